package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A program's pools are the host's; the machine only tells of them.

// PoolGot tells of a Pool.Get.
func (m *Machine) PoolGot(pool unsafe.Pointer, w Moment, from event.PoolPlace, left int) {
	if m.want[event.PoolGet] {
		m.then(w, func(mp *M) { m.tellPoolGet(mp, m.nameOf(pool, likePool), from, left) })
	}
}

// PoolPut tells of a Pool.Put.
func (m *Machine) PoolPut(pool unsafe.Pointer, w Moment, into event.PoolPlace, holds int) {
	if m.want[event.PoolPut] {
		m.then(w, func(mp *M) { m.tellPoolPut(mp, m.nameOf(pool, likePool), into, holds) })
	}
}

// PoolCleared tells what collections have done to a pool since it was last used.
func (m *Machine) PoolCleared(pool unsafe.Pointer, w Moment, cycles, victims, dropped int) {
	if m.want[event.PoolClear] {
		m.then(w, func(mp *M) { m.tellPoolClear(mp, m.nameOf(pool, likePool), cycles, victims, dropped) })
	}
}
