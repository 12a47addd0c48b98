package verify

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
)

// What is counted where no order can be compared?
func TestCount(t *testing.T) {
	run := []real.Decision{
		{Kind: real.Go, G: 7, T: 1000}, {Kind: real.Wake, A: 1}, {Kind: real.Steal, G: 7, A: 0, B: 3, P: 1},
		{Kind: real.Execute, G: 7, P: 1, T: 5000}, {Kind: real.Ready, G: 1, P: 1, T: 6000}, {Kind: real.Execute, G: 1, T: 16000},
		{Kind: real.Overflow}, {Kind: real.Preempt, G: 1, T: 20000},
		{Kind: real.Execute, G: 1, P: 1, T: 21000}, {Kind: real.Gosched, G: 1, P: 1},
	}
	want := map[string]float64{"executes, less preemptions": 2, "busiest P's share": 200.0 / 3, "yields to the global queue": 1,
		"steals": 1, "stolen in one steal, mean": 3, "stolen in one steal, most": 3, "wakes": 1, "overflows": 1, "preemptions": 1,
		"ready to run, p50": 4, "ready to run, p95": 10}
	for _, m := range Hold(Count([][]real.Decision{run}), [][]real.Decision{run, nil}, false) {
		require.Equal(t, []float64{want[m.Name]}, m.Real, m.Name)
		require.Equal(t, []float64{0, want[m.Name]}, m.Sim, m.Name)
	}
	require.InDelta(t, 2.0, Median([]float64{1, 2, 9}), 0)
	require.Zero(t, Median(nil))
}

// Which goroutines were stolen out of runnext, and which thief waited for one
// although there was a queue?
func TestRunnextBeforeAQueue(t *testing.T) {
	put := func(p int32, g, at int64) []real.Decision { // to runnext: who was there goes to the queue
		return []real.Decision{{Kind: real.Runqput, P: p, G: g, A: 1, T: at}}
	}
	var run []real.Decision
	for g := range int64(4) {
		run = append(run, put(0, 10+g, 0)...) // three wait, and one in runnext
	}
	run = append(run, put(1, 20, 0)...)
	wait := real.Decision{Kind: real.Backoff, P: 2, G: 20, A: 1, T: 2 * searched}
	counts := func(more ...real.Decision) (nexts, passed int) {
		tally := tallyOf(append(run[:len(run):len(run)], more...))
		return tally.nexts, tally.passed
	}
	_, passed := counts(wait)
	require.Equal(t, 1, passed)
	_, passed = counts(wait, wait)
	require.Equal(t, 1, passed, "the same search")
	_, passed = counts(wait, real.Decision{Kind: real.Execute, P: 2}, wait)
	require.Equal(t, 2, passed)
	soon := wait
	soon.T = searched
	_, passed = counts(soon)
	require.Zero(t, passed, "the queue was empty just before")
	_, passed = counts(real.Decision{Kind: real.Steal, G: 11, A: 0, B: 2, P: 2}, real.Decision{Kind: real.Runqget, G: 10, P: 2}, wait)
	require.Zero(t, passed, "one in a queue may be on its way")
	nexts, _ := counts(real.Decision{Kind: real.Steal, G: 20, A: 1, B: 1, P: 2})
	require.Equal(t, 1, nexts)
	nexts, _ = counts(real.Decision{Kind: real.Steal, G: 10, A: 0, B: 1, P: 2})
	require.Zero(t, nexts, "out of the queue")
}

// When is a figure judged, and what is made of it?
func TestBands(t *testing.T) {
	for _, test := range []struct {
		real, sim []float64
		rule      rule
		want      Verdict
	}{
		{[]float64{100, 101, 102}, []float64{110}, askedFor, Within},
		{[]float64{100, 101, 102}, []float64{130}, askedFor, Outside},
		{[]float64{100, 101, 102}, []float64{77}, askedFor, Outside},
		{[]float64{100, 101, 102}, []float64{50, 90, 100}, askedFor, Within},
		{[]float64{0, 0, 0}, []float64{2}, never, Within},
		{[]float64{0, 0, 0}, []float64{3}, never, Outside},
		{[]float64{0, 0, 3}, []float64{3}, never, Unsteady},
		{[]float64{10, 20, 23}, []float64{20}, byThreads, Unsteady},
		{[]float64{10, 20, 23}, []float64{500}, byThreads, Outside},
		{[]float64{40, 50, 92}, []float64{1}, byThreads, Outside},
		{[]float64{51, 52, 55}, []float64{60}, points, Within},
		{[]float64{51, 52, 55}, []float64{61}, points, Outside},
		{[]float64{51, 52, 62}, []float64{55}, points, Unsteady},
		{[]float64{1, 2, 40}, []float64{100}, points, Unsteady},
		{[]float64{0, 1, 2}, []float64{100}, rule{factor: 1, spread: 1}, Outside},
		{[]float64{1}, []float64{1}, unjudged, Unjudged},
		{nil, []float64{1}, askedFor, Unjudged},
	} {
		m := Figure{Real: test.real, Sim: test.sim}
		m.judge(test.rule)
		require.Equal(t, test.want, m.Verdict, "%v %v", test.real, test.sim)
	}
	full := [][]real.Decision{make([]real.Decision, 3)}
	for _, m := range Hold(Count(full), full, true) {
		if m.Name == "wakes" {
			require.Equal(t, Unjudged, m.Verdict, "with more Ps than cores")
		}
	}
	share := func(more ...real.Decision) Verdict {
		run := [][]real.Decision{append(slices.Repeat([]real.Decision{{Kind: real.Execute, G: 7}}, 10), more...)}
		return Hold(Count(run), run, false)[1].Verdict
	}
	require.Equal(t, Within, share(real.Decision{Kind: real.Park}))
	require.Equal(t, Unjudged, share(real.Decision{Kind: real.Park}, real.Decision{Kind: real.Park}), "who waits decides")
}

// Are figures of another day found by their names, if there are others now?
func TestRecordedFigures(t *testing.T) {
	run := [][]real.Decision{{{Kind: real.Gosched}, {Kind: real.Gosched}, {Kind: real.Gosched}}}
	now := Count(run)
	old := slices.Concat([]Figure{{Name: "forgotten", Real: []float64{7}}}, now[1:])
	slices.Reverse(old)
	held := Hold(old, run, false)
	require.Len(t, held, len(now))
	require.Equal(t, Unjudged, held[0].Verdict, "not counted then")
	for i, m := range held[1:] {
		require.Equal(t, now[1+i].Name, m.Name)
		require.Equal(t, now[1+i].Real, m.Real, m.Name)
		require.NotEqual(t, Outside, m.Verdict, m.Name)
	}
}
