package event

import "slices"

// Sync is the part of a State about what goroutines wait for and what they hold:
// channels and the things of package sync. It is a fold of its own, since a view may
// want it and not the rest.
type Sync struct {
	Waits  map[GID]Wait          // what goroutines wait for
	Queues map[Queue][]GID       // who waits in each, head first; empty ones are left out
	Mutex  map[int64]MutexHold   // the mutexes that are held, and who is or wants to be the writer of a RWMutex
	Reads  map[int64][]MutexHold // the readers of a RWMutex
	Inside map[int64]int         // how many readers of a RWMutex were let in, also those that do not run so far
	Chans  map[int64]ChanState
	Count  map[int64]int // of wait groups, unless it is 0
	Coros  map[GID]GID   // the iterators of iter.Pull, and who switched to each last; NoG: it has not begun

	lines [][]GID   // empty queues, to be used again: a fold of a long run must not feed the collector
	ins   [][]Queue // lists of queues, too
}

// A Wait is what one goroutine waits for. A waiter for a mutex that was woken is in no
// queue any more, but it waits until it has the mutex.
type Wait struct {
	Since  Time
	Pos    int32   // of the statement
	In     []Queue // one, one for each case of a select, or none: it waits for ever
	Select bool
	Ticket int // of a Cond
}

// A Queue is where goroutines wait: that of a mutex, or that of a channel's senders.
type Queue struct {
	Of QueueKind
	ID int64
}

// QueueKind says what the goroutines in a queue wait for.
type QueueKind uint8

// The kinds of queues. IDs of channels are numbers of their own.
const (
	QueueSend      QueueKind = iota // room in a channel, or a receiver
	QueueRecv                       // a value
	QueueMutex                      // a mutex
	QueueSema                       // a semaphore
	QueueWaitGroup                  // a counter that is 0
	QueueCond                       // a Signal or Broadcast
	QueueReader                     // the end of a writer
	QueueWriter                     // the end of the readers
	QueueTurn                       // the turn in a coroutine, whose ID is its iterator; it is in no map of queues
	QueueKinds                      // the number of them
)

// String returns what a goroutine in such a queue does.
func (q QueueKind) String() string {
	return named(int(q), "send", "receive", "mutex", "semaphore", "WaitGroup", "Cond", "reader", "writer", "turn")
}

// A MutexHold says who has a mutex, since when and where it was asked for.
type MutexHold struct {
	G     GID
	Since Time
	Pos   int32
}

// A ChanState is what is known of a channel.
type ChanState struct {
	Cap, Len int
	Closed   bool
	Sent     Party // who has sent on it so far
	Received Party
}

// A Party is who has done something: no one, one goroutine, or several.
type Party struct {
	G      GID
	Others bool
}

// join counts g in.
func (p *Party) join(g GID) {
	if p.G == NoG {
		p.G = g
	}
	p.Others = p.Others || p.G != g
}

// isSync reports whether the kind changes nothing but a Sync.
func (k Kind) isSync() bool { return k >= Make && k <= Broadcast || k >= RLock && k <= WUnlock }

// OfLock reports whether the kind is about a mutex, a semaphore, a wait group, a Cond or a RWMutex.
func (k Kind) OfLock() bool { return k >= Lock && k <= Broadcast || k >= RLock && k <= WUnlock }

// newSync returns what is known before the first event.
func newSync() Sync {
	return Sync{
		Waits: map[GID]Wait{}, Queues: map[Queue][]GID{}, Mutex: map[int64]MutexHold{}, Reads: map[int64][]MutexHold{},
		Inside: map[int64]int{}, Chans: map[int64]ChanState{}, Count: map[int64]int{}, Coros: map[GID]GID{},
	}
}

// Place returns g's place in the queue that it waits in, from 1 on, and how many wait
// there; 0 if it waits in none or in several.
func (s *Sync) Place(g GID) (place, of int) {
	w := s.Waits[g]
	if len(w.In) != 1 {
		return 0, 0
	}
	q := s.Queues[w.In[0]]
	return slices.Index(q, g) + 1, len(q)
}

// atTail is the place of one that comes last.
const atTail = -1

// await puts g into a queue, before the first of at, or behind the last if at is atTail. One that
// has waited before goes on with that wait.
func (s *Sync) await(e *Event, q Queue, at int) {
	w, again := s.Waits[e.G]
	if !again {
		w = Wait{Since: e.T, Pos: e.Pos}
	}
	if w.In == nil {
		w.In, s.ins = spare(s.ins)
	}
	w.In = append(w.In, q)
	s.Waits[e.G] = w
	line, ok := s.Queues[q]
	if !ok {
		line, s.lines = spare(s.lines)
	}
	if at == atTail {
		at = len(line)
	}
	s.Queues[q] = slices.Insert(line, at, e.G)
}

// spare takes a slice from a list, nil if there is none.
func spare[E any](list [][]E) (one []E, rest [][]E) {
	if n := len(list); n > 0 {
		return list[n-1], list[:n-1]
	}
	return nil, nil
}

// join puts g at the tail of a queue.
func (s *Sync) join(e *Event, q Queue) { s.await(e, q, atTail) }

// wake takes g out of its queues. The wait of one that must still compete for a mutex
// is not over.
func (s *Sync) wake(g GID) {
	w, waits := s.Waits[g]
	if !waits {
		return
	}
	mutex := len(w.In) == 1 && w.In[0].Of == QueueMutex
	for _, q := range w.In {
		s.leave(g, q)
	}
	if w.In != nil {
		s.ins = append(s.ins, w.In[:0])
	}
	if w.In = nil; mutex {
		s.Waits[g] = w
	} else {
		delete(s.Waits, g)
	}
}

// leave takes g out of a queue, once.
func (s *Sync) leave(g GID, q Queue) {
	line := s.Queues[q]
	i := slices.Index(line, g)
	if i < 0 {
		return
	}
	line = slices.Delete(line, i, i+1)
	if s.Queues[q] = line; len(line) == 0 {
		delete(s.Queues, q)
		s.lines = append(s.lines, line)
	}
}

// hold: g has the mutex. It was asked for where g began to wait, if it did.
func (s *Sync) hold(e *Event, mutex int64, g GID) {
	h := MutexHold{g, e.T, e.Pos}
	if w, waited := s.Waits[g]; waited {
		h.Pos = w.Pos
	}
	s.Mutex[mutex] = h
}
