package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The words for what takes a P from its goroutine or its thread: sysmon, system
// calls, the network, and goroutines that are locked to a thread.

func whatPreemptAsk(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("preempt %v", gid(e.C))
}

func notePreemptAsk(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v: same slice for %s, signal to %v", pid(e.B), brief(span(e.D)), mid(e.A))
}

func notePreempt(_ *names, _ *line, e *event.Event) string { return "ran " + brief(span(e.A)) }

func whatSyscall(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("syscall %v", span(e.A))
}

func noteSyscall(_ *names, _ *line, e *event.Event) string {
	if e.B == 1 {
		return fmt.Sprintf("%v blocks in the kernel", e.M)
	}
	return fmt.Sprintf("%v is in the kernel, keeps %v", e.M, e.P)
}

func notePSyscall(*names, *line, *event.Event) string { return "status syscall" }

// How a thread came by its P at the end of a system call.
const (
	exitKeep = iota
	exitOld
	exitIdle
	exitNone
)

func noteSyscallExit(_ *names, _ *line, e *event.Event) string {
	switch e.A {
	case exitKeep:
		return fmt.Sprintf("still has %v", pid(e.B))
	case exitOld:
		return fmt.Sprintf("has %v again", pid(e.B))
	case exitIdle:
		return fmt.Sprintf("takes %v, which was idle", pid(e.B))
	}
	return "no P free"
}

func whatRetake(_ *names, _ *line, e *event.Event) string { return "retake " + pid(e.A).String() }

func noteRetake(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v is in the kernel with %v", mid(e.B), gid(e.C))
}

func whatHandoff(_ *names, _ *line, e *event.Event) string { return "hand off " + pid(e.A).String() }

// noteHandoff says in the line of another deed what it does with the P.
func noteHandoff(_ *names, l *line, e *event.Event) string {
	if l.head().Kind == event.KHandoff {
		return ""
	}
	return fmt.Sprintf("hands off %v", pid(e.A))
}

func whatIdleP(_ *names, _ *line, e *event.Event) string { return pid(e.A).String() + " idle" }

func noteIdleP(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("no work for %v: %s idle", pid(e.A), count(e.B, "P"))
}

func whatNet(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("network %v", span(e.A)) }

// whatNetpoll names the goroutine that the thread runs now; sysmon and a thread
// without a P only make them ready.
func whatNetpoll(_ *names, l *line, _ *event.Event) string {
	g := l.g
	if e := l.has(event.KStartLocked); e != nil {
		g = gid(e.C)
	}
	if g == event.NoG {
		return "network ready"
	}
	return fmt.Sprintf("network → %v", g)
}

func noteNetpoll(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("ready for %d, %d still wait", e.A, e.B)
}

func whatLockThread(_ *names, _ *line, e *event.Event) string {
	if e.B == 1 {
		return "UnlockOSThread"
	}
	return "LockOSThread"
}

func noteLockThread(_ *names, _ *line, e *event.Event) string {
	switch {
	case e.A == 0:
		return fmt.Sprintf("%v and %v are free again", e.G, e.M)
	case e.B == 1:
		return fmt.Sprintf("still locked: %d to undo", e.A)
	case e.A > 1:
		return fmt.Sprintf("locked %d times over", e.A)
	}
	return fmt.Sprintf("%v runs on %v alone, %v runs nothing else", e.G, e.M, e.M)
}

func whatStopLocked(_ *names, _ *line, e *event.Event) string { return "sleep" }

func noteStopLocked(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v sleeps until %v is found", e.M, gid(e.A))
}

func whatStartLocked(_ *names, _ *line, e *event.Event) string { return "start " + mid(e.A).String() }

func noteStartLocked(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("locked to %v, which gets %v", mid(e.A), pid(e.B))
}

func noteTemplate(*names, *line, *event.Event) string {
	return "the template thread: creates the others"
}

func whatNewMHandoff(_ *names, _ *line, e *event.Event) string { return "ask for " + mid(e.A).String() }

func noteNewMHandoff(_ *names, l *line, e *event.Event) string {
	return errand(l, e) + fmt.Sprintf("the template thread is to create %v%s", mid(e.A), spinning(e.C))
}

func noteClone(*names, *line, *event.Event) string { return "the thread that a locked one asked for" }

func noteTemplateWait(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v waits for locked threads to need others", e.M)
}

func noteExitM(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("it was locked to %v, hands off %v", e.M, pid(e.A))
}

func noteSysmonSleep(_ *names, _ *line, e *event.Event) string {
	note := fmt.Sprintf("took no P in %s", count(e.B, "round"))
	if e.B == 0 {
		note = "took a P"
	}
	return note + fmt.Sprintf(": sleeps at least %v", span(e.A))
}

func noteSysmonDeep(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("all Ps are idle: until %s at most", clock(instant(e.A)))
}
