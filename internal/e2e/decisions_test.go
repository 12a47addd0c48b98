package e2e_test

import (
	"flag"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/verify"
)

var decisions = flag.Int("decisions", 0, "compare the decisions of every program of testdata, too, in up to so many runs each")

// quickly is how long a program may take, in virtual time, whose decisions are
// compared: in a longer one sysmon interferes.
const quickly = event.Time(10 * event.Millisecond)

// usualTries is how often a program runs until the clock leaves one run alone.
const usualTries = 6

// unlike are the programs whose decisions are not those of the machine, and why.
func unlike() map[string]string {
	return map[string]string{
		"collect": "how much there is to mark, and so who marks the last of it, is not modelled",
	}
}

// TestDecisions holds each scenario that ends within 10 ms against the real
// scheduler's own log at GOMAXPROCS=1, decision by decision. A run may leave the
// simulated one where sysmon, who looks at the clock, took a P or a goroutine
// away; most scenarios have a run in which it did not. Or where nobody runs and
// others are due than in the simulation: how many answers of the network there are when
// the thread that sleeps in epoll is awake, the kernel decides. Where the host held the
// process up for a millisecond a mutex starves, so one run of two may do as it
// likes.
//
//	go test ./internal/e2e -run Decisions -decisions 20     and every program of testdata
func TestDecisions(t *testing.T) {
	all, tries := scenarioSources(), usualTries
	if *decisions > 0 {
		all, tries = programs(t), *decisions
	}
	b := buildLogged(t, all)
	undisturbed, compared := 0, 0
	for _, p := range all {
		t.Run(p.Name, func(t *testing.T) {
			if why := unlike()[p.Name]; why != "" {
				t.Skip(why)
			}
			c := compareDecisions(t, b, p, tries)
			require.NotEqual(t, verify.Differs, c.Verdict(), "%v: %s", c, shown(c))
			compared++
			if c.Runs[verify.AllSame] > 0 {
				undisturbed++
			} else {
				t.Logf("the clock disturbed %d runs; up to %d decisions were the same", tries, c.Longest)
			}
		})
	}
	t.Logf("%d of %d programs the same to the end", undisturbed, compared)
	require.Greater(t, 2*undisturbed, compared)
}

// shown is the first difference of one run.
func shown(c *verify.DecisionComparison) string {
	if c.Shown == nil {
		return "none"
	}
	a := c.Shown
	upTo := func(list []real.Decision) []real.Decision { return list[max(0, a.At-3):min(a.At+1, len(list))] }
	return fmt.Sprintf("after %d: real %v, simulated %v", a.At, upTo(a.Real), upTo(a.Simulated))
}

// scenarioSources returns all scenarios.
func scenarioSources() []real.Source { return append(lessons(false), lessons(true)...) }

// buildLogged builds programs with a scheduler that logs.
func buildLogged(t *testing.T, all []real.Source) *real.Build {
	t.Helper()
	b, err := toolchain(t).BuildLogged(t.Context(), all...)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, b.Close()) })
	return b
}

// compareDecisions runs a program until a run is the same to the end. It skips
// the test if the program takes longer than 10 ms, or chance has a part in it.
func compareDecisions(t *testing.T, b *real.Build, p real.Source, tries int) *verify.DecisionComparison {
	t.Helper()
	program := load(t, p)
	boot := program.Boot()
	simulated := decide(t, program, boot)
	var c verify.DecisionComparison
	for range tries {
		_, log, err := b.RunLogged(t.Context(), p.Name, real.Options{Procs: 1})
		require.NoError(t, err)
		list := simulated
		if late := boot; log.Start().Tick != boot.Tick {
			late.Tick = log.Start().Tick
			list = decide(t, program, late)
		}
		c.Add(log, boot, list, false)
		if c.Runs[verify.AllSame] > 0 {
			break
		}
	}
	return &c
}

// decide returns the simulated decisions.
func decide(t *testing.T, program *lang.Program, boot sim.Boot) []real.Decision {
	t.Helper()
	run, err := verify.Decide(t.Context(), program, sim.Config{Procs: 1, Boot: boot, MaxTime: quickly}, verify.World{})
	require.NoError(t, err)
	if run.Endless() {
		t.Skip("longer than 10 ms")
	}
	if run.Drew() {
		t.Skip("chance decides")
	}
	return run.Decisions
}
