package json

import (
	"bytes"
	"io"
)

// An Encoder writes values to a stream, each on a line.
type Encoder struct {
	w              io.Writer
	err            error
	keepHTML       bool
	prefix, indent string
}

// NewEncoder returns an Encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// SetIndent makes the Encoder indent as Indent does.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML says whether <, > and & are escaped, as they are at first.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.keepHTML = !on }

// Encode writes v and a line's end.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	b, err := marshal(v, !enc.keepHTML)
	if err != nil {
		return err
	}
	if enc.prefix != "" || enc.indent != "" {
		var problem string
		var offset int64
		if b, problem, offset = indented(b, enc.prefix, enc.indent); problem != "" {
			return fault(problem, offset)
		}
	}
	_, enc.err = enc.w.Write(append(b, '\n'))
	return enc.err
}

// A Decoder reads values from a stream. It may read more than it has handed out.
type Decoder struct {
	r         io.Reader
	buf       []byte
	at        int   // the first byte of buf that is not used
	before    int64 // bytes of the stream that came before buf
	err       error
	useNumber bool
	strict    bool
	state     tokenState
	outer     []tokenState
}

// NewDecoder returns a Decoder that reads from r.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber makes numbers in empty interfaces a Number, not a float64.
func (dec *Decoder) UseNumber() { dec.useNumber = true }

// DisallowUnknownFields makes members without a field an error.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// Buffered returns what was read and not yet handed out.
func (dec *Decoder) Buffered() io.Reader {
	return bytes.NewReader(dec.buf[dec.at:])
}

// InputOffset returns how many bytes of the stream were handed out.
func (dec *Decoder) InputOffset() int64 { return dec.before + int64(dec.at) }

// Decode stores the next value of the stream where v points to.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.separator(); err != nil {
		return err
	}
	if !dec.state.wantsValue() {
		return &SyntaxError{"not at beginning of value", dec.InputOffset()}
	}
	text, err := dec.next()
	if err != nil {
		return err
	}
	d := decoder{data: text, useNumber: dec.useNumber, strict: dec.strict}
	err = d.into(v)
	dec.valueEnds()
	return err
}

// next reads the text of the next value. It reads on only as long as the value is
// not complete.
func (dec *Decoder) next() ([]byte, error) {
	var err error
	for {
		rest := dec.buf[dec.at:]
		if len(rest) > 0 {
			n, problem, offset := first(rest, err == io.EOF)
			switch {
			case problem != "":
				dec.err = &SyntaxError{problem, dec.InputOffset() + offset}
				return nil, dec.err
			case n > 0:
				dec.at += n
				return rest[:n], nil
			}
		}
		if err != nil {
			if err == io.EOF && len(bytes.TrimSpace(rest)) > 0 {
				err = io.ErrUnexpectedEOF
			}
			dec.err = err
			return nil, err
		}
		err = dec.refill()
	}
}

// leastRead is how much room a read has at least.
const leastRead = 512

// refill reads more, having moved what is left to the buffer's beginning.
func (dec *Decoder) refill() error {
	if dec.at > 0 {
		dec.before += int64(dec.at)
		dec.buf = dec.buf[:copy(dec.buf, dec.buf[dec.at:])]
		dec.at = 0
	}
	if cap(dec.buf)-len(dec.buf) < leastRead {
		larger := make([]byte, len(dec.buf), 2*cap(dec.buf)+leastRead)
		copy(larger, dec.buf)
		dec.buf = larger
	}
	n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
	dec.buf = dec.buf[:len(dec.buf)+n]
	return err
}
