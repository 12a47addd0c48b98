package event

import "slices"

// This file says what each kind of event does to a State. The switch that calls these
// methods is generated from the table of kinds (see apply.go); kinds that
// change nothing in the state have none.

func (s *State) foldBegin(e *Event, a BeginArgs) {
	s.Stack, s.Reused = a.Stack, a.Stack
	s.resize(a.Procs, 0)
	s.Ps[0].Tick = uint32(a.Tick)
	s.wirep(e.M, 0)
}

// The search for work and the queues.

func (s *State) foldGlobGet(*Event, GlobGetArgs) { s.Global = s.Global[1:] }

func (s *State) foldRunqGet(e *Event, a RunqGetArgs) {
	if p := &s.Ps[e.P]; a.Next {
		p.Next = NoG
	} else {
		p.Queue = p.Queue[1:]
	}
}

func (s *State) foldGlobBatch(e *Event, a GlobBatchArgs) {
	p := &s.Ps[e.P]
	p.Queue = append(p.Queue, s.Global[1:a.N]...)
	s.Global = s.Global[a.N:]
}

func (s *State) foldSpin(e *Event, _ SpinArgs) { s.spin(e.M, true) }

func (s *State) foldSteal(e *Event, a StealArgs) {
	victim, p := &s.Ps[a.Victim], &s.Ps[e.P]
	for _, taken := range victim.Queue[:a.N] {
		if taken != a.G {
			p.Queue = append(p.Queue, taken)
		}
	}
	victim.Queue = victim.Queue[a.N:]
}

func (s *State) foldStealNext(_ *Event, a StealNextArgs) { s.Ps[a.Victim].Next = NoG }

func (s *State) foldReleaseP(e *Event, _ ReleasePArgs) {
	s.unwirep(e.M, Pidle)
	s.IdleP = append(s.IdleP, e.P)
}

func (s *State) foldSpinStop(e *Event, _ SpinStopArgs) { s.spin(e.M, false) }

func (s *State) foldRecheck(e *Event, a RecheckArgs) {
	s.IdleP = drop(s.IdleP)
	s.wirep(e.M, a.Found)
}

func (s *State) foldPollWake(e *Event, a PollWakeArgs) {
	if a.P != NoP {
		s.IdleP = drop(s.IdleP)
		s.wirep(e.M, a.P)
	}
}

func (s *State) foldStopM(e *Event, _ StopMArgs) { s.IdleM = append(s.IdleM, e.M) }

func (s *State) foldExecute(e *Event, a ExecuteArgs) {
	s.status(e.G, Grunning, WaitNone, e.M)
	s.Ms[e.M].G = e.G
	s.Ps[e.P].Tick = uint32(a.Tick)
}

func (s *State) foldRunqPut(e *Event, a RunqPutArgs) {
	p := &s.Ps[e.P]
	if !a.Next {
		p.Queue = append(p.Queue, a.G)
		return
	}
	p.Next = a.G
	if a.Kicked != NoG {
		p.Queue = append(p.Queue, a.Kicked)
	}
}

func (s *State) foldOverflow(e *Event, a OverflowArgs) {
	p := &s.Ps[e.P]
	half := a.N - 1
	s.Global = append(s.Global, p.Queue[:half]...)
	s.Global = append(s.Global, a.G)
	p.Queue = slices.Clone(p.Queue[half:])
}

func (s *State) foldGlobPut(_ *Event, a GlobPutArgs) { s.Global = append(s.Global, a.G) }

func (s *State) foldReady(_ *Event, a ReadyArgs) {
	s.status(a.G, Grunnable, WaitNone, NoM)
	s.wake(a.G)
}

// Threads and processors.

func (s *State) foldWakep(*Event, WakepArgs) { s.IdleP = drop(s.IdleP) }

func (s *State) foldStartM(_ *Event, a StartMArgs) {
	i := slices.Index(s.IdleM, a.M)
	s.IdleM = slices.Delete(slices.Clone(s.IdleM), i, i+1)
	s.start(a.M, a.P, a.Spinning)
}

func (s *State) foldNewM(_ *Event, a NewMArgs)               { s.start(a.M, a.P, a.Spinning) }
func (s *State) foldNewMHandoff(_ *Event, a NewMHandoffArgs) { s.start(a.M, a.P, a.Spinning) }
func (s *State) foldTemplate(_ *Event, a TemplateArgs)       { s.know(a.M) }

func (s *State) foldMWake(e *Event) {
	s.wirep(e.M, s.Ms[e.M].Comes)
	s.Ms[e.M].Comes = NoP
}

func (s *State) foldAcquireP(e *Event, _ AcquirePArgs) {
	s.unwirep(e.M, Pgcstop)
	s.wirep(e.M, 0)
}

func (s *State) foldProcs(e *Event, a ProcsArgs) {
	if a.Old != a.New {
		s.resize(a.New, e.P)
	}
}

func (s *State) foldStopP(e *Event) {
	if mp := &s.Ms[e.M]; mp.Comes != NoP {
		s.Ps[mp.Comes].Status, s.Ps[mp.Comes].Worker = Pgcstop, NoG
		mp.Comes = NoP
		return
	}
	s.Ps[e.P].Worker = NoG
	s.unwirep(e.M, Pgcstop)
}

func (s *State) foldStartLocked(e *Event, a StartLockedArgs) {
	s.unwirep(e.M, Pidle)
	s.Ms[a.M].Comes = a.P
}

