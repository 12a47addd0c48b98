package view

import "github.com/gmpsim/gmpsim/sim/event"

// A waiting is what a line says of a goroutine that has to wait: who holds what it
// wants, and its place among those who wait. It is noted when the wait begins, for when
// the line is written others may hold it.
type waiting struct {
	hold  event.MutexHold // of a mutex; hold.G is NoG if no one holds it
	waits bool            // the holder is a writer that waits itself
	reads int             // how many readers are inside a RWMutex
	nth   int             // its place in line, from 1 on; 0: it waits in no line, or in several
}

// waitOf returns what is to be said of e if its goroutine waits.
func (n *names) waitOf(e *event.Event) (w waiting) {
	switch e.Kind {
	case event.Lock:
		if a := e.Lock(); a.Outcome != event.Took && a.Outcome != event.Handed {
			w.hold = n.state.Mutex[a.Mutex]
		}
	case event.RLock:
		w.reads = n.state.Inside[e.RLock().Rw]
		if a := e.RLock(); a.Outcome != event.Took && a.Outcome != event.Handed {
			w.hold = n.state.Mutex[a.Rw]
			w.waits = w.reads > 0 || n.waitsToWrite(w.hold.G, a.Rw)
		}
	case event.RUnlock:
		w.reads = n.state.Inside[e.RUnlock().Rw]
	case event.WLock:
		w.reads = n.state.Inside[e.WLock().Rw]
		if a := e.WLock(); a.Outcome != event.Took && len(n.state.Reads[a.Rw]) > 0 {
			w.hold = n.state.Reads[a.Rw][0]
		}
	case event.Send, event.Recv, event.SemAcquire, event.WgWait, event.CondWait:
	default:
		return w
	}
	if _, waits := n.state.Waits[e.G]; waits {
		w.nth, _ = n.state.Place(e.G)
	}
	return w
}

// waitsToWrite reports whether g is the writer that waits for the readers of a RWMutex.
func (n *names) waitsToWrite(g event.GID, rw int64) bool {
	in := n.state.Waits[g].In
	return len(in) == 1 && in[0] == (event.Queue{Of: event.QueueWriter, ID: rw})
}

// said reports whether the note says already that the goroutine waits.
func (w *waiting) said() bool { return w.nth > 1 || w.nth > 0 && w.hold.G != event.NoG }

// holder says who has the mutex and where that one took it.
func (w *waiting) holder(dst []byte, n *names) []byte {
	switch at := n.position(w.hold.Pos); {
	case w.hold.G == event.NoG:
		return say(dst, "it is held")
	case at != "":
		return say(dst, "%v has it since %s", w.hold.G, at)
	}
	return say(dst, "%v has it", w.hold.G)
}

// since appends a sentence about who holds what is waited for, with the time.
func (w *waiting) since(dst []byte, n *names) []byte {
	verb := "holds it"
	if w.waits {
		verb = "wants it"
	}
	dst = say(dst, "%v %s since %v", w.hold.G, verb, event.Duration(w.hold.Since))
	if at := n.position(w.hold.Pos); at != "" {
		dst = say(dst, ", %s", at)
	}
	return append(dst, '.')
}

// place says how many are before the goroutine.
func (w *waiting) place(dst []byte) []byte {
	if w.nth == 0 {
		return dst
	}
	return say(ordinal(append(dst, ", "...), w.nth), " in line")
}

// behind is place for a queue in which most are alone: it speaks only of those that are
// not.
func (w *waiting) behind(dst []byte) []byte {
	if w.nth < 2 {
		return dst
	}
	return w.place(dst)
}

// ordinal appends a place, a small one as a word.
func ordinal(dst []byte, n int) []byte {
	words := [...]string{"", "first", "second", "third"}
	switch last := n % 10; {
	case n < len(words):
		return append(dst, words[n]...)
	case last == 0 || last > 3 || n/10%10 == 1:
		return say(dst, "%dth", n)
	default:
		return say(dst, "%d%s", n, [...]string{1: "st", 2: "nd", 3: "rd"}[last])
	}
}
