package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Namer is a Body that knows what its program calls the thing of package sync that
// its present operation is about. Only an onlooker makes the machine ask.
type Namer interface {
	// NameOf returns the type of the thing, of which a part is at p, and a symbol; 0 if it
	// has no name.
	NameOf(p unsafe.Pointer) (event.Thing, int32)
}

// names gives the program's locks small numbers in the order in which events
// first mention them: addresses would differ from run to run.
type names struct{ of map[unsafe.Pointer]*known }

// known is what is known of a lock: its number, and how often its name was asked for in
// vain. A deferred call has none, so the first answer need not be the last.
type known struct {
	id    int64
	asked int8
}

const (
	mostAsked = 3
	isNamed   = mostAsked
)

// nameOf returns the number of the lock at p, which is one of things; 0 when nobody
// listens.
func (m *Machine) nameOf(p unsafe.Pointer, things things) int64 {
	if m.listen == nil {
		return 0
	}
	if m.names.of == nil {
		m.names.of = map[unsafe.Pointer]*known{}
	}
	k := m.names.of[p]
	if k == nil {
		k = &known{id: int64(len(m.names.of) + 1)}
		m.names.of[p] = k
	}
	if k.asked < mostAsked && m.want[event.Named] {
		m.askName(k, p, things)
	}
	return k.id
}

// askName tells what the program calls a lock, if it does.
func (m *Machine) askName(k *known, p unsafe.Pointer, things things) {
	k.asked++
	mp := m.current()
	if mp.curg == nil {
		return
	}
	if namer, ok := mp.curg.body.(Namer); ok {
		if what, sym := namer.NameOf(p); sym != 0 && things.has(what) {
			k.asked = isNamed
			m.tellNamed(mp, k.id, what, sym)
		}
	}
}

// things is a set of types: an operation on a mutex may be one on what has the mutex.
type things uint16

func (s things) has(t event.Thing) bool { return s>>t&1 != 0 }

const (
	likeMutex = things(1<<event.ThingUnknown | 1<<event.ThingMutex | 1<<event.ThingRWMutex | 1<<event.ThingOnce | 1<<event.ThingMap)
	likeSema  = things(1 << event.ThingRWMutex)
	likeCond  = things(1 << event.ThingCond)
	likeWg    = things(1 << event.ThingWaitGroup)
	likePool  = things(1 << event.ThingPool)
)
