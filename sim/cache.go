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
// goroutines may use at the same time. If another P has it, that takes a moment.
func (m *Machine) Touch(word unsafe.Pointer, write bool) {
	if len(m.procs) > 1 {
		m.touch(m.current(), word, write)
	}
}

// touch lets mp's P read or write a word, and mp wait until it has a copy. That a write takes
// the others' copies away costs the writer nothing: they pay when they come for it again.
func (m *Machine) touch(mp *M, word unsafe.Pointer, write bool) {
	l := m.caches.line(word, mp.p.id)
	mine := uint64(1) << (mp.p.id % 64)
	if l.copies&mine == 0 {
		mp.at = max(mp.at, l.freeAt).Add(m.costs.CacheTransfer)
		l.freeAt = mp.at
	}
	if write {
		l.copies = mine
	}
	l.copies |= mine
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
