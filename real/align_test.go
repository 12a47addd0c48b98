package real

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// briefRun is that of a program that starts a goroutine and waits for it.
func briefRun() []Decision {
	return []Decision{
		{Kind: Go, G: 7}, {Kind: Runqput, G: 7, A: 1}, {Kind: Park, G: 1},
		{Kind: Runqget, G: 7, A: 1}, {Kind: Execute, G: 7, A: 1, B: 4}, {Kind: Goend, G: 7},
	}
}

// changed returns a copy with one decision replaced.
func changed(i int, d Decision) []Decision {
	list := briefRun()
	list[i] = d
	return list
}

// What came of a run, and what does that make of all runs?
func TestComparison(t *testing.T) {
	begin := Decision{Kind: Begin, A: 4, B: 1 + 7<<nextShift, G: 6}
	retaken := append(briefRun(), Decision{Kind: Retake})
	for _, test := range []struct {
		name   string
		real   []Decision
		chance bool
		want   Course
		same   int
	}{
		{"the same", briefRun(), false, SameCourse, 6},
		{"a syscall that keeps its P", append([]Decision{{Kind: Syscall, G: 1}, {Kind: Sysexit, G: 1, A: 1}}, briefRun()...), false, SameCourse, 6},
		{"sysmon at the end", retaken, false, SameCourse, 6},
		{"sysmon before", changed(2, Decision{Kind: Retake}), false, ClockCourse, 2},
		{"a slice", changed(2, Decision{Kind: Preempt, G: 1}), false, ClockCourse, 2},
		{"another tick", changed(4, Decision{Kind: Execute, G: 7, A: 1, B: 5}), false, OtherCourse, 4},
		{"another goroutine", changed(3, Decision{Kind: Runqget, G: 8, A: 1}), true, ChanceCourse, 3},
		{"more than simulated", append(briefRun(), Decision{Kind: Go, G: 8}), false, OtherCourse, 6},
		{"less than simulated", briefRun()[:5], false, OtherCourse, 5},
	} {
		var c Comparison
		c.Add(&Log{Decisions: append([]Decision{begin}, test.real...)}, sim.DefaultBoot(), briefRun(), test.chance)
		require.Equal(t, 1, c.Runs[test.want], "%s: %v", test.name, c.Runs)
		require.Equal(t, test.same, c.Longest, test.name)
	}
}

// Is it the clock if others are ready when nobody runs, and not if they are ready
// in another order?
func TestDue(t *testing.T) {
	ready := func(g int64) []Decision { return []Decision{{Kind: Ready, G: g}, {Kind: Runqput, G: g}} }
	list := func(all ...int64) []Decision {
		list := []Decision{{Kind: Park, G: 1}}
		for _, g := range all {
			list = append(list, ready(g)...)
		}
		return append(list, Decision{Kind: Runqget, G: 7}, Decision{Kind: Execute, G: 7}, Decision{Kind: Goend, G: 7})
	}
	then := func(list []Decision, g int64) []Decision { return append(list, ready(g)...) }
	agree := func(real, simulated []Decision) Agreement {
		return (&Log{Decisions: real}).Agree(simulated)
	}
	require.True(t, agree(then(list(7, 8), 9), list(7, 8, 9)).Due(), "really later")
	require.True(t, agree(list(9, 7), then(list(7), 9)).Due(), "really earlier")
	require.True(t, agree(then(list(7, 8), 9), then(list(7, 9), 8)).Due())
	require.False(t, agree(list(9, 7), list(7)).Due(), "the machine loses one")
	require.False(t, agree(list(7, 8), list(7, 8, 9)).Due(), "the machine wakes one too many")
	require.False(t, agree(list(7, 8), list(8, 7)).Due(), "another order")
	require.False(t, agree(list(7), list(7)).Due())
	// The first that the poller returns runs without a note that it is ready.
	runs := func(g int64) []Decision { return []Decision{{Kind: Execute, G: g}, {Kind: Park, G: g}} }
	queued := func(g int64) []Decision { return append([]Decision{{Kind: Runqget, G: g}}, runs(g)...) }
	idle := []Decision{{Kind: Park, G: 1}}
	both := slices.Concat(idle, ready(8), runs(7), queued(8))
	apart := slices.Concat(idle, runs(7), runs(8))
	require.True(t, agree(both, apart).Due(), "really both are there")
	require.True(t, agree(apart, both).Due(), "simulated both are there")
	require.False(t, agree(slices.Concat(idle, runs(7)), apart[:3]).Due(), "the same")
	require.False(t, agree(both, slices.Concat(idle, runs(7), runs(9))).Due(), "the machine loses one")
	// So does a mark worker, and the poller has no part in it.
	made := []Decision{{Kind: Go, G: 5, A: isSystem}, {Kind: Park, G: 1}}
	require.False(t, agree(slices.Concat(made, runs(5), queued(7)), slices.Concat(made, queued(7), runs(5))).Due(), "a worker at another time")
	// Somebody runs where they part.
	first, second := slices.Concat(ready(7), idle, queued(7), ready(8), queued(8)), slices.Concat(ready(8), idle, queued(8), ready(7), queued(7))
	require.False(t, agree(first, second).Due(), "main makes ready")
}

