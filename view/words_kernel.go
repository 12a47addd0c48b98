package view

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// kernelWords are the words for what takes a P from its goroutine or its thread: sysmon, system calls, the network,
// goroutines that are locked to a thread.
var kernelWords = words{
	event.Preempt: {
		what: text("preempted"),
		note: notePreempt,
		special: []special{
			{under(kernelThreads), reason{ruled, "The kernel's time slice is over, and other threads are ready.", nil}},
			{stoppedOnce, reason{older, "The world must stop. The goroutine goes to the tail of the global queue.", nil}},
		},
		why: []reason{
			{go126, "Its slice is over. It goes to the tail of the global queue, so that others may have their turn.",
				func(e *event.Event) bool { return e.Preempt().Asked }},
			{go126, "The world must stop. The goroutine keeps runnext of its P, so it is the first to go on there.", nil},
		},
	},
	event.PreemptAsk: {
		what: whatPreemptAsk,
		note: notePreemptAsk,
		special: []special{
			{under(stopsAtCalls), reason{ruled, "sysmon sees the same slice again after {slice} or more, so it asks the goroutine " +
				"to stop. The " +
				"goroutine notices it when it calls a function; a loop without calls goes on.", nil}},
		},
		why: []reason{
			{go126, "A goroutine that only computes would keep its P for ever. So sysmon sends its thread a signal when it sees the " +
				"same slice again after {slice} or more. Up to {longest} may pass.", nil},
		},
	},
	event.Syscall: {
		what: whatSyscall,
		note: noteSyscall,
		special: []special{
			{gaveAway, reason{ruled, "A thread that enters the kernel gives its place to another one at once.", nil}},
			{keepsPlace, reason{older, "No goroutine is ready, so the thread keeps its place.", nil}},
		},
		why: []reason{
			{go126, "This call is known to block, so the thread gives its P away before it enters the kernel.",
				func(e *event.Event) bool { return e.Syscall().Blocks }},
			{go126, "Most system calls end quickly, so the thread keeps its P. If the call lasts, sysmon takes the P.", nil},
		},
	},
	event.SyscallExit: {
		what: text("syscall ends"),
		note: noteSyscallExit,
		why: []reason{
			{go126, "No other thread took the P during the call: the goroutine simply goes on.",
				func(e *event.Event) bool { return e.SyscallExit().How == event.SyscallKept }},
			{go126, "Its old P is with a thread in another system call, which does not use it. The P's cache may still be warm.",
				func(e *event.Event) bool { return e.SyscallExit().How == event.SyscallTook }},
			{go126, "Its old P is gone, but any idle P will do.",
				func(e *event.Event) bool { return e.SyscallExit().How == event.SyscallIdle }},
			{go126, "A goroutine needs a P to run. All Ps are busy, so it waits in the global queue and its thread sleeps.", nil},
		},
	},
	event.Retake: {
		what: whatRetake,
		note: noteRetake,
		special: []special{
			{atFirstLook, reason{ruled, "sysmon takes the first call that it sees for one that it has seen before.", nil}},
		},
		why: []reason{
			{go126, "A thread that returns from the kernel may take its old P back from a thread that is in the kernel now.",
				func(e *event.Event) bool { return e.G != event.NoG }},
			{go126, "sysmon sees the same system call for the second time, so the call lasts and its P could do other work. After " +
				"{take} sysmon takes the P even if no goroutine needs it.", nil},
		},
	},
	event.Handoff: {
		what: whatHandoff,
		note: noteHandoff,
		why: []reason{
			{go126, "A sleeping thread must not keep a P idle: another thread takes it if there is work, or if no thread is looking " +
				"for work.", nil},
		},
	},
	event.IdleP: {
		what: whatIdleP,
		note: noteIdleP,
		why: []reason{
			{go126, "There is nothing to run on it, and another P is idle or is being used to look for work.", nil},
		},
		plain: true,
	},
	event.Net: {
		what: whatNet,
		why: []reason{
			{go126, "The goroutine parks. The runtime registered the connection with the kernel once, when it was opened; the " +
				"kernel reports when it is ready. No thread waits for one connection alone.", nil},
		},
	},
	event.Netpoll: {
		what: whatNetpoll,
		note: noteNetpoll,
		special: []special{
			{pollerHasNone, reason{go126, "The thread that slept in the poller found no idle P. So the ready goroutines go to the " +
				"global queue.", nil}},
		},
		why: []reason{
			{go126, "While all threads are busy, none of them asks the network; after {poll} sysmon does. It has no P, so ready " +
				"goroutines go to the global queue.", func(e *event.Event) bool { return e.P == event.NoP }},
			{go126, "A thread asks the network before it steals; the thread that sleeps in the poller asks, too. The first goroutine " +
				"on the list runs at once, the others become ready.", nil},
		},
	},
	event.LockThread: {
		what: whatLockThread,
		note: noteLockThread,
		why: []reason{
			{language, "Until UnlockOSThread it always runs on this thread, and no other goroutine does. Some libraries keep state in " +
				"the thread.", func(e *event.Event) bool { return !e.LockThread().Undone }},
			{language, "Each LockOSThread needs its own UnlockOSThread. After the last one the goroutine may run on any thread.", nil},
		},
	},
	event.StopLocked: {
		what: whatStopLocked,
		note: noteStopLocked,
		why: []reason{
			{go126, "The thread may run no other goroutine, so it sleeps until another thread finds its goroutine.", nil},
		},
	},
	event.StartLocked: {
		what: whatStartLocked,
		note: noteStartLocked,
		why: []reason{
			{go126, "A thread that finds a locked goroutine may not run it. It gives its P to the right thread and sleeps. Each such " +
				"turn costs two thread switches.", nil},
		},
	},
	event.ExitM: {
		what: text("thread ends"),
		note: noteExitM,
		why: []reason{
			{language, "The goroutine ended while it was locked to its thread. The thread may be in a state that other goroutines do " +
				"not expect, so the thread ends, too.", nil},
		},
	},
	event.Template: {
		what: whatTemplate,
		note: noteTemplate,
		why: []reason{
			{go126, "A new thread inherits the kernel's state of the thread that creates it. From now on some threads are locked, " +
				"perhaps because they change this state. So this thread, which nothing has changed, creates the new ones.", nil},
		},
	},
	event.NewMHandoff: {
		what: whatNewMHandoff,
		note: noteNewMHandoff,
		why: []reason{
			{go126, "The new thread would inherit the state that the locked goroutine may have changed in its thread. So another " +
				"thread creates it, after a wake-up.", nil},
		},
	},
	event.Clone: {
		what: whatClone,
		note: noteClone,
		why: []reason{
			{go126, "Nothing was ever changed on the template thread, so the threads that it creates suit every goroutine.", nil},
		},
	},
	event.TemplateWait: {
		what: text("sleep"),
		note: noteTemplateWait,
		why: []reason{
			{go126, "It never has a P and never runs a goroutine.", nil},
		},
	},
	event.SysmonSleep: {
		what: text("sysmon"),
		note: noteSysmonSleep,
		why: []reason{
			{go126, "At first sysmon looks every {sysmon}. After {rounds} rounds in which it took no P, it doubles its sleep each " +
				"time, up to {sysmon most}.", nil},
		},
	},
	event.SysmonDeep: {
		what: text("sysmon sleeps"),
		note: noteSysmonDeep,
		why: []reason{
			{go126, "While all Ps are idle there is nothing to watch. So sysmon sleeps until the next timer, or until a P is in use again.",
				nil},
		},
	},
	event.PSyscall: {
		what: text("mark P"),
		note: notePSyscall,
		why: []reason{
			{older, "Up to Go 1.25 the P's status says that its thread is in a system call. The returning thread or sysmon changes " +
				"the status, and the one that changes it gets the P.", nil},
		},
	},
}

