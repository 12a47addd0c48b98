package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The words for locks, semaphores, wait groups and condition variables.

func whatLock(n *names, _ *line, e *event.Event) string { return "Lock " + n.lock("mutex", e.A) }

func noteLock(_ *names, _ *line, e *event.Event) string {
	switch outcome(e.B) {
	case event.Took:
		if e.C > 0 {
			return fmt.Sprintf("taken, %d in line", e.C)
		}
		return "it was free"
	case event.Failed:
		return "TryLock: somebody holds it"
	case event.Again:
		return fmt.Sprintf("another was quicker, %d in line", e.C)
	}
	return fmt.Sprintf("somebody holds it, %d in line", e.C)
}

func whatUnlock(n *names, _ *line, e *event.Event) string { return "Unlock " + n.lock("mutex", e.A) }

func noteUnlock(_ *names, _ *line, e *event.Event) string {
	switch outcome(e.B) {
	case event.Woke:
		return fmt.Sprintf("%v waited longest: it may try", gid(e.C))
	case event.Handed:
		return fmt.Sprintf("%v starved: it gets the lock", gid(e.C))
	case event.Failed:
		return "it is not locked: fatal error"
	}
	return "nobody to wake"
}

func whatSema(deed string) phrase {
	return func(n *names, _ *line, e *event.Event) string { return deed + " " + n.lock("sema", e.A) }
}

func noteSemAcquire(_ *names, _ *line, e *event.Event) string {
	switch outcome(e.B) {
	case event.Took:
		return fmt.Sprintf("took one, %d left", e.C)
	case event.Again:
		return "woken, but somebody was quicker"
	}
	return "the count is 0"
}

func noteSemRelease(_ *names, _ *line, e *event.Event) string {
	if outcome(e.B) == event.Woke {
		return fmt.Sprintf("%v waited longest", gid(e.C))
	}
	return fmt.Sprintf("nobody waits, the count is %d", e.D)
}

func whatWgAdd(n *names, _ *line, e *event.Event) string {
	wg := n.lock("wg", e.A)
	if e.B == -1 {
		return wg + ".Done"
	}
	return fmt.Sprintf("%s.Add %+d", wg, e.B)
}

func noteWgAdd(_ *names, _ *line, e *event.Event) string {
	switch {
	case e.C < 0:
		return fmt.Sprintf("counter %d: panic", e.C)
	case e.C == 0 && e.D > 0:
		return fmt.Sprintf("counter 0: wakes %d", e.D)
	}
	return fmt.Sprintf("counter %d", e.C)
}

func whatWgWait(n *names, _ *line, e *event.Event) string { return n.lock("wg", e.A) + ".Wait" }

func noteWgWait(_ *names, _ *line, e *event.Event) string {
	if outcome(e.B) == event.Took {
		return "counter 0: goes on"
	}
	return fmt.Sprintf("counter %d", e.C)
}

func whatCond(deed string) phrase {
	return func(n *names, _ *line, e *event.Event) string { return n.lock("cond", e.A) + "." + deed }
}

func noteCondWait(_ *names, _ *line, e *event.Event) string {
	if outcome(e.B) == event.Blocked {
		return fmt.Sprintf("with ticket %d", e.C)
	}
	return fmt.Sprintf("ticket %d was notified meanwhile: goes on", e.C)
}

// noteNotify says which tickets a Signal or Broadcast was for.
func noteNotify(_ *names, _ *line, e *event.Event) string {
	switch {
	case e.B <= 0:
		return "nobody waits"
	case e.B == 1:
		return fmt.Sprintf("ticket %d", e.C)
	}
	return fmt.Sprintf("tickets %d to %d", e.C, e.C+e.B-1)
}
