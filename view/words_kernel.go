package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// kernelWords are the words for what takes a P from its goroutine or its thread: sysmon, system calls, the network,
// goroutines that are locked to a thread.
var kernelWords = words{
	event.Preempt: {
		what: text("preempted"),
		note: notePreempt,
		why: []reason{
			{go126, "Its slice is over, and others must have their turn. It goes to the tail of the global queue.",
				func(e *event.Event) bool { return e.Preempt().Asked }},
			{go126, "The world must stop. The goroutine keeps runnext of its P, so it is the first to go on there.", nil},
		},
	},
	event.PreemptAsk: {
		what: whatPreemptAsk,
		note: notePreemptAsk,
		why: []reason{
			{go126, "A goroutine that only computes would keep its P for ever. So sysmon sends its thread a signal when it sees the " +
				"same slice again after {slice} or more. Up to {longest} may pass.", nil},
		},
	},
	event.Syscall: {
		what: whatSyscall,
		note: noteSyscall,
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
			{go126, "There is nothing to run on it, and other threads are already looking for work.", nil},
		},
		plain: true,
	},
	event.Net: {
		what: whatNet,
		why: []reason{
			{go126, "The goroutine parks, and the kernel will report when the network is ready. No thread waits, even for many " +
				"waiting goroutines.", nil},
		},
	},
	event.Netpoll: {
		what: whatNetpoll,
		note: noteNetpoll,
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

func whatPreemptAsk(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("preempt %v", e.PreemptAsk().G)
}

func notePreemptAsk(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v: same slice for %s, signal to %v", e.PreemptAsk().P, brief(e.PreemptAsk().Ran), e.PreemptAsk().M)
}

func notePreempt(_ *names, _ *line, e *event.Event) string { return "ran " + brief(e.Preempt().Ran) }

func whatSyscall(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("syscall %v", e.Syscall().For)
}

func noteSyscall(_ *names, _ *line, e *event.Event) string {
	if e.Syscall().Blocks {
		return fmt.Sprintf("%v blocks in the kernel", e.M)
	}
	return fmt.Sprintf("%v is in the kernel, keeps %v", e.M, e.P)
}

func notePSyscall(*names, *line, *event.Event) string { return "status syscall" }

func noteSyscallExit(_ *names, _ *line, e *event.Event) string {
	switch a := e.SyscallExit(); a.How {
	case event.SyscallKept:
		return fmt.Sprintf("still has %v", a.P)
	case event.SyscallTook:
		return fmt.Sprintf("has %v again", a.P)
	case event.SyscallIdle:
		return fmt.Sprintf("takes %v, which was idle", a.P)
	}
	return "no P free"
}

func whatRetake(_ *names, _ *line, e *event.Event) string { return "retake " + e.Retake().P.String() }

func noteRetake(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v is in the kernel with %v", e.Retake().M, e.Retake().G)
}

func whatHandoff(_ *names, _ *line, e *event.Event) string {
	return "hand off " + e.Handoff().P.String()
}

// noteHandoff says in the line of another deed what it does with the P.
func noteHandoff(_ *names, l *line, e *event.Event) string {
	if l.head().Kind == event.Handoff {
		return ""
	}
	return fmt.Sprintf("hands off %v", e.Handoff().P)
}

func whatIdleP(_ *names, _ *line, e *event.Event) string { return e.IdleP().P.String() + " idle" }

func noteIdleP(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("no work for %v: %s idle", e.IdleP().P, count(e.IdleP().Idle, "P"))
}

func whatNet(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("network %v", e.Net().For) }

// whatNetpoll names the goroutine that the thread runs now; sysmon and a thread
// without a P only make them ready.
func whatNetpoll(_ *names, l *line, _ *event.Event) string {
	g := l.g
	if e := l.has(event.StartLocked); e != nil {
		g = e.StartLocked().G
	}
	if g == event.NoG {
		return "network ready"
	}
	return fmt.Sprintf("network → %v", g)
}

func noteNetpoll(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("ready for %d, %d still wait", e.Netpoll().N, e.Netpoll().Left)
}

func whatLockThread(_ *names, _ *line, e *event.Event) string {
	if e.LockThread().Undone {
		return "UnlockOSThread"
	}
	return "LockOSThread"
}

func noteLockThread(_ *names, _ *line, e *event.Event) string {
	switch {
	case e.LockThread().Locks == 0:
		return fmt.Sprintf("%v and %v are free again", e.G, e.M)
	case e.LockThread().Undone:
		return fmt.Sprintf("still locked: %d to undo", e.LockThread().Locks)
	case e.LockThread().Locks > 1:
		return fmt.Sprintf("locked %d times", e.LockThread().Locks)
	}
	return fmt.Sprintf("%v runs only on %v, %v runs only it", e.G, e.M, e.M)
}

func whatStopLocked(_ *names, _ *line, e *event.Event) string { return "sleep" }

func noteStopLocked(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v sleeps until %v is found", e.M, e.StopLocked().G)
}

func whatStartLocked(_ *names, _ *line, e *event.Event) string {
	return "start " + e.StartLocked().M.String()
}

func noteStartLocked(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("locked to %v, which gets %v", e.StartLocked().M, e.StartLocked().P)
}

func whatTemplate(_ *names, _ *line, e *event.Event) string { return "new " + e.Template().M.String() }

func noteTemplate(*names, *line, *event.Event) string {
	return "template thread: creates the others"
}

func whatNewMHandoff(_ *names, _ *line, e *event.Event) string {
	return "ask for " + e.NewMHandoff().M.String()
}

func noteNewMHandoff(_ *names, l *line, e *event.Event) string {
	a := e.NewMHandoff()
	return errand(l, a.P, a.Spinning) + fmt.Sprintf("template thread must create %v%s", a.M, spinning(a.Spinning))
}

func whatClone(_ *names, _ *line, e *event.Event) string { return "new " + e.Clone().M.String() }

func noteClone(*names, *line, *event.Event) string { return "a locked thread asked for it" }

func noteTemplateWait(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v waits until a locked thread asks", e.M)
}

func noteExitM(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("was locked to %v, hands off %v", e.M, e.ExitM().P)
}

func noteSysmonSleep(_ *names, _ *line, e *event.Event) string {
	note := fmt.Sprintf("took no P in %s", count(e.SysmonSleep().Idle, "round"))
	if e.SysmonSleep().Idle == 0 {
		note = "took a P"
	}
	return note + fmt.Sprintf(": sleeps at least %v", e.SysmonSleep().For)
}

func noteSysmonDeep(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("all Ps are idle: until %s at most", clock(e.SysmonDeep().Until))
}
