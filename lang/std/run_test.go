package std_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/host"
	"github.com/gmpsim/gmpsim/sim"
)

// TestAgainstTheRealPackages runs each program of testdata on the simulator and
// holds its output to what the real packages print, as recorded beside it.
func TestAgainstTheRealPackages(t *testing.T) {
	programs, err := filepath.Glob("testdata/*.go")
	require.NoError(t, err)
	require.NotEmpty(t, programs)
	for _, name := range programs {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".go"), func(t *testing.T) {
			recorded := strings.TrimSuffix(name, ".go") + ".out"
			if golden.Updating() {
				record(t, name, recorded)
			}
			assert.Equal(t, golden.Read(t, recorded), simulate(t, name))
		})
	}
}

// record runs a program with the real toolchain and writes what it printed.
func record(t *testing.T, name, to string) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", "run", name)
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "GOGC=off", "TZ=UTC")
	out, err := cmd.Output()
	require.NoError(t, err)
	golden.Write(t, to, string(out))
}

// work.CPU takes its time exactly, and the clock sees it.
func TestWorkBurnsVirtualTime(t *testing.T) {
	const program = `package main
		import ("fmt"; "time"; "github.com/gmpsim/gmpsim/work")
		func main() {
			start := time.Now()
			work.CPU(3 * time.Millisecond)
			work.CPU(-time.Hour)
			fmt.Println(time.Since(start).Truncate(10 * time.Microsecond))
		}`
	assert.Equal(t, "3ms\n", run(t, "work.go", []byte(program)))
}

// simulate runs the program in a file.
func simulate(t *testing.T, name string) string {
	src, err := os.ReadFile(name)
	require.NoError(t, err)
	return run(t, filepath.Base(name), src)
}

// run runs a program on one simulated processor and returns its output.
func run(t *testing.T, name string, src []byte) string {
	p, err := lang.Load(name, src)
	require.NoError(t, err)
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	require.NoError(t, err)
	var out, errs bytes.Buffer
	r := p.New(m, lang.Host{Stdout: &out, Stderr: &errs, Args: []string{"program"}, Files: &host.Files{}, Wall: time.Unix(1767225600, 0)})
	m.Start(r.Main(), r.MainSymbol())
	assert.Zero(t, r.Finish(m.Run()), errs.String())
	return out.String()
}
