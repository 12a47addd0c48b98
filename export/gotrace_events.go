package export

import "github.com/gmpsim/gmpsim/sim/event"

// goroutines tells what a goroutine does after e; fn is the function of that of e.
func (t *gotrace) goroutines(e *event.Event, fn string) {
	switch e.Kind {
	case event.Execute:
		t.starts(e.M, e.G)
	case event.Park:
		t.stops(e, evGoBlock, goWaiting, t.id(e.Park().Why.String()), t.at(e, fn))
	case event.Gosched, event.Goyield:
		t.stops(e, evGoStop, goRunnable, t.id("runtime.Gosched"), t.at(e, fn))
	case event.Preempt:
		t.stops(e, evGoStop, goRunnable, t.id("preempted"), t.at(e, fn))
	case event.GoEnd:
		t.stops(e, evGoDestroy, goGone)
		t.dies(e.G)
	case event.Ready:
		t.readies(e, e.Ready().G, t.at(e, fn))
	case event.GCWorker:
		t.readies(e, e.GCWorker().G, 0)
	case event.Syscall, event.TimerSleep:
		p := t.procs[t.thread(e.M).p]
		p.seq++
		p.status, t.gs[e.G].status = procSyscall, goSyscall
		t.tell(e.M, evGoSyscallBegin, p.seq, t.at(e, fn))
	case event.SyscallExit:
		t.returns(e)
	case event.CoroSwitch:
		t.switches(e)
	}
}

// starts: a goroutine runs on m.
func (t *gotrace) starts(m event.MID, id event.GID) {
	g := t.gs[id]
	g.seq++
	g.status, t.thread(m).g = goRunning, id
	t.tell(m, evGoStart, uint64(id), g.seq)
	if t.maxproc > 0 {
		t.tell(m, evProcsChange, uint64(t.maxproc), 0)
		t.maxproc = 0
	}
}

// stops: the goroutine of e runs no more.
func (t *gotrace) stops(e *event.Event, kind byte, status uint64, args ...uint64) {
	t.gs[e.G].status, t.thread(e.M).g = status, event.NoG
	t.tell(e.M, kind, args...)
}

// dies: a goroutine is over.
func (t *gotrace) dies(g event.GID) {
	delete(t.gs, g)
	t.forget(g)
}

// readies: a goroutine that waited can run.
func (t *gotrace) readies(e *event.Event, id event.GID, stack uint64) {
	g := t.gs[id]
	if g == nil || g.status != goWaiting {
		return
	}
	g.seq++
	g.status = goRunnable
	t.tell(e.M, evGoUnblock, uint64(id), g.seq, stack)
}

// returns: a goroutine returns from a system call. If its thread lost the P meanwhile, it
// is runnable for a moment, as in the runtime.
func (t *gotrace) returns(e *event.Event) {
	m := t.thread(e.M)
	id := m.g
	if p := t.procs[m.p]; m.p != event.NoP && p.status == procSyscall {
		p.status, t.gs[id].status = procRunning, goRunning
		t.tell(e.M, evGoSyscallEnd)
		return
	}
	t.gs[id].status, m.g = goRunnable, event.NoG
	t.tell(e.M, evGoSyscallEndBlocked)
	if m.p != event.NoP {
		t.starts(e.M, id)
	}
}

// switches: two goroutines of a coroutine change places.
func (t *gotrace) switches(e *event.Event) {
	a := e.CoroSwitch()
	next := t.gs[a.G]
	next.seq++
	next.status, t.thread(e.M).g = goRunning, a.G
	if a.Ended {
		t.tell(e.M, evGoSwitchDestroy, uint64(a.G), next.seq)
		t.dies(e.G)
		return
	}
	t.gs[e.G].status = goWaiting
	t.tell(e.M, evGoSwitch, uint64(a.G), next.seq)
}

// whole tells what concerns the whole process. Most of it can only be told where a
// goroutine runs.
func (t *gotrace) whole(e *event.Event, fn string) {
	m := t.thread(e.M)
	runs := m.g != event.NoG && m.p != event.NoP
	switch e.Kind {
	case event.Begin:
		t.maxproc = e.Begin().Procs
	case event.Procs:
		t.maxproc = e.Procs().New
	case event.GCStart:
		if m.p != event.NoP {
			t.tell(e.M, evHeapAlloc, uint64(e.GCStart().Live))
			t.tell(e.M, evHeapGoal, uint64(e.GCStart().Goal))
		}
		t.cycle(e, runs && !t.marking, evGCBegin, t.gc+1, t.at(e, fn))
	case event.GCDone:
		t.cycle(e, runs && t.marking, evGCEnd, t.gc+1)
	case event.StopWorld:
		if runs && t.stopper == event.NoG {
			t.stopper = m.g
			t.tell(e.M, evSTWBegin, t.id("GC"), t.at(e, fn))
		}
	case event.StartWorld:
		if runs && t.stopper == m.g {
			t.stopper = event.NoG
			t.tell(e.M, evSTWEnd)
		}
	}
}

// cycle tells that a cycle of the collector begins or ends, if it can be told.
func (t *gotrace) cycle(e *event.Event, can bool, kind byte, args ...uint64) {
	if can {
		t.gc++
		t.marking = !t.marking
		t.tell(e.M, kind, args...)
	}
}

// tells passes on what the program tells about itself.
func (t *gotrace) tells(e *event.Event, fn string) {
	if t.thread(e.M).g == event.NoG {
		return
	}
	switch e.Kind {
	case event.Label:
		t.tell(e.M, evGoLabel, t.id(t.symbol(e.Label().Labels)))
	case event.Task:
		t.task(e, e.Task(), t.at(e, fn))
	case event.Region:
		t.region(e, e.Region(), t.at(e, fn))
	case event.Log:
		a := e.Log()
		t.tell(e.M, evUserLog, uint64(a.Task), t.id(t.symbol(a.Category)), t.id(t.symbol(a.Message)), t.at(e, fn))
	}
}

func (t *gotrace) task(e *event.Event, a event.TaskArgs, stack uint64) {
	if a.Ended {
		delete(t.tasks, a.Task)
		t.tell(e.M, evUserTaskEnd, uint64(a.Task), stack)
	} else if !t.tasks[a.Task] {
		t.tasks[a.Task] = true
		t.tell(e.M, evUserTaskBegin, uint64(a.Task), uint64(a.Parent), t.id(t.symbol(a.Name)), stack)
	}
}

func (t *gotrace) region(e *event.Event, a event.RegionArgs, stack uint64) {
	g, kind := t.gs[e.G], evUserRegionBegin
	if a.Ended {
		last := len(g.regions) - 1
		if a.Ended = false; last < 0 || g.regions[last] != a {
			return // a reader takes no region that ends before one in it
		}
		g.regions, kind = g.regions[:last], evUserRegionEnd
	} else {
		g.regions = append(g.regions, a)
	}
	t.tell(e.M, kind, uint64(a.Task), t.id(t.symbol(a.Name)), stack)
}
