package view

import "github.com/gmpsim/gmpsim/sim/event"

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
			{language, "A select without cases waits for ever.", func(e *event.Event) bool { return e.Select().Cases == 0 }},
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
		special: []special{
			{closesWithoutRunnext, reason{ruled, "The runtime collects the waiters on a stack. There is no runnext, so they go to " +
				"the tail of the queue in " +
				"that order: the one that waited longest comes last.", nil}},
		},
		why: []reason{
			{language, "A channel can be closed once, and a nil channel never. Everything else panics.",
				func(e *event.Event) bool { return e.Close().Refused }},
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
		special: []special{
			{elsewhere, reason{go126, "The timer waits in a heap already and stays there. It only gets its new time.", nil}},
		},
		why: []reason{
			{go126, "No goroutine waits on its channel, so the timer need not wake one. An operation on the channel first looks at " +
				"the timer.", func(e *event.Event) bool { return e.TimerAdd().P == event.NoP }},
			{go126, "Timers wait in a heap of the P on which they were set, the earliest on top.", nil},
		},
	},
	event.TimerFire: {
		what: whatTimerFire,
		note: noteTimerFire,
		special: []special{
			{roundedUp, reason{go126, "It is late because epoll waits whole milliseconds, and at least one. The thread in the " +
				"poller asked for less " +
				"and slept through the time of the timer.", nil}},
			{wokenLate, reason{chance, "It is late because the kernel takes a moment to wake the thread that slept in the poller " +
				"until now.", nil}},
		},
		why: []reason{
			{language, "A timer fires at its time or later, never before.", func(e *event.Event) bool { return e.TimerFire().Late == 0 }},
			{go126, "It is late because no thread ran it, or looked at its channel, before now.",
				func(e *event.Event) bool { return e.G != event.NoG }},
			{go126, "It is late because a thread looks at the timers only when it is awake and between two goroutines.", nil},
		},
	},
}

func whatMake(dst []byte, n *names, _ *line, e *event.Event) []byte {
	return say(dst, "make %s", n.channel(e.Make().Chan))
}

func noteMake(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.Make().Cap == 0 {
		return say(dst, "unbuffered")
	}
	return say(dst, "room for %d", e.Make().Cap)
}

func whatSend(dst []byte, n *names, _ *line, e *event.Event) []byte {
	return say(dst, "send %s", n.channel(e.Send().Chan))
}

func noteSend(dst []byte, n *names, l *line, e *event.Event) []byte {
	switch e.Send().Outcome {
	case event.Handed:
		if l.has(event.Value) == nil {
			return say(dst, "%v waited: gets the value", e.Send().G)
		}
		return n.value(say(dst, "%v waited: gets ", e.Send().G), l)
	case event.Buffered:
		return say(n.into(dst, l), ": %d of %d", e.Send().Len, n.capacity(e.Send().Chan))
	case event.Closed:
		return say(dst, "closed: panic")
	}
	return l.wait.behind(blocked(dst, n, e.Send().Chan, e.Send().Len, "no receiver", "the buffer is full: %d of %d"))
}

func whatRecv(dst []byte, n *names, _ *line, e *event.Event) []byte {
	return say(dst, "receive %s", n.channel(e.Recv().Chan))
}

func noteRecv(dst []byte, n *names, l *line, e *event.Event) []byte {
	switch e.Recv().Outcome {
	case event.Handed:
		if n.capacity(e.Recv().Chan) == 0 {
			return say(n.value(say(dst, "%v waited: ", e.Recv().G), l), " taken")
		}
		return say(n.value(say(dst, "the oldest "), l), "; %v's moves up", e.Recv().G)
	case event.Buffered:
		return say(n.from(dst, l), ": %d of %d left", e.Recv().Len, n.capacity(e.Recv().Chan))
	case event.Closed:
		return say(dst, "closed and empty: zero value")
	}
	return l.wait.behind(blocked(dst, n, e.Recv().Chan, e.Recv().Len, "no sender", "the buffer is empty: %d of %d"))
}

