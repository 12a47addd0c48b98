package real

import "github.com/gmpsim/gmpsim/sim"

// A Recorder makes decisions of the simulator's events: Listen is a
// sim.Listener. It begins where the real log does, when main first runs.
type Recorder struct {
	Decisions []Decision
	began     bool
	start     sim.Time
}

// Listen takes one event.
func (r *Recorder) Listen(e *sim.Event) {
	if !r.began {
		r.began = e.Kind == sim.KExecute && e.G == mainID
		r.start = e.T
		return
	}
	if e.Kind == sim.KSystem { // what the last decision created
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
func decision(e *sim.Event) (d Decision, ok bool) {
	switch e.Kind {
	case sim.KExecute:
		return Decision{Kind: Execute, G: int64(e.G), A: e.A, B: e.B}, true
	case sim.KRunqGet:
		return Decision{Kind: Runqget, G: e.A, A: e.B}, true
	case sim.KGlobBatch:
		return Decision{Kind: Globbatch, G: e.A, A: e.B}, true
	case sim.KRunqPut:
		return Decision{Kind: Runqput, G: e.A, A: e.B}, true
	case sim.KOverflow:
		return Decision{Kind: Overflow, G: e.A, A: e.B}, true
	case sim.KSteal:
		return Decision{Kind: Steal, G: e.C, A: e.A, B: e.B}, true
	case sim.KStealBackoff:
		return Decision{Kind: Backoff, G: e.B, A: e.A}, true
	case sim.KStealNext:
		return Decision{Kind: Steal, G: e.B, A: e.A, B: 1}, true
	case sim.KWakep, sim.KRetake:
		return Decision{Kind: ofEvent(e.Kind), A: e.A}, true
	case sim.KPreemptAsk:
		return Decision{Kind: Preemptask, A: e.B}, true
	case sim.KSyscallExit:
		return Decision{Kind: Sysexit, G: int64(e.G), A: e.A ^ 1}, true
	}
	return simple(e)
}

// simple translates an event that has one number at most: the goroutine.
func simple(e *sim.Event) (Decision, bool) {
	switch k := ofEvent(e.Kind); k {
	case Globget, Globput, Ready, Go:
		return Decision{Kind: k, G: e.A}, true
	case Park, Goend, Gosched, Preempt, Goyield, Syscall:
		return Decision{Kind: k, G: int64(e.G)}, true
	}
	return Decision{}, false
}

// ofEvent returns the decision of an event, by its name.
func ofEvent(kind sim.Kind) DecisionKind {
	if kind == sim.KWakep {
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