// Does the verdict want a reason for most runs, and show the worst of them?
func TestComparisonVerdict(t *testing.T) {
	log := func(list []Decision) *Log {
		return &Log{Decisions: append([]Decision{{Kind: Begin, A: 4, B: 1 + 7<<nextShift, G: 6}}, list...)}
	}
	var c Comparison
	c.Add(log(briefRun()), sim.DefaultBoot(), briefRun(), false)
	require.Equal(t, "exact", c.String())
	require.Nil(t, c.Shown)
	c.Add(log(changed(0, Decision{Kind: Preempt, G: 1})), sim.DefaultBoot(), briefRun(), false)
	require.Equal(t, "exact but for 1 of 2 runs", c.String())
	require.Equal(t, 0, c.Shown.At)
	for range 3 {
		c.Add(log(changed(4, Decision{Kind: Execute, G: 7})), sim.DefaultBoot(), briefRun(), false)
	}
	require.Equal(t, "differs in 3 of 5 runs", c.String())
	require.Equal(t, 4, c.Shown.At)
	c.Add(log(briefRun()), sim.Boot{Queued: 1}, briefRun(), false)
	require.Equal(t, 1, c.Runs[BootCourse], "a program without package os, with one that has it")
	other := log(briefRun())
	other.Decisions[0].B += 1 << nextShift
	c.Add(other, sim.DefaultBoot(), briefRun(), false)
	require.Equal(t, 2, c.Runs[BootCourse], "initialization started a goroutine")
	require.True(t, c.Compared())
	c = Comparison{}
	c.Add(other, sim.DefaultBoot(), briefRun(), false)
	require.False(t, c.Compared())
	require.Nil(t, c.Shown)
}

// The real runqput is over after the overflow, the simulated one has none to
// report: they are brought into one form.
func TestOverflowInOneForm(t *testing.T) {
	real := []Decision{{Kind: Overflow, G: 9, A: 129}, {Kind: Runqput, G: 9}, {Kind: Overflow, G: 3, A: 129}, {Kind: Runqput, G: 4, A: 1}}
	require.Equal(t, []Decision{real[0], real[2], real[3]}, atOneP(real))
}

// The first goroutine for which the network is ready runs at once, the others
// are queued: each world notes another half of that.
func TestPollerInOneForm(t *testing.T) {
	real := []Decision{{Kind: Inject, G: 9}, {Kind: Execute, G: 7}}
	simulated := []Decision{{Kind: Ready, G: 9}, {Kind: Runqput, G: 9}, {Kind: Ready, G: 7}, {Kind: Execute, G: 7}}
	require.Equal(t, atOneP(simulated), atOneP(real))
	require.Equal(t, Globput, atOneP([]Decision{{Kind: Inject, G: 9, P: -1}})[1].Kind)
}

// Is every kind of decision an event of the machine's?
func TestEachKindHasAnEvent(t *testing.T) {
	kinds := map[DecisionKind]bool{Begin: true, Inject: true, Wake: true} // Wake is event.Wakep
	for k := event.Kind(0); k < event.Kinds; k++ {
		kinds[ofEvent(k)] = true
	}
	for k := Begin; k < decisionKinds; k++ {
		require.True(t, kinds[k], k)
	}
}

// Does the simulation say which goroutines mark?
func TestRecorderKnowsWorkers(t *testing.T) {
	var r Recorder
	m, err := sim.New(sim.Config{Procs: 1, Listen: r.Listen})
	require.NoError(t, err)
	m.Start(sim.Script{sim.Go(sim.Script{sim.Burn(10)}, 0), sim.Collect(), sim.Burn(10)}, 0)
	require.Equal(t, event.Exited, m.Run().Why)
	var made []int64
	for _, d := range r.Decisions {
		if d.Kind == Go {
			made = append(made, d.A)
		}
	}
	require.Equal(t, []int64{0, isSystem}, made)
	require.Len(t, workers(r.Decisions), 1)
}
