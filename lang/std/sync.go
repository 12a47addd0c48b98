package std

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

// The texts of sync declare types with the layout of the machine's: the
// addresses of theirs are handed on as they are. These do not compile when the
// sizes part.
var (
	_ [8]byte  = [unsafe.Sizeof(sim.Mutex{})]byte{}
	_ [16]byte = [unsafe.Sizeof(sim.WaitGroup{})]byte{}
	_ [24]byte = [unsafe.Sizeof(sim.NotifyList{})]byte{}
	_ [24]byte = [unsafe.Sizeof(sim.RWMutex{})]byte{}
)

func syncNatives() table {
	return table{
		"sync.fatal":                       native.Do(func(c *native.Call) { c.Throw(c.String(0)) }),
		"(*sync.Mutex).Lock":               native.Op(ask(sim.Lock)),
		"(*sync.Mutex).Unlock":             native.OpDone(ask(sim.Unlock), fault),
		"(*sync.Mutex).TryLock":            native.OpDone(ask(sim.TryLock), setResultOK),
		"(*sync.WaitGroup).Add":            native.OpDone(askWith(wgAdd), fault),
		"(*sync.WaitGroup).Wait":           native.OpDone(ask(sim.WgWait), fault),
		"sync.runtime_SemacquireRWMutexR":  native.Op(ask(ofReaderSem(sim.ReaderWait))),
		"sync.runtime_SemacquireRWMutex":   native.Op(ask(ofWriterSem(sim.WriterWait))),
		"sync.runtime_SemreleaseRWMutexR":  native.Op(ask(ofReaderSem(sim.ReaderWake))),
		"sync.runtime_SemreleaseRWMutex":   native.Op(ask(ofWriterSem(sim.WriterWake))),
		"sync.runtime_rwRLock":             rwBool((*sim.Machine).RLock),
		"sync.runtime_rwTryRLock":          rwBool((*sim.Machine).TryRLock),
		"sync.runtime_rwRUnlock":           rwInt((*sim.Machine).RUnlock),
		"sync.runtime_rwLock":              rwInt((*sim.Machine).Announce),
		"sync.runtime_rwTryLock":           rwBool((*sim.Machine).TryAnnounce),
		"sync.runtime_rwUnlock":            rwInt((*sim.Machine).Retract),
		"sync.runtime_notifyListAdd":       native.OpDone(ask(sim.NotifyAdd), setResultInt),
		"sync.runtime_notifyListWait":      native.Op(askWith(notifyWait)),
		"sync.runtime_notifyListNotifyOne": native.Op(ask(sim.NotifyOne)),
		"sync.runtime_notifyListNotifyAll": native.Op(ask(sim.NotifyAll)),
	}
}

// ask makes an operation on what argument 0 points to.
func ask[T any](op func(*T) sim.Op) func(*native.Call) sim.Op {
	return askWith(func(_ *native.Call, p *T) sim.Op { return op(p) })
}

// askWith is ask for an operation with more arguments.
func askWith[T any](op func(*native.Call, *T) sim.Op) func(*native.Call) sim.Op {
	return func(c *native.Call) sim.Op {
		p := (*T)(c.Pointer(0))
		if p == nil {
			c.NilPointer()
			return sim.Op{}
		}
		return op(c, p)
	}
}

func wgAdd(c *native.Call, wg *sim.WaitGroup) sim.Op { return sim.WgAdd(wg, c.Int64(1)) }

func notifyWait(c *native.Call, l *sim.NotifyList) sim.Op {
	return sim.NotifyWait(l, uint32(c.Uint64(1)))
}

// rwBool makes a native of an atomic step on a RWMutex that says yes or no.
func rwBool(step func(*sim.Machine, *sim.RWMutex, sim.Moment) bool) native.Func {
	return onWord(stores, func(c *native.Call, rw *sim.RWMutex) {
		m := c.Machine()
		c.SetBool(0, step(m, rw, c.Moment(m)))
	})
}

// rwInt makes a native of one that returns a number of readers.
func rwInt(step func(*sim.Machine, *sim.RWMutex, sim.Moment) int32) native.Func {
	return onWord(stores, func(c *native.Call, rw *sim.RWMutex) {
		m := c.Machine()
		c.SetInt64(0, int64(step(m, rw, c.Moment(m))))
	})
}

// ofReaderSem makes an operation of one on the RWMutex that a semaphore is a part of.
func ofReaderSem(op func(*sim.RWMutex) sim.Op) func(*uint32) sim.Op {
	return func(sema *uint32) sim.Op { return op(sim.OfReaderSem(sema)) }
}

func ofWriterSem(op func(*sim.RWMutex) sim.Op) func(*uint32) sim.Op {
	return func(sema *uint32) sim.Op { return op(sim.OfWriterSem(sema)) }
}

// fault turns the machine's refusal into what the real package does: misuse of
// a mutex cannot be recovered from, misuse of a wait group panics.
func fault(c *native.Call) {
	switch f := c.G().Fault(); f {
	case sim.FaultNone:
	case sim.FaultUnlocked:
		c.Throw(f.Error())
	default:
		c.Panic(f.Error())
	}
}
