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
	Stack     int64 // bytes with which a goroutine begins
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
	System bool  // one of the runtime's own, made after the start
}

// NewState returns the state before the first event.
func NewState() *State { return &State{Gs: map[GID]GState{}} }

// Apply advances the state by one event.
func (s *State) Apply(e *Event) {
	s.Time = e.T
	s.know(e.M)
	if f := folds[e.Kind]; f != nil {
		f(s, e)
	}
}

// know makes room for all threads up to mp.
func (s *State) know(mp MID) {
	for mp != NoM && len(s.Ms) <= int(mp) {
		s.Ms = append(s.Ms, MState{P: NoP, Comes: NoP})
	}
}

// folds says what each kind does to the state; the kinds that are missing
// change nothing in it.
var folds = [Kinds]func(*State, *Event){
	KBegin: foldBegin,
	KGo: func(s *State, e *Event) {
		s.Gs[GID(e.A)] = GState{Status: Grunnable, M: NoM, Fn: int32(e.B), By: e.G, Stack: s.Stack}
	},
	KReady:       func(s *State, e *Event) { s.status(GID(e.A), Grunnable, WaitNone, NoM) },
	KPark:        func(s *State, e *Event) { s.leave(e, Gwaiting, WaitReason(e.A)) },
	KGosched:     func(s *State, e *Event) { s.leave(e, Grunnable, WaitNone) },
	KGoyield:     func(s *State, e *Event) { s.leave(e, Grunnable, WaitNone) },
	KPreempt:     func(s *State, e *Event) { s.leave(e, Grunnable, WaitNone) },
	KGoEnd:       func(s *State, e *Event) { s.leave(e, Gdead, WaitNone); delete(s.Gs, e.G) },
	KExecute:     foldExecute,
	KRunqPut:     foldRunqPut,
	KOverflow:    foldOverflow,
	KGlobPut:     func(s *State, e *Event) { s.Global = append(s.Global, GID(e.A)) },
	KRunqGet:     foldRunqGet,
	KGlobGet:     func(s *State, e *Event) { s.Global = s.Global[1:] },
	KGlobBatch:   foldGlobBatch,
	KSteal:       foldSteal,
	KStealNext:   func(s *State, e *Event) { s.Ps[e.A].Next = NoG },
	KSpin:        func(s *State, e *Event) { s.spin(e.M, true) },
	KSpinStop:    func(s *State, e *Event) { s.spin(e.M, false) },
	KReleaseP:    foldReleaseP,
	KRecheck:     func(s *State, e *Event) { s.IdleP = drop(s.IdleP); s.own(e.M, PID(e.A)) },
	KPollWake:    foldPollWake,
	KStopM:       func(s *State, e *Event) { s.IdleM = append(s.IdleM, e.M) },
	KWakep:       func(s *State, e *Event) { s.IdleP = drop(s.IdleP) },
	KStartM:      foldStartM,
	KNewM:        foldNewM,
	KNewMHandoff: foldNewM,
	KTemplate:    func(s *State, e *Event) { s.know(MID(e.A)) },
	KMWake:       func(s *State, e *Event) { s.own(e.M, s.Ms[e.M].Comes); s.Ms[e.M].Comes = NoP },
	KAcquireP:    func(s *State, e *Event) { s.disown(e.M, Pgcstop); s.own(e.M, 0) },
	KStopP:       foldStopP,
	KProcs:       foldProcs,

	KSyscall:     func(s *State, e *Event) { s.status(e.G, Gsyscall, WaitNone, e.M) },
	KPSyscall:    func(s *State, e *Event) { s.Ps[e.A].Status = Psyscall },
	KSyscallExit: foldSyscallExit,
	KRetake:      func(s *State, e *Event) { s.disown(MID(e.B), Pidle) },
	KHandoff:     func(s *State, e *Event) { s.disown(e.M, Pidle) },
	KIdleP:       func(s *State, e *Event) { s.IdleP = append(s.IdleP, PID(e.A)) },
	KStartLocked: foldStartLocked,
	KSystem:      foldSystem,
	KTimerProc:   foldSystem,
	KTimerSleep:  func(s *State, e *Event) { s.status(e.G, Gsyscall, WaitNone, e.M) },
	KStopWorld:   foldStopWorld,
	KStartWorld:  func(s *State, e *Event) { s.resize(len(s.Ps), e.P) },
	KGCAssign:    foldGCAssign,
	KGCWorker:    foldGCWorker,
	KExitM:       func(s *State, e *Event) { s.disown(e.M, Pidle) },

	KOnCore:      foldOnCore,
	KOffCore:     foldOffCore,
	KCoreWait:    func(s *State, e *Event) { s.Ready = append(s.Ready, e.M) },
	KSwitchM:     foldSwitchM,
	KThrottle:    func(s *State, e *Event) { s.Throttled = true },
	KUnthrottle:  func(s *State, e *Event) { s.Throttled = false },
	KCoroutine:   func(s *State, e *Event) { s.status(GID(e.A), Gwaiting, WaitCoroutine, NoM) },
	KCoroSwitch:  foldCoroSwitch,
	KStackGrow:   foldStack,
	KStackShrink: foldStack,
}

