package e2e_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/view"
)

// TestRunsRepeat runs each scenario for several processors and seeds: all the events
// are those that were recorded, on whatever machine that was, and those of a second
// run in the same process.
func TestRunsRepeat(t *testing.T) {
	all := scenarios.All()
	digests := make([]string, len(all))
	t.Run("scenarios", func(t *testing.T) {
		for i, s := range all {
			t.Run(s.Name, func(t *testing.T) {
				t.Parallel()
				digests[i] = digestsOf(t, s)
			})
		}
	})
	golden.Equal(t, "testdata/digests.txt", strings.Join(digests, ""))
}

// digestsOf returns a line for each run of a scenario.
func digestsOf(t *testing.T, s scenarios.Scenario) string {
	var w strings.Builder
	program := load(t, real.Source{Name: s.Name, Text: s.Source})
	for _, procs := range []int{1, 2, 4} {
		for seed := range int64(2) {
			fmt.Fprintf(&w, "%s --procs %d --seed %d: %s\n", s.Name, procs, seed, digestOf(t, program, procs, seed))
		}
	}
	again := fmt.Sprintf("--procs 4 --seed 1: %s\n", digestOf(t, program, 4, 1))
	require.True(t, strings.HasSuffix(w.String(), again), "the same run again is another one: %s", again)
	return w.String()
}

// TestSeedsDiffer looks for chance at four Ps: some program prints another order
// with another seed.
func TestSeedsDiffer(t *testing.T) {
	different := 0
	for _, name := range []string{"spawn300", "worker_pool", "mutex_gosched", "producer_consumer_400"} {
		p, err := real.Load(filepath.Join(programDir, name+".go"))
		require.NoError(t, err)
		program := load(t, p)
		first := simulate(t, program, sim.Config{Procs: 4, Seed: 1})
		for seed := range int64(8) {
			if simulate(t, program, sim.Config{Procs: 4, Seed: 2 + seed}) != first {
				different++
			}
		}
	}
	require.Positive(t, different, "runs that differ from the one of seed 1")
}

// TestTraces holds each scenario's trace to the recorded one: what a class sees.
func TestTraces(t *testing.T) {
	for _, s := range scenarios.All() {
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			golden.Equal(t, filepath.Join("testdata/traces", s.Name+".txt"), trace(t, s))
		})
	}
}

// traceLines is how much of a trace is recorded: enough for the lesson.
const traceLines = 120

// trace returns the beginning of a scenario's trace.
func trace(t *testing.T, s scenarios.Scenario) string {
	t.Helper()
	program := load(t, real.Source{Name: s.Name, Text: s.Source})
	var w bytes.Buffer
	var names struct{ *lang.Process } // it knows the names that the program makes while it runs
	tr := view.NewTrace(&w, view.Options{Symbols: &names, File: s.Name + ".go", Limit: traceLines})
	cfg := on(s)
	cfg.Listen = tr.Listen
	cfg.Boot, cfg.GC.Percent = program.Boot(), sim.GCOff
	m, err := sim.New(cfg)
	require.NoError(t, err)
	names.Process = program.New(m, lang.Host{Args: []string{"program"}})
	names.Describe()
	m.Start(names.Main(), names.MainSymbol())
	m.Run()
	require.NoError(t, tr.Close())
	return w.String()
}
