package sync

import "sync/atomic"

// A RWMutex is held by any number of readers or by one writer. The zero value
// is unlocked. A writer that waits keeps new readers out.
//
// readerCount is the number of readers, holding or waiting, and is moved far
// below zero while a writer holds or wants the lock: that one atomic is how
// each side learns of the other. readerWait counts the readers that were
// inside when the writer came; the last of them wakes it.
type RWMutex struct {
	w           Mutex        // held by the writer, and by those that wait to be
	writerSem   uint32       // a writer waits for readers to leave
	readerSem   uint32       // readers wait for the writer to leave
	readerCount atomic.Int32 // readers, minus maxReaders while a writer is here
	readerWait  atomic.Int32 // readers that the writer still waits for
}

// maxReaders is more readers than there can be.
const maxReaders = 1 << 30

func runtime_SemacquireRWMutexR(sema *uint32)
func runtime_SemacquireRWMutex(sema *uint32)
func runtime_Semrelease(sema *uint32)

// RLock locks rw for reading.
func (rw *RWMutex) RLock() {
	if rw.readerCount.Add(1) < 0 {
		runtime_SemacquireRWMutexR(&rw.readerSem)
	}
}

// TryRLock locks rw for reading if that needs no waiting.
func (rw *RWMutex) TryRLock() bool {
	for {
		readers := rw.readerCount.Load()
		if readers < 0 {
			return false
		}
		if rw.readerCount.CompareAndSwap(readers, readers+1) {
			return true
		}
	}
}

// RUnlock undoes one RLock. It is a fatal error if rw is not read-locked.
func (rw *RWMutex) RUnlock() {
	if left := rw.readerCount.Add(-1); left < 0 {
		rw.rUnlockSlow(left)
	}
}

// rUnlockSlow is RUnlock when a writer is pending.
func (rw *RWMutex) rUnlockSlow(left int32) {
	if left == -1 || left == -maxReaders-1 {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	if rw.readerWait.Add(-1) == 0 {
		runtime_Semrelease(&rw.writerSem)
	}
}

// Lock locks rw for writing.
func (rw *RWMutex) Lock() {
	rw.w.Lock()
	inside := rw.readerCount.Add(-maxReaders) + maxReaders
	if inside != 0 && rw.readerWait.Add(inside) != 0 {
		runtime_SemacquireRWMutex(&rw.writerSem)
	}
}

// TryLock locks rw for writing if that needs no waiting.
func (rw *RWMutex) TryLock() bool {
	if !rw.w.TryLock() {
		return false
	}
	if !rw.readerCount.CompareAndSwap(0, -maxReaders) {
		rw.w.Unlock()
		return false
	}
	return true
}

// Unlock undoes Lock. The readers that waited go first, and only then may the
// next writer try: so writers cannot starve readers.
func (rw *RWMutex) Unlock() {
	waiting := rw.readerCount.Add(maxReaders)
	if waiting >= maxReaders {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	for i := int32(0); i < waiting; i++ {
		runtime_Semrelease(&rw.readerSem)
	}
	rw.w.Unlock()
}

// RLocker returns a Locker whose methods are RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return (*rlocker)(rw) }

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }
