package real

import (
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A Recorder makes decisions of the simulator's events: Listen is a
// sim.Listener. It begins where the real log does, when main first runs.
type Recorder struct {
	Decisions []Decision
	began     bool
	start     event.Time
}

// Listen takes one event.
func (r *Recorder) Listen(e *event.Event) {
	if !r.began {
		r.began = e.Kind == event.KExecute && e.G == mainID
		r.start = e.T
		return
	}
	if e.Kind == event.KSystem { // what the last decision created
		r.Decisions[len(r.Decisions)-1].A = isSystem
		return
	}
	d, ok := decision(e)
	if !ok {
		return
	}
	d.T = int64(e.T.Sub(r.start))
	d.M, d.P = int32(e.M), int32(e.P)
	r.Decisions = append(r.Decisions, d)
}

// mainID is main's goroutine, in both worlds.
const mainID = 1

// decision translates an event, if a real log has a record for it.
func decision(e *event.Event) (d Decision, ok bool) {
	switch e.Kind {
	case event.KExecute:
		return Decision{Kind: Execute, G: int64(e.G), A: e.A, B: e.B}, true
	case event.KRunqGet:
		return Decision{Kind: Runqget, G: e.A, A: e.B}, true
	case event.KGlobBatch:
		return Decision{Kind: Globbatch, G: e.A, A: e.B}, true
	case event.KRunqPut:
		return Decision{Kind: Runqput, G: e.A, A: e.B}, true
	case event.KOverflow:
		return Decision{Kind: Overflow, G: e.A, A: e.B}, true
	case event.KSteal:
		return Decision{Kind: Steal, G: e.C, A: e.A, B: e.B}, true
	case event.KStealBackoff:
		return Decision{Kind: Backoff, G: e.B, A: e.A}, true
	case event.KStealNext:
		return Decision{Kind: Steal, G: e.B, A: e.A, B: 1}, true
	case event.KWakep, event.KRetake:
		return Decision{Kind: ofEvent(e.Kind), A: e.A}, true
	case event.KPreemptAsk:
		return Decision{Kind: Preemptask, A: e.B}, true
	case event.KSyscallExit:
		return Decision{Kind: Sysexit, G: int64(e.G), A: e.A ^ 1}, true
	}
	return simple(e)
}

// simple translates an event that has one number at most: the goroutine.
func simple(e *event.Event) (Decision, bool) {
	switch k := ofEvent(e.Kind); k {
	case Globget, Globput, Ready, Go:
		return Decision{Kind: k, G: e.A}, true
	case Park, Goend, Gosched, Preempt, Goyield, Syscall:
		return Decision{Kind: k, G: int64(e.G)}, true
	}
	return Decision{}, false
}

// ofEvent returns the decision of an event, by its name.
func ofEvent(kind event.Kind) DecisionKind {
	if kind == event.KWakep {
		return Wake
	}
	for k := Begin; k < decisionKinds; k++ {
		if k.String() == kind.String() {
			return k
		}
	}
	return 0
}

// Drew reports whether a draw decided something that a program can see: which
// ready case a select took, where a range over a map began, a random number.
func Drew(draws []sim.Draw) bool {
	for _, d := range draws {
		if d.N > 1 && (d.What == sim.ChooseSelect || d.What == sim.ChooseMap || d.What == sim.ChooseUser) {
			return true
		}
	}
	return false
}
