package sim

// semTable finds who waits for a semaphore by the address of its count. Mirrors
// semTable, Go 1.26: a fixed number of roots, each with a lock and a tree of the
// semaphores that hash to it. Addresses differ from run to run, so here the roots
// are dealt out in turn; the tree does not show in the order.
type semTable struct {
	waited map[*uint32]*semaQueue // those that somebody waits for
	free   []*semaQueue           // a stack: the next semaphore takes one of these
	made   int
	roots  [semTabSize]runtimeLock
}

// semTabSize is how many roots there are: unrelated semaphores seldom share one.
const semTabSize = 251

// A semaQueue is who waits for one semaphore, and the lock of its root.
type semaQueue struct {
	waitq
	root *runtimeLock
}

// find returns who waits for sema, nil if nobody does: then whoever releases it
// need not take the lock.
func (t *semTable) find(sema *uint32) *semaQueue { return t.waited[sema] }

// add returns the queue for one who is to wait for sema. Its first waiter gets
// the queue that was last in use, which is most often its own.
func (t *semTable) add(sema *uint32) *semaQueue {
	q := t.waited[sema]
	if q != nil {
		return q
	}
	if last := len(t.free) - 1; last >= 0 {
		q, t.free = t.free[last], t.free[:last]
	} else {
		q = &semaQueue{root: &t.roots[t.made%semTabSize]}
		t.made++
	}
	t.waited[sema] = q
	return q
}

// drop takes out the queue of sema, which is empty.
func (t *semTable) drop(sema *uint32, q *semaQueue) {
	delete(t.waited, sema)
	t.free = append(t.free, q)
}
