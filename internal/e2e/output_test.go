// Package e2e_test holds the whole thing against the real runtime and against what
// it did before: every scenario and every program of testdata, from the source text
// to the output. One program the whole way is in the root folder's sim_test.go,
// random programs are in the tests of package verify.
//
//	go test -short ./internal/e2e     without the real toolchain
//	go test ./internal/e2e -update    records again: real runs, digests, traces,
//	                                  the figures in the comments of scenarios
package e2e_test

import (
	"flag"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
)

var only = flag.String("only", "", "with -update: record the real runs of this program alone, or measure those of its figures")

// How often a program is run for a recording, how often an outcome must have
// been seen to be in it, and how often a program is run for a comparison: a few
// times, and some more if none of those was as the simulator says.
const (
	runsToRecord = 60
	rare         = 3
	fewRuns      = 2
	moreRuns     = 30
)

// TestRecord makes the recordings with -update: what the real runtime does.
func TestRecord(t *testing.T) {
	if !golden.Updating() {
		t.Skip("only with -update")
	}
	all := slices.DeleteFunc(programs(t), func(p real.Source) bool { return *only != "" && p.Name != *only })
	b, version := build(t, all)
	for _, p := range all {
		s := sample(t, b, p.Name, runsToRecord)
		var results []real.Result
		for _, c := range s {
			if c.N >= rare {
				results = append(results, c.Result)
			}
		}
		require.NotEmpty(t, results, "%s never does the same twice", p.Name)
		usualFirst(t, p, results)
		t.Logf("%s: %d outcomes, the first in %d runs of %d", p.Name, len(s), s[0].N, runsToRecord)
		record(t, p.Name, version, results)
	}
}

// usualFirst puts the outcome of schedtick 4 first. On a quiet machine nearly
// all runs begin with it; on a busy one as many may begin with 5, and then only
// the simulator can tell which of two real outcomes belongs to which.
func usualFirst(t *testing.T, p real.Source, results []real.Result) {
	if len(results) < 2 {
		return
	}
	if real.Normal(simulate(t, load(t, p), sim.Config{Procs: 1})) == results[1] {
		results[0], results[1] = results[1], results[0]
	}
}

// TestOutputIsTheRecorded runs everything at GOMAXPROCS=1: what the simulator
// prints is, byte for byte, what most real runs printed.
func TestOutputIsTheRecorded(t *testing.T) {
	for _, p := range programs(t) {
		t.Run(p.Name, func(t *testing.T) {
			t.Parallel()
			got := real.Normal(simulate(t, load(t, p), sim.Config{Procs: 1}))
			require.Equal(t, recording(t, p.Name)[0], got)
		})
	}
}

// checkedSteps is how far a run is followed with every invariant on: they look
// at all goroutines after each step, so a long run would take minutes.
const checkedSteps = 1500

// TestInvariants runs everything on one, two and four Ps with every invariant
// checked after every step.
func TestInvariants(t *testing.T) {
	for _, p := range append(programs(t), lessons(true)...) {
		t.Run(p.Name, func(t *testing.T) {
			t.Parallel()
			program := load(t, p)
			for _, procs := range []int{1, 2, 4} {
				try(t, program, sim.Config{Procs: procs, Check: true, MaxSteps: checkedSteps})
			}
		})
	}
}

// TestOutputIsTheReal asks the toolchain of this machine: what the simulator
// prints is among what several real runs print, be it with the usual schedtick
// or with the other. Where the clock has more to say than that, which of the recorded
// outcomes comes how often is the machine's: it has to show one of them.
func TestOutputIsTheReal(t *testing.T) {
	all := programs(t)
	b, _ := build(t, all)
	for _, p := range all {
		t.Run(p.Name, func(t *testing.T) {
			want := sample(t, b, p.Name, fewRuns)
			program := load(t, p)
			usual, other := predict(t, program)
			if !want.Has(usual) && !want.Has(other) {
				want = sample(t, b, p.Name, moreRuns)
			}
			if all := recording(t, p.Name); len(all) > 2 && slices.Contains(all, usual) && slices.ContainsFunc(all, want.Has) {
				return
			}
			if !want.Has(usual) && !want.Has(other) {
				require.Equal(t, want[0].Result, usual)
			}
		})
	}
}

// TestLateStart runs the programs for which reality has two outcomes with the
// schedtick that explains the second.
func TestLateStart(t *testing.T) {
	explained := 0
	for _, p := range programs(t) {
		variants := recording(t, p.Name)
		if len(variants) != 2 {
			continue
		}
		program := load(t, p)
		if _, got := predict(t, program); got == variants[1] {
			explained++
		} else {
			t.Logf("%s: its second outcome is not that of schedtick 5", p.Name)
		}
	}
	require.Greater(t, explained, 5, "programs whose two outcomes are those of schedtick 4 and 5")
}
