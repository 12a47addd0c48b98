package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// A Buffer is written at its end and read at its front. The zero value is
// empty.
type Buffer struct {
	buf  []byte
	at   int // where it is read
	last int // bytes of the last read, for the Unread methods: of a rune if positive, -1 of other reads, 0 none
}

// NewBuffer returns a Buffer that has buf, and its memory, to begin with.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString returns a Buffer with s to begin with.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes returns what is unread; it is good until the Buffer changes.
func (b *Buffer) Bytes() []byte { return b.buf[b.at:] }

// AvailableBuffer returns the free memory at the end, to be appended to.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }

// String returns what is unread.
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.at:])
}

// Len returns how many bytes are unread.
func (b *Buffer) Len() int { return len(b.buf) - b.at }

// Cap and Available return the room in all and what is left of it.
func (b *Buffer) Cap() int       { return cap(b.buf) }
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// Truncate forgets all but the first n unread bytes.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.last = 0
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.at+n]
}

// Reset empties b and keeps its memory.
func (b *Buffer) Reset() { b.buf, b.at, b.last = b.buf[:0], 0, 0 }

// Grow makes room for n more bytes.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.grow(n)
}

// grow makes room for n more bytes: by moving what is unread to the front if
// that leaves half of the memory free, else in wider memory.
func (b *Buffer) grow(n int) {
	switch unread := b.Len(); {
	case unread == 0 && b.at > 0:
		b.Reset()
		b.grow(n)
	case n <= cap(b.buf)-len(b.buf):
	case b.buf == nil && n <= 64:
		b.buf = make([]byte, 0, 64)
	case n <= cap(b.buf)/2-unread:
		b.buf = b.buf[:copy(b.buf, b.buf[b.at:])]
		b.at = 0
	case n > mostBytes:
		panic(ErrTooLarge)
	default:
		wider := append([]byte(nil), make([]byte, max(len(b.buf)+n, 2*(cap(b.buf)-b.at)))...)
		b.buf, b.at = wider[:copy(wider, b.buf[b.at:])], 0
	}
}

// mostBytes is more memory than any machine has.
const mostBytes = 1 << 47

// Write appends p.
func (b *Buffer) Write(p []byte) (n int, err error) {
	b.last = 0
	b.grow(len(p))
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteString appends s.
func (b *Buffer) WriteString(s string) (n int, err error) {
	b.last = 0
	b.grow(len(s))
	b.buf = append(b.buf, s...)
	return len(s), nil
}

// WriteByte appends c.
func (b *Buffer) WriteByte(c byte) error {
	b.last = 0
	b.grow(1)
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune appends r.
func (b *Buffer) WriteRune(r rune) (n int, err error) { return b.WriteString(string(r)) }

// ReadFrom appends all that r has.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	b.last = 0
	for {
		b.grow(MinRead)
		m, err := r.Read(b.buf[len(b.buf):cap(b.buf)])
		if m < 0 {
			panic(errors.New("bytes.Buffer: reader returned negative count from Read"))
		}
		b.buf = b.buf[:len(b.buf)+m]
		n += int64(m)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// WriteTo writes what is unread to w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.last = 0
	if unread := b.Len(); unread > 0 {
		m, err := w.Write(b.buf[b.at:])
		if m > unread {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.at += m
		if err == nil && m != unread {
			err = io.ErrShortWrite
		}
		if err != nil {
			return int64(m), err
		}
		n = int64(m)
	}
	b.Reset()
	return n, nil
}

// take removes n bytes from the front.
func (b *Buffer) take(n int) []byte {
	taken := b.buf[b.at : b.at+n]
	b.at += n
	b.last = 0
	if n > 0 {
		b.last = -1
	}
	return taken
}

// empty reports whether all is read, and starts over then.
func (b *Buffer) empty() bool {
	if b.Len() > 0 {
		return false
	}
	b.Reset()
	return true
}

// Read implements io.Reader.
func (b *Buffer) Read(p []byte) (n int, err error) {
	if b.empty() {
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	return copy(p, b.take(min(len(p), b.Len()))), nil
}

// Next removes and returns up to n bytes.
func (b *Buffer) Next(n int) []byte { return b.take(min(n, b.Len())) }

// Peek returns the next n bytes and leaves them.
func (b *Buffer) Peek(n int) ([]byte, error) {
	if b.Len() < n {
		return b.buf[b.at:], io.EOF
	}
	return b.buf[b.at : b.at+n], nil
}

// ReadByte implements io.ByteReader.
func (b *Buffer) ReadByte() (byte, error) {
	if b.empty() {
		return 0, io.EOF
	}
	return b.take(1)[0], nil
}

// ReadRune implements io.RuneReader.
func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.empty() {
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.at:])
	b.at += size
	b.last = size
	return r, size, nil
}

// UnreadRune takes back a ReadRune.
func (b *Buffer) UnreadRune() error {
	if b.last <= 0 {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	b.at -= b.last
	b.last = 0
	return nil
}

// UnreadByte takes back the last byte of a read.
func (b *Buffer) UnreadByte() error {
	if b.last == 0 {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.last = 0
	if b.at > 0 {
		b.at--
	}
	return nil
}

// ReadBytes reads up to and with the delimiter.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	end := IndexByte(b.buf[b.at:], delim) + 1
	if end == 0 {
		end, err = b.Len(), io.EOF
	}
	return append(line, b.take(end)...), err
}

// ReadString is ReadBytes for a string.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	bytes, err := b.ReadBytes(delim)
	return string(bytes), err
}
