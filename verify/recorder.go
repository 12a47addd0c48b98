package verify

import (
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A recorder makes decisions of the simulator's events: listen is a
// event.Listener. It begins where the real log does, when main first runs.
type recorder struct {
	decisions []real.Decision
	began     bool
	start     event.Time
	procs     int // of the machine
	several   int // the first decision since there were more than one P at a machine of one; -1 if there were not
}

// recorderRoom is how many decisions are kept: more than a real log has, so that a list
// which is longer than a whole log is seen to be longer.
const recorderRoom = 2 * real.LogRoom

// listen takes one event.
func (r *recorder) listen(e *event.Event) {
	if !r.began {
		r.began = e.Kind == event.Execute && e.G == mainID
		r.start = e.T
		return
	}
	if len(r.decisions) == recorderRoom {
		return // a program that runs for long makes millions
	}
	if e.Kind == event.Procs && r.procs == 1 && e.Procs().New > 1 && r.several < 0 {
		r.several = len(r.decisions)
	}
	if e.Kind == event.System { // what the last decision created
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
func decision(e *event.Event) (d real.Decision, ok bool) {
	switch e.Kind {
	case event.Execute:
		a := e.Execute()
		d = real.Decision{G: int64(e.G), A: bit(a.Inherit), B: int64(a.Tick)}
	case event.RunqGet:
		a := e.RunqGet()
		d = real.Decision{G: int64(a.G), A: bit(a.Next)}
	case event.GlobGet:
		d = real.Decision{G: int64(e.GlobGet().G)}
	case event.GlobBatch:
		a := e.GlobBatch()
		d = real.Decision{G: int64(a.G), A: int64(a.N)}
	case event.GlobPut:
		d = real.Decision{G: int64(e.GlobPut().G)}
	case event.RunqPut:
		a := e.RunqPut()
		d = real.Decision{G: int64(a.G), A: bit(a.Next)}
	case event.Overflow:
		a := e.Overflow()
		d = real.Decision{G: int64(a.G), A: int64(a.N)}
	case event.Ready:
		d = real.Decision{G: int64(e.Ready().G)}
	case event.Go:
		d = real.Decision{G: int64(e.Go().G)}
	case event.Park, event.GoEnd, event.Gosched, event.Preempt, event.Goyield, event.Syscall:
		d = real.Decision{G: int64(e.G)}
	default:
		return betweenThreads(e)
	}
	d.Kind = ofEvent(e.Kind)
	return d, true
}

// betweenThreads translates what one thread does to the P of another one.
func betweenThreads(e *event.Event) (d real.Decision, ok bool) {
	switch e.Kind {
	case event.Steal:
		a := e.Steal()
		return real.Decision{Kind: real.Steal, G: int64(a.G), A: int64(a.Victim), B: int64(a.N)}, true
	case event.StealNext:
		a := e.StealNext()
		return real.Decision{Kind: real.Steal, G: int64(a.G), A: int64(a.Victim), B: 1}, true
	case event.StealBackoff:
		a := e.StealBackoff()
		return real.Decision{Kind: real.Backoff, G: int64(a.G), A: int64(a.Victim)}, true
	case event.Wakep:
		return real.Decision{Kind: ofEvent(e.Kind), A: int64(e.Wakep().P)}, true
	case event.Retake:
		return real.Decision{Kind: real.Retake, A: int64(e.Retake().P)}, true
	case event.PreemptAsk:
		return real.Decision{Kind: real.Preemptask, A: int64(e.PreemptAsk().P)}, true
	case event.SyscallExit:
		return real.Decision{Kind: real.Sysexit, G: int64(e.G), A: int64(e.SyscallExit().How) ^ 1}, true
	}
	return real.Decision{}, false
}

// bit is how a log writes a truth value.
func bit(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// ofEvent returns the decision of an event, by its name.
func ofEvent(kind event.Kind) real.DecisionKind {
	if kind == event.Wakep {
		return real.Wake
	}
	for k := real.Begin; k < real.DecisionKinds; k++ {
		if k.String() == kind.String() {
			return k
		}
	}
	return 0
}