func whatPreemptAsk(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "preempt %v", e.PreemptAsk().G)
}

func notePreemptAsk(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if n.ruling.Policy.Preempt == rules.PreemptCalls {
		return say(dst, "%v: same slice for %s, stops at its next call", e.PreemptAsk().P, brief(e.PreemptAsk().Ran))
	}
	return say(dst, "%v: same slice for %s, signal to %v", e.PreemptAsk().P, brief(e.PreemptAsk().Ran), e.PreemptAsk().M)
}

func notePreempt(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "ran %s", brief(e.Preempt().Ran))
}

func whatSyscall(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "syscall %v", e.Syscall().For)
}

func noteSyscall(dst []byte, _ *names, l *line, e *event.Event) []byte {
	if e.Syscall().Blocks || l.has(event.Handoff) != nil {
		return say(dst, "%v blocks in the kernel", e.M)
	}
	if l.has(event.SyscallExit) != nil {
		return say(dst, "%v returns", e.M)
	}
	return say(dst, "%v is in the kernel, keeps %v", e.M, e.P)
}

func notePSyscall(dst []byte, _ *names, _ *line, _ *event.Event) []byte {
	return say(dst, "status syscall")
}

func noteSyscallExit(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	switch a := e.SyscallExit(); a.How {
	case event.SyscallKept:
		return say(dst, "still has %v", a.P)
	case event.SyscallTook:
		return say(dst, "has %v again", a.P)
	case event.SyscallIdle:
		return say(dst, "takes %v, which was idle", a.P)
	}
	return say(dst, "no P free")
}

