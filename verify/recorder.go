package verify

import (
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
)

// A recorder makes decisions of the simulator's events: listen is a
// sim.Listener. It begins where the real log does, when main first runs.
type recorder struct {
	decisions []real.Decision
	began     bool
	start     sim.Time
}

// listen takes one event.
func (r *recorder) listen(e *sim.Event) {
	if !r.began {
		r.began = e.Kind == sim.KExecute && e.G == mainID
		r.start = e.T
		return
	}
	if e.Kind == sim.KSystem { // what the last decision created
		r.decisions[len(r.decisions)-1].A = isSystem
		return
	}
	d, ok := decision(e)
	if !ok {
		return
	}
	d.T = int64(e.T.Sub(r.start))
	d.M, d.P = int32(e.M), int32(e.P)
	r.decisions = append(r.decisions, d)
}

const (
	mainID   = 1 // main's goroutine, in both worlds
	isSystem = 1 // A of a decision real.Go: the goroutine is one of the runtime's own, a mark worker
)

// decision translates an event, if a real log has a record for it.
func decision(e *sim.Event) (d real.Decision, ok bool) {
	switch e.Kind {
	case sim.KExecute:
		return real.Decision{Kind: real.Execute, G: int64(e.G), A: e.A, B: e.B}, true
	case sim.KRunqGet:
		return real.Decision{Kind: real.Runqget, G: e.A, A: e.B}, true
	case sim.KGlobBatch:
		return real.Decision{Kind: real.Globbatch, G: e.A, A: e.B}, true
	case sim.KRunqPut:
		return real.Decision{Kind: real.Runqput, G: e.A, A: e.B}, true
	case sim.KOverflow:
		return real.Decision{Kind: real.Overflow, G: e.A, A: e.B}, true
	case sim.KSteal:
		return real.Decision{Kind: real.Steal, G: e.C, A: e.A, B: e.B}, true
	case sim.KStealBackoff:
		return real.Decision{Kind: real.Backoff, G: e.B, A: e.A}, true
	case sim.KStealNext:
		return real.Decision{Kind: real.Steal, G: e.B, A: e.A, B: 1}, true
	case sim.KWakep, sim.KRetake:
		return real.Decision{Kind: ofEvent(e.Kind), A: e.A}, true
	case sim.KPreemptAsk:
		return real.Decision{Kind: real.Preemptask, A: e.B}, true
	case sim.KSyscallExit:
		return real.Decision{Kind: real.Sysexit, G: int64(e.G), A: e.A ^ 1}, true
	}
	return simple(e)
}

// simple translates an event that has one number at most: the goroutine.
func simple(e *sim.Event) (real.Decision, bool) {
	switch k := ofEvent(e.Kind); k {
	case real.Globget, real.Globput, real.Ready, real.Go:
		return real.Decision{Kind: k, G: e.A}, true
	case real.Park, real.Goend, real.Gosched, real.Preempt, real.Goyield, real.Syscall:
		return real.Decision{Kind: k, G: int64(e.G)}, true
	}
	return real.Decision{}, false
}

// ofEvent returns the decision of an event, by its name.
func ofEvent(kind sim.Kind) real.DecisionKind {
	if kind == sim.KWakep {
		return real.Wake
	}
	for k := real.Begin; k < real.DecisionKinds; k++ {
		if k.String() == kind.String() {
			return k
		}
	}
	return 0
}
