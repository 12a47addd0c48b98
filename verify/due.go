package verify

import (
	"maps"

	"github.com/gmpsim/gmpsim/real"
)

// Due reports whether the first difference is the work of the wall clock in another
// way: nobody runs there, so it is timers and the network that make goroutines
// ready, and by the time that a thread looks others are due. The same goroutines in
// another order are no work of the clock; nor is it if one never becomes ready in the
// other list: the clock makes it late, and to lose it is a mistake.
func (a Alignment) Due() bool {
	if a.Exact() {
		return false
	}
	idle, running := 0, true // main runs first
	for i, d := range a.Real[:a.At] {
		switch d.Kind {
		case real.Execute:
			running = true
		case real.Park, real.Goend, real.Gosched, real.Goyield, real.Preempt:
			idle, running = i+1, false
		}
	}
	really, simulated := untilOneRuns(a.Real[idle:]), untilOneRuns(a.Simulated[idle:])
	return !running && !maps.Equal(a.madeReady(really), a.madeReady(simulated)) &&
		contains(a.madeReady(a.Real[idle:]), a.madeReady(simulated)) && contains(a.madeReady(a.Simulated[idle:]), a.madeReady(really))
}

// untilOneRuns returns the decisions up to the next goroutine that runs.
func untilOneRuns(list []real.Decision) []real.Decision {
	for i, d := range list {
		if d.Kind == real.Execute {
			return list[:i+1]
		}
	}
	return list
}

// madeReady returns the goroutines that become ready, or are created, or run though
// they were on no queue and are no mark workers: those are the first that the poller
// returned.
func (a Alignment) madeReady(list []real.Decision) map[int64]bool {
	all := map[int64]bool{}
	for i, d := range list {
		if d.Kind == real.Ready || d.Kind == real.Go || d.Kind == real.Execute && !taken(list[:i], d.G) && !a.workers[d.G] {
			all[d.G] = true
		}
	}
	return all
}

// taken reports whether the last decision was that g comes from a queue.
func taken(all []real.Decision, g int64) bool {
	if len(all) == 0 || all[len(all)-1].G != g {
		return false
	}
	switch all[len(all)-1].Kind {
	case real.Runqget, real.Globget, real.Globbatch, real.Steal:
		return true
	}
	return false
}

// contains reports whether all has each of some goroutines.
func contains(all, some map[int64]bool) bool {
	for g := range some {
		if !all[g] {
			return false
		}
	}
	return true
}

// workers returns the goroutines of the runtime's own that a simulation created.
func workers(simulated []real.Decision) map[int64]bool {
	all := map[int64]bool{}
	for _, d := range simulated {
		if d.Kind == real.Go && d.A == isSystem {
			all[d.G] = true
		}
	}
	return all
}
