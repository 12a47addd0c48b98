package lang

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var recordReal = flag.Bool("record", false, "record what the real toolchain makes of testdata/real")

// TestPrograms runs the programs of testdata/real, a group of the language's
// features each, and compares with what the real toolchain makes of them.
func TestPrograms(t *testing.T) {
	files, err := filepath.Glob("testdata/real/*.go")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			record := strings.TrimSuffix(name, ".go") + ".out"
			if *recordReal {
				require.NoError(t, os.WriteFile(record, []byte(transcript(runReal(t, name))), 0o644))
			}
			want, err := os.ReadFile(record)
			require.NoError(t, err, "record it: go test -record ./lang")
			src, err := os.ReadFile(name)
			require.NoError(t, err)
			program, err := Load(name, src)
			require.NoError(t, err)
			for _, procs := range processors(name) {
				require.Equal(t, string(want), transcript(runLoaded(t, program, procs)), "%d processors", procs)
			}
		})
	}
}

// processors returns on how many processors a program is run. Which of several
// has the timer decides the number of the goroutine that it starts.
func processors(name string) []int {
	if strings.Contains(name, "timer") {
		return []int{1}
	}
	return []int{1, 2}
}

// transcript puts the parts of a run that can be compared into one text.
func transcript(r result) string {
	var b strings.Builder
	b.WriteString(r.stdout)
	if r.stderr != "" {
		b.WriteString("-- stderr --\n")
	}
	message, stacks := r.stderr, ""
	if i := strings.Index(r.stderr, "\ngoroutine "); i >= 0 {
		message, stacks = r.stderr[:i+1], r.stderr[i+1:]
	}
	b.WriteString(address.ReplaceAllString(message, "${1}?"))
	writeUserFrames(&b, stacks)
	fmt.Fprintf(&b, "-- exit status %d --\n", r.code)
	return b.String()
}

// address matches what nobody can foretell in the message of a crash.
var address = regexp.MustCompile(`(pc=|\) )0x[0-9a-f]+`)

// writeUserFrames writes what stacks say of the program's own functions, and
// of panics: the real frames have arguments in hexadecimal, and the runtime's
// are others than ours.
func writeUserFrames(b *strings.Builder, stacks string) {
	shown := false
	for line := range strings.Lines(stacks) {
		line = strings.TrimSuffix(line, "\n")
		place, isPlace := strings.CutPrefix(line, "\t")
		switch {
		case isPlace && shown:
			place, _, _ = strings.Cut(filepath.Base(place), " ")
			b.WriteString("\t" + place + "\n")
		case isPlace:
		case strings.HasPrefix(line, "main."), strings.HasPrefix(line, "panic("), strings.HasPrefix(line, "runtime.Goexit("):
			b.WriteString(line[:strings.LastIndexByte(line, '(')] + "\n")
			shown = strings.HasPrefix(line, "main.")
		default:
			shown = strings.HasPrefix(line, "created by main.")
			if shown || strings.HasPrefix(line, "goroutine ") || strings.HasPrefix(line, "created by ") {
				b.WriteString(line + "\n")
			}
		}
	}
}

// runReal builds a program with the toolchain and runs it on one processor.
func runReal(t *testing.T, name string) result {
	bin := filepath.Join(t.TempDir(), "program")
	out, err := exec.Command("go", "build", "-o", bin, name).CombinedOutput()
	require.NoError(t, err, string(out))
	return runBinary(t, bin)
}
