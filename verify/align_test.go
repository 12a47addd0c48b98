package verify

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim/event"

	"github.com/gmpsim/gmpsim/sim"
)

// began7 is the beginning of a real run with schedtick 4: one goroutine is queued, one
// is in runnext, and the next to be created is G7.
func began7() real.Decision {
	return real.Decision{Kind: real.Begin, A: 4, B: 1 + 7*nextGoroutine, G: 6}
}

// nextGoroutine is where the number of the next goroutine stands in B of real.Begin.
const nextGoroutine = 1 << 16

// briefRun is that of a program that starts a goroutine and waits for it.
func briefRun() []real.Decision {
	return []real.Decision{
		{Kind: real.Go, G: 7}, {Kind: real.Runqput, G: 7, A: 1}, {Kind: real.Park, G: 1},
		{Kind: real.Runqget, G: 7, A: 1}, {Kind: real.Execute, G: 7, A: 1, B: 4}, {Kind: real.Goend, G: 7},
	}
}

// changed returns a copy with one decision replaced.
func changed(i int, d real.Decision) []real.Decision {
	list := briefRun()
	list[i] = d
	return list
}

// What came of a run, and what does that make of all runs?
func TestDecisionComparison(t *testing.T) {
	begin := began7()
	retaken := append(briefRun(), real.Decision{Kind: real.Retake})
	short := append([]real.Decision{{Kind: real.Syscall, G: 1}, {Kind: real.Sysexit, G: 1, A: 1}}, briefRun()...)
	for _, test := range []struct {
		name   string
		real   []real.Decision
		chance bool
		want   Agreement
		same   int
	}{
		{"the same", briefRun(), false, AllSame, 6},
		{"a syscall that keeps its P", short, false, AllSame, 6},
		{"sysmon at the end", retaken, false, AllSame, 6},
		{"sysmon before", changed(2, real.Decision{Kind: real.Retake}), false, SameToClock, 2},
		{"a slice", changed(2, real.Decision{Kind: real.Preempt, G: 1}), false, SameToClock, 2},
		{"another tick", changed(4, real.Decision{Kind: real.Execute, G: 7, A: 1, B: 5}), false, NotSame, 4},
		{"another goroutine", changed(3, real.Decision{Kind: real.Runqget, G: 8, A: 1}), true, SameToChance, 3},
		{"more than simulated", append(briefRun(), real.Decision{Kind: real.Go, G: 8}), false, NotSame, 6},
		{"less than simulated", briefRun()[:5], false, NotSame, 5},
	} {
		var c DecisionComparison
		c.Add(&real.Log{Decisions: append([]real.Decision{begin}, test.real...)}, sim.DefaultBoot(), briefRun(), test.chance)
		require.Equal(t, 1, c.Runs[test.want], "%s: %v", test.name, c.Runs)
		require.Equal(t, test.same, c.Longest, test.name)
	}
}

// Is it the clock if others are ready when nobody runs, and not if they are ready
// in another order?
func TestDue(t *testing.T) {
	ready := func(g int64) []real.Decision {
		return []real.Decision{{Kind: real.Ready, G: g}, {Kind: real.Runqput, G: g}}
	}
	list := func(all ...int64) []real.Decision {
		list := []real.Decision{{Kind: real.Park, G: 1}}
		for _, g := range all {
			list = append(list, ready(g)...)
		}
		return append(list, []real.Decision{{Kind: real.Runqget, G: 7}, {Kind: real.Execute, G: 7}, {Kind: real.Goend, G: 7}}...)
	}
	then := func(list []real.Decision, g int64) []real.Decision { return append(list, ready(g)...) }
	agree := func(really, simulated []real.Decision) Alignment {
		return Align(&real.Log{Decisions: really}, simulated)
	}
	require.True(t, agree(then(list(7, 8), 9), list(7, 8, 9)).Due(), "really later")
	require.True(t, agree(list(9, 7), then(list(7), 9)).Due(), "really earlier")
	require.True(t, agree(then(list(7, 8), 9), then(list(7, 9), 8)).Due())
	require.False(t, agree(list(9, 7), list(7)).Due(), "the machine loses one")
	require.False(t, agree(list(7, 8), list(7, 8, 9)).Due(), "the machine wakes one too many")
	require.False(t, agree(list(7, 8), list(8, 7)).Due(), "another order")
	require.False(t, agree(list(7), list(7)).Due())
	// The first that the poller returns runs without a note that it is ready.
	runs := func(g int64) []real.Decision {
		return []real.Decision{{Kind: real.Execute, G: g}, {Kind: real.Park, G: g}}
	}
	queued := func(g int64) []real.Decision { return append([]real.Decision{{Kind: real.Runqget, G: g}}, runs(g)...) }
	idle := []real.Decision{{Kind: real.Park, G: 1}}
	both := slices.Concat(idle, ready(8), runs(7), queued(8))
	apart := slices.Concat(idle, runs(7), runs(8))
	require.True(t, agree(both, apart).Due(), "really both are there")
	require.True(t, agree(apart, both).Due(), "simulated both are there")
	require.False(t, agree(slices.Concat(idle, runs(7)), apart[:3]).Due(), "the same")
	require.False(t, agree(both, slices.Concat(idle, runs(7), runs(9))).Due(), "the machine loses one")
	// So does a mark worker, and the poller has no part in it.
	made := []real.Decision{{Kind: real.Go, G: 5, A: isSystem}, {Kind: real.Park, G: 1}}
	early, late := slices.Concat(made, runs(5), queued(7)), slices.Concat(made, queued(7), runs(5))
	require.False(t, agree(early, late).Due(), "a worker at another time")
	// Somebody runs where they part.
	first := slices.Concat(ready(7), idle, queued(7), ready(8), queued(8))
	second := slices.Concat(ready(8), idle, queued(8), ready(7), queued(7))
	require.False(t, agree(first, second).Due(), "main makes ready")
}

