package std

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// The texts of sync declare types with the layout of the machine's: the
// addresses of theirs are handed on as they are. These do not compile when the
// sizes part.
var (
	_ [8]byte  = [unsafe.Sizeof(sim.Mutex{})]byte{}
	_ [16]byte = [unsafe.Sizeof(sim.WaitGroup{})]byte{}
	_ [24]byte = [unsafe.Sizeof(sim.NotifyList{})]byte{}
)

func syncNatives() table {
	return table{
		"sync.fatal":                       native.Do(func(c *native.Call) { c.Throw(c.String(0)) }),
		"(*sync.Mutex).Lock":               native.Op(ask(sim.Lock)),
		"(*sync.Mutex).Unlock":             native.OpDone(ask(sim.Unlock), fault),
		"(*sync.Mutex).TryLock":            native.OpDone(ask(sim.TryLock), setResultOK),
		"(*sync.WaitGroup).Add":            native.OpDone(askWith(wgAdd), fault),
		"(*sync.WaitGroup).Wait":           native.OpDone(ask(sim.WgWait), fault),
		"sync.runtime_SemacquireRWMutexR":  acquire(event.WaitRWMutexRLock),
		"sync.runtime_SemacquireRWMutex":   acquire(event.WaitRWMutexLock),
		"sync.runtime_Semrelease":          native.Op(ask(release)),
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

// acquire waits on a semaphore; why is what the goroutine's state shows.
func acquire(why event.WaitReason) native.Func {
	return native.Op(ask(func(sema *uint32) sim.Op { return sim.SemAcquire(sema, false, why) }))
}

func release(sema *uint32) sim.Op { return sim.SemRelease(sema, false) }

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
