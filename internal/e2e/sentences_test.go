package e2e_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/verify"
	"github.com/gmpsim/gmpsim/view"
)

// A symbols is a process that does not exist before its trace does.
type symbols struct{ *lang.Process }

// Does a trace say who holds what a goroutine waits for, which place it has in line, and
// in a deadlock who waits for whom? Each program says in its last comments what its trace
// has to say: "procs: 2", "says: …", "never: …".
func TestSentences(t *testing.T) {
	files, err := filepath.Glob("testdata/sentences/*.go")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			procs := 1
			if strings.Contains(string(text), "// procs: 2") {
				procs = 2
			}
			trace := traced(t, real.Source{Name: strings.TrimSuffix(filepath.Base(file), ".go"), Text: text}, procs)
			asked := regexp.MustCompile(`(?m)^\t?// (says|never): (.*)$`).FindAllStringSubmatch(string(text), -1)
			require.NotEmpty(t, asked)
			for _, m := range asked {
				assert.Equal(t, m[1] == "says", strings.Contains(trace, m[2]), "%s: %s\n%s", m[1], m[2], trace)
			}
		})
	}
}

// traced runs a program and returns its trace with all reasons, in wide rows with single
// blanks.
func traced(t *testing.T, p real.Source, procs int) string {
	t.Helper()
	var names symbols
	var w strings.Builder
	tr := view.NewTrace(&w, view.Options{Symbols: &names, File: p.Name + ".go", Width: 400, Why: true, Steps: true})
	_, err := verify.Simulate(t.Context(), load(t, p), sim.Config{Procs: procs, Listen: tr.Listen},
		verify.World{Started: func(p *lang.Process) { names.Process = p }})
	require.NoError(t, err)
	require.NoError(t, tr.Close())
	return regexp.MustCompile(` +`).ReplaceAllString(w.String(), " ")
}
