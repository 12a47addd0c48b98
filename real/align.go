package real

import "maps"

// An Agreement says how far two lists of decisions are the same. Both are in
// the form of atOneP.
type Agreement struct {
	Real, Simulated []Decision
	At              int // of the first decision that differs; -1 if all are the same

	workers map[int64]bool // goroutines that mark: they run without a note, but the poller has no part in it
}

// Agree compares what the real scheduler decided with what the simulated one
// did, at GOMAXPROCS=1. A list that ends early differs where it ends, but for
// a log that had no room for more.
func (l *Log) Agree(simulated []Decision) Agreement {
	a := Agreement{Real: atOneP(l.Decisions), Simulated: atOneP(simulated), At: -1, workers: workers(simulated)}
	if l.Lost > 0 {
		a.Simulated = a.Simulated[:min(len(a.Simulated), len(a.Real))]
	}
	n := min(len(a.Real), len(a.Simulated))
	for i := range n {
		if !a.Real[i].same(a.Simulated[i]) {
			a.At = i
			return a
		}
	}
	if len(a.Real) != len(a.Simulated) {
		a.At = n
	}
	return a
}

// Exact reports whether all decisions are the same.
func (a Agreement) Exact() bool { return a.At < 0 }

// workers returns the goroutines of the runtime's own that a simulation created.
func workers(simulated []Decision) map[int64]bool {
	all := map[int64]bool{}
	for _, d := range simulated {
		if d.Kind == Go && d.A == isSystem {
			all[d.G] = true
		}
	}
	return all
}

// Same returns how many decisions are the same, up to the first that differs.
func (a Agreement) Same() int {
	if a.Exact() {
		return len(a.Real)
	}
	return a.At
}

// Clock returns the decision by which the first difference is the work of the
// wall clock and not of the program: sysmon took the P or the goroutine off its
// thread, there or just there in the simulation.
func (a Agreement) Clock() (d Decision, ok bool) {
	for _, list := range [][]Decision{a.Real, a.Simulated} {
		if !a.Exact() && a.At < len(list) && list[a.At].byClock() {
			return list[a.At], true
		}
	}
	return Decision{}, false
}

// byClock reports whether sysmon made the decision, who looks at the clock. A
// thread may have noticed that its P is gone before sysmon has noted it.
func (d Decision) byClock() bool {
	return d.Kind == Retake || d.Kind == Preempt || d.Kind == Sysexit
}

// Due reports whether the first difference is the work of the wall clock in another
// way: nobody runs there, so it is timers and the network that make goroutines
// ready, and by the time that a thread looks others are due. The same goroutines in
// another order are no work of the clock; nor is it if one never becomes ready in the
// other list: the clock makes it late, and to lose it is a mistake.
func (a Agreement) Due() bool {
	if a.Exact() {
		return false
	}
	idle, running := 0, true // main runs first
	for i, d := range a.Real[:a.At] {
		switch d.Kind {
		case Execute:
			running = true
		case Park, Goend, Gosched, Goyield, Preempt:
			idle, running = i+1, false
		}
	}
	really, simulated := untilOneRuns(a.Real[idle:]), untilOneRuns(a.Simulated[idle:])
	return !running && !maps.Equal(a.madeReady(really), a.madeReady(simulated)) &&
		contains(a.madeReady(a.Real[idle:]), a.madeReady(simulated)) && contains(a.madeReady(a.Simulated[idle:]), a.madeReady(really))
}

// untilOneRuns returns the decisions up to the next goroutine that runs.
func untilOneRuns(list []Decision) []Decision {
	for i, d := range list {
		if d.Kind == Execute {
			return list[:i+1]
		}
	}
	return list
}

// madeReady returns the goroutines that become ready, or are created, or run though
// they were on no queue and are no mark workers: those are the first that the poller
// returned.
func (a Agreement) madeReady(list []Decision) map[int64]bool {
	all := map[int64]bool{}
	for i, d := range list {
		if d.Kind == Ready || d.Kind == Go || d.Kind == Execute && !taken(list[:i], d.G) && !a.workers[d.G] {
			all[d.G] = true
		}
	}
	return all
}

// taken reports whether the last decision was that g comes from a queue.
func taken(all []Decision, g int64) bool {
	if len(all) == 0 || all[len(all)-1].G != g {
		return false
	}
	switch all[len(all)-1].Kind {
	case Runqget, Globget, Globbatch, Steal:
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

// same reports whether two decisions are the same, whatever the time and the
// thread.
func (d Decision) same(e Decision) bool {
	return d.Kind == e.Kind && d.G == e.G && d.A == e.A && d.B == e.B
}

// atOneP leaves of a list of decisions those that are the same in both worlds
// at GOMAXPROCS=1, in one form.
//
// Left out is what no order follows from, or only the clock decides: the
// beginning, system calls that keep their P (the simulator writes output
// without one), and sysmon's requests to stop. Each queue and each goroutine
// that runs remains.
func atOneP(all []Decision) []Decision {
	keep := make([]Decision, 0, len(all))
	for _, d := range all {
		switch {
		case d.Kind == Begin, d.Kind == Preemptask, d.Kind == Syscall, d.Kind == Sysexit && d.A == 1:
			continue
		case d.Kind == Runqput && d.A == 0 && overflowed(keep, d.G):
			continue // the real runqput is over only after the overflow
		case d.Kind == Go:
			d.A = 0 // the real log does not tell whose it is
		case d.Kind == Inject:
			keep = append(keep, d.injected()...)
			continue
		case d.Kind == Execute && polled(keep, d.G):
			keep = keep[:len(keep)-1] // the real poller returns the first without a note
		}
		keep = append(keep, d)
	}
	return keep
}

// injected is what the poller does with all but the first goroutine: each becomes
// ready, and waits at the tail of the P's queue, or of the global one if there is
// no P.
func (d Decision) injected() []Decision {
	to := Decision{Kind: Runqput, G: d.G}
	if d.P < 0 {
		to.Kind = Globput
	}
	return []Decision{{Kind: Ready, G: d.G}, to}
}

// polled reports whether the last decision was that g, which runs now, is ready:
// it is on no queue.
func polled(all []Decision, g int64) bool {
	return len(all) > 0 && all[len(all)-1].Kind == Ready && all[len(all)-1].G == g
}

// overflowed reports whether the last decision was that g goes to the global
// queue because its P's is full.
func overflowed(all []Decision, g int64) bool {
	return len(all) > 0 && all[len(all)-1].Kind == Overflow && all[len(all)-1].G == g
}
