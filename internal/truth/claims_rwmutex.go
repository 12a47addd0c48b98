package truth

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// rwClaims are about readers and writers.
var rwClaims = map[event.Kind]claims{
	event.RLock: {
		note: []claim{
			{"{n} reader{} inside", func(m *Moment, n []int64) bool { return m.reads() && m.inside(n[0]) }},
			{"TryRLock: {g} waits to write since {line}", waitsToWrite}, {"TryRLock: {g} waits to write", waitsToWrite},
			{"TryRLock: {g} writes since {line}", writes}, {"TryRLock: {g} writes", writes},
			{"{g} waits to write since {line}, {nth} in line", inTurn(waitsToWrite)},
			{"{g} writes since {line}, {nth} in line", inTurn(writes)},
			{"TryRLock: a writer is before it", noWriterKnown}, {"a writer is before it{}", noWriterKnown},
		},
		why: []claim{
			{"Any number of readers may be inside at the same time", func(m *Moment, _ []int64) bool { return m.reads() }},
			{"A writer that left let the waiting readers in, one turn for each", func(m *Moment, _ []int64) bool {
				return m.reads()
			}},
			{"This one takes a turn of theirs, though it came later", nil},
			{"TryRLock never waits", func(m *Moment, _ []int64) bool { return m.Is.Waits[m.E.G].In == nil }},
			{"A woken reader has no right to its turn: another reader took it first", func(m *Moment, _ []int64) bool {
				return m.waitsIn(event.QueueReader)
			}},
			{"A writer that waits keeps new readers out", func(m *Moment, _ []int64) bool {
				return m.waitsIn(event.QueueReader) && m.writerWaits()
			}},
			{"A writer is inside alone, so a reader waits", func(m *Moment, _ []int64) bool {
				return m.waitsIn(event.QueueReader) && !m.writerWaits()
			}},
			{"So a goroutine must not take the read lock twice", nil},
			{"{g} holds it since {}, {line}", writes}, {"{g} wants it since {}, {line}", waitsToWrite},
		},
	},
	event.RUnlock: {
		note: []claim{
			{"it is not locked: fatal error", func(m *Moment, _ []int64) bool { return m.past.rooms[m.rw()].inside == 0 }},
			{"{n} reader{} left, a writer waits", func(m *Moment, n []int64) bool {
				return m.inside(n[0]) && m.writer() != event.NoG
			}},
			{"{n} reader{} left", func(m *Moment, n []int64) bool { return m.inside(n[0]) }},
		},
		why: []claim{
			{"The writer waits for those that were inside when it came", func(m *Moment, _ []int64) bool {
				return m.writer() != event.NoG
			}},
			{"Each RUnlock undoes one RLock; one too many is a fatal error", func(m *Moment, _ []int64) bool {
				return m.past.rooms[m.rw()].inside == 0
			}},
			{"No writer waits, so there is no one to wake", func(m *Moment, _ []int64) bool {
				return m.noneIn(event.QueueWriter, m.rw())
			}},
		},
	},
	event.WLock: {
		note: []claim{
			{"no reader is inside: it writes", func(m *Moment, _ []int64) bool { return m.inside(0) && m.writer() == m.E.G }},
			{"TryLock: {n} reader{} inside", func(m *Moment, n []int64) bool { return m.inside(n[0]) && n[0] > 0 }},
			{"{n} reader{} inside, {g} since {line}", func(m *Moment, n []int64) bool {
				return m.inside(n[0]) && m.held(m.Is.Reads[m.rw()][0], n[1], n[2])
			}},
			{"{n} reader{} inside", func(m *Moment, n []int64) bool { return m.inside(n[0]) && n[0] > 0 }},
		},
		why: []claim{
			{"A writer is inside alone", func(m *Moment, _ []int64) bool { return m.inside(0) && m.writer() == m.E.G }},
			{"TryLock never waits", func(m *Moment, _ []int64) bool { return m.Is.Waits[m.E.G].In == nil }},
			{"It is the first of the writers", func(m *Moment, _ []int64) bool { return m.writer() == m.E.G }},
			{"It waits for the readers that are inside; from now on no new one comes in", func(m *Moment, _ []int64) bool {
				return m.waitsIn(event.QueueWriter) && !m.inside(0)
			}},
			{"{g} holds it since {}, {line}", func(m *Moment, n []int64) bool { return m.held(m.Is.Reads[m.rw()][0], n[0], n[1]) }},
		},
	},
	event.WUnlock: {
		note: []claim{
			{"it is not locked: fatal error", func(m *Moment, _ []int64) bool { return m.writer() == event.NoG }},
			{"no reader waits", func(m *Moment, _ []int64) bool { return m.noneIn(event.QueueReader, m.rw()) && m.keepOut(0) }},
			{"{n} waiting reader{} come in", func(m *Moment, n []int64) bool {
				return m.waitIn(event.QueueReader, m.rw()) <= int(n[0]) && m.keepOut(n[0])
			}},
		},
		why: []claim{
			{"The readers that waited come in before the next writer", func(m *Moment, _ []int64) bool {
				return m.E.WUnlock().Readers > 0 && m.inside(0) && m.writer() == m.E.G
			}},
			{"An Unlock of a RWMutex that is not locked is a fatal error", func(m *Moment, _ []int64) bool {
				return m.writer() == event.NoG
			}},
			{"No reader waits", func(m *Moment, _ []int64) bool { return m.noneIn(event.QueueReader, m.rw()) }},
		},
	},
}

