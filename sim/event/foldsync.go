package event

import "slices"

// This file says what the events about channels and package sync do to a Sync; see
// fold.go.

func (s *Sync) foldMake(_ *Event, a MakeArgs) { s.Chans[a.Chan] = ChanState{Cap: a.Cap} }

func (s *Sync) foldSend(e *Event, a SendArgs) {
	q := Queue{QueueSend, a.Chan}
	s.channel(e, q, a.Len)
	s.pass(e, a.Outcome, q)
}

func (s *Sync) foldRecv(e *Event, a RecvArgs) {
	q := Queue{QueueRecv, a.Chan}
	s.channel(e, q, a.Len)
	s.pass(e, a.Outcome, q)
}

// channel notes how many values a channel holds after a send or a receive, and whose it
// was: q is the queue that a goroutine waits in for it. The nil channel is none.
func (s *Sync) channel(e *Event, q Queue, n int) {
	if q.ID == 0 {
		return
	}
	c := s.Chans[q.ID]
	c.Len = n
	if q.Of == QueueSend {
		c.Sent.join(e.G)
	} else {
		c.Received.join(e.G)
	}
	s.Chans[q.ID] = c
}

// pass: a send or receive waits if it has to; on the nil channel in no queue.
func (s *Sync) pass(e *Event, how Outcome, q Queue) {
	switch {
	case how != Blocked:
	case q.ID == 0:
		s.Waits[e.G] = Wait{Since: e.T, Pos: e.Pos}
	default:
		s.join(e, q)
	}
}

func (s *Sync) foldSelect(e *Event, a SelectArgs) {
	if a.Outcome == Blocked {
		s.Waits[e.G] = Wait{Since: e.T, Pos: e.Pos, Select: true}
	}
}

// foldCase: a select that waits is in the queue of each of its cases.
func (s *Sync) foldCase(e *Event, a CaseArgs) {
	q := Queue{QueueRecv, a.Chan}
	if a.Send {
		q.Of = QueueSend
	}
	s.channel(e, q, a.Len)
	if s.Waits[e.G].Select && a.Chan != 0 {
		s.join(e, q)
	}
}

func (s *Sync) foldClose(_ *Event, a CloseArgs) {
	if c, ok := s.Chans[a.Chan]; ok {
		c.Closed = true
		s.Chans[a.Chan] = c
	}
}

func (s *Sync) foldLock(e *Event, a LockArgs) {
	q := Queue{QueueMutex, a.Mutex}
	if len(s.Waits[e.G].In) > 0 { // one that was woken left the queue then, and still waits
		s.wake(e.G)
	}
	switch a.Outcome {
	case Took, Handed:
		if s.Mutex[a.Mutex].G != e.G { // it may have got it when it was handed over
			s.hold(e, a.Mutex, e.G)
		}
		delete(s.Waits, e.G)
	case Blocked, Behind:
		s.join(e, q)
	case Again:
		s.await(e, q, 0)
	}
}

// foldUnlock: a mutex that is handed over belongs to the waiter at once.
func (s *Sync) foldUnlock(e *Event, a UnlockArgs) {
	switch a.Outcome {
	case Handed:
		s.hold(e, a.Mutex, a.G)
	case Freed, Woke, Awake:
		delete(s.Mutex, a.Mutex)
	}
}

func (s *Sync) foldSemAcquire(e *Event, a SemAcquireArgs) {
	switch q := (Queue{QueueSema, a.Sema}); {
	case a.Outcome == Took:
	case a.First:
		s.await(e, q, 0)
	default:
		s.join(e, q)
	}
}

func (s *Sync) foldWgAdd(_ *Event, a WgAddArgs) {
	if a.Count == 0 {
		delete(s.Count, a.Wg)
		return
	}
	s.Count[a.Wg] = a.Count
}

