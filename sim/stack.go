package sim

import (
	"math/bits"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A goroutine begins with a stack of 2 KB. When a call finds no room for its
// frame, the runtime allocates one of twice the size, copies what is in use and
// goes on there: so a million goroutines are cheap, and recursion may be deep
// all the same. The machine has no stacks of its own: the body says how much its
// frames would take, the machine keeps the size and lets the copy cost its time.
//
// Rejected: segmented stacks, a linked list of pieces, as Go had up to 1.2. A
// loop that calls a function just where a piece ends pays for a new piece in
// every round.

// StackGuard is what a stack keeps free below the frames, for the functions that
// do not look whether there is room. Mirrors stackGuard.
const StackGuard = 928

// What a goroutine has on its stack beside the frames of its body, when the collector looks:
// the runtime's frames, by which it waits for a channel (measured; a little less for a sleep, a
// little more for a lock), and the part of the guard that shrinkstack counts. Mirrors stackNosplit.
const (
	runtimeFrames = 220
	stackNosplit  = 800
)

// The size of a stack is kept as its logarithm.
const (
	stackMin     = rules.FirstStackLog // a goroutine's first
	stackThread  = 23                  // 8 MB, what a kernel thread reserves
	stackLargest = 1 << 29             // the last size below what a stack may have unless it is told otherwise
	maxStackSize = 1_000_000_000       // that: maxstacksize
	stackLarge   = 1 << 15             // from here on stacks do not come from the P's cache: fixedStack << _NumStackOrders
	stackOrders  = 15 - stackMin       // so many sizes do: _NumStackOrders
)

// stacks counts the memory of all stacks, those that dead goroutines keep too.
type stacks struct {
	least uint8 // the smallest size, that of a new G
	first uint8 // the size with which a goroutine begins that takes a dead G: startingStackSize
	max   int64 // how large one may become
	inUse int64
	peak  int64
	large int64 // of them, in stacks that have a span of their own
	pool  stackPool
}

// A Stacked is a body with frames of its own. It is told when its goroutine's
// stack has shrunk, and when the goroutine is over.
type Stacked interface {
	// StackUsed returns how many bytes its frames take, and how many they are.
	StackUsed() (bytes int64, frames int)
	// StackMoved says what size the stack has now.
	StackMoved(size int64)
	// StackFreed says that the goroutine is dead. Until then the collector, or a traceback
	// of all goroutines, may ask for the frames: a goroutine can be preempted in the time
	// of its last operation, and a body that served another one by then would answer for it.
	StackFreed()
}

// Stack makes sure that g's stack has room for so many bytes in use, in so many
// frames. Result says whether it has; if not the stack overflows.
func Stack(bytes int64, frames int) Op { return Op{Kind: OpStack, n: bytes, v: Int(int64(frames))} }

// StackSize returns the size of g's stack in bytes.
func (m *Machine) StackSize(g *G) int64 { return 1 << m.stacks.pool.sizeAt(g.stack) }

// newstack grows the goroutine's stack until the frames that op names fit.
// Mirrors newstack.
func (m *Machine) newstack(mp *M, g *G, op *Op) {
	size := m.StackSize(g)
	for size-StackGuard < op.n {
		size *= 2
	}
	fits := size <= m.StackLimit()
	if fits && size > m.StackSize(g) {
		old := m.copystack(mp, g, size, int(op.v.Bits))
		m.tellStackGrow(mp, g.id, old, size, int(op.v.Bits))
	}
	g.result(Value{}, fits)
}

// FirstStack returns the size of the stack with which a goroutine begins that gets a new G.
func (m *Machine) FirstStack() int64 { return 1 << m.stacks.least }

// MaxStack returns how many bytes a stack may have. A thread's has the size that
// was reserved for it.
func (m *Machine) MaxStack() int64 {
	if m.policy.Model == rules.Threads {
		return 1 << stackThread
	}
	return m.stacks.max
}

// SetMaxStack changes that and returns what it was. A stack that is larger already
// stays. Mirrors debug.setMaxStack.
func (m *Machine) SetMaxStack(bytes int64) (old int64) {
	old, m.stacks.max = m.stacks.max, bytes
	return old
}

// StackLimit returns how large a stack can become: sizes are powers of two.
func (m *Machine) StackLimit() int64 {
	most := min(max(m.MaxStack(), 1<<m.stacks.least), stackLargest)
	return 1 << (bits.Len64(uint64(most)) - 1)
}

// shrinkStack gives half of g's stack back if less than a quarter is in use. The
// collector does so when it scans a stack. Mirrors shrinkstack.
func (m *Machine) shrinkStack(mp *M, g *G) {
	body, ok := g.body.(Stacked)
	if !ok || m.stacks.pool.sizeAt(g.stack) <= m.stacks.least {
		return
	}
	used, frames := body.StackUsed()
	if used+runtimeFrames+stackNosplit >= m.StackSize(g)/4 {
		return
	}
	old := m.copystack(mp, g, m.StackSize(g)/2, frames)
	m.tellStackShrink(mp, g.id, old, m.StackSize(g), frames)
	body.StackMoved(m.StackSize(g))
}

// copystack moves g's frames to a stack of another size. Each of them has
// pointers into the old stack to adjust, which takes longer than the copy.
// It returns the old size. Mirrors copystack.
func (m *Machine) copystack(mp *M, g *G, size int64, frames int) (old int64) {
	old = m.StackSize(g)
	cost := m.costs.StackGrow + event.Duration(frames)*m.costs.StackFrame
	if size >= stackLarge {
		cost += m.costs.StackLarge
	}
	mp.spend(cost)
	m.tellMeasured(mp, event.MeasuredStackCopy, int(cost))
	m.setStack(mp, g, uint8(bits.TrailingZeros64(uint64(size))))
	return old
}

// setStack gives g a stack of another size, or none with 0, and counts the memory. The new one
// is there before the old one is free.
func (m *Machine) setStack(mp *M, g *G, size uint8) {
	s, old := &m.stacks, g.stack
	if g.stack = noStack; size != 0 {
		g.stack = s.alloc(mp.p, size)
	}
	if old != noStack {
		m.mapped()
		s.free(mp.p, old)
	}
	if s.inUse <= s.peak {
		return
	}
	s.peak = s.inUse
	m.tellMeasured(mp, event.MeasuredStackPeak, int(s.peak))
	if m.policy.Model == rules.Threads {
		m.tellMeasured(mp, event.MeasuredThreads, int(s.peak>>stackThread))
	}
}

// alloc returns the place of a new stack. Mirrors stackalloc.
func (s *stacks) alloc(p *P, size uint8) stackPlace {
	s.inUse += 1 << size
	if 1<<size < stackLarge {
		return p.stackcache.alloc(&s.pool, size)
	}
	s.large += 1 << size
	return stackPlace(size)
}

// free frees a stack. Mirrors stackfree.
func (s *stacks) free(p *P, at stackPlace) {
	size := s.pool.sizeAt(at)
	s.inUse -= 1 << size
	if at < firstSpan {
		s.large -= 1 << size
		return
	}
	p.stackcache.free(&s.pool, at)
}

// What the runtime has beside goroutines' stacks: each thread a scheduler's, but for the first
// one that of the system, and one on which signals are handled; and as large as a scheduler's the
// one for a crash. Mirrors malg in allocm and mcommoninit, and gcrash in schedinit.
const (
	stackSignal  = 32 << 10
	stackG0      = 16 << 10
	stackMarking = 4 << 10 // to which a mark worker's grows, which no event tells
)

// stackSpans returns the memory of the spans that stacks are in, those of the runtime, too.
func (m *Machine) stackSpans() int64 {
	s := &m.stacks
	if m.policy.Model == rules.Threads {
		return s.inUse
	}
	threads := int64(m.NumThread())
	return s.large + s.pool.bytes + threads*stackSignal + spansFor(threads*stackG0) + spansFor(int64(m.gc.workers)*stackMarking)
}

// spansFor returns what the spans take that hold so many bytes of small stacks.
func spansFor(bytes int64) int64 { return (bytes + stackLarge - 1) / stackLarge * stackLarge }

// flushStacks empties the caches of all Ps. So what is in use can be counted, and a P does
// not keep what a cycle has freed. Mirrors flushallmcaches, and prepareForSweep.
func (m *Machine) flushStacks() {
	m.mapped()
	for _, p := range m.procs {
		p.stackcache.clear(&m.stacks.pool)
	}
}

// stackalloc gives a new goroutine its first stack, unless it has one of the right size from the
// dead one whose G it takes over. Mirrors malg and gfget.
func (m *Machine) stackalloc(mp *M, g *G, reused bool) {
	size := m.stacks.least
	if reused {
		size = m.stacks.first
	}
	if m.stacks.pool.sizeAt(g.stack) != size {
		m.setStack(mp, g, size)
	}
}

// freeStacks frees the stacks of the dead goroutines on the global list; those on the
// lists of the Ps keep theirs. Mirrors markrootFreeGStacks.
func (m *Machine) freeStacks(mp *M) {
	f := &m.sched.gFree
	var kept gList
	for g := f.stack.pop(); g != nil; g = f.stack.pop() {
		m.setStack(mp, g, 0)
		kept.push(g)
	}
	for g := kept.pop(); g != nil; g = kept.pop() {
		f.noStack.push(g)
	}
}

// startingSize lets goroutines that take a dead G begin with the stack that the cycle found in use
// on average, and the guard: so most of them never have to copy theirs. Mirrors
// gcComputeStartingStackSize.
func (m *Machine) startingSize(mp *M) {
	if m.policy.Release < rules.ReleaseStackStart || m.policy.Model == rules.Threads {
		return
	}
	var sum, n int64
	for g := range m.gs.each {
		if body, ok := g.body.(Stacked); ok {
			used, _ := body.StackUsed()
			sum += used
		}
		n++
	}
	average := sum/max(n, 1) + runtimeFrames + StackGuard
	size := uint8(bits.Len64(uint64(min(max(average, 1<<m.stacks.least), m.StackLimit()) - 1)))
	if old := m.stacks.first; size != old {
		m.stacks.first = size
		m.tellStackStart(mp, 1<<old, 1<<size)
	}
}

// keptStack frees the stack of a dead goroutine if it is not of the usual size,
// and returns the place of what is left. A thread's goes with the thread. Mirrors
// the beginning of gfput.
func (m *Machine) keptStack(mp *M, g *G) stackPlace {
	if m.stacks.pool.sizeAt(g.stack) != m.stacks.first || m.policy.Model == rules.Threads {
		m.setStack(mp, g, 0)
	}
	return g.stack
}
