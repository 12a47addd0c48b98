package sim

import "math/bits"

// pending is the queue of what happens next: one entry for every thread that
// has a step to take. It is ordered by (time, sequence), so that ties fall to
// whoever asked first. A parked thread is not in it and costs nothing.
//
// An eight-way heap: with eight threads it is one level deep, and all that is
// left is to find the least of a few neighbours, which leastChild does without
// a branch. The thread whose step is being taken stays at the top meanwhile; if
// its next step still comes first nothing moves at all, the common case.
type pending struct {
	heap  []entry
	seq   uint64
	bound Time // in a turn: when somebody else takes a step
}

// ways is how many children an entry of the heap has.
const ways = 8

type entry struct {
	at    Time
	order uint64
	m     *M
}

func (e entry) before(f entry) bool {
	return e.at < f.at || e.at == f.at && e.order < f.order
}

// begin returns the M that comes first. It stays at the top of the heap while
// it takes its steps; bound is when another one comes first, or the run ends.
func (q *pending) begin(limit Time) *M {
	q.bound = min(q.horizon(), limit.Add(1))
	return q.heap[0].m
}

// endTurn makes the present step the last of the turn.
func (q *pending) endTurn() { q.bound = 0 }

// finish ends the turn of the M at the top: it takes its next step at mp.at,
// after everything else that happens then, or none at all.
func (q *pending) finish(mp *M, parked bool) {
	switch {
	case !parked:
		q.seq++
		q.heap[0].at, q.heap[0].order = mp.at, q.seq
		q.down(0)
	case mp.slot >= 0:
		q.remove(mp)
	}
}

// add queues mp for a step at the given time.
func (q *pending) add(mp *M, at Time) {
	q.seq++
	mp.at = at
	q.bound = min(q.bound, at)
	q.heap = append(q.heap, entry{at, q.seq, mp})
	q.up(len(q.heap) - 1)
}

// move changes the time of an M that is queued already.
func (q *pending) move(mp *M, at Time) {
	q.seq++
	mp.at = at
	q.bound = min(q.bound, at)
	q.heap[mp.slot].at, q.heap[mp.slot].order = at, q.seq
	q.down(mp.slot)
	q.up(mp.slot)
}

// remove takes mp out.
func (q *pending) remove(mp *M) {
	i, last := mp.slot, len(q.heap)-1
	moved := q.heap[last]
	q.heap[last] = entry{}
	q.heap = q.heap[:last]
	mp.slot = -1
	if i == last {
		return
	}
	q.heap[i] = moved
	moved.m.slot = i
	q.down(i)
	q.up(moved.m.slot)
}

// horizon is the time of the second entry: until then the top is alone.
func (q *pending) horizon() Time {
	h := Never
	for _, e := range q.heap[min(1, len(q.heap)):min(1+ways, len(q.heap))] {
		h = min(h, e.at)
	}
	return h
}

func (q *pending) up(i int) {
	e := q.heap[i]
	for i > 0 {
		parent := (i - 1) / ways
		if !e.before(q.heap[parent]) {
			break
		}
		q.place(i, q.heap[parent])
		i = parent
	}
	q.place(i, e)
}

func (q *pending) down(i int) {
	e := q.heap[i]
	for {
		least := q.leastChild(i, e)
		if least == 0 {
			break
		}
		q.place(i, q.heap[least])
		i = least
	}
	q.place(i, e)
}

// leastChild returns the child of i that comes first, if it comes before e.
// Which one it is cannot be guessed, so a branch would be mispredicted most of
// the time; (time, sequence) is compared as one number of 128 bits instead, and
// its borrow picks the lesser.
func (q *pending) leastChild(i int, e entry) int {
	at, order, least := uint64(e.at), e.order, 0
	first := ways*i + 1
	for c := first; c < min(first+ways, len(q.heap)); c++ {
		x := &q.heap[c]
		_, borrow := bits.Sub64(x.order, order, 0)
		_, borrow = bits.Sub64(uint64(x.at), at, borrow)
		at ^= (at ^ uint64(x.at)) & -borrow
		order ^= (order ^ x.order) & -borrow
		least ^= (least ^ c) & -int(borrow)
	}
	return least
}

func (q *pending) place(i int, e entry) {
	q.heap[i] = e
	e.m.slot = i
}

// wakeThread lets a sleeping thread run after the kernel's latency. If the
// one that wakes it goes to sleep at once, the kernel runs the other in its
// place, which is faster. Mirrors futexwakeup.
func (m *Machine) wakeThread(mp *M, wakerSleeps bool) {
	mp.phase = waking
	m.awake(mp, m.wakeLatency(wakerSleeps))
}

// newosproc creates the thread of mp; its first instruction runs after the
// kernel's latency. Mirrors newosproc.
func (m *Machine) newosproc(mp *M) { m.awake(mp, m.threadLatency()) }

// awake lets mp's thread take its first step after so long. That is counted of
// those that will take over a P.
func (m *Machine) awake(mp *M, after Duration) {
	if mp.phase == waking {
		m.stats.WakeTime += after
	}
	m.pending.add(mp, m.now.Add(after))
}

// allocm makes an M whose thread is still to be created. Mirrors allocm.
func (m *Machine) allocm() *M {
	mp := m.addM()
	m.stats.NewMs++
	if m.mcount() > MaxThreads && m.policy.Model != Threads && m.policy.Release >= releaseCalls {
		m.finish(mp, TooManyThreads, 2)
	}
	return mp
}

// mcount is how many Ms there are, and have not ended. Mirrors mcount.
func (m *Machine) mcount() int { return len(m.ms) - m.sched.nmfreed }

// addM makes an M without a step to take.
func (m *Machine) addM() *M {
	mp := &M{id: MID(len(m.ms)), slot: -1, share: share{core: noCore}, preemptAt: Never}
	m.ms = append(m.ms, mp)
	return mp
}
