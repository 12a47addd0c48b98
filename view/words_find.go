package view

import (
	"fmt"
	"strings"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// The words for the search: where an M looks for work and what it finds.

func noteBegin(_ *names, l *line, e *event.Event) string {
	if l.boot != nil {
		return l.boot.note()
	}
	return fmt.Sprintf("%s, main's has tick %d", count(e.A, "P"), e.B)
}

func whatNothing(_ *names, _ *line, e *event.Event) string {
	if rows := sim.SearchRows(); e.A < int64(len(rows)) {
		return strings.TrimSuffix(rows[e.A], " queue")
	}
	return "nothing"
}

func noteNothing(_ *names, _ *line, e *event.Event) string {
	switch whatNothing(nil, nil, e) {
	case "start spinning":
		return fmt.Sprintf("not this one: %d of %d busy Ps spin", e.B, e.C)
	case "steal":
		if e.C == 0 {
			return "there is no other P"
		}
		return fmt.Sprintf("nothing on %s", count(e.C, "other P"))
	case "netpoll":
		return fmt.Sprintf("not ready for any of %d that wait", e.C)
	case "recheck queues":
		return fmt.Sprintf("nothing on %s, or no idle P to take it", count(e.C, "P"))
	case "recheck global":
		if e.B > 0 {
			return fmt.Sprintf("%d wait there, but no P is idle", e.B)
		}
	}
	return "empty"
}

func whatTimers(_ *names, _ *line, e *event.Event) string { return "timers of " + pid(e.C).String() }

func noteTimers(_ *names, l *line, e *event.Event) string {
	late := int64(0)
	for i := range l.events {
		if l.events[i].Kind == event.KTimerFire {
			late = max(late, l.events[i].C)
		}
	}
	s := fmt.Sprintf("%d fired, %s late", e.A, brief(span(late)))
	if next := instant(e.B); next != event.Never {
		s += ", next due at " + clock(next)
	}
	return s
}

func whatGlobGet(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("global → %v", gid(e.A))
}

func noteGlobGet(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("1 in 61, %d left", e.B)
}

func whatRunqGet(_ *names, _ *line, e *event.Event) string {
	if e.B == 1 {
		return fmt.Sprintf("runnext → %v", gid(e.A))
	}
	return fmt.Sprintf("queue → %v", gid(e.A))
}

func noteRunqGet(_ *names, _ *line, e *event.Event) string {
	if e.B == 1 {
		return ""
	}
	return fmt.Sprintf("%d left", e.C)
}

func noteGlobBatch(_ *names, _ *line, e *event.Event) string {
	if e.B == 1 {
		return fmt.Sprintf("1 taken, %d left", e.C)
	}
	return fmt.Sprintf("%d taken, %d queued, %d left", e.B, e.B-1, e.C)
}

func noteSpin(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%d now, %s busy", e.A, count(e.B, "P"))
}

func whatSteal(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("steal → %v", gid(e.C))
}

func noteSteal(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%d of %d from %v; %d left", e.B, e.B+e.D, pid(e.A), e.D)
}

func noteBackoff(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v has only %v in runnext: let it run it", pid(e.A), gid(e.B))
}

func whatStealNext(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("steal → %v", gid(e.B))
}

func noteStealNext(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("%v's runnext, it was still there", pid(e.A))
}

func whatReleaseP(_ *names, _ *line, e *event.Event) string { return "release " + e.P.String() }

func noteReleaseP(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("nothing to do: %s idle", count(e.A, "P"))
}

// noteSpinStop is silent beside a find: who has work does not spin.
func noteSpinStop(_ *names, _ *line, e *event.Event) string {
	if e.B == 1 {
		return ""
	}
	return fmt.Sprintf("%d spinning now", e.A)
}

func noteRecheck(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("work came meanwhile: takes %v, searches again", pid(e.A))
}

func notePoll(_ *names, _ *line, e *event.Event) string {
	if instant(e.A) == event.Never {
		return "thread sleeps until the network is ready"
	}
	return fmt.Sprintf("thread sleeps until the timer at %v", clock(instant(e.A)))
}

func notePollWake(_ *names, _ *line, e *event.Event) string {
	if pid(e.A) == event.NoP {
		return "no P is idle: others will see the timer"
	}
	return fmt.Sprintf("takes %v", pid(e.A))
}

func noteStopM(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("no P, no work: %s idle", count(e.A, "thread"))
}

func whatExecute(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("run → %v", e.G) }

func noteExecute(_ *names, l *line, e *event.Event) string {
	if e.A == 1 {
		return fmt.Sprintf("slice inherited, tick stays %d", e.B)
	}
	return fmt.Sprintf("tick %d", e.B)
}
