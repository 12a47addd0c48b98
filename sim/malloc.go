package sim

import "github.com/gmpsim/gmpsim/sim/event"

// What a program costs is more than what it allocates itself. The runtime has
// objects on the same heap: a G for each goroutine that ever lived at the same time as
// the others, for good, and a sudog for each that waits. Without them ten thousand
// goroutines would be nothing for the collector, which is why it runs in reality.

// Sizes of the runtime's objects, as the allocator hands them out (Go 1.26).
const (
	gBytes     = 480
	sudogBytes = 112
	wordBytes  = 8
)

// sudogKeep is how many unused sudogs a P keeps when a collection drops the others.
const sudogKeep = 128

// A runtimeHeap is what the runtime has allocated for itself.
type runtimeHeap struct {
	allgs  int64 // the capacity of the list of all Gs
	sudogs int64 // that wait to be used again
}

// runtimeAlloc notes objects that the runtime allocates for the goroutine of mp. It does so on
// a stack of its own, or while it must not be disturbed. So no cycle begins, and nobody marks
// for them at once. Mirrors mallocgc with gcTrigger.test, where shouldhelpgc is not enough.
func (m *Machine) runtimeAlloc(mp *M, bytes, objects int64) {
	h := &m.gc.heap
	early := !h.due()
	if h.allocate(bytes, objects); early && h.due() {
		h.epoch++ // the goroutines' room is gone
	}
	if m.gc.marking && mp.curg != nil {
		m.gc.debts[mp.curg] += bytes
	}
}

// allocG accounts for a new G and its place in the list of all, which are never freed.
// Mirrors malg and allgadd.
func (m *Machine) allocG(mp *M) {
	m.runtimeAlloc(mp, gBytes, 1)
	m.gc.heap.keep(gBytes, 1)
	old := m.runtime.allgs
	if int64(m.gs.made()) <= old {
		return
	}
	m.runtime.allgs = grownCap(old)
	m.runtimeAlloc(mp, m.runtime.allgs*wordBytes, 1)
	m.gc.heap.keep((m.runtime.allgs-old)*wordBytes, 0)
}

// grownCap returns the capacity that append gives a full slice for one more element. Mirrors
// nextslicecap.
func grownCap(old int64) int64 {
	const large = 256
	switch {
	case old == 0:
		return 1
	case old < large:
		return 2 * old
	}
	return old + (old+3*large)/4
}

// acquireSudogs takes the records of a goroutine that begins to wait for n things. Mirrors
// acquireSudog, but for one cache for all Ps.
func (m *Machine) acquireSudogs(mp *M, n int64) {
	cached := min(n, m.runtime.sudogs)
	m.runtime.sudogs -= cached
	if n -= cached; n > 0 {
		m.runtimeAlloc(mp, n*sudogBytes, n)
	}
}

// releaseSudogs returns them: the goroutine goes on.
func (m *Machine) releaseSudogs(n int64) { m.runtime.sudogs += n }

// waitsFor returns how many channels a select waits on.
func waitsFor(cases []Case) (n int64) {
	for i := range cases {
		n += int64(bit(cases[i].C != nil))
	}
	return n
}

// clearPools drops what the Ps do not keep, since a cycle begins. Mirrors clearpools.
func (m *Machine) clearPools() {
	if n := m.runtime.sudogs - int64(len(m.procs))*sudogKeep; n > 0 {
		m.runtime.sudogs -= n
		m.Garbage(n*sudogBytes, n)
	}
}

// Garbage notes objects of which it is known that nothing refers to them: the next cycle frees them.
func (m *Machine) Garbage(bytes, objects int64) { m.gc.heap.garbage.add(bytes, objects) }

// mapped notes how much memory heap and stacks take, if it is more than ever: what the process
// has from the system does not become less.
func (m *Machine) mapped() int64 {
	m.most = max(m.most, m.gc.heap.live.bytes+m.stackSpans())
	return m.most
}

// Memory is what runtime.ReadMemStats knows of the collector and of the stacks.
type Memory struct {
	Alloc, Total, Next int64 // bytes: in the heap, ever, the goal
	Mallocs, Frees     int64 // objects, ever
	Cycles, Forced     uint32
	Pauses             event.Duration
	Last               event.Time
	Stacks             int64 // bytes of the spans with stacks: those of dead goroutines and of threads, too
	Mapped             int64 // bytes that the heap and the stacks took at most
}

// Memory returns the present numbers.
func (m *Machine) Memory() Memory {
	m.flushStacks()
	h := &m.gc.heap
	return Memory{
		Alloc: h.live.bytes, Total: h.total, Next: h.goal, Mallocs: h.mallocs, Frees: h.mallocs - h.live.objects,
		Cycles: m.gc.ended, Forced: m.gc.forced, Pauses: m.gc.paused, Last: h.last,
		Stacks: m.stackSpans(), Mapped: m.mapped(),
	}
}
