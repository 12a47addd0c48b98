package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A RWMutex has the layout of a sync.RWMutex. Its methods are Go text of the program, which
// asks the machine for each of their atomic steps; so a trace can tell of them. Mirrors
// sync.RWMutex, Go 1.26.
//
// readers counts those inside and those that wait, and is moved far below zero while a
// writer is inside or wants to be: that one atomic is how each side learns of the
// other. leaving counts the readers that were inside when the writer came.
type RWMutex struct {
	w         Mutex
	writerSem uint32
	readerSem uint32
	readers   int32
	leaving   int32
}

// maxReaders is more readers than there can be. Mirrors rwmutexMaxReaders.
const maxReaders = 1 << 30

// count is how many readers there are, whatever a writer does.
func (rw *RWMutex) count() int {
	if rw.readers < 0 {
		return int(rw.readers + maxReaders)
	}
	return int(rw.readers)
}

// A Moment is when and where a body does something between two operations.
type Moment struct {
	At  event.Time
	Pos int32
}

// then tells of what happens between two operations, not later than another thread acts.
// Before the machine starts there is no M.
func (m *Machine) then(w Moment, tell func(mp *M)) {
	mp := m.current()
	if mp == nil {
		tell(nil)
		return
	}
	now, pos := m.now, mp.op.Pos
	m.now = min(max(w.At, m.now), m.Horizon())
	m.noted, mp.op.Pos = m.now, w.Pos
	tell(mp)
	m.now, mp.op.Pos = now, pos
}

// RLock makes the goroutine a reader, unless a writer is there: then it is to wait for
// readerSem, and the machine tells of it when it does. Mirrors the atomic of
// RWMutex.RLock.
func (m *Machine) RLock(rw *RWMutex, w Moment) bool {
	rw.readers++
	if rw.readers < 0 {
		return false
	}
	m.rlocked(rw, w, event.Took)
	return true
}

// TryRLock is RLock for a goroutine that does not wait.
func (m *Machine) TryRLock(rw *RWMutex, w Moment) bool {
	if rw.readers < 0 {
		m.rlocked(rw, w, event.Failed)
		return false
	}
	return m.RLock(rw, w)
}

func (m *Machine) rlocked(rw *RWMutex, w Moment, how event.Outcome) {
	if m.want[event.RLock] {
		m.then(w, func(mp *M) { m.tellRLock(mp, m.rwName(rw), how, rw.count()) })
	}
}

// RUnlock takes a reader out; below zero a writer waits, or it was none. Mirrors the
// atomic of RWMutex.RUnlock.
func (m *Machine) RUnlock(rw *RWMutex, w Moment) int32 {
	rw.readers--
	if m.want[event.RUnlock] {
		left := rw.count()
		if rw.readers == -1 || rw.readers == -maxReaders-1 {
			left = -1
		}
		m.then(w, func(mp *M) { m.tellRUnlock(mp, m.rwName(rw), left, rw.readers < 0) })
	}
	return rw.readers
}

// Announce keeps new readers out and returns how many are inside. Mirrors the atomic
// of RWMutex.Lock.
func (m *Machine) Announce(rw *RWMutex, w Moment) int32 {
	inside := rw.readers
	rw.readers -= maxReaders
	if inside == 0 {
		m.wlocked(rw, w, event.Took)
	}
	return inside
}

// TryAnnounce is Announce for a writer that does not wait.
func (m *Machine) TryAnnounce(rw *RWMutex, w Moment) bool {
	if rw.readers != 0 {
		m.wlocked(rw, w, event.Failed)
		return false
	}
	m.Announce(rw, w)
	return true
}

func (m *Machine) wlocked(rw *RWMutex, w Moment, how event.Outcome) {
	if m.want[event.WLock] {
		m.then(w, func(mp *M) { m.tellWLock(mp, m.rwName(rw), how, rw.count()) })
	}
}

// Retract lets readers in again and returns how many wait; maxReaders and more: there
// was no writer. Mirrors the atomic of RWMutex.Unlock.
func (m *Machine) Retract(rw *RWMutex, w Moment) int32 {
	rw.readers += maxReaders
	if m.want[event.WUnlock] {
		came := rw.count()
		if came >= maxReaders {
			came = -1
		}
		m.then(w, func(mp *M) { m.tellWUnlock(mp, m.rwName(rw), came) })
	}
	return rw.readers
}

func (m *Machine) rwName(rw *RWMutex) int64 { return m.nameOf(unsafe.Pointer(rw), likeMutex) }

// ReaderWait waits for the writer to leave, and WriterWait for the readers. Both are
// SemAcquire, except for what is told.
func ReaderWait(rw *RWMutex) Op {
	return ofRWMutex(rw, SemAcquire(&rw.readerSem, false, event.WaitRWMutexRLock))
}

// WriterWait waits for the readers to leave.
func WriterWait(rw *RWMutex) Op {
	return ofRWMutex(rw, SemAcquire(&rw.writerSem, false, event.WaitRWMutexLock))
}

// ReaderWake lets the reader in that waits longest.
func ReaderWake(rw *RWMutex) Op { return ofRWMutex(rw, SemRelease(&rw.readerSem, false)) }

// WriterWake lets the writer in: the last reader that it waited for has left.
func WriterWake(rw *RWMutex) Op { return ofRWMutex(rw, SemRelease(&rw.writerSem, false)) }

// ofRWMutex says whose semaphore an operation is about.
func ofRWMutex(rw *RWMutex, op Op) Op {
	op.v.Ptr = unsafe.Pointer(rw)
	return op
}

// tellAcquire tells how the goroutine came by a semaphore, or that it waits; rw is the
// RWMutex that the semaphore is a part of, nil if it is none. A reader that finds the
// semaphore positive takes a turn that a writer left behind: it was not free, but handed
// over.
func (m *Machine) tellAcquire(mp *M, sema, rw unsafe.Pointer, why event.WaitReason, how event.Outcome, lifo bool) {
	switch {
	case m.listen == nil:
	case rw == nil:
		m.tellSemAcquire(mp, m.nameOf(sema, likeSema), how, int(*(*uint32)(sema)), lifo)
	case why == event.WaitRWMutexRLock:
		if how == event.Took {
			how = event.Handed
		}
		m.tellRLock(mp, m.nameOf(rw, likeMutex), how, (*RWMutex)(rw).count())
	default:
		m.tellWLock(mp, m.nameOf(rw, likeMutex), how, int((*RWMutex)(rw).leaving))
	}
}

// OfReaderSem returns the RWMutex whose readers wait for a semaphore.
func OfReaderSem(sema *uint32) *RWMutex {
	return (*RWMutex)(unsafe.Add(unsafe.Pointer(sema), -int(unsafe.Offsetof(RWMutex{}.readerSem))))
}

// OfWriterSem returns the RWMutex whose writer waits for a semaphore.
func OfWriterSem(sema *uint32) *RWMutex {
	return (*RWMutex)(unsafe.Add(unsafe.Pointer(sema), -int(unsafe.Offsetof(RWMutex{}.writerSem))))
}
