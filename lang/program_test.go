package lang

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
			for _, procs := range []int{1, 2} {
				require.Equal(t, string(want), transcript(runLoaded(t, program, procs)), "%d processors", procs)
			}
		})
	}
}

// transcript puts the parts of a run that can be compared into one text. The
// real stacks hold addresses, so of a crash only the message stays.
func transcript(r result) string {
	var b strings.Builder
	b.WriteString(r.stdout)
	if r.stderr != "" {
		b.WriteString("-- stderr --\n")
	}
	for line := range strings.Lines(r.stderr) {
		if strings.HasPrefix(line, "goroutine ") {
			break
		}
		if !strings.HasPrefix(line, "[signal ") {
			b.WriteString(line)
		}
	}
	fmt.Fprintf(&b, "-- exit status %d --\n", r.code)
	return b.String()
}

// runReal builds a program with the toolchain and runs it on one processor.
func runReal(t *testing.T, name string) result {
	bin := filepath.Join(t.TempDir(), "program")
	out, err := exec.Command("go", "build", "-o", bin, name).CombinedOutput()
	require.NoError(t, err, string(out))
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(bin)
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "GOGC=off", "GOTRACEBACK=single")
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return result{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}
