package verify

import "github.com/gmpsim/gmpsim/real"

// An Alignment is what both schedulers decided at GOMAXPROCS=1, side by side, up to
// the first decision that is not the same. Both lists are in the form of atOneP.
// After the first difference nothing is compared: one other decision moves all that
// come after it.
type Alignment struct {
	Real, Simulated []real.Decision
	At              int // of the first decision that differs; -1 if all are the same
	several         int // of the first simulated decision with several Ps; -1 if there was one P all the time

	workers map[int64]bool // goroutines that mark: they run without a note, but the poller has no part in it
}

// Align puts what the real scheduler decided, and what the simulated one did, side
// by side. A list that ends early differs where it ends, but for a log that had no
// room for more.
func Align(log *real.Log, simulated []real.Decision) Alignment {
	next := firstMade(simulated, log.Decisions)
	simulated = inOrder(simulated, next)
	a := Alignment{Real: atOneP(inOrder(log.Decisions, next)), Simulated: atOneP(simulated), At: -1, several: -1,
		workers: workers(simulated)}
	if log.Lost > 0 {
		a.Simulated = a.Simulated[:min(len(a.Simulated), len(a.Real))]
	}
	n := min(len(a.Real), len(a.Simulated))
	for i := range n {
		if !same(a.Real[i], a.Simulated[i]) {
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
func (a Alignment) Exact() bool { return a.At < 0 }

// Same returns how many decisions are the same, up to the first that differs.
func (a Alignment) Same() int {
	if a.Exact() {
		return len(a.Real)
	}
	return a.At
}

// Clock returns the decision by which the first difference is the work of the
// wall clock and not of the program: sysmon took the P or the goroutine off its
// thread, there or just there in the simulation.
func (a Alignment) Clock() (d real.Decision, ok bool) {
	for _, list := range [][]real.Decision{a.Real, a.Simulated} {
		if !a.Exact() && a.At < len(list) && byClock(list[a.At]) {
			return list[a.At], true
		}
	}
	return real.Decision{}, false
}

// byClock reports whether sysmon made the decision, who looks at the clock. A
// thread may have noticed that its P is gone before sysmon has noted it.
func byClock(d real.Decision) bool {
	return d.Kind == real.Retake || d.Kind == real.Preempt || d.Kind == real.Sysexit
}

// same reports whether two decisions are the same, whatever the time and the
// thread.
func same(d, e real.Decision) bool {
	return d.Kind == e.Kind && d.G == e.G && d.A == e.A && d.B == e.B
}
