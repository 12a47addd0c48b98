package e2e_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A claim is a sentence of a scenario's comment, and a run that shows it. It is played
// with several seeds: what a comment says of chance must be true of all of them.
type claim struct {
	scenario, says string
	cfg            sim.Config // with Procs 0 the machine is as the scenario sets it
	holds          func(t *testing.T, r *played)
}

// played is one run of a scenario.
type played struct {
	out    string
	lines  []string
	events []event.Event
	counts event.Counts
}

// claimSeeds is how many seeds each claim must hold for.
const claimSeeds = 5

// TestClaims plays what the comments of the scenarios say.
func TestClaims(t *testing.T) {
	for _, c := range claims() {
		t.Run(c.scenario+"/"+firstWords(c.says), func(t *testing.T) {
			t.Parallel()
			s, ok := scenarios.Get(c.scenario)
			require.True(t, ok)
			doc := strings.Join(strings.Fields(s.Doc()), " ")
			require.Contains(t, doc, c.says, "the comment of %s no longer says it", c.scenario)
			program := load(t, real.Source{Name: s.Name, Text: s.Source})
			for seed := range int64(claimSeeds) {
				c.holds(t, play(t, s, program, c.cfg, seed))
			}
		})
	}
}

// TestEachScenarioHasClaims: a new scenario needs a claim or a figure, or says nothing
// that could be wrong.
func TestEachScenarioHasClaims(t *testing.T) {
	has := map[string]bool{}
	for _, c := range claims() {
		has[c.scenario] = true
	}
	for _, s := range scenarios.All() {
		measured := strings.Contains(s.Doc(), "\nSimulated") // TestFigures, TestOneLock, TestThreadsAgainstGoroutines
		require.True(t, has[s.Name] || measured, "%s: add its claims to claims()", s.Name)
	}
}

func firstWords(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(5, len(words))], " ")
}

// claims are those of all scenarios.
func claims() (all []claim) {
	all = append(all, queueClaims()...)
	all = append(all, channelClaims()...)
	all = append(all, sysmonClaims()...)
	all = append(all, nextClaims()...)
	all = append(all, stopClaims()...)
	return append(all, courseClaims()...)
}
