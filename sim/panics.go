package sim

import "github.com/gmpsim/gmpsim/sim/event"

// What a body tells about its goroutine between two operations. None of it changes
// anything that the scheduler does, and without a listener none of it is told: so these
// are no operations, which would take a step. They bear the instant at which the body was
// asked for its next operation, as everything that its code does until then.

// here is the M whose goroutine's body is asked now. pos is where in the program's source
// what it tells happens.
func (m *Machine) here(pos int32) *M {
	mp := m.current()
	mp.op.Pos = pos // of the operation in the making: it gets its own when it is complete
	return mp
}

// Panics says that the goroutine panics with the value that the symbol names; depth counts
// the panics that it is in.
func (m *Machine) Panics(pos, value int32, depth int) { m.tellPanic(m.here(pos), value, depth) }

// CallsGoexit says that the goroutine calls runtime.Goexit.
func (m *Machine) CallsGoexit(pos int32) { m.tellGoexit(m.here(pos)) }

// CallsDeferred says that a panic or a Goexit calls fn, which the function of deferred.
func (m *Machine) CallsDeferred(pos, fn, of int32, goexit bool) {
	m.tellDeferCall(m.here(pos), fn, of, goexit)
}

// Aborts says that a panic goes past an earlier one with this value, or past a Goexit.
func (m *Machine) Aborts(pos, value int32, goexit bool) { m.tellAbort(m.here(pos), value, goexit) }

// Recovers says that recover is called during a panic with this value, or a Goexit.
func (m *Machine) Recovers(pos, value int32, gives event.Recovery) {
	m.tellRecover(m.here(pos), value, gives)
}

// Returns says that fn returns to its caller after a panic that it recovered, or that a
// Goexit which the panic had overtaken goes on.
func (m *Machine) Returns(pos, fn int32, goexit bool) { m.tellRecovered(m.here(pos), fn, goexit) }

// Carries says that the panic or the Goexit of a coroutine's goroutine goes on in this one.
func (m *Machine) Carries(pos int32, from event.GID, goexit bool) {
	m.tellCarry(m.here(pos), from, goexit)
}

// Dies says that the program ends because of so many panics, or of a fatal error.
func (m *Machine) Dies(pos, text int32, panics int) { m.tellFatal(m.here(pos), text, panics) }

// RangesOver says with which of its entries a range over a map begins.
func (m *Machine) RangesOver(pos int32, start, of int) { m.tellMapRange(m.here(pos), start, of) }