// rw is the RWMutex that the event is about.
func (m *Moment) rw() int64 { return m.E.Arg(0) }

// reads reports whether the goroutine is a reader now.
func (m *Moment) reads() bool {
	return slices.ContainsFunc(m.Is.Reads[m.rw()], func(h event.MutexHold) bool { return h.G == m.E.G })
}

// inside reports whether so many readers are inside now, those that were let in and do not
// run so far among them.
func (m *Moment) inside(n int64) bool {
	in := m.past.rooms[m.rw()].inside
	switch o, _ := m.E.Outcome(); {
	case m.E.Kind == event.RLock && o == event.Took:
		in++
	case m.E.Kind == event.RUnlock:
		in--
	}
	return in == int(n)
}

// keepOut reports whether so many readers wait for the writer. One that is on its way to
// wait has not been told of.
func (m *Moment) keepOut(n int64) bool {
	waits := int64(m.past.rooms[m.rw()].waiting)
	return n == waits || n > waits && len(m.Is.Ps) > 1
}

// writer is who writes or wants to, before all other writers.
func (m *Moment) writer() event.GID { return m.Is.Mutex[m.rw()].G }

// waitsIn reports whether the goroutine waits for the RWMutex in such a queue.
func (m *Moment) waitsIn(of event.QueueKind) bool {
	return slices.Contains(m.Is.Queues[event.Queue{Of: of, ID: m.rw()}], m.E.G)
}

func writes(m *Moment, n []int64) bool { return m.writes(n) && !m.writerWaits() }

func waitsToWrite(m *Moment, n []int64) bool { return m.writes(n) && m.writerWaits() }

// writerWaits reports whether a writer waits for the readers that are inside. The last of
// them may have left, and not woken it so far.
func (m *Moment) writerWaits() bool {
	return !m.inside(0) || len(m.Is.Queues[event.Queue{Of: event.QueueWriter, ID: m.rw()}]) > 0
}

// writes: the writer, inside or not, is the one that is named, and since that line.
func (m *Moment) writes(n []int64) bool { return m.held(m.Is.Mutex[m.rw()], n[0], append(n, 0)[1]) }

// inTurn: the place in line is true, too.
func inTurn(holds predicate) predicate {
	return func(m *Moment, n []int64) bool { return holds(m, n) && m.nth(n[2]) && m.waitsIn(event.QueueReader) }
}

func noWriterKnown(m *Moment, _ []int64) bool { return m.writer() == event.NoG }
