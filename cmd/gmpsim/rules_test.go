package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Does a trace name the numbers of its own rules? No row and no reason may say what
// Go 1.26 does where the run does something else.
func TestSentencesPrintTheRunsRules(t *testing.T) {
	costs := filepath.Join(t.TempDir(), "costs")
	require.NoError(t, os.WriteFile(costs, []byte("slice 5ms\n"), 0o666))
	for _, c := range []struct{ flags, never, says string }{
		{"--set global=31", `(1 in|multiple of|counts to) 61\b`, `1 in 31 \(tick was .*multiple of 31, the global .*counts to 31,`},
		{"--set queue=16", `(holds|at most) (256|128)\b`, `at most 8\).*queue holds 16\.`},
		{"--set queue=0", `(holds|at most) (256|128)\b`, `All threads take their goroutines from one queue`},
		{"--go 1.1", `runqputslow|at most \d+\)|last one taken|1 in \d|multiple of`, `first one taken runs at once.*its own queue first\.`},
		{"--go 1.2", `runqputslow|at most \d+\)|last one taken`, `1 in 61.*first one taken runs at once`},
		{"--set starvation=off", `\ba millisecond\b`, `unfair, but fast\.`},
		{"--go 1.4", `\ba millisecond\b`, `multiple of 61`},
		{"--costs " + costs, `after 10 ms or more|\b[Uu]p to 20 ms\b`, `after 5 ms or more\. Up to 15 ms may pass`},
	} {
		text := tracesUnder(t, c.flags)
		require.Empty(t, regexp.MustCompile(c.never).FindString(text), c.flags)
		for _, says := range strings.Split(c.says, ".*") {
			require.NotEmpty(t, regexp.MustCompile(says).FindString(text), "%s: %s", c.flags, says)
		}
	}
}

// tracesUnder returns the traces of several scenarios, with each row and each reason in
// one line.
func tracesUnder(t *testing.T, flags string) string {
	var all strings.Builder
	for _, name := range []string{"queue-overflow", "mutex-hog", "gosched", "tight-loop"} {
		s := newSession()
		args := []string{"trace", name, "--why", "--steps", "--procs", "2", "--to", "60ms"}
		s.main(context.Background(), append(args, strings.Fields(flags)...))
		require.Empty(t, s.err.String(), flags)
		for line := range strings.Lines(s.out.String()) {
			goesOn := strings.HasPrefix(line, "            ") && !strings.HasPrefix(strings.TrimSpace(line), "(")
			if !goesOn {
				all.WriteByte('\n')
			}
			all.WriteString(" " + strings.TrimSpace(line))
		}
	}
	return all.String()
}
