package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Cores pass memory that several of them use to and fro: a word that another core has
// written must come from that core's cache, and who writes it takes it from all that have
// read it. That is why a lock, a counter or a channel that all goroutines share can be
// slower on two Ps than on one, and why one that nobody shares costs the same.
//
// A word is on its way to one core at a time: those that all want it wait for each other, so
// more of them do not get more done.
//
// The machine remembers of each word which Ps have it: who wrote it last, and who has read it since.
// Everything else that caches do is left out: lines of several words, how large they are,
// what does not fit. Mirrors no part of the runtime, but the MESI protocol of processors.

// cacheLines is how many words the machine remembers: as many as a level 1 cache of 32 KB has
// lines. The one that was first used is forgotten first. So it does not depend on addresses,
// which differ from run to run, and no more objects of the program are kept than that.
const cacheLines = 512

// A cacheLine is a word that Ps have used.
type cacheLine struct {
	word   unsafe.Pointer
	copies uint64     // who has it, a bit for each P (modulo 64); who wrote it last has it alone
	freeAt event.Time // until when it is on its way to the last who asked for it
}

// caches are the words that were used on several Ps.
type caches struct {
	lines []cacheLine
	next  int                    // the place of the next new word, once all are taken
	of    map[unsafe.Pointer]int // where a word is in lines
}

// Touch is for code that runs between two operations: it reads or writes a word that other
// goroutines may use at the same time. If another P has it, that takes a moment; Touch
// reports whether it did. Then the others come for the word, too, so the code must soon let
// them act: else each would do more and more before it sees that the word is gone.
func (m *Machine) Touch(word unsafe.Pointer, write bool) (moved bool) {
	return len(m.procs) > 1 && m.touch(m.current(), word, write)
}

// touch lets mp's P read or write a word, and mp wait until it has a copy. Who writes needs
// the only one: an atomic operation waits until the others have given up theirs. It reports
// whether mp had to wait.
func (m *Machine) touch(mp *M, word unsafe.Pointer, write bool) (moved bool) {
	l := m.caches.line(word, mp.p.id)
	mine := uint64(1) << (mp.p.id % 64)
	if moved = l.copies&mine == 0 || write && l.copies != mine; moved {
		mp.at = max(mp.at, l.freeAt).Add(m.costs.CacheTransfer)
		l.freeAt = mp.at
	}
	if write {
		l.copies = mine
	}
	l.copies |= mine
	return moved
}

// line returns what is known of a word. A new one belongs to the P that uses it first.
func (c *caches) line(word unsafe.Pointer, p event.PID) *cacheLine {
	if i, ok := c.of[word]; ok {
		return &c.lines[i]
	}
	if c.of == nil {
		c.of = map[unsafe.Pointer]int{}
	}
	i := c.next
	if len(c.lines) < cacheLines {
		i = len(c.lines)
		c.lines = append(c.lines, cacheLine{})
	} else {
		delete(c.of, c.lines[i].word)
		c.next = (i + 1) % cacheLines
	}
	c.of[word] = i
	c.lines[i] = cacheLine{word: word, copies: 1 << (p % 64)}
	return &c.lines[i]
}

// touching makes a request that first writes the word that its operation is about: the state
// of a mutex or of a WaitGroup, the count of a semaphore.
func touching(r request) request {
	return func(m *Machine, mp *M, g *G, op *Op) {
		if len(m.procs) > 1 && op.obj != nil {
			m.touch(mp, op.obj, true)
		}
		r(m, mp, g, op)
	}
}

// How many lines of memory move with a goroutine.
const (
	gLines    = 3 // its status, where it stopped and why it waits, and the top of its stack
	deadLines = 6 // all of a dead one that is used again
)

// fetchG lets mp's P have the memory of g, which another P had last: it runs g, makes it
// ready, or uses a dead one again. So a goroutine that is stolen runs later than one that
// stays where it was.
//
//go:noinline
func (m *Machine) fetchG(mp *M, g *G, lines event.Duration) {
	g.on = uint16(mp.p.id)
	mp.spend(lines * m.costs.CacheTransfer)
}

// fetchRunq lets mp's P have the ends of its own queue back, at which a thief has looked.
//
//go:noinline
func (m *Machine) fetchRunq(mp *M, pp *P) {
	pp.looked = false
	mp.spend(m.costs.CacheTransfer)
}

// perLine is how many places of a queue a line of memory has.
const perLine = 8

// fetchStolen lets mp have the places of n goroutines that it takes from another queue. That
// queue's ends it has since it looked there.
func (m *Machine) fetchStolen(mp *M, n int) {
	mp.spend(event.Duration((n+perLine-1)/perLine) * m.costs.CacheTransfer)
}
