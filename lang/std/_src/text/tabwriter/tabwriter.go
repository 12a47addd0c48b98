// Package tabwriter writes text in columns. The host lays it out; its pieces are
// written as the real package writes them, one by one.
package tabwriter

import (
	"fmt"
	"io"
)

// How a Writer lays out its cells.
const (
	FilterHTML          uint = 1 << iota // tags have no width, an entity that of a character
	StripEscape                          // leave out the Escape characters
	AlignRight                           // padding is before the text
	DiscardEmptyColumns                  // a column of empty cells that \v ends has no width
	TabIndent                            // empty cells at the beginning of a line are tabs
	Debug                                // bars between the columns
)

// Escape stands before and behind text that is taken as it is.
const Escape = '\xff'

// layout is the host's Writer, which the program only points to.
type layout struct{}

func newLayout(minwidth, tabwidth, padding int, padchar byte, flags uint) *layout

// add gives text to the host and returns the pieces that are ready; rest returns
// those that are left.
func add(l *layout, text []byte) [][]byte
func rest(l *layout) [][]byte

// A Writer writes to another one what it is given, with the tabs in it replaced
// by padding.
type Writer struct {
	output io.Writer
	layout *layout
}

// NewWriter returns a Writer. Cells are at least minwidth wide, padding included;
// a tab counts as tabwidth where padchar is one.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init is NewWriter for a Writer that is there.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	b.output = output
	b.layout = newLayout(minwidth, tabwidth, padding, padchar, flags)
	return b
}

// Write takes text. What the width of a column can no longer change is written.
func (b *Writer) Write(buf []byte) (n int, err error) {
	if b.layout == nil {
		b.layout = newLayout(0, 0, 0, 0, 0)
	}
	defer during("Write")
	for n < len(buf) && err == nil {
		line := buf[n:]
		for i, c := range line {
			if c == '\n' || c == '\f' {
				line = line[:i+1]
				break
			}
		}
		n += len(line)
		err = b.write(add(b.layout, line))
	}
	return n, err
}

// Flush writes what is left.
func (b *Writer) Flush() error {
	if b.layout == nil {
		return nil
	}
	defer during("Flush")
	return b.write(rest(b.layout))
}

// during says of a panic of the output which call it came in.
func during(op string) {
	if e := recover(); e != nil {
		panic(fmt.Sprintf("tabwriter: panic during %s (%v)", op, e))
	}
}

func (b *Writer) write(pieces [][]byte) error {
	for _, p := range pieces {
		n, err := b.output.Write(p)
		if n != len(p) && err == nil {
			err = io.ErrShortWrite
		}
		if err != nil {
			return err
		}
	}
	return nil
}
