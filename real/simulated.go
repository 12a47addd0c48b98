package real

import (
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A Recorder makes decisions of the simulator's events: Listen is a
// event.Listener. It begins where the real log does, when main first runs.
type Recorder struct {
	Decisions []Decision
	began     bool
	start     event.Time
}

// Listen takes one event.
func (r *Recorder) Listen(e *event.Event) {
	if !r.began {
		r.began = e.Kind == event.Execute && e.G == mainID
		r.start = e.T
		return
	}
	if e.Kind == event.System { // what the last decision created
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
	case event.Execute:
		a := e.Execute()
		d = Decision{G: int64(e.G), A: bit(a.Inherit), B: int64(a.Tick)}
	case event.RunqGet:
		a := e.RunqGet()
		d = Decision{G: int64(a.G), A: bit(a.Next)}
	case event.GlobGet:
		d = Decision{G: int64(e.GlobGet().G)}
	case event.GlobBatch:
		a := e.GlobBatch()
		d = Decision{G: int64(a.G), A: int64(a.N)}
	case event.GlobPut:
		d = Decision{G: int64(e.GlobPut().G)}
	case event.RunqPut:
		a := e.RunqPut()
		d = Decision{G: int64(a.G), A: bit(a.Next)}
	case event.Overflow:
		a := e.Overflow()
		d = Decision{G: int64(a.G), A: int64(a.N)}
	case event.Ready:
		d = Decision{G: int64(e.Ready().G)}
	case event.Go:
		d = Decision{G: int64(e.Go().G)}
	case event.Park, event.GoEnd, event.Gosched, event.Preempt, event.Goyield, event.Syscall:
		d = Decision{G: int64(e.G)}
	default:
		return betweenThreads(e)
	}
	d.Kind = ofEvent(e.Kind)
	return d, true
}

// betweenThreads translates what one thread does to the P of another one.
func betweenThreads(e *event.Event) (d Decision, ok bool) {
	switch e.Kind {
	case event.Steal:
		a := e.Steal()
		return Decision{Kind: Steal, G: int64(a.G), A: int64(a.Victim), B: int64(a.N)}, true
	case event.StealNext:
		a := e.StealNext()
		return Decision{Kind: Steal, G: int64(a.G), A: int64(a.Victim), B: 1}, true
	case event.StealBackoff:
		a := e.StealBackoff()
		return Decision{Kind: Backoff, G: int64(a.G), A: int64(a.Victim)}, true
	case event.Wakep:
		return Decision{Kind: ofEvent(e.Kind), A: int64(e.Wakep().P)}, true
	case event.Retake:
		return Decision{Kind: Retake, A: int64(e.Retake().P)}, true
	case event.PreemptAsk:
		return Decision{Kind: Preemptask, A: int64(e.PreemptAsk().P)}, true
	case event.SyscallExit:
		return Decision{Kind: Sysexit, G: int64(e.G), A: int64(e.SyscallExit().How) ^ 1}, true
	}
	return Decision{}, false
}

// bit is how a log writes a truth value.
func bit(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// ofEvent returns the decision of an event, by its name.
func ofEvent(kind event.Kind) DecisionKind {
	if kind == event.Wakep {
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