// blocked says why a send or receive has to wait: on a nil channel, without a
// partner, or because of its buffer, which holds so many values.
func blocked(dst []byte, n *names, channel int64, holds int, alone, buffer string) []byte {
	c := n.capacity(channel)
	switch {
	case channel == 0:
		return say(dst, "a nil channel is never ready")
	case c == 0:
		return say(dst, alone)
	}
	return say(dst, buffer, holds, c)
}

func noteSelect(dst []byte, n *names, l *line, e *event.Event) []byte {
	switch e.Select().Outcome {
	case event.Default:
		return say(dst, "none ready: default")
	case event.Blocked:
		if l.has(event.Case) == nil {
			return say(dst, "no channel: %v waits for ever", e.G)
		}
		return cases(say(dst, "%v waits: ", e.G), n, l)
	}
	dst = cases(say(dst, "%d of %d ready: ", e.Select().Ready, e.Select().Cases), n, l)
	if e.Select().Outcome == event.Closed {
		return say(dst, ", closed")
	}
	return dst
}

// cases says what the select of l took or waits for: "receive c or d or send e".
func cases(dst []byte, n *names, l *line) []byte {
	var before *event.Event
	for i := range l.events {
		e := &l.events[i]
		if e.Kind != event.Case {
			continue
		}
		if before != nil {
			dst = say(dst, " or ")
		}
		if before != nil && before.Case().Send == e.Case().Send {
			dst = say(dst, n.channel(e.Case().Chan))
		} else {
			dst = whatCase(dst, n, l, e)
		}
		before = e
	}
	return dst
}

func whatCase(dst []byte, n *names, _ *line, e *event.Event) []byte {
	a := e.Case()
	if a.Send {
		return say(dst, "send %s", n.channel(a.Chan))
	}
	return say(dst, "receive %s", n.channel(a.Chan))
}

func whatClose(dst []byte, n *names, _ *line, e *event.Event) []byte {
	return say(dst, "close %s", n.channel(e.Close().Chan))
}

func noteClose(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	switch {
	case e.Close().Refused && e.Close().Chan == 0:
		return say(dst, "a nil channel: panic")
	case e.Close().Refused:
		return say(dst, "closed already: panic")
	case e.Close().Receivers+e.Close().Senders == 0:
		return say(dst, "no waiters")
	case e.Close().Senders == 0:
		return say(dst, "wakes %s", count(e.Close().Receivers, "receiver"))
	case e.Close().Receivers == 0:
		return say(dst, "wakes %s, to panic", count(e.Close().Senders, "sender"))
	}
	return say(dst, "wakes %s and %s", count(e.Close().Receivers, "receiver"), count(e.Close().Senders, "sender"))
}

func whatSleep(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "sleep %v", e.Sleep().For)
}

func noteSleep(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.Sleep().For <= 0 {
		return say(dst, "returns at once")
	}
	return dst
}

// A timer is the number of one.
type timer int64

func whatTimerAdd(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "set %s", timer(e.TimerAdd().Timer))
}

// due says when a timer is to fire, and which one unless it is what the line is about.
func due(dst []byte, id timer, when event.Time, period event.Duration, itself bool) []byte {
	if !itself {
		dst = say(dst, "%v ", id)
	}
	dst = say(dst, "due at %v", clock(when))
	if period > 0 {
		dst = say(dst, ", every %v", period)
	}
	return dst
}

func noteTimerAdd(dst []byte, _ *names, l *line, e *event.Event) []byte {
	a := e.TimerAdd()
	dst = due(dst, timer(a.Timer), a.When, a.Period, l.head().Kind == event.TimerAdd)
	switch heap := a.P; heap {
	case e.P:
		return dst
	case event.NoP:
		return say(dst, ", in no heap yet")
	default:
		return say(dst, ", in the heap of %v", heap)
	}
}

func whatTimerDel(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "stop %s", timer(e.TimerDel().Timer))
}

func whatTimerFire(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%s fires", timer(e.TimerFire().Timer))
}

func noteTimerFire(dst []byte, _ *names, l *line, e *event.Event) []byte {
	switch {
	case l.head().Kind == event.Timers:
		return dst
	case e.TimerFire().Late == 0:
		return say(dst, "on time")
	}
	return say(dst, "%s late", brief(e.TimerFire().Late))
}
