package view

import (
	"fmt"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// chanWords are the words for channels and select.
var chanWords = words{
	event.Make: {
		what: whatMake,
		note: noteMake,
		why: []reason{
			{language, "On an unbuffered channel the sender and the receiver must meet. On a buffered one a sender goes on " +
				"until the buffer is full.", nil},
		},
	},
	event.Send: {
		what: whatSend,
		note: noteSend,
		why: []reason{
			{go126, "The value goes directly to the receiver that waited longest. That receiver becomes ready; the sender keeps its " +
				"P and runs on.", went(event.Handed)},
			{language, "The buffer has room, so the sender does not wait.", went(event.Buffered)},
			{language, "A send on a closed channel panics.", went(event.Closed)},
			{language, "A send on a nil channel waits for ever.", func(e *event.Event) bool { return e.Send().Chan == 0 }},
			{language, "A send waits until a goroutine receives, or the buffer has room.", nil},
		},
	},
	event.Recv: {
		what: whatRecv,
		note: noteRecv,
		why: []reason{
			{go126, "The sender that waited longest becomes ready; the receiver keeps its P and runs on.", went(event.Handed)},
			{language, "Values come out of a channel in the order in which they went in.", went(event.Buffered)},
			{language, "An empty closed channel gives zero values; a receive from it never waits.", went(event.Closed)},
			{language, "A receive from a nil channel waits for ever.", func(e *event.Event) bool { return e.Recv().Chan == 0 }},
			{language, "A receive waits until there is a value.", nil},
		},
	},
	event.Select: {
		what: text("select"),
		note: noteSelect,
		why: []reason{
			{chance, "Several cases are ready, and each has the same chance. Their order in the source does not matter.",
				func(e *event.Event) bool { return e.Select().Ready > 1 }},
			{language, "Exactly one case is ready, so it is taken.", func(e *event.Event) bool { return e.Select().Ready == 1 }},
			{language, "No case is ready; a select with a default does not wait.",
				func(e *event.Event) bool { return e.Select().Outcome == event.Default }},
			{language, "No case is ready. The goroutine waits on all channels at once and goes on with the first that becomes ready.", nil},
		},
	},
	event.Case: {
		what: whatCase,
		why: []reason{
			{language, "A select takes one case. If no case is ready, it waits on all of them.", nil},
		},
		plain: true,
	},
	event.Close: {
		what: whatClose,
		note: noteClose,
		why: []reason{
			{go126, "The runtime collects the waiters on a stack, and each in turn goes to runnext. The one that waited longest " +
				"comes last and runs first; the others run in reverse order.",
				func(e *event.Event) bool { return e.Close().Receivers+e.Close().Senders > 1 }},
			{language, "A goroutine that waits on a channel goes on when the channel is closed.",
				func(e *event.Event) bool { return e.Close().Receivers+e.Close().Senders > 0 }},
			{language, "Closing a channel tells all later receivers that no more values will come.", nil},
		},
	},
	event.Sleep: {
		what: whatSleep,
		note: noteSleep,
		why: []reason{
			{go126, "A sleep of zero or less returns at once and lets no other goroutine run.",
				func(e *event.Event) bool { return e.Sleep().For <= 0 }},
			{language, "It sleeps at least this long. How much longer depends on what runs at that time.", nil},
		},
	},
	event.TimerAdd: {
		what: whatTimerAdd,
		note: noteTimerAdd,
		why: []reason{
			{go126, "No goroutine waits on its channel, so the timer need not wake one. An operation on the channel first looks at " +
				"the timer.", func(e *event.Event) bool { return e.TimerAdd().P == event.NoP }},
			{go126, "Timers wait in a heap of the P on which they were set, the earliest on top.", nil},
		},
	},
	event.TimerFire: {
		what: whatTimerFire,
		note: noteTimerFire,
		why: []reason{
			{language, "A timer fires at its time or later, never before.", func(e *event.Event) bool { return e.TimerFire().Late == 0 }},
			{go126, "It is late because no thread ran it, or looked at its channel, before now.",
				func(e *event.Event) bool { return e.G != event.NoG }},
			{go126, "It is late because a thread looks at the timers only when it is awake and between two goroutines.", nil},
		},
	},
}

func whatMake(n *names, _ *line, e *event.Event) string { return "make " + n.channel(e.Make().Chan) }

func noteMake(_ *names, _ *line, e *event.Event) string {
	if e.Make().Cap == 0 {
		return "unbuffered"
	}
	return fmt.Sprintf("room for %d", e.Make().Cap)
}

func whatSend(n *names, _ *line, e *event.Event) string { return "send " + n.channel(e.Send().Chan) }

func noteSend(n *names, _ *line, e *event.Event) string {
	switch e.Send().Outcome {
	case event.Handed:
		return fmt.Sprintf("%v waited: value handed over", e.Send().G)
	case event.Buffered:
		return fmt.Sprintf("into the buffer: %d of %d", e.Send().Len, n.capacity(e.Send().Chan))
	case event.Closed:
		return "closed: panic"
	}
	return blocked(n, e.Send().Chan, e.Send().Len, "no receiver", "the buffer is full: %d of %d")
}

func whatRecv(n *names, _ *line, e *event.Event) string { return "receive " + n.channel(e.Recv().Chan) }

func noteRecv(n *names, _ *line, e *event.Event) string {
	switch e.Recv().Outcome {
	case event.Handed:
		if n.capacity(e.Recv().Chan) == 0 {
			return fmt.Sprintf("%v waited: value taken", e.Recv().G)
		}
		return fmt.Sprintf("the oldest value; %v's moves up", e.Recv().G)
	case event.Buffered:
		return fmt.Sprintf("from the buffer: %d of %d left", e.Recv().Len, n.capacity(e.Recv().Chan))
	case event.Closed:
		return "closed and empty: zero value"
	}
	return blocked(n, e.Recv().Chan, e.Recv().Len, "no sender", "the buffer is empty: %d of %d")
}

// blocked says why a send or receive has to wait: on a nil channel, without a
// partner, or because of its buffer, which holds so many values.
func blocked(n *names, channel int64, holds int, alone, buffer string) string {
	c := n.capacity(channel)
	switch {
	case channel == 0:
		return "a nil channel is never ready"
	case c == 0:
		return alone
	}
	return fmt.Sprintf(buffer, holds, c)
}

func noteSelect(n *names, l *line, e *event.Event) string {
	switch e.Select().Outcome {
	case event.Default:
		return "none ready: default"
	case event.Blocked:
		if what := cases(n, l); what != "" {
			return fmt.Sprintf("%v waits: %s", e.G, what)
		}
		return fmt.Sprintf("no channel: %v waits for ever", e.G)
	}
	note := fmt.Sprintf("%d of %d ready: %s", e.Select().Ready, e.Select().Cases, cases(n, l))
	if e.Select().Outcome == event.Closed {
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
		if e.Kind != event.Case {
			continue
		}
		what := whatCase(n, l, e)
		list = append(list, strings.TrimPrefix(what, verb))
		verb, _, _ = strings.Cut(what, " ")
		verb += " "
	}
	return strings.Join(list, " or ")
}

func whatCase(n *names, _ *line, e *event.Event) string {
	a := e.Case()
	if a.Send {
		return "send " + n.channel(a.Chan)
	}
	return "receive " + n.channel(a.Chan)
}

func whatClose(n *names, _ *line, e *event.Event) string { return "close " + n.channel(e.Close().Chan) }

func noteClose(_ *names, _ *line, e *event.Event) string {
	switch {
	case e.Close().Receivers+e.Close().Senders == 0:
		return "no waiters"
	case e.Close().Senders == 0:
		return "wakes " + count(e.Close().Receivers, "receiver")
	case e.Close().Receivers == 0:
		return fmt.Sprintf("wakes %s, to panic", count(e.Close().Senders, "sender"))
	}
	return fmt.Sprintf("wakes %s and %s", count(e.Close().Receivers, "receiver"), count(e.Close().Senders, "sender"))
}

func whatSleep(_ *names, _ *line, e *event.Event) string {
	return fmt.Sprintf("sleep %v", e.Sleep().For)
}

func noteSleep(_ *names, _ *line, e *event.Event) string {
	if e.Sleep().For <= 0 {
		return "returns at once"
	}
	return ""
}

func timer(n int64) string { return fmt.Sprintf("timer %d", n) }

func whatTimerAdd(_ *names, _ *line, e *event.Event) string {
	return "set " + timer(e.TimerAdd().Timer)
}

// due says when a timer is to fire, and which one unless it is what the line is about.
func due(id int64, when event.Time, period event.Duration, itself bool) string {
	s := "due at " + clock(when)
	if !itself {
		s = timer(id) + " " + s
	}
	if period > 0 {
		s += fmt.Sprintf(", every %v", period)
	}
	return s
}

func noteTimerAdd(_ *names, l *line, e *event.Event) string {
	a := e.TimerAdd()
	s := due(a.Timer, a.When, a.Period, l.head().Kind == event.TimerAdd)
	switch heap := a.P; heap {
	case e.P:
		return s
	case event.NoP:
		return s + ", in no heap yet"
	default:
		return s + ", in the heap of " + heap.String()
	}
}

func whatTimerDel(_ *names, _ *line, e *event.Event) string {
	return "stop " + timer(e.TimerDel().Timer)
}

func whatTimerFire(_ *names, _ *line, e *event.Event) string {
	return timer(e.TimerFire().Timer) + " fires"
}

func noteTimerFire(_ *names, l *line, e *event.Event) string {
	switch {
	case l.head().Kind == event.Timers:
		return ""
	case e.TimerFire().Late == 0:
		return "on time"
	}
	return brief(e.TimerFire().Late) + " late"
}