func (s *State) foldExitM(e *Event, _ ExitMArgs)   { s.unwirep(e.M, Pidle) }
func (s *State) foldRetake(_ *Event, a RetakeArgs) { s.unwirep(a.M, Pidle) }
func (s *State) foldHandoff(e *Event, _ HandoffArgs) {
	s.unwirep(e.M, Pidle)
}
func (s *State) foldIdleP(_ *Event, a IdlePArgs) { s.IdleP = append(s.IdleP, a.P) }

// Goroutines.

func (s *State) foldGo(e *Event, a GoArgs) {
	stack := s.Stack
	if a.Reused {
		stack = s.Reused
	}
	s.Gs[a.G] = GState{Status: Grunnable, M: NoM, Fn: a.Fn, By: e.G, Stack: stack}
}

func (s *State) foldPark(e *Event, a ParkArgs)       { s.leave(e, Gwaiting, a.Why) }
func (s *State) foldGosched(e *Event)                { s.leave(e, Grunnable, WaitNone) }
func (s *State) foldGoyield(e *Event)                { s.leave(e, Grunnable, WaitNone) }
func (s *State) foldPreempt(e *Event, _ PreemptArgs) { s.leave(e, Grunnable, WaitNone) }

func (s *State) foldGoEnd(e *Event, _ GoEndArgs) {
	s.leave(e, Gdead, WaitNone)
	delete(s.Gs, e.G)
}

func (s *State) foldSyscall(e *Event, _ SyscallArgs)       { s.status(e.G, Gsyscall, WaitNone, e.M) }
func (s *State) foldPSyscall(_ *Event, a PSyscallArgs)     { s.Ps[a.P].Status = Psyscall }
func (s *State) foldTimerSleep(e *Event, _ TimerSleepArgs) { s.status(e.G, Gsyscall, WaitNone, e.M) }

func (s *State) foldSyscallExit(e *Event, a SyscallExitArgs) {
	switch a.How {
	case SyscallNoP:
		s.status(a.G, Grunnable, WaitNone, NoM)
		s.Ms[e.M].G = NoG
		return
	case SyscallIdle:
		s.IdleP = drop(s.IdleP)
	}
	s.wirep(e.M, a.P)
	s.status(e.G, Grunning, WaitNone, e.M)
}

func (s *State) foldCoroutine(e *Event, a CoroutineArgs) {
	s.status(a.G, Gwaiting, WaitCoroutine, NoM)
	if s.Waits != nil {
		s.iterator(e, a.G)
	}
}

// foldCoroSwitch: the two change places.
func (s *State) foldCoroSwitch(e *Event, a CoroSwitchArgs) {
	if s.Waits != nil {
		s.turn(e, a)
	}
	if a.Ended {
		delete(s.Gs, e.G)
	} else {
		s.status(e.G, Gwaiting, WaitCoroutine, NoM)
	}
	s.status(a.G, Grunning, WaitNone, e.M)
	s.Ms[e.M].G = a.G
}

// The kernel's cores and the quota.

func (s *State) foldOnCore(e *Event, a OnCoreArgs) {
	for len(s.Cores) <= a.Core {
		s.Cores = append(s.Cores, NoM)
	}
	s.Cores[a.Core] = e.M
	if len(s.Ready) > 0 && s.Ready[0] == e.M {
		s.Ready = s.Ready[1:]
	}
}

func (s *State) foldOffCore(e *Event, a OffCoreArgs) {
	if a.Core == NoCore {
		s.Ready = slices.DeleteFunc(slices.Clone(s.Ready), func(mp MID) bool { return mp == e.M })
		return
	}
	s.Cores[a.Core] = NoM
}

func (s *State) foldCoreWait(e *Event, _ CoreWaitArgs) { s.Ready = append(s.Ready, e.M) }

// foldSwitchM: a thread that was displaced goes first when a core is free.
func (s *State) foldSwitchM(e *Event, a SwitchMArgs) {
	s.Cores[a.Core] = NoM
	if a.Woken {
		s.Ready = slices.Insert(slices.Clone(s.Ready), 0, e.M)
	} else {
		s.Ready = append(s.Ready, e.M)
	}
}

func (s *State) foldThrottle(*Event, ThrottleArgs)     { s.Throttled = true }
func (s *State) foldUnthrottle(*Event, UnthrottleArgs) { s.Throttled = false }

// The collector and stacks.

func (s *State) foldSystem(_ *Event, a SystemArgs)       { s.system(a.G) }
func (s *State) foldTimerProc(_ *Event, a TimerProcArgs) { s.system(a.G) }

// foldStopWorld takes the idle Ps; StopP takes the others.
func (s *State) foldStopWorld(*Event, StopWorldArgs) {
	for _, p := range s.IdleP {
		s.Ps[p].Status = Pgcstop
	}
	s.IdleP = nil
}

func (s *State) foldStartWorld(e *Event, _ StartWorldArgs) { s.resize(len(s.Ps), e.P) }

func (s *State) foldGCAssign(_ *Event, a GCAssignArgs) {
	s.Ps[a.P].Worker = a.G
	i := slices.Index(s.IdleP, a.P)
	s.IdleP = slices.Delete(s.IdleP, i, i+1)
}

func (s *State) foldGCWorker(e *Event, a GCWorkerArgs) {
	s.Ps[e.P].Worker = NoG
	s.status(a.G, Grunnable, WaitNone, NoM)
}

func (s *State) foldStackGrow(_ *Event, a StackGrowArgs)     { s.stack(a.G, a.New) }
func (s *State) foldStackStart(_ *Event, a StackStartArgs)   { s.Reused = a.New }
func (s *State) foldStackShrink(_ *Event, a StackShrinkArgs) { s.stack(a.G, a.New) }
