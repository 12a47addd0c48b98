package view

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A special reason comes before the usual ones of its kind: other rules are in force
// than those of Go 1.26, or the line shows that it was not the usual case.
type special struct {
	when func(n *names, l *line, e *event.Event) bool
	reason
}

// under applies a special reason to runs with such a policy.
func under(has func(p *rules.Policy) bool) func(*names, *line, *event.Event) bool {
	return func(n *names, _ *line, _ *event.Event) bool { return has(&n.ruling.Policy) }
}

// beside applies a special reason where the line also has an event of kind k.
func beside(k event.Kind) func(*names, *line, *event.Event) bool {
	return func(_ *names, l *line, _ *event.Event) bool { return l.has(k) != nil }
}

// oneQueue: no P has a queue of its own.
func oneQueue(p *rules.Policy) bool { return p.Queue == 0 }

// noRunnext: what became ready last waits in the queue like the others.
func noRunnext(p *rules.Policy) bool { return !p.Runnext }

// kernelThreads: each goroutine is a thread, and the kernel is the scheduler.
func kernelThreads(p *rules.Policy) bool { return p.Model == rules.Threads }

// The conditions of special reasons, by subject.

// closesWithoutRunnext: several goroutines are woken, and none of them into runnext.
func closesWithoutRunnext(n *names, _ *line, e *event.Event) bool {
	return noRunnext(&n.ruling.Policy) && e.Close().Receivers+e.Close().Senders > 1
}

// elsewhere: the heap is not that of the P on which the timer is set.
func elsewhere(_ *names, _ *line, e *event.Event) bool {
	return e.TimerAdd().P != event.NoP && e.TimerAdd().P != e.P
}

// roundedUp: the thread slept for longer than it wanted, since epoll knows no less.
func roundedUp(n *names, _ *line, e *event.Event) bool {
	nap := n.naps[e.M]
	return wokenLate(n, nil, e) && nap.until.Sub(nap.from) < event.Millisecond && nap.end.Sub(nap.from) >= event.Millisecond
}

// wokenLate: the thread has run nothing since it slept past the time of the timer.
func wokenLate(n *names, _ *line, e *event.Event) bool {
	nap := n.naps[e.M]
	return e.TimerFire().Late > 0 && nap.end > nap.until && e.TimerFire().When >= nap.until
}

// marksStopped: the collector does not mark beside the program.
func marksStopped(p *rules.Policy) bool { return p.MarksStopped }

// byNobody: no goroutine ran a go statement.
func byNobody(_ *names, _ *line, e *event.Event) bool { return e.G == event.NoG }

// withoutPs: the design is older than Ps.
func withoutPs(p *rules.Policy) bool { return p.Model == rules.GM }

// gaveAway: the thread did not wait to see how long the call takes.
func gaveAway(_ *names, l *line, e *event.Event) bool {
	return !e.Syscall().Blocks && l.has(event.Handoff) != nil
}

// stopsAtCalls: a goroutine can be stopped only where it calls a function.
func stopsAtCalls(p *rules.Policy) bool { return p.Preempt == rules.PreemptCalls }

// stoppedOnce: before Go 1.26 what a stopped world preempts does not keep runnext.
func stoppedOnce(n *names, _ *line, e *event.Event) bool {
	return !e.Preempt().Asked && !n.ruling.Policy.StopRunnext
}

// pollerHasNone: a thread has just returned from the poller and has no P.
func pollerHasNone(_ *names, _ *line, e *event.Event) bool {
	return e.P == event.NoP && e.M != sysmonID
}

// sysmonID is the number of sysmon's thread: the runtime starts it right after the first.
const sysmonID event.MID = 1

// ofOther: the timers are those of another P.
func ofOther(_ *names, _ *line, e *event.Event) bool { return e.Timers().From != e.P }

// stealsOne: a thief leaves all but one goroutine.
func stealsOne(p *rules.Policy) bool { return p.Steal == rules.StealOne }

// stealsNone: a P keeps what waits on it.
func stealsNone(p *rules.Policy) bool { return p.Steal == rules.StealNone }

// keptOut: the reader waits for a writer that is inside, not for one that waits itself.
func keptOut(_ *names, l *line, e *event.Event) bool {
	return e.RLock().Outcome == event.Blocked && l.wait.hold.G != event.NoG && !l.wait.waits
}

// grows: a P's queue is never full.
func grows(p *rules.Policy) bool { return p.Grows }

// neverFirst: a P looks at the global queue only when it has no work of its own.
func neverFirst(p *rules.Policy) bool { return p.GlobalEvery == 0 }

// onlyGlobal: a goroutine can wait nowhere else than in the one queue.
func onlyGlobal(p *rules.Policy) bool { return oneQueue(p) && noRunnext(p) }

// addsWithoutRunnext: several goroutines are woken, and none of them into runnext.
func addsWithoutRunnext(n *names, _ *line, e *event.Event) bool {
	return noRunnext(&n.ruling.Policy) && e.WgAdd().Count == 0 && e.WgAdd().Waiters > 1
}

// broadcastsWithoutRunnext: several goroutines are woken, and none of them into runnext.
func broadcastsWithoutRunnext(n *names, _ *line, e *event.Event) bool {
	return noRunnext(&n.ruling.Policy) && e.Broadcast().N > 1
}

// atFirstLook: sysmon may not have seen the system call before.
func atFirstLook(n *names, _ *line, e *event.Event) bool {
	return e.G == event.NoG && n.ruling.Policy.FirstLook
}

// keepsPlace: without Ps and sysmon a thread keeps its place if no goroutine is ready.
func keepsPlace(n *names, _ *line, e *event.Event) bool {
	return !e.Syscall().Blocks && withoutPs(&n.ruling.Policy)
}

// worldStarts: the threads are started because the world goes on.
func worldStarts(_ *names, l *line, _ *event.Event) bool {
	k := l.head().Kind
	return k == event.StartWorld || k == event.Procs
}

// manySpin: by the usual rule the thread would not spin.
func manySpin(_ *names, _ *line, e *event.Event) bool {
	return 2*(e.Spin().Spinning-1) >= e.Spin().Busy
}

// forNetwork: threads are started for goroutines that the network made ready.
func forNetwork(_ *names, l *line, e *event.Event) bool {
	return l.has(event.Netpoll) != nil || e.P == event.NoP && l.has(event.IdleP) == nil
}