func whatRetake(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "retake %v", e.Retake().P)
}

func noteRetake(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%v is in the kernel with %v", e.Retake().M, e.Retake().G)
}

func whatHandoff(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "hand off %v", e.Handoff().P)
}

// noteHandoff says in the line of another deed what it does with the P.
func noteHandoff(dst []byte, _ *names, l *line, e *event.Event) []byte {
	if l.head().Kind == event.Handoff {
		return dst
	}
	return say(dst, "hands off %v", e.Handoff().P)
}

func whatIdleP(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%v idle", e.IdleP().P)
}

func noteIdleP(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "no work for %v: %s idle", e.IdleP().P, count(e.IdleP().Idle, "P"))
}

func whatNet(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "network %v", e.Net().For)
}

// whatNetpoll names the goroutine that the thread runs now; sysmon and a thread
// without a P only make them ready.
func whatNetpoll(dst []byte, _ *names, l *line, _ *event.Event) []byte {
	g := l.g
	if e := l.has(event.StartLocked); e != nil {
		g = e.StartLocked().G
	}
	if g == event.NoG {
		return say(dst, "network ready")
	}
	return say(dst, "network → %v", g)
}

func noteNetpoll(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "ready for %d, %d still wait", e.Netpoll().N, e.Netpoll().Left)
}

func whatLockThread(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.LockThread().Undone {
		return say(dst, "UnlockOSThread")
	}
	return say(dst, "LockOSThread")
}

func noteLockThread(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	switch {
	case e.LockThread().Locks == 0:
		return say(dst, "%v and %v are free again", e.G, e.M)
	case e.LockThread().Undone:
		return say(dst, "still locked: %d to undo", e.LockThread().Locks)
	case e.LockThread().Locks > 1:
		return say(dst, "locked %d times", e.LockThread().Locks)
	}
	return say(dst, "%v runs only on %v, %v runs only it", e.G, e.M, e.M)
}

func whatStopLocked(dst []byte, _ *names, _ *line, e *event.Event) []byte { return say(dst, "sleep") }

func noteStopLocked(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%v sleeps until %v is found", e.M, e.StopLocked().G)
}

func whatStartLocked(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "start %v", e.StartLocked().M)
}

func noteStartLocked(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "locked to %v, which gets %v", e.StartLocked().M, e.StartLocked().P)
}

func whatTemplate(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "new %v", e.Template().M)
}

func noteTemplate(dst []byte, _ *names, _ *line, _ *event.Event) []byte {
	return say(dst, "template thread: creates the others")
}

func whatNewMHandoff(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "ask for %v", e.NewMHandoff().M)
}

func noteNewMHandoff(dst []byte, _ *names, l *line, e *event.Event) []byte {
	a := e.NewMHandoff()
	return say(errand(dst, l, a.P, a.Spinning), "template thread must create %v%s", a.M, spinning(a.Spinning))
}

func whatClone(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "new %v", e.Clone().M)
}

func noteClone(dst []byte, _ *names, _ *line, _ *event.Event) []byte {
	return say(dst, "a locked thread asked for it")
}

func noteTemplateWait(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%v waits until a locked thread asks", e.M)
}

func noteExitM(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "was locked to %v, hands off %v", e.M, e.ExitM().P)
}

func noteSysmonSleep(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.SysmonSleep().Idle == 0 {
		dst = say(dst, "took a P")
	} else {
		dst = say(dst, "took no P in %s", count(e.SysmonSleep().Idle, "round"))
	}
	return say(dst, ": sleeps at least %v", e.SysmonSleep().For)
}

func noteSysmonDeep(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "all Ps are idle: until %s at most", clock(e.SysmonDeep().Until))
}
