package view

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A told is a state, or a reason to wait, in a sentence.
type told struct{ runtime, meaning string }

// statusTopics explains the states of goroutines, threads and processors.
func statusTopics() (all []Topic) {
	for s, t := range gStates() {
		all = append(all, Topic{Family: FamilyG, Name: event.Status(s).String(), Runtime: t.runtime, Meaning: t.meaning,
			shows: func(w *Watch, e *event.Event) bool { return w.hasG(event.Status(s), e) }})
	}
	for _, m := range mStates() {
		all = append(all, Topic{Family: FamilyM, Name: m.name, Runtime: m.runtime, Meaning: m.meaning,
			shows: func(w *Watch, e *event.Event) bool {
				return e.M != event.NoM && m.is(w.state, e.M)
			}})
	}
	for s, t := range pStates() {
		all = append(all, Topic{Family: FamilyP, Name: event.PStatus(s).String(), Runtime: t.runtime, Meaning: t.meaning,
			shows: func(w *Watch, e *event.Event) bool { return w.hasP(event.PStatus(s), e) }})
	}
	return all
}

// hasG reports whether the goroutine of e is in a state. A dead one is in the State no more, and a new one was idle.
func (w *Watch) hasG(s event.Status, e *event.Event) bool {
	switch s {
	case event.Gdead:
		return e.Kind == event.GoEnd
	case event.Gidle:
		return e.Kind == event.Go
	}
	who, _ := e.Moves()
	g, known := w.state.Gs[who]
	return known && g.Status == s
}

// hasP reports whether a P is in a state. Removed ones are in the State no more.
func (w *Watch) hasP(s event.PStatus, e *event.Event) bool {
	if s == event.Pdead {
		return e.Kind == event.RemoveP
	}
	return slices.ContainsFunc(w.state.Ps, func(p event.PState) bool { return p.Status == s })
}

// gStates has a row for each status of a goroutine.
func gStates() []told {
	return []told{
		event.Gidle:     {"_Gidle", "The goroutine has just been allocated and is not in use. A go statement makes it runnable at once."},
		event.Grunnable: {"_Grunnable", "The goroutine is ready to run and is on exactly one run queue. It waits for a P."},
		event.Grunning:  {"_Grunning", "The goroutine runs: one thread with a P has it, and it is on no queue."},
		event.Gsyscall:  {"_Gsyscall", "The goroutine is in a system call. Its thread belongs to it, but the P may be taken away."},
		event.Gwaiting: {"_Gwaiting", "The goroutine is parked and on no run queue: it waits for a channel, a lock, a timer " +
			"or the network. " +
			"What it waits for makes it runnable."},
		event.Gdead: {"_Gdead", "The goroutine has ended. It is kept on a free list, and a later go statement can use it again."},
	}
}

// pStates has a row for each status of a processor.
func pStates() []told {
	return []told{
		event.Pidle:    {"_Pidle", "No thread has the P: it is on the idle list, and its queue is empty."},
		event.Prunning: {"_Prunning", "A thread has the P. It runs a goroutine, or it looks for one."},
		event.Psyscall: {"_Psyscall", "Before Go 1.26: the thread of the P is in a system call, and any other thread may take the P."},
		event.Pgcstop:  {"_Pgcstop", "The world is stopped, and so is the P. It keeps its queue."},
		event.Pdead:    {"_Pdead", "GOMAXPROCS has become smaller: the P is not used. Its goroutines went to the global queue."},
	}
}

// An mState is what a thread can be at. The runtime has no status for that, but fields.
type mState struct {
	name string
	told
	is func(s *event.State, m event.MID) bool
}

// mStates has those that a state tells apart.
func mStates() []mState {
	return []mState{
		{"running", told{"m.curg", "The thread has a P and runs a goroutine."},
			func(s *event.State, m event.MID) bool { return s.Ms[m].P != event.NoP && s.Ms[m].G != event.NoG }},
		{"searching", told{"findRunnable", "The thread has a P and no goroutine: it goes through the rows of the search for work."},
			func(s *event.State, m event.MID) bool { return s.Ms[m].P != event.NoP && s.Ms[m].G == event.NoG }},
		{"spinning", told{"m.spinning", "The thread looks for work to steal. While one spins, no other thread is woken for new work."},
			func(s *event.State, m event.MID) bool { return s.Ms[m].Spinning }},
		{"idle", told{"sched.midle", "The thread sleeps on the idle list until it is given a P."},
			func(s *event.State, m event.MID) bool { return slices.Contains(s.IdleM, m) }},
		{"without a P", told{"m.oldp", "The thread has a goroutine but no P: it is in a system call, and its P was taken or handed off."},
			func(s *event.State, m event.MID) bool { return s.Ms[m].P == event.NoP && s.Ms[m].G != event.NoG }},
	}
}

