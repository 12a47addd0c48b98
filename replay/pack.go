package replay

import (
	"encoding/binary"

	"github.com/gmpsim/gmpsim/sim/event"
)

// How an event is packed: its kind, a byte that says which of its fields are not those of the event
// before it, those fields, and its arguments. Times are told as differences. What is
// mostly small takes a byte: an event has 64 bytes, and 9 to 14 when it is packed.

// changed says which fields of an event follow.
type changed uint8

const (
	changedT changed = 1 << iota
	changedM
	changedP
	changedG
	changedPos
)

// appendEvent packs e, which comes after before.
func appendEvent(dst []byte, e, before *event.Event) []byte {
	dst = append(dst, byte(e.Kind), 0)
	at := len(dst) - 1
	var what changed
	field := func(bit changed, v, old int64) {
		if v != old {
			what |= bit
			dst = binary.AppendVarint(dst, v-old)
		}
	}
	field(changedT, int64(e.T), int64(before.T))
	field(changedM, int64(e.M), int64(before.M))
	field(changedP, int64(e.P), int64(before.P))
	field(changedG, int64(e.G), int64(before.G))
	field(changedPos, int64(e.Pos), int64(before.Pos))
	dst[at] = byte(what)
	for i := range event.Specs[e.Kind].Args {
		dst = binary.AppendVarint(dst, e.Arg(i))
	}
	return dst
}

// A cursor goes through a film.
type cursor struct {
	reel  *reel
	next  int // where in the reel's packed events the next one begins
	n     int // how many events of the run are over
	e     event.Event
	state *event.State
}

// cursorAt returns a cursor before the first event of a reel.
func cursorAt(r *reel) cursor { return cursor{reel: r, n: r.first, e: r.last, state: clone(r.state)} }

// advance goes over one event.
func (c *cursor) advance() {
	c.unpack()
	c.state.Apply(&c.e)
	c.n++
}

// unpack reads the next event into c.e, which still has the one before.
func (c *cursor) unpack() {
	e := &c.e
	kind, what := event.Kind(c.reel.packed[c.next]), changed(c.reel.packed[c.next+1])
	c.next += 2
	if what&changedT != 0 {
		e.T += event.Time(c.varint())
	}
	if what&changedM != 0 {
		e.M += event.MID(c.varint())
	}
	if what&changedP != 0 {
		e.P += event.PID(c.varint())
	}
	if what&changedG != 0 {
		e.G += event.GID(c.varint())
	}
	if what&changedPos != 0 {
		e.Pos += int32(c.varint())
	}
	var args [4]int64
	for i := range event.Specs[kind].Args {
		args[i] = c.varint()
	}
	e.Set(kind, args[0], args[1], args[2], args[3])
}

func (c *cursor) varint() int64 {
	v, n := binary.Varint(c.reel.packed[c.next:])
	c.next += n
	return v
}