func (s *Sync) foldWgWait(e *Event, a WgWaitArgs) {
	if a.Outcome != Took {
		s.join(e, Queue{QueueWaitGroup, a.Wg})
	}
}

// foldCondWait: tickets are woken in their order, and two goroutines may come to the
// queue in the other one.
func (s *Sync) foldCondWait(e *Event, a CondWaitArgs) {
	if a.Outcome != Blocked {
		return
	}
	q := Queue{QueueCond, a.List}
	line := s.Queues[q]
	at := len(line)
	if i := slices.IndexFunc(line, func(g GID) bool { return s.Waits[g].Ticket > a.Ticket }); i >= 0 {
		at = i
	}
	s.await(e, q, at)
	w := s.Waits[e.G]
	w.Ticket = a.Ticket
	s.Waits[e.G] = w
}

func (s *Sync) foldRLock(e *Event, a RLockArgs) {
	switch q := (Queue{QueueReader, a.Rw}); a.Outcome {
	case Took:
		s.Inside[a.Rw]++
		s.read(e, a.Rw, e.G, e.Pos)
	case Handed: // another one waits in its place
		s.read(e, a.Rw, e.G, e.Pos)
	case Again:
		s.unread(a.Rw, e.G)
		s.join(e, q)
	case Blocked:
		s.join(e, q)
	}
}

// read: g is a reader.
func (s *Sync) read(e *Event, rw int64, g GID, pos int32) {
	s.Reads[rw] = append(s.Reads[rw], MutexHold{g, e.T, pos})
}

// unread: g is a reader no more, or, since any goroutine may unlock, the first one.
func (s *Sync) unread(rw int64, g GID) {
	in := s.Reads[rw]
	i := max(0, slices.IndexFunc(in, func(h MutexHold) bool { return h.G == g }))
	if i < len(in) {
		in = slices.Delete(in, i, i+1)
	}
	if s.Reads[rw] = in; len(in) == 0 {
		delete(s.Reads, rw)
	}
}

func (s *Sync) foldRUnlock(e *Event, a RUnlockArgs) {
	s.unread(a.Rw, e.G)
	s.Inside[a.Rw]--
	if s.Inside[a.Rw] <= 0 {
		delete(s.Inside, a.Rw)
	}
}

func (s *Sync) foldWLock(e *Event, a WLockArgs) {
	if a.Outcome == Blocked || a.Outcome == Again {
		s.join(e, Queue{QueueWriter, a.Rw})
	}
}

// foldWUnlock: those that wait are readers from now on, though they do not run yet.
func (s *Sync) foldWUnlock(e *Event, a WUnlockArgs) {
	if a.Readers > 0 {
		s.Inside[a.Rw] = a.Readers
	}
	for _, g := range s.Queues[Queue{QueueReader, a.Rw}] {
		s.read(e, a.Rw, g, s.Waits[g].Pos)
	}
}

// iterator: g is the goroutine of a new coroutine, and waits for its first turn.
func (s *Sync) iterator(e *Event, g GID) {
	s.Coros[g] = NoG
	s.awaitTurn(e, g, g)
}

// turn: two goroutines change places. The iterator yields to the goroutine that switched to it last;
// a switch to any other goroutine is a call of that one's next or stop.
func (s *Sync) turn(e *Event, a CoroSwitchArgs) {
	s.wake(a.G)
	caller, iterates := s.Coros[e.G]
	switch {
	case a.Ended:
		delete(s.Coros, e.G)
	case iterates && caller == a.G:
		s.awaitTurn(e, e.G, e.G)
	default:
		s.Coros[a.G] = e.G
		s.awaitTurn(e, e.G, a.G)
	}
}

// awaitTurn: g waits for its turn in the coroutine of an iterator. Only one can wait there.
func (s *Sync) awaitTurn(e *Event, g, iterator GID) {
	s.Waits[g] = Wait{Since: e.T, Pos: e.Pos, In: []Queue{{QueueTurn, int64(iterator)}}}
}
