package hex

import (
	"errors"
	"io"
)

// lineLength is how many bytes a line of a dump has.
const lineLength = 16

// Dumper returns a WriteCloser that writes to w what Dump returns. Close writes the line
// that is not full.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

type dumper struct {
	w      io.Writer
	line   []byte // not written yet
	at     uint32 // how much came before
	closed bool
}

func (d *dumper) Write(data []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for _, b := range data {
		if d.line = append(d.line, b); len(d.line) == lineLength {
			if err := d.flush(); err != nil {
				return n, err
			}
		}
		n++
	}
	return n, nil
}

func (d *dumper) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	if len(d.line) == 0 {
		return nil
	}
	return d.flush()
}

// flush writes a line.
func (d *dumper) flush() error {
	line := []byte(Dump(d.line))
	at := []byte{byte(d.at >> 24), byte(d.at >> 16), byte(d.at >> 8), byte(d.at)}
	Encode(line, at) // the offset is what a line begins with
	d.at += uint32(len(d.line))
	d.line = d.line[:0]
	_, err := d.w.Write(line)
	return err
}
