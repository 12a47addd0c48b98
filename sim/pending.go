package sim

import (
	"math/bits"

	"github.com/gmpsim/gmpsim/sim/event"
)

// pending is the queue of what happens next: one entry for every thread that
// has a step to take. It is ordered by (time, sequence), so that ties fall to
// whoever asked first. A parked thread is not in it and costs nothing.
//
// It is a tournament: a complete binary tree with an entry at each leaf and in
// every other node the earlier one of its two children, so the root has the
// first of all. When a leaf changes, the matches on its way to the root are played
// again; against whom is known before, and none of them has a branch, since who
// wins could not be guessed. The second of all lost to the first directly: it is one
// of the few beside that way. The thread whose step is being taken keeps its old
// entry meanwhile; if its next step still comes first nothing moves at all, the
// common case.
//
// Rejected: a heap, of two ways or of eight. What comes up from below has to be
// found first, among all children, and what comes second once more.
type pending struct {
	tree  []entry // leaf i is at tree[len(ms)+i], the root at tree[1]
	ms    []*M    // whose leaf it is, nil if nobody's
	free  []int   // the leaves that are nobody's
	seq   uint64
	bound event.Time // in a turn: when somebody else takes a step
}

// An entry is when a thread takes its next step, and which one of several at that
// time: who asked first, and below that its leaf.
type entry struct {
	at  event.Time
	ask uint64
}

// leafBits is what of an entry's ask is its leaf: enough for all KernelThreads, and for
// 2^41 turns, a day of the fastest.
const leafBits = 23

// leaf is where the thread of e stands.
func (e entry) leaf() int { return int(e.ask & (1<<leafBits - 1)) }

// nobody is the entry of a free leaf: it loses to everybody.
func nobody() entry { return entry{event.Never, 1<<64 - 1} }

// first returns the thread that comes first, nil if no thread has a step to take.
func (q *pending) first() *M {
	if len(q.free) == len(q.ms) {
		return nil
	}
	return q.ms[q.tree[1].leaf()]
}

// begin returns the M that comes first; bound is when another one comes first,
// or the run ends.
func (q *pending) begin(limit event.Time) *M {
	leaf := q.tree[1].leaf()
	q.bound = min(q.horizon(leaf), limit.Add(1))
	return q.ms[leaf]
}

// endTurn makes the present step the last of the turn.
func (q *pending) endTurn() { q.bound = 0 }

// finish ends mp's turn: it takes its next step at mp.at, after everything else
// that happens then, or none at all.
func (q *pending) finish(mp *M, parked bool) {
	switch {
	case !parked:
		q.set(mp.slot, mp.at)
	case mp.slot >= 0:
		q.remove(mp)
	}
}

// add queues mp for a step at the given time.
func (q *pending) add(mp *M, at event.Time) {
	if len(q.free) == 0 {
		q.grow()
	}
	last := len(q.free) - 1
	mp.slot = q.free[last]
	q.free = q.free[:last]
	q.ms[mp.slot] = mp
	q.move(mp, at)
}

// move changes the time of an M that is queued already.
func (q *pending) move(mp *M, at event.Time) {
	mp.at = at
	q.bound = min(q.bound, at)
	q.set(mp.slot, at)
}

// remove takes mp out.
func (q *pending) remove(mp *M) {
	leaf := mp.slot
	mp.slot, q.ms[leaf] = -1, nil
	q.free = append(q.free, leaf)
	q.play(leaf, nobody())
}

// set gives a leaf another time, behind all who asked before.
func (q *pending) set(leaf int, at event.Time) {
	q.seq++
	q.play(leaf, entry{at, q.seq<<leafBits | uint64(leaf)})
}

// play puts e at a leaf and decides the matches from there to the root. Time and
// ask are compared as one number of 128 bits, and its borrow picks the lesser.
func (q *pending) play(leaf int, e entry) {
	tree := q.tree
	i := len(tree)/2 + leaf
	tree[i] = e
	for i > 1 {
		other := tree[i^1]
		_, borrow := bits.Sub64(other.ask, e.ask, 0)
		_, borrow = bits.Sub64(uint64(other.at), uint64(e.at), borrow)
		e.at ^= (e.at ^ other.at) & -event.Time(borrow)
		e.ask ^= (e.ask ^ other.ask) & -borrow
		i >>= 1
		tree[i] = e
	}
}

// horizon is when the second of all takes its step, the first being at the given
// leaf: until then that is alone.
func (q *pending) horizon(leaf int) event.Time {
	tree := q.tree
	h := event.Never
	for i := len(tree)/2 + leaf; i > 1; i >>= 1 {
		h = min(h, tree[i^1].at)
	}
	return h
}

// grow doubles the number of leaves.
func (q *pending) grow() {
	n := len(q.ms)
	q.ms = append(q.ms, make([]*M, max(1, n))...)
	old := q.tree
	q.tree = make([]entry, 2*len(q.ms))
	for i := range q.tree {
		q.tree[i] = nobody()
	}
	for leaf := range n {
		q.play(leaf, old[n+leaf])
	}
	for leaf := len(q.ms) - 1; leaf >= n; leaf-- {
		q.free = append(q.free, leaf)
	}
}