// waitTopics explains what goroutines wait for.
func waitTopics() (all []Topic) {
	for w, t := range waitTold() {
		if w := event.WaitReason(w); w != event.WaitNone {
			all = append(all, Topic{Family: FamilyWait, Name: w.String(), Runtime: t.runtime,
				Meaning: t.meaning + " A bill counts the time as " + w.Cause().String() + ".",
				shows:   func(_ *Watch, e *event.Event) bool { return e.Kind == event.Park && e.Park().Why == w }})
		}
	}
	return all
}

// waitTold has a row for each reason to wait.
func waitTold() []told {
	return []told{
		event.WaitChanReceiveNil: {"chanrecv", "The goroutine receives from a nil channel: nothing can ever wake it."},
		event.WaitChanSendNil:    {"chansend", "The goroutine sends on a nil channel: nothing can ever wake it."},
		event.WaitChanReceive:    {"chanrecv", "The goroutine receives from an empty channel. A send or a close wakes it."},
		event.WaitChanSend: {"chansend", "The goroutine sends on a channel without room and without a receiver. A receive wakes it; " +
			"after a close it panics."},
		event.WaitSelect:        {"selectgo", "No case of the select is ready. The first that becomes ready wakes the goroutine."},
		event.WaitSelectNoCases: {"block", "A select without cases, or with nil channels alone: nothing can ever wake the goroutine."},
		event.WaitSleep:         {"timeSleep", "The goroutine called time.Sleep. Its timer wakes it."},
		event.WaitMutexLock: {"sync.Mutex.Lock", "Another goroutine holds the mutex. An Unlock wakes the waiter, which " +
			"may lose the mutex again."},
		event.WaitRWMutexRLock: {"sync.RWMutex.RLock", "A writer has the RWMutex, or waits for it. The end of the writer " +
			"wakes all readers."},
		event.WaitRWMutexLock: {"sync.RWMutex.Lock", "Readers are inside the RWMutex. The last of those that were there " +
			"wakes the writer."},
		event.WaitWaitGroup: {"sync.WaitGroup.Wait", "The counter of the WaitGroup is not 0. The Done that makes it 0 " +
			"wakes the goroutine."},
		event.WaitCond: {"notifyListWait", "The goroutine waits for a Signal or Broadcast of the Cond, in the " +
			"order of its ticket."},
		event.WaitSemacquire: {"semacquire", "The goroutine waits for a semaphore of the runtime, such as that of a file descriptor."},
		event.WaitForceGC: {"forcegchelper", "The runtime's goroutine that starts a collection when there was none " +
			"for two minutes. sysmon wakes it."},
		event.WaitGCSweep: {"bgsweep", "The runtime's sweeper. The end of a collection wakes it."},
		event.WaitGCScavenge: {"bgscavenge", "The runtime's goroutine that returns memory to the system. sysmon wakes it " +
			"after a sweep."},
		event.WaitFinalizer:   {"runFinalizers", "The runtime's goroutine that runs finalizers. There are none."},
		event.WaitUpdateProcs: {"updateMaxProcsGoroutine", "The runtime's goroutine that follows changes of a container's CPU limit."},
		event.WaitIO:          {"netpollblock", "The goroutine waits for the network. A thread that polls it makes the goroutine ready."},
		event.WaitGCWorker:    {"gcBgMarkWorker", "A mark worker without work. The search for work takes it while the collector marks."},
		event.WaitGCAssist: {"gcParkAssist", "The goroutine has allocated more than it has marked. Credit that a " +
			"worker earns, or the end of the cycle, wakes it."},
		event.WaitGCCycle:   {"gcWaitOnMark", "The goroutine called runtime.GC and waits for the cycle to end."},
		event.WaitTimers:    {"timerproc", "Before Go 1.14: the runtime's goroutine that runs timers has none. A new timer wakes it."},
		event.WaitCoroutine: {"coroswitch", "The goroutine waits for its turn in a coroutine, such as iter.Pull's."},
	}
}
