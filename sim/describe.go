package sim

import "github.com/gmpsim/gmpsim/sim/event"

// A Describer says for the events what a value is. elem is what NewChanOf was told of the
// channel. It must not run any code of the program, and say the same in every run.
// FormText with the symbol 0 says nothing of it.
type Describer func(elem int32, v Value) (event.Form, int64)

// Describe tells the listener from now on what is sent and received, and where in the
// channel's buffer. It is apart from Config because only who made the values can read
// them, and from Listen because most listeners need none of it.
func (m *Machine) Describe(values Describer) { m.values = values }

// NewChanOf makes a channel as NewChan does; elem is for the Describer. If all values of the
// type are equal, as they have no size, the buffer takes no memory for each: a program may
// ask for room for any number of them.
func (m *Machine) NewChanOf(cap int, sym, elem int32, equal bool) *Chan {
	places := cap
	if equal {
		places = min(cap, 1)
	}
	c := m.newChan(cap, places, sym)
	c.elem = elem
	return c
}

// toldOfSend and toldOfRecv tell of a send and a receive. They are apart from their callers,
// which nobody listens to for the most part: inlined there, what they need would be kept
// in registers and on the stack beforehand, a tenth of the time of a hand-off.
//
//go:noinline
func (m *Machine) toldOfSend(mp *M, c *Chan, outcome event.Outcome, peer *G, v Value) {
	m.tellSend(mp, numberOf(c), outcome, idOf(peer), c.Len())
	m.tellMoved(mp, c, true, outcome, v)
}

//go:noinline
func (m *Machine) toldOfRecv(mp *M, c *Chan, outcome event.Outcome, peer *G, v Value) {
	m.tellRecv(mp, numberOf(c), outcome, idOf(peer), c.Len())
	if outcome != event.Blocked {
		m.tellMoved(mp, c, false, outcome, v)
	}
}

// tellMoved tells which value a send or a receive on c was about, and where in the buffer
// it went or was. What a timer sends the program's text has not made.
func (m *Machine) tellMoved(mp *M, c *Chan, sends bool, outcome event.Outcome, v Value) {
	if m.values == nil || c == nil || c.timer != nil || outcome == event.Closed {
		return
	}
	form, bits := m.values(c.elem, v)
	slot := -1
	if c.room > 0 && outcome != event.Blocked {
		slot = c.touched(sends)
	}
	if form != event.FormText || bits != 0 || slot >= 0 {
		m.tellValue(mp, form, bits, slot, c.room-c.n)
	}
}

// touched returns the slot of the buffer that the last send put its value into, or that the
// last receive took one from.
func (c *Chan) touched(sent bool) int {
	next := c.head
	if sent {
		next += c.n
	}
	return (next + c.room - 1) % c.room
}
