package e2e_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/verify"
)

// Where the programs and the recordings are.
const (
	programDir  = "testdata/programs"
	scenarioDir = "../../scenarios"
	recordedDir = "testdata/recorded"
)

// programs returns the scenarios and the programs of testdata whose output is
// always the same. TestFigures has the scenarios that measure something.
func programs(t *testing.T) []real.Source {
	t.Helper()
	all := lessons(false)
	files, err := filepath.Glob(filepath.Join(programDir, "*.go"))
	require.NoError(t, err)
	for _, file := range files {
		p, err := real.Load(file)
		require.NoError(t, err)
		all = append(all, p)
	}
	return all
}

// lessons returns the scenarios that measure something, or the others.
func lessons(measure bool) (all []real.Source) {
	for _, s := range scenarios.All() {
		if len(s.Figures()) > 0 == measure {
			all = append(all, real.Source{Name: s.Name, Text: s.Source})
		}
	}
	return all
}

// recording returns what the real runtime did with a program at GOMAXPROCS=1:
// the usual outcome, then the others that were seen more than once or twice. On
// a real machine a program begins with schedtick 4, or now and then with 5, and
// that moves the turns of the global queue.
func recording(t *testing.T, name string) []real.Result {
	t.Helper()
	text := golden.RecordedBy(t, filepath.Join(recordedDir, name+".txt"), "Record$")
	var results []real.Result
	for _, f := range txtar.Parse([]byte(text)).Files {
		what, n := "", 0
		_, err := fmt.Sscanf(f.Name, "%s %d", &what, &n)
		require.NoError(t, err, f.Name)
		for len(results) < n {
			results = append(results, real.Result{})
		}
		set(&results[n-1], what, string(f.Data))
	}
	return results
}

// set fills one field of a result from a section of a recording.
func set(r *real.Result, what, data string) {
	switch what {
	case "stdout":
		r.Stdout = data
	case "stderr":
		r.Stderr = data
	case "exit":
		r.Code, _ = strconv.Atoi(strings.TrimSpace(data))
	}
}

// record writes a recording.
func record(t *testing.T, name, version string, results []real.Result) {
	t.Helper()
	a := txtar.Archive{Comment: []byte("Recorded with " + version + " at GOMAXPROCS=1. Number 1 is the usual outcome.\n")}
	section := func(what string, n int, data string) {
		a.Files = append(a.Files, txtar.File{Name: fmt.Sprint(what, " ", n), Data: []byte(data)})
	}
	for i, r := range results {
		section("exit", i+1, fmt.Sprintln(r.Code))
		if r.Stdout != "" {
			section("stdout", i+1, r.Stdout)
		}
		if r.Stderr != "" {
			section("stderr", i+1, r.Stderr)
		}
	}
	golden.Write(t, filepath.Join(recordedDir, name+".txt"), string(txtar.Format(&a)))
}

// build compiles programs with the real toolchain, or skips the test where
// there is none of the modelled release.
func build(t *testing.T, programs []real.Source) (*real.Build, string) {
	t.Helper()
	tc := toolchain(t)
	b, err := tc.Build(t.Context(), programs...)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, b.Close()) })
	return b, tc.Version()
}

// toolchain finds the toolchain, or skips the test where there is none of the
// modelled release.
func toolchain(t *testing.T) *real.Toolchain {
	t.Helper()
	if testing.Short() {
		t.Skip("asks the real runtime")
	}
	tc, err := verify.Toolchain(t.Context())
	var other *verify.ReleaseError
	if errors.Is(err, real.ErrNoGo) || errors.As(err, &other) {
		t.Skip(err)
	}
	require.NoError(t, err)
	return tc
}

// sample runs a program on the real runtime so many times.
func sample(t *testing.T, b *real.Build, name string, runs int) real.Sample {
	t.Helper()
	s, err := b.Sample(t.Context(), name, real.Options{Procs: 1}, runs)
	require.NoError(t, err)
	return s.Map(real.Normal)
}
