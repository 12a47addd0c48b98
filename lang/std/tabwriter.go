package std

import (
	"bytes"
	"io"
	"text/tabwriter"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
)

// A layout is the host's Writer and what it wrote since it was last asked.
type layout struct {
	w      tabwriter.Writer
	pieces [][]byte
	call   *native.Call // that the pieces are for
}

// Write keeps a piece, for which there must be room: cells may be wider than any text.
func (l *layout) Write(p []byte) (int, error) {
	if !l.call.Room(uint64(len(p)) + sliceBytes) {
		return 0, io.ErrShortWrite
	}
	l.pieces = append(l.pieces, bytes.Clone(p))
	return len(p), nil
}

// take returns the pieces as result 0.
func (l *layout) take(c *native.Call) {
	native.SetSlice(c, 0, l.pieces)
	l.pieces, l.call = nil, nil
}

func tabwriterNatives() table {
	return table{
		"text/tabwriter.newLayout": native.Do(newLayout),
		"text/tabwriter.add": native.Do(func(c *native.Call) {
			l := (*layout)(c.Pointer(0))
			l.call = c
			l.w.Write(c.Bytes(1))
			l.take(c)
		}),
		"text/tabwriter.rest": native.Do(func(c *native.Call) {
			l := (*layout)(c.Pointer(0))
			l.call = c
			l.w.Flush()
			l.take(c)
		}),
	}
}

func newLayout(c *native.Call) {
	l := new(layout)
	l.w.Init(l, c.Int(0), c.Int(1), c.Int(2), byte(c.Uint64(3)), uint(c.Uint64(4)))
	c.Made += uint64(unsafe.Sizeof(*l))
	c.SetPointer(0, unsafe.Pointer(l))
}