// Does the verdict want a reason for most runs, and show the worst of them?
func TestDecisionVerdict(t *testing.T) {
	log := func(list []real.Decision) *real.Log {
		return &real.Log{Decisions: append([]real.Decision{began7()}, list...)}
	}
	var c DecisionComparison
	c.Add(log(briefRun()), sim.DefaultBoot(), briefRun(), false)
	require.Equal(t, "exact", c.String())
	require.Nil(t, c.Shown)
	c.Add(log(changed(0, real.Decision{Kind: real.Preempt, G: 1})), sim.DefaultBoot(), briefRun(), false)
	require.Equal(t, "exact but for 1 of 2 runs", c.String())
	require.Equal(t, 0, c.Shown.At)
	for range 3 {
		c.Add(log(changed(4, real.Decision{Kind: real.Execute, G: 7})), sim.DefaultBoot(), briefRun(), false)
	}
	require.Equal(t, "differs in 3 of 5 runs", c.String())
	require.Equal(t, 4, c.Shown.At)
	c.Add(log(briefRun()), sim.Boot{Queued: 1}, briefRun(), false)
	require.Equal(t, 1, c.Runs[OtherStart], "a program without package os, with one that has it")
	other := log(briefRun())
	other.Decisions[0].B += nextGoroutine
	c.Add(other, sim.DefaultBoot(), briefRun(), false)
	require.Equal(t, 2, c.Runs[OtherStart], "initialization started a goroutine")
	require.True(t, c.Compared())
	c = DecisionComparison{}
	c.Add(other, sim.DefaultBoot(), briefRun(), false)
	require.False(t, c.Compared())
	require.Nil(t, c.Shown)
}

// The real runqput is over after the overflow, the simulated one has none to
// report: they are brought into one form.
func TestOverflowInOneForm(t *testing.T) {
	really := []real.Decision{{Kind: real.Overflow, G: 9, A: 129}, {Kind: real.Runqput, G: 9},
		{Kind: real.Overflow, G: 3, A: 129}, {Kind: real.Runqput, G: 4, A: 1}}
	require.Equal(t, []real.Decision{really[0], really[2], really[3]}, atOneP(really))
}

// The first goroutine for which the network is ready runs at once, the others
// are queued: each world notes another half of that.
func TestPollerInOneForm(t *testing.T) {
	really := []real.Decision{{Kind: real.Inject, G: 9}, {Kind: real.Execute, G: 7}}
	simulated := []real.Decision{{Kind: real.Ready, G: 9}, {Kind: real.Runqput, G: 9}, {Kind: real.Ready, G: 7}, {Kind: real.Execute, G: 7}}
	require.Equal(t, atOneP(simulated), atOneP(really))
	require.Equal(t, real.Globput, atOneP([]real.Decision{{Kind: real.Inject, G: 9, P: -1}})[1].Kind)
}

// Is every kind of decision an event of the machine's?
func TestEachKindHasAnEvent(t *testing.T) {
	kinds := map[real.DecisionKind]bool{real.Begin: true, real.Inject: true, real.Wake: true} // Wake is event.Wakep
	for k := event.Kind(0); k < event.Kinds; k++ {
		kinds[ofEvent(k)] = true
	}
	for k := real.Begin; k < real.DecisionKinds; k++ {
		require.True(t, kinds[k], k)
	}
}

// Does the simulation say which goroutines mark?
func TestRecorderKnowsWorkers(t *testing.T) {
	var r recorder
	m, err := sim.New(sim.Config{Procs: 1, Listen: r.listen})
	require.NoError(t, err)
	m.Start(sim.Script{sim.Go(sim.Script{sim.Burn(10)}, 0), sim.Collect(), sim.Burn(10)}, 0)
	require.Equal(t, event.Exited, m.Run().Why)
	var made []int64
	for _, d := range r.decisions {
		if d.Kind == real.Go {
			made = append(made, d.A)
		}
	}
	require.Equal(t, []int64{0, isSystem}, made)
	require.Len(t, workers(r.decisions), 1)
}

// Is a log that had no room for all taken as far as it goes?
func TestLogWithoutRoom(t *testing.T) {
	log := &real.Log{Decisions: []real.Decision{{Kind: real.Begin}, {Kind: real.Go, G: 7}}, Lost: 5}
	whole := []real.Decision{{Kind: real.Go, G: 7}, {Kind: real.Park, G: 1}}
	require.True(t, Align(log, whole).Exact())
	log.Lost = 0
	require.Equal(t, 1, Align(log, whole).At)
}
