package sim

import (
	"math/bits"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// GC says how the collector is paced.
type GC struct {
	Percent int   // GOGC: the heap may grow by so many per cent of what was alive; 0: 100; below 0: off
	Live    int64 // bytes of what the program allocates that stay alive; 0: DefaultLive
}

// GCOff is the Percent of a collector that never runs by itself.
const GCOff = -1

// DefaultLive is how much of the heap a collection finds alive, if so much was
// allocated. The machine cannot know it: it does not see what points where.
const DefaultLive = 1 << 20

// The numbers of the runtime's pacer.
const (
	heapMinimum = 4 << 20 // the least goal, at GOGC=100
	allocSpan   = 8 << 10 // the allocator takes memory in spans; the heap grows by them
	firstSweep  = 1       // spans of a tiny program in its first cycle,
	sweepBase   = 22      // from the second on,
	takenAgain  = 2       // and how many of these a P takes again if the program allocates (all measured)
	leastLeft   = 1000    // bytes: the least that is thought to be left to mark
)

// pace is when a cycle begins, and how far the heap may grow until it ends.
// Mirrors the pacing half of gcControllerState.
type pace struct {
	percent int64 // below 0: off
	stays   int64 // what stays alive

	live    amount // what is not known to be freed
	kept    amount // of it, what is never freed
	garbage amount // and what the next cycle frees for certain
	flat    int64  // bytes of live without pointers
	flatOff int64  // and those of them that the present cycle frees
	marked  int64  // of the last cycle
	goal    int64
	trigger int64
	atStart int64      // live when the present cycle began
	runway  int64      // what was allocated while the last one marked
	total   int64      // ever allocated
	mallocs int64      // objects ever allocated
	last    event.Time // when the last cycle ended
	epoch   uint32

	stops bool // the world stands still meanwhile, so nothing is allocated
}

// An amount is so much of the heap.
type amount struct{ bytes, objects int64 }

func (a *amount) add(bytes, objects int64) {
	a.bytes += bytes
	a.objects += objects
}

// newPace returns the pace at the start of a program.
func newPace(gc GC, stops bool) pace {
	h := pace{percent: int64(gc.Percent), stays: gc.Live, stops: stops}
	if h.percent == 0 {
		h.percent = 100
	}
	if h.stays == 0 {
		h.stays = DefaultLive
	}
	h.commit()
	return h
}

// allocate notes so many new bytes of objects, and reports whether the heap grows by a span.
func (h *pace) allocate(n, objects int64) bool {
	old := h.live.bytes
	h.live.add(n, objects)
	h.total += n
	h.mallocs += objects
	return old/allocSpan != h.live.bytes/allocSpan
}

// Flat notes that so many of the bytes that are allocated have no pointers: the collector does
// not read them. Mirrors the spans that are noscan.
func (m *Machine) Flat(bytes int64) { m.gc.heap.flat += bytes }

// keep notes that so much of what was allocated is never freed.
func (h *pace) keep(bytes, objects int64) {
	h.kept.add(bytes, objects)
	h.stays += bytes
}

// due reports whether it is time for a cycle.
func (h *pace) due() bool { return h.percent >= 0 && h.live.bytes >= h.trigger }

// commit sets the goal of the next cycle, and the trigger: so early that it is
// over by the goal, if as much is allocated meanwhile as in the last one, but
// not before 70 % nor after 95 % of the way. If the world stands still meanwhile,
// the trigger is the goal. Mirrors gcControllerState.commit and trigger.
func (h *pace) commit() {
	h.epoch++
	if h.percent < 0 {
		h.goal, h.trigger = int64(event.Never), int64(event.Never)
		return
	}
	h.goal = max(h.marked+(h.marked+globalBytes)*h.percent/100, heapMinimum*h.percent/100)
	if h.trigger = h.goal; h.stops {
		return
	}
	way := h.goal - h.marked
	h.trigger = min(max(h.goal-h.runway, h.marked+way/10*7), h.marked+way/20*19)
}

// startCycle computes who is to mark. A quarter of the Ps get a dedicated
// worker; if that is more than 30 % off, every P gives a share of its time
// instead. Mirrors gcControllerState.startCycle.
func (m *Machine) startCycle() {
	c, n := &m.gc, len(m.procs)
	goal := rules.GCShare * n
	c.dedicated = (goal + 50) / 100
	c.share = 0
	if off := 100*c.dedicated - goal; 10*event.Abs(event.Duration(off)) > event.Duration(3*goal) {
		if off > 0 {
			c.dedicated--
		}
		c.share = goal - 100*c.dedicated
	}
	c.maxIdle = n - c.dedicated
	if c.trigger == event.TriggerTime {
		c.maxIdle = int(bit(c.dedicated == 0))
	}
	for _, p := range m.procs {
		p.marked = 0
	}
	c.credit, c.idle = 0, 0
	c.heap.atStart = c.heap.live.bytes
	if c.expected = c.total; c.cycles == 1 {
		c.expected = globalBytes
	}
	c.total = c.heap.scannable() + bootBytes + m.startRoots()
	c.left = c.total
	c.debts = map[*G]int64{}
	m.revise()
}

// endCycle computes when the next cycle begins. What was allocated during this
// one counts as alive.
func (m *Machine) endCycle() {
	c := &m.gc
	h := &c.heap
	c.sweep, c.drained = c.spans(), false
	m.mapped()
	h.runway = h.live.bytes - h.atStart
	h.marked = h.alive() + h.runway
	h.flat -= h.flatOff
	h.free()
	h.last = m.now
	h.commit()
}

// alive returns how much of what there was when the present cycle began is still in use.
func (h *pace) alive() int64 { return min(h.atStart-h.garbage.bytes, h.stays) }

// scannable returns how much of that may have pointers to other objects. Of what is not kept
// for certain as much is alive of the bytes without pointers as of the others. Mirrors heapScan.
func (h *pace) scannable() int64 {
	others := h.atStart - h.garbage.bytes - h.kept.bytes
	left := scale(h.flat, h.alive()-h.kept.bytes, max(others, 1))
	left = min(left, h.flat)
	h.flatOff = h.flat - left
	return max(h.alive()-left, 0)
}

// free leaves what was marked. What is kept is there to the last object; of the others there
// are as many fewer as there are fewer bytes.
func (h *pace) free() {
	others := amount{h.live.bytes - h.garbage.bytes - h.kept.bytes, h.live.objects - h.garbage.objects - h.kept.objects}
	left := scale(others.objects, h.marked-h.kept.bytes, max(others.bytes, 1))
	h.live = amount{h.marked, h.kept.objects + min(left, others.objects)}
	h.garbage = amount{}
}

// spans returns how many spans there are to sweep: those that are full, and some that
// are not. A span that a P allocates from is not among them, for the P sweeps it itself
// when it gives it back. In a small program these are all at first.
func (c *collector) spans() int64 {
	h := &c.heap
	if c.cycles == 1 {
		return firstSweep + h.live.bytes/allocSpan
	}
	taken := min(int64(bits.Len64(uint64(h.live.bytes-h.marked)))/4, takenAgain)
	return sweepBase - taken + h.live.bytes/allocSpan
}

// scale returns a·b/c, at most the largest number.
func scale(a, b, c int64) int64 {
	hi, lo := bits.Mul64(uint64(max(a, 0)), uint64(b))
	if hi >= uint64(c) {
		return int64(event.Never)
	}
	q, _ := bits.Div64(hi, lo, uint64(c))
	return int64(min(q, uint64(event.Never)))
}

// SetGCPercent changes GOGC and returns the old one; below 0 the collector does
// not run by itself. Mirrors debug.SetGCPercent.
func (m *Machine) SetGCPercent(percent int) int {
	h := &m.gc.heap
	old := int(h.percent)
	h.percent = int64(max(percent, GCOff))
	if !m.gc.busy() {
		h.commit()
	}
	return old
}

// AllocRoom returns how many bytes g may allocate before it has to tell with an
// Alloc: up to the trigger, and while the collector marks as many as it has paid
// for. Outside of a cycle it changes only when AllocEpoch does.
func (m *Machine) AllocRoom(g *G) int64 {
	if h := &m.gc.heap; !m.gc.marking {
		return max(h.trigger-h.live.bytes, allocSpan)
	}
	return max(-m.gc.debts[g], 1)
}

// Collecting reports whether the collector marks.
func (m *Machine) Collecting() bool { return m.gc.marking }

// AllocEpoch counts what makes AllocRoom another: the beginnings and ends of
// cycles, and changes of GOGC.
func (m *Machine) AllocEpoch() uint32 { return m.gc.heap.epoch }

// Allocated notes bytes of objects that g has allocated and that no Alloc has told of. It
// begins no cycle for them, and pays with its next Alloc.
func (m *Machine) Allocated(g *G, bytes, objects int64) {
	m.gc.heap.allocate(bytes, objects)
	if m.gc.marking {
		m.gc.debts[g] += bytes
	}
}

// Keep notes bytes that are allocated and stay alive for good.
func (m *Machine) Keep(bytes int64) {
	m.gc.heap.allocate(bytes, 1)
	m.gc.heap.keep(bytes, 1)
}

// GCStarted returns how many collections have begun to mark.
func (m *Machine) GCStarted() uint32 { return m.gc.cycles }
