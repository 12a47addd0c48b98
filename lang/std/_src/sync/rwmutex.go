package sync

import "sync/atomic"

// A RWMutex is held by any number of readers or by one writer. The zero value
// is unlocked. A writer that waits keeps new readers out.
//
// The machine has the two counters and does each atomic step on them; see
// sim.RWMutex.
type RWMutex struct {
	w           Mutex        // held by the writer, and by those that wait to be
	writerSem   uint32       // a writer waits for readers to leave
	readerSem   uint32       // readers wait for the writer to leave
	readerCount int32        // readers, minus maxReaders while a writer is here
	readerWait  atomic.Int32 // readers that the writer still waits for
}

// maxReaders is more readers than there can be.
const maxReaders = 1 << 30

func runtime_SemacquireRWMutexR(sema *uint32)
func runtime_SemacquireRWMutex(sema *uint32)
func runtime_SemreleaseRWMutexR(sema *uint32)
func runtime_SemreleaseRWMutex(sema *uint32)

// Each of these is one atomic operation on readerCount.
func runtime_rwRLock(rw *RWMutex) bool
func runtime_rwTryRLock(rw *RWMutex) bool
func runtime_rwRUnlock(rw *RWMutex) int32
func runtime_rwLock(rw *RWMutex) int32
func runtime_rwTryLock(rw *RWMutex) bool
func runtime_rwUnlock(rw *RWMutex) int32

// RLock locks rw for reading.
func (rw *RWMutex) RLock() {
	if !runtime_rwRLock(rw) {
		runtime_SemacquireRWMutexR(&rw.readerSem)
	}
}

// TryRLock locks rw for reading if that needs no waiting.
func (rw *RWMutex) TryRLock() bool { return runtime_rwTryRLock(rw) }

// RUnlock undoes one RLock. It is a fatal error if rw is not read-locked.
func (rw *RWMutex) RUnlock() {
	if left := runtime_rwRUnlock(rw); left < 0 {
		rw.rUnlockSlow(left)
	}
}

// rUnlockSlow is RUnlock when a writer is pending.
func (rw *RWMutex) rUnlockSlow(left int32) {
	if left == -1 || left == -maxReaders-1 {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	if rw.readerWait.Add(-1) == 0 {
		runtime_SemreleaseRWMutex(&rw.writerSem)
	}
}

// Lock locks rw for writing.
func (rw *RWMutex) Lock() {
	rw.w.Lock()
	inside := runtime_rwLock(rw)
	if inside != 0 && rw.readerWait.Add(inside) != 0 {
		runtime_SemacquireRWMutex(&rw.writerSem)
	}
}

// TryLock locks rw for writing if that needs no waiting.
func (rw *RWMutex) TryLock() bool {
	if !rw.w.TryLock() {
		return false
	}
	if !runtime_rwTryLock(rw) {
		rw.w.Unlock()
		return false
	}
	return true
}

// Unlock undoes Lock. The readers that waited go first, and only then may the
// next writer try: so writers cannot starve readers.
func (rw *RWMutex) Unlock() {
	waiting := runtime_rwUnlock(rw)
	if waiting >= maxReaders {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	for i := int32(0); i < waiting; i++ {
		runtime_SemreleaseRWMutexR(&rw.readerSem)
	}
	rw.w.Unlock()
}

// RLocker returns a Locker whose methods are RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return (*rlocker)(rw) }

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }
