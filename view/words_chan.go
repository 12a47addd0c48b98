package view

import (
	"fmt"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The words for channels and timers.

func whatMake(n *names, _ *line, e *event.Event) string { return "make " + n.channel(e.A) }

func noteMake(_ *names, _ *line, e *event.Event) string {
	if e.B == 0 {
		return "unbuffered"
	}
	return fmt.Sprintf("room for %d", e.B)
}

func whatSend(n *names, _ *line, e *event.Event) string { return "send " + n.channel(e.A) }

func noteSend(n *names, _ *line, e *event.Event) string {
	switch outcome(e.B) {
	case event.Handed:
		return fmt.Sprintf("%v waited: value handed over", gid(e.C))
	case event.Buffered:
		return fmt.Sprintf("into the buffer: %d of %d", e.D, n.capacity(e.A))
	case event.Closed:
		return "it is closed: panic"
	}
	return blocked(n, e, "nobody receives", "the buffer is full: %d of %d")
}

func whatRecv(n *names, _ *line, e *event.Event) string { return "receive " + n.channel(e.A) }

func noteRecv(n *names, _ *line, e *event.Event) string {
	switch outcome(e.B) {
	case event.Handed:
		if n.capacity(e.A) == 0 {
			return fmt.Sprintf("%v waited: value taken over", gid(e.C))
		}
		return fmt.Sprintf("the oldest value; %v's moves up", gid(e.C))
	case event.Buffered:
		return fmt.Sprintf("from the buffer: %d of %d left", e.D, n.capacity(e.A))
	case event.Closed:
		return "closed and empty: zero value"
	}
	return blocked(n, e, "nobody sends", "the buffer is empty: %d of %d")
}

// blocked says why e, a send or receive, has to wait.
func blocked(n *names, e *event.Event, alone, buffer string) string {
	c := n.capacity(e.A)
	switch {
	case e.A == 0:
		return "a nil channel is never ready"
	case c == 0:
		return alone
	}
	return fmt.Sprintf(buffer, e.D, c)
}

func noteSelect(n *names, l *line, e *event.Event) string {
	switch outcome(e.C) {
	case event.Default:
		return "none ready: default"
	case event.Blocked:
		if what := cases(n, l); what != "" {
			return fmt.Sprintf("%v waits: %s", e.G, what)
		}
		return fmt.Sprintf("no channel: %v waits for ever", e.G)
	}
	note := fmt.Sprintf("%d of %d ready: %s", e.D, e.A, cases(n, l))
	if outcome(e.C) == event.Closed {
		note += ", closed"
	}
	return note
}

// cases says what the select of l took or waits for: "receive c or d or send e".
func cases(n *names, l *line) string {
	var list []string
	verb := ""
	for i := range l.events {
		e := &l.events[i]
		if e.Kind != event.KCase {
			continue
		}
		what := whatCase(n, l, e)
		list = append(list, strings.TrimPrefix(what, verb))
		verb, _, _ = strings.Cut(what, " ")
		verb += " "
	}
	return strings.Join(list, " or ")
}

func whatCase(n *names, l *line, e *event.Event) string {
	if e.B == 1 {
		return whatSend(n, l, e)
	}
	return whatRecv(n, l, e)
}

func whatClose(n *names, _ *line, e *event.Event) string { return "close " + n.channel(e.A) }

func noteClose(_ *names, _ *line, e *event.Event) string {
	switch {
	case e.B+e.C == 0:
		return "nobody waits"
	case e.C == 0:
		return "wakes " + count(e.B, "receiver")
	case e.B == 0:
		return fmt.Sprintf("wakes %s, to panic", count(e.C, "sender"))
	}
	return fmt.Sprintf("wakes %s and %s", count(e.B, "receiver"), count(e.C, "sender"))
}

func whatSleep(_ *names, _ *line, e *event.Event) string { return fmt.Sprintf("sleep %v", span(e.A)) }

func noteSleep(_ *names, _ *line, e *event.Event) string {
	if e.A <= 0 {
		return "not at all: goes on at once"
	}
	return ""
}

func timer(n int64) string { return fmt.Sprintf("timer %d", n) }

func whatTimerAdd(_ *names, _ *line, e *event.Event) string { return "set " + timer(e.A) }

// due says when the timer that e sets is to fire.
func due(l *line, e *event.Event) string {
	s := "due at " + clock(instant(e.B))
	if l.head().Kind != e.Kind {
		s = timer(e.A) + " " + s
	}
	if e.C > 0 {
		s += fmt.Sprintf(", every %v", span(e.C))
	}
	return s
}

func noteTimerAdd(_ *names, l *line, e *event.Event) string {
	s := due(l, e)
	switch heap := event.PID(e.D); heap {
	case e.P:
		return s
	case event.NoP:
		return s + ", in no heap yet"
	default:
		return s + ", in the heap of " + heap.String()
	}
}

func whatTimerDel(_ *names, _ *line, e *event.Event) string { return "stop " + timer(e.A) }

func whatTimerFire(_ *names, _ *line, e *event.Event) string { return timer(e.A) + " fires" }

func noteTimerFire(_ *names, l *line, e *event.Event) string {
	switch {
	case l.head().Kind == event.KTimers:
		return ""
	case e.C == 0:
		return "on time"
	}
	return brief(span(e.C)) + " late"
}
