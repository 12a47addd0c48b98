package view

import "io"

// An output collects the text of lines for a writer. It is not a bufio.Writer, because a row is
// appended to what there is: its end depends on how much of it has been used.
type output struct {
	w    io.Writer
	text []byte
	err  error // the first of w
}

// enough is how much text is worth a call of the writer.
const enough = 32 << 10

// pass hands the text on if it is enough.
func (o *output) pass() {
	if len(o.text) >= enough {
		o.flush()
	}
}

// flush hands all of the text on.
func (o *output) flush() {
	if len(o.text) > 0 && o.err == nil {
		_, o.err = o.w.Write(o.text)
	}
	o.text = o.text[:0]
}