func foldBegin(s *State, e *Event) {
	s.Stack = e.C
	s.resize(int(e.A), 0)
	s.Ps[0].Tick = uint32(e.B)
	s.own(e.M, 0)
}

// foldCoroSwitch: the two change places.
func foldCoroSwitch(s *State, e *Event) {
	if e.B == 1 {
		delete(s.Gs, e.G)
	} else {
		s.status(e.G, Gwaiting, WaitCoroutine, NoM)
	}
	s.status(GID(e.A), Grunning, WaitNone, e.M)
	s.Ms[e.M].G = GID(e.A)
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

func foldProcs(s *State, e *Event) {
	if e.A != e.B {
		s.resize(int(e.B), e.P)
	}
}

func foldExecute(s *State, e *Event) {
	s.status(e.G, Grunning, WaitNone, e.M)
	s.Ms[e.M].G = e.G
	s.Ps[e.P].Tick = uint32(e.B)
}

func foldRunqPut(s *State, e *Event) {
	p := &s.Ps[e.P]
	if e.B == 0 {
		p.Queue = append(p.Queue, GID(e.A))
		return
	}
	p.Next = GID(e.A)
	if e.C != 0 {
		p.Queue = append(p.Queue, GID(e.C))
	}
}

func foldOverflow(s *State, e *Event) {
	p := &s.Ps[e.P]
	half := int(e.B) - 1
	s.Global = append(s.Global, p.Queue[:half]...)
	s.Global = append(s.Global, GID(e.A))
	p.Queue = slices.Clone(p.Queue[half:])
}

func foldRunqGet(s *State, e *Event) {
	if p := &s.Ps[e.P]; e.B == 1 {
		p.Next = NoG
	} else {
		p.Queue = p.Queue[1:]
	}
}

func foldGlobBatch(s *State, e *Event) {
	p := &s.Ps[e.P]
	p.Queue = append(p.Queue, s.Global[1:e.B]...)
	s.Global = s.Global[e.B:]
}

func foldSteal(s *State, e *Event) {
	victim, p := &s.Ps[e.A], &s.Ps[e.P]
	p.Queue = append(p.Queue, victim.Queue[:e.B-1]...)
	victim.Queue = victim.Queue[e.B:]
}

func foldReleaseP(s *State, e *Event) {
	s.disown(e.M, Pidle)
	s.IdleP = append(s.IdleP, e.P)
}

func foldPollWake(s *State, e *Event) {
	if PID(e.A) != NoP {
		s.IdleP = drop(s.IdleP)
		s.own(e.M, PID(e.A))
	}
}

func foldStartM(s *State, e *Event) {
	i := slices.Index(s.IdleM, MID(e.A))
	s.IdleM = slices.Delete(slices.Clone(s.IdleM), i, i+1)
	foldNewM(s, e)
}

func foldNewM(s *State, e *Event) {
	s.know(MID(e.A))
	s.Ms[e.A].Comes = PID(e.B)
	s.Ps[e.B].Status = Pidle
	if e.C == 1 {
		s.spin(MID(e.A), true)
	}
}

func foldStopP(s *State, e *Event) {
	if mp := &s.Ms[e.M]; mp.Comes != NoP {
		s.Ps[mp.Comes].Status, s.Ps[mp.Comes].Worker = Pgcstop, NoG
		mp.Comes = NoP
		return
	}
	s.Ps[e.P].Worker = NoG
	s.disown(e.M, Pgcstop)
}

func foldSystem(s *State, e *Event) {
	g := s.Gs[GID(e.A)]
	g.System = true
	s.Gs[GID(e.A)] = g
}

// foldStopWorld takes the idle Ps; KStopP takes the others.
func foldStopWorld(s *State, _ *Event) {
	for _, p := range s.IdleP {
		s.Ps[p].Status = Pgcstop
	}
	s.IdleP = nil
}

func foldGCAssign(s *State, e *Event) {
	s.Ps[e.A].Worker = GID(e.B)
	i := slices.Index(s.IdleP, PID(e.A))
	s.IdleP = slices.Delete(s.IdleP, i, i+1)
}

func foldGCWorker(s *State, e *Event) {
	s.Ps[e.P].Worker = NoG
	s.status(GID(e.A), Grunnable, WaitNone, NoM)
}

func foldSyscallExit(s *State, e *Event) {
	const idle, none = 2, 3
	switch e.A {
	case none:
		s.status(GID(e.C), Grunnable, WaitNone, NoM)
		s.Ms[e.M].G = NoG
		return
	case idle:
		s.IdleP = drop(s.IdleP)
	}
	s.own(e.M, PID(e.B))
	s.status(e.G, Grunning, WaitNone, e.M)
}

func foldStartLocked(s *State, e *Event) {
	s.disown(e.M, Pidle)
	s.Ms[e.A].Comes = PID(e.B)
}

// foldSwitchM: a thread that was displaced goes first when a core is free.
func foldSwitchM(s *State, e *Event) {
	s.Cores[e.A] = NoM
	if e.D == 1 {
		s.Ready = slices.Insert(slices.Clone(s.Ready), 0, e.M)
	} else {
		s.Ready = append(s.Ready, e.M)
	}
}

func foldOnCore(s *State, e *Event) {
	for len(s.Cores) <= int(e.A) {
		s.Cores = append(s.Cores, NoM)
	}
	s.Cores[e.A] = e.M
	if len(s.Ready) > 0 && s.Ready[0] == e.M {
		s.Ready = s.Ready[1:]
	}
}

func foldOffCore(s *State, e *Event) {
	if e.A == NoCore {
		s.Ready = slices.DeleteFunc(slices.Clone(s.Ready), func(mp MID) bool { return mp == e.M })
		return
	}
	s.Cores[e.A] = NoM
}

func foldStack(s *State, e *Event) {
	known := s.Gs[GID(e.A)]
	known.Stack = e.C
	s.Gs[GID(e.A)] = known
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

func (s *State) spin(m MID, on bool) {
	s.Ms[m].Spinning = on
	if on {
		s.Spins++
	} else {
		s.Spins--
	}
}

// own makes m the owner of p.
func (s *State) own(m MID, p PID) {
	s.Ms[m].P = p
	s.Ps[p].M, s.Ps[p].Status = m, Prunning
}

// disown takes m's P away.
func (s *State) disown(m MID, to PStatus) {
	p := &s.Ps[s.Ms[m].P]
	p.M, p.Status = NoM, to
	s.Ms[m].P = NoP
}

// drop removes the top of a stack.
func drop[T any](stack []T) []T { return stack[:len(stack)-1] }
