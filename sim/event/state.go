package event

import "slices"

// A State is the scheduler's state as the events tell it: which G is where.
// Folding a run's events into it gives after every event the same queues,
// owners and statuses as the machine has (a test holds the two together), so a
// view needs nothing but events to show any moment of a run.
type State struct {
	Time   Time
	Ps     []PState
	Ms     []MState
	Gs     map[GID]GState // those that are not dead
	Global []GID          // the global queue, head first
	IdleP  []PID          // a stack: the last is taken first
	IdleM  []MID          // a stack, too
	Spins  int            // nmspinning

	Cores     []MID // who is on each core, if they are counted
	Ready     []MID // threads that wait for a core, head first
	Throttled bool  // the CPU quota is used up
	Stack     int64 // bytes with which a goroutine begins,
	Reused    int64 // and one that takes a dead G

	Sync // what they wait for and what they hold; it is not folded if it has no maps
}

// PState is one processor.
type PState struct {
	Status PStatus
	M      MID
	Next   GID   // runnext
	Queue  []GID // head first
	Tick   uint32
	Worker GID // a mark worker that was assigned to it
}

// MState is one thread.
type MState struct {
	P        PID
	G        GID
	Spinning bool
	Comes    PID // the P that it takes over when it wakes up
}

// GState is one goroutine.
type GState struct {
	Status Status
	Why    WaitReason
	M      MID
	Fn     int32 // its function's symbol
	By     GID   // who created it
	Stack  int64 // bytes
	System bool  // one of the runtime's own
}

// NewState returns the state before the first event.
func NewState() *State { return &State{Gs: map[GID]GState{}, Sync: newSync()} }

// Shallow returns a copy whose maps and lists are still those of s. Who wants a state of its own copies
// these, too, before either is advanced.
func (s *State) Shallow() State {
	c := *s
	c.lines, c.ins = nil, nil // what one of them takes to use again the other must not have
	return c
}

// Apply advances the state by one event.
func (s *State) Apply(e *Event) {
	s.Time = e.T
	s.know(e.M)
	if s.Waits != nil || !e.Kind.isSync() {
		s.fold(e)
	}
}

// ApplySync advances the Sync of the state, and nothing else: that needs no event from
// the beginning.
func (s *State) ApplySync(e *Event) {
	switch {
	case e.Kind == Ready:
		s.wake(e.Ready().G)
	case e.Kind == Coroutine:
		s.iterator(e, e.Coroutine().G)
	case e.Kind == CoroSwitch:
		s.turn(e, e.CoroSwitch())
	case e.Kind.isSync():
		s.fold(e)
	}
}

// know makes room for all threads up to mp.
func (s *State) know(mp MID) {
	for mp != NoM && len(s.Ms) <= int(mp) {
		s.Ms = append(s.Ms, MState{P: NoP, Comes: NoP})
	}
}

// resize sets the number of Ps; those without work, but for keep, become idle.
func (s *State) resize(n int, keep PID) {
	for len(s.Ps) < n {
		s.Ps = append(s.Ps, PState{M: NoM})
	}
	for _, p := range s.Ps[n:] {
		s.Global = append(slices.Clone(p.Queue), s.Global...)
		if p.Next != NoG {
			s.Global = append([]GID{p.Next}, s.Global...)
		}
	}
	s.Ps = s.Ps[:n]
	s.IdleP = nil
	for i := range s.Ps {
		if p := &s.Ps[i]; PID(i) != keep && p.Next == NoG && len(p.Queue) == 0 {
			p.Status = Pidle
			s.IdleP = append(s.IdleP, PID(i))
		}
	}
}

// status changes what is known of g, which keeps its function and creator.
func (s *State) status(g GID, to Status, why WaitReason, m MID) {
	known := s.Gs[g]
	known.Status, known.Why, known.M = to, why, m
	s.Gs[g] = known
}

// leave takes the event's G off its M.
func (s *State) leave(e *Event, to Status, why WaitReason) {
	s.status(e.G, to, why, NoM)
	s.Ms[e.M].G = NoG
}

// start: the thread m will run p.
func (s *State) start(m MID, p PID, spinning bool) {
	s.know(m)
	s.Ms[m].Comes = p
	s.Ps[p].Status = Pidle
	if spinning {
		s.spin(m, true)
	}
}

// system marks g as one of the runtime's own.
func (s *State) system(g GID) {
	known := s.Gs[g]
	known.System = true
	s.Gs[g] = known
}

// stack sets the size of g's stack.
func (s *State) stack(g GID, bytes int64) {
	known := s.Gs[g]
	known.Stack = bytes
	s.Gs[g] = known
}

func (s *State) spin(m MID, on bool) {
	s.Ms[m].Spinning = on
	if on {
		s.Spins++
	} else {
		s.Spins--
	}
}

// wirep gives p to m, which runs it. Mirrors wirep.
func (s *State) wirep(m MID, p PID) {
	s.Ms[m].P = p
	s.Ps[p].M, s.Ps[p].Status = m, Prunning
}

// unwirep takes m's P away, which has the status to then. Mirrors releasep, which
// does not put the P on the idle list either.
func (s *State) unwirep(m MID, to PStatus) {
	p := &s.Ps[s.Ms[m].P]
	p.M, p.Status = NoM, to
	s.Ms[m].P = NoP
}

// drop removes the top of a stack.
func drop[T any](stack []T) []T { return stack[:len(stack)-1] }

// Moves returns the goroutines whose status e may have changed; NoG if there is none, or
// no second one.
func (e *Event) Moves() (one, other GID) {
	switch e.Kind {
	case Go:
		return e.Go().G, NoG
	case Ready:
		return e.Ready().G, NoG
	case Coroutine:
		return e.Coroutine().G, NoG
	case GCWorker:
		return e.GCWorker().G, NoG
	case CoroSwitch:
		return e.G, e.CoroSwitch().G
	case SyscallExit:
		if e.G == NoG {
			return e.SyscallExit().G, NoG
		}
		return e.G, NoG
	case Execute, Park, Gosched, Goyield, Preempt, GoEnd, Syscall, TimerSleep:
		return e.G, NoG
	}
	return NoG, NoG
}

// Cause returns what the time of the goroutine goes to.
func (g GState) Cause() Cause {
	switch g.Status {
	case Grunning:
		return Running
	case Gsyscall:
		return OnSyscall
	case Gwaiting:
		return g.Why.Cause()
	}
	return Runnable
}
