package view

import "github.com/gmpsim/gmpsim/sim/event"

// rwWords are the words for readers and writers. That the writers exclude each other is a
// mutex of its own: see syncWords.
var rwWords = words{
	event.RLock: {
		what: whatRW("RLock"),
		note: noteRLock,
		special: []special{
			{keptOut, reason{language, "A writer is inside alone, so a reader waits.", nil}},
		},
		why: []reason{
			{language, "Any number of readers may be inside at the same time.", went(event.Took)},
			{go126, "A writer that left let the waiting readers in, one turn for each. This one takes a turn of theirs, though it came " +
				"later.", went(event.Handed)},
			{language, "TryRLock never waits.", went(event.Failed)},
			{go126, "A woken reader has no right to its turn: another reader took it first.", went(event.Again)},
			{language, "A writer that waits keeps new readers out, or readers could keep it waiting for ever. So a goroutine must " +
				"not take the read lock twice.", nil},
		},
	},
	event.RUnlock: {
		what: whatRW("RUnlock"),
		note: noteRUnlock,
		why: []reason{
			{language, "Each RUnlock undoes one RLock; one too many is a fatal error.",
				func(e *event.Event) bool { return e.RUnlock().Readers < 0 }},
			{go126, "The writer waits for those that were inside when it came; the last of them wakes it.",
				func(e *event.Event) bool { return e.RUnlock().Writer }},
			{language, "No writer waits, so there is no one to wake.", nil},
		},
	},
	event.WLock: {
		what: whatRW("Lock"),
		note: noteWLock,
		why: []reason{
			{language, "A writer is inside alone.", went(event.Took)},
			{language, "TryLock never waits.", went(event.Failed)},
			{go126, "It is the first of the writers. It waits for the readers that are inside; from now on no new one comes in.", nil},
		},
	},
	event.WUnlock: {
		what: whatRW("Unlock"),
		note: noteWUnlock,
		why: []reason{
			{go126, "The readers that waited come in before the next writer, so writers cannot keep readers waiting for ever.",
				func(e *event.Event) bool { return e.WUnlock().Readers > 0 }},
			{language, "An Unlock of a RWMutex that is not locked is a fatal error.",
				func(e *event.Event) bool { return e.WUnlock().Readers < 0 }},
			{language, "No reader waits.", nil},
		},
	},
}

func whatRW(deed string) phrase {
	return func(dst []byte, n *names, _ *line, e *event.Event) []byte {
		return say(dst, "%s %s", deed, n.lock("rwmutex", e.Arg(0)))
	}
}

func noteRLock(dst []byte, n *names, l *line, e *event.Event) []byte {
	switch e.RLock().Outcome {
	case event.Took, event.Handed:
		return say(dst, "%d inside", count(l.wait.reads, "reader"))
	case event.Failed:
		return l.wait.writer(say(dst, "TryRLock: "), n)
	}
	return l.wait.place(l.wait.writer(dst, n))
}

func noteRUnlock(dst []byte, _ *names, l *line, e *event.Event) []byte {
	if e.RUnlock().Readers < 0 {
		return say(dst, "it is not locked: fatal error")
	}
	dst = say(dst, "%d left", count(l.wait.reads, "reader"))
	if e.RUnlock().Writer {
		return say(dst, ", a writer waits")
	}
	return dst
}

func noteWLock(dst []byte, n *names, l *line, e *event.Event) []byte {
	switch inside := count(l.wait.reads, "reader"); e.WLock().Outcome {
	case event.Took:
		return say(dst, "no reader is inside: it writes")
	case event.Failed:
		return say(dst, "TryLock: %d inside", inside)
	default:
		dst = say(dst, "%d inside", inside)
	}
	if at := n.position(l.wait.hold.Pos); at != "" {
		return say(dst, ", %v since %s", l.wait.hold.G, at)
	}
	return dst
}

func noteWUnlock(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	switch r := e.WUnlock().Readers; {
	case r < 0:
		return say(dst, "it is not locked: fatal error")
	case r == 0:
		return say(dst, "no reader waits")
	}
	return say(dst, "%d come in", count(e.WUnlock().Readers, "waiting reader"))
}

// writer says which writer keeps a reader out.
func (w *waiting) writer(dst []byte, n *names) []byte {
	if w.hold.G == event.NoG {
		return say(dst, "a writer is before it")
	}
	verb := "writes"
	if w.waits {
		verb = "waits to write"
	}
	dst = say(dst, "%v %s", w.hold.G, verb)
	if at := n.position(w.hold.Pos); at != "" {
		return say(dst, " since %s", at)
	}
	return dst
}
