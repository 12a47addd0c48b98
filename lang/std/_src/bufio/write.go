package bufio

import (
	"io"
	"unicode/utf8"
)

// A Writer collects what is written until it is flushed or its buffer is full.
// After an error all writes fail with it.
type Writer struct {
	w   io.Writer
	buf []byte
	n   int
	err error
}

// NewWriter returns a Writer with a buffer of the usual size.
func NewWriter(w io.Writer) *Writer { return NewWriterSize(w, defaultSize) }

// NewWriterSize returns a Writer with a buffer of at least the given size.
func NewWriterSize(w io.Writer, size int) *Writer {
	if b, ok := w.(*Writer); ok && len(b.buf) >= size {
		return b
	}
	if size <= 0 {
		size = defaultSize
	}
	return &Writer{w: w, buf: make([]byte, size)}
}

// Reset drops what is not flushed and makes b write to w.
func (b *Writer) Reset(w io.Writer) {
	if b == w {
		return
	}
	if b.buf == nil {
		b.buf = make([]byte, defaultSize)
	}
	*b = Writer{w: w, buf: b.buf}
}

// Size, Available and Buffered tell of the buffer: all of it, free, in use.
func (b *Writer) Size() int      { return len(b.buf) }
func (b *Writer) Available() int { return len(b.buf) - b.n }
func (b *Writer) Buffered() int  { return b.n }

// AvailableBuffer returns the free memory, to be appended to.
func (b *Writer) AvailableBuffer() []byte { return b.buf[b.n:][:0] }

// Flush writes what is buffered.
func (b *Writer) Flush() error {
	if b.err != nil || b.n == 0 {
		return b.err
	}
	n, err := b.w.Write(b.buf[:b.n])
	if n < b.n && err == nil {
		err = io.ErrShortWrite
	}
	if err != nil && 0 < n && n < b.n {
		copy(b.buf, b.buf[n:b.n])
	}
	b.n, b.err = b.n-n, err
	return err
}

// Write writes p; what is longer than the buffer is not copied into it.
func (b *Writer) Write(p []byte) (nn int, err error) {
	for len(p) > b.Available() && b.err == nil {
		n := 0
		if b.n == 0 {
			n, b.err = b.w.Write(p)
		} else {
			n = b.add(p)
			b.Flush()
		}
		nn += n
		p = p[n:]
	}
	if b.err != nil {
		return nn, b.err
	}
	return nn + b.add(p), nil
}

func (b *Writer) add(p []byte) int {
	n := copy(b.buf[b.n:], p)
	b.n += n
	return n
}

// WriteByte writes c.
func (b *Writer) WriteByte(c byte) error {
	if b.err != nil {
		return b.err
	}
	if b.Available() == 0 && b.Flush() != nil {
		return b.err
	}
	b.buf[b.n] = c
	b.n++
	return nil
}

// WriteRune writes r. It flushes where there is no room for the longest rune,
// however short r is.
func (b *Writer) WriteRune(r rune) (size int, err error) {
	if 0 <= r && r < utf8.RuneSelf {
		if err := b.WriteByte(byte(r)); err != nil {
			return 0, err
		}
		return 1, nil
	}
	if b.err == nil && b.Available() < utf8.UTFMax {
		b.Flush()
	}
	if b.err != nil {
		return 0, b.err
	}
	return b.WriteString(string(r))
}

// WriteString writes s; what is longer than the buffer is not copied into it
// if the writer takes strings.
func (b *Writer) WriteString(s string) (int, error) {
	written := 0
	for len(s) > b.Available() && b.err == nil {
		n := 0
		if to, ok := b.w.(io.StringWriter); ok && b.n == 0 {
			n, b.err = to.WriteString(s)
		} else {
			n = b.addString(s)
			b.Flush()
		}
		written += n
		s = s[n:]
	}
	if b.err != nil {
		return written, b.err
	}
	return written + b.addString(s), nil
}

func (b *Writer) addString(s string) int {
	n := copy(b.buf[b.n:], s)
	b.n += n
	return n
}

// ReadFrom writes all that r has. With nothing buffered it leaves that to the
// writer, if that knows how to.
func (b *Writer) ReadFrom(r io.Reader) (n int64, err error) {
	if b.err != nil {
		return 0, b.err
	}
	to, knows := b.w.(io.ReaderFrom)
	for err == nil {
		if b.Available() == 0 {
			if err := b.Flush(); err != nil {
				return n, err
			}
		}
		var m int64
		if knows && b.n == 0 {
			m, b.err = to.ReadFrom(r)
			return n + m, b.err
		}
		m, err = b.readOnce(r)
		n += m
	}
	if err == io.EOF {
		err = nil
		if b.Available() == 0 {
			err = b.Flush()
		}
	}
	return n, err
}

// readOnce adds what one Read gives, up to a hundred if they give nothing.
func (b *Writer) readOnce(r io.Reader) (int64, error) {
	for range 100 {
		n, err := r.Read(b.buf[b.n:])
		b.n += n
		if n != 0 || err != nil {
			return int64(n), err
		}
	}
	return 0, io.ErrNoProgress
}

// A ReadWriter is a Reader and a Writer in one.
type ReadWriter struct {
	*Reader
	*Writer
}

// NewReadWriter returns a ReadWriter.
func NewReadWriter(r *Reader, w *Writer) *ReadWriter { return &ReadWriter{r, w} }
