package pool

// A queue holds the accepted tasks that have not begun. It is a heap in which an
// entry has four children. The order is (priority, sequence), so tasks of equal
// priority leave in the order in which they came. The heap itself holds the two
// numbers that it compares, and a pointer to the task.
type queue struct{ heap []entry }

type entry struct {
	priority int
	seq      uint64
	it       *item
}

func (e *entry) before(f *entry) bool {
	return e.priority < f.priority || e.priority == f.priority && e.seq < f.seq
}

func (q *queue) len() int { return len(q.heap) }

// push adds it; seq must be greater than that of each task before.
func (q *queue) push(it *item, seq uint64) {
	e := entry{it.Priority, seq, it}
	i := len(q.heap)
	q.heap = append(q.heap, e)
	for i > 0 {
		up := (i - 1) / 4
		if !e.before(&q.heap[up]) {
			break
		}
		q.heap[i] = q.heap[up]
		i = up
	}
	q.heap[i] = e
}

// pop removes the first; the queue must not be empty.
func (q *queue) pop() *item {
	first, last := q.heap[0].it, len(q.heap)-1
	e := q.heap[last]
	q.heap[last] = entry{}
	q.heap = q.heap[:last]
	if last > 0 {
		q.sink(e)
	}
	return first
}

// sink puts e, the last entry, into the gap at the top and moves it down.
func (q *queue) sink(e entry) {
	i, n := 0, len(q.heap)
	for child := 1; child < n; child = 4*i + 1 {
		least := child
		for c := child + 1; c < min(child+4, n); c++ {
			if q.heap[c].before(&q.heap[least]) {
				least = c
			}
		}
		if e.before(&q.heap[least]) {
			break
		}
		q.heap[i] = q.heap[least]
		i = least
	}
	q.heap[i] = e
}
