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
			{go126, "Its slice is over, so that others get their turn: it goes behind all that wait, into the global queue.",
				func(e *event.Event) bool { return e.Preempt().Asked }},
			{go126, "The world is to stop. It keeps runnext of its P, and is the first to go on there.", nil},
		},
	},
	event.PreemptAsk: {
		what: whatPreemptAsk,
		note: notePreemptAsk,
		why: []reason{
			{go126, "A goroutine that only computes would keep its P for ever. sysmon sends its thread a signal, when it sees a " +
				"slice for the second time after {slice} or more: up to {longest} may pass.", nil},
		},
	},
	event.Syscall: {
		what: whatSyscall,
		note: noteSyscall,
		why: []reason{
			{go126, "It is known that this call lasts, so its thread gives the P away before it enters the kernel.",
				func(e *event.Event) bool { return e.Syscall().Blocks }},
			{go126, "Most system calls are over in a moment, so the thread keeps its P. If the call lasts, sysmon takes it.", nil},
		},
	},
	event.SyscallExit: {
		what: text("syscall ends"),
		note: noteSyscallExit,
		why: []reason{
			{go126, "Nobody took the P meanwhile: the goroutine goes on as if nothing had been.",
				func(e *event.Event) bool { return e.SyscallExit().How == event.SyscallKept }},
			{go126, "The P that it had is in another system call and is not used there; its cache may still be warm.",
				func(e *event.Event) bool { return e.SyscallExit().How == event.SyscallTook }},
			{go126, "Its own P has gone, but any idle one will do.",
				func(e *event.Event) bool { return e.SyscallExit().How == event.SyscallIdle }},
			{go126, "A goroutine must have a P to run. All are busy, so it waits in the global queue and its thread sleeps.", nil},
		},
	},
	event.Retake: {
		what: whatRetake,
		note: noteRetake,
		why: []reason{
			{go126, "A thread that returns from the kernel may take the P that it had back from one that is there now.",
				func(e *event.Event) bool { return e.G != event.NoG }},
			{go126, "sysmon sees the same system call for the second time: it lasts, and its P can do something better. After {take} " +
				"it is taken even if nobody needs it.", nil},
		},
	},
	event.Handoff: {
		what: whatHandoff,
		note: noteHandoff,
		why: []reason{
			{go126, "A P is not to lie idle with a thread that sleeps: another thread gets it if there is work, or if nobody looks " +
				"for any.", nil},
		},
	},
	event.IdleP: {
		what: whatIdleP,
		note: noteIdleP,
		why: []reason{
			{go126, "There is nothing to run on it, and others look for work already.", nil},
		},
		plain: true,
	},
	event.Net: {
		what: whatNet,
		why: []reason{
			{go126, "The goroutine parks and the kernel is told to report when the network is ready: no thread waits, however many " +
				"goroutines do.", nil},
		},
	},
	event.Netpoll: {
		what: whatNetpoll,
		note: noteNetpoll,
		why: []reason{
			{go126, "When all threads are busy nobody asks the network; after {poll} sysmon does. It has no P, so what is ready goes " +
				"to the global queue.", func(e *event.Event) bool { return e.P == event.NoP }},
			{go126, "The network is asked before stealing, and by the thread that sleeps in the poller. The first on the list runs " +
				"at once, the others become ready.", nil},
		},
	},
	event.LockThread: {
		what: whatLockThread,
		note: noteLockThread,
		why: []reason{
			{language, "Until UnlockOSThread it always runs on this thread, and no other goroutine does: some libraries keep their " +
				"state in the thread.", func(e *event.Event) bool { return !e.LockThread().Undone }},
			{language, "Each LockOSThread needs an UnlockOSThread of its own; after the last one the goroutine runs on any thread.", nil},
		},
	},
	event.StopLocked: {
		what: whatStopLocked,
		note: noteStopLocked,
		why: []reason{
			{go126, "The thread may run no other goroutine, so it sleeps until somebody finds its own.", nil},
		},
	},
	event.StartLocked: {
		what: whatStartLocked,
		note: noteStartLocked,
		why: []reason{
			{go126, "Whoever finds a locked goroutine may not run it: its own P goes to the right thread, and it sleeps. Each such " +
				"turn costs two switches of threads.", nil},
		},
	},
	event.ExitM: {
		what: text("thread ends"),
		note: noteExitM,
		why: []reason{
			{language, "The goroutine ended while it was locked to its thread, which may be in a state that no other goroutine expects: " +
				"so it ends, too.", nil},
		},
	},
	event.Template: {
		what: whatTemplate,
		note: noteTemplate,
		why: []reason{
			{go126, "A new thread inherits what the kernel keeps for the one that creates it. From now on some are locked, perhaps " +
				"to change just that: they leave it to this thread, on which nothing was changed.", nil},
		},
	},
	event.NewMHandoff: {
		what: whatNewMHandoff,
		note: noteNewMHandoff,
		why: []reason{
			{go126, "The new thread would inherit what the locked goroutine may have changed on its own: so another thread creates " +
				"it, a wake-up later.", nil},
		},
	},
	event.Clone: {
		what: whatClone,
		note: noteClone,
		why: []reason{
			{go126, "Nothing was ever changed on the template thread, so what it creates is fit for every goroutine.", nil},
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
			{go126, "sysmon looks every {sysmon} at first; after {rounds} rounds in which it took no P it sleeps twice as long " +
				"each time, up to {sysmon most}.", nil},
		},
	},
	event.SysmonDeep: {
		what: text("sysmon sleeps"),
		note: noteSysmonDeep,
		why: []reason{
			{go126, "With all Ps idle there is nothing to watch, so sysmon sleeps until the next timer, or until a P is in use again.",
				nil},
		},
	},
	event.PSyscall: {
		what: text("mark P"),
		note: notePSyscall,
		why: []reason{
			{older, "Up to Go 1.25 the P's status says that its thread is in a system call. Whoever changes it has the P: the thread " +
				"that comes back, or sysmon.", nil},
		},
	},
}

// The words for what takes a P from its goroutine or its thread: sysmon, system
// calls, the network, and goroutines that are locked to a thread.

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
		return fmt.Sprintf("locked %d times over", e.LockThread().Locks)
	}
	return fmt.Sprintf("%v runs on %v alone, %v runs nothing else", e.G, e.M, e.M)
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
	return "the template thread: creates the others"
}

func whatNewMHandoff(_ *names, _ *line, e *event.Event) string {
	return "ask for " + e.NewMHandoff().M.String()
}

func noteNewMHandoff(_ *names, l *line, e *event.Event) string {
	a := e.NewMHandoff()
	return errand(l, a.P, a.Spinning) + fmt.Sprintf("the template thread is to create %v%s", a.M, spinning(a.Spinning))
}

func whatClone(_ *names, _ *line, e *event.Event) string { return "new " + e.Clone().M.String() }

func noteClone(*names, *line, *event.Event) string { return "the thread that a locked one asked for" }

func noteTemplateWait(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v waits for locked threads to need others", e.M)
}

func noteExitM(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("it was locked to %v, hands off %v", e.M, e.ExitM().P)
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
