// Package bufio puts a buffer between a program and a reader or a writer.
package bufio

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

const (
	defaultSize = 4096
	leastSize   = 16
)

// The failures of a Reader.
var (
	ErrInvalidUnreadByte = errors.New("bufio: invalid use of UnreadByte")
	ErrInvalidUnreadRune = errors.New("bufio: invalid use of UnreadRune")
	ErrBufferFull        = errors.New("bufio: buffer full")
	ErrNegativeCount     = errors.New("bufio: negative count")
	errNegativeRead      = errors.New("bufio: reader returned negative count from Read")
	errNegativeWrite     = errors.New("bufio: writer returned negative count from Write")
)

// A Reader reads in larger pieces than it is asked for.
type Reader struct {
	rd   io.Reader
	buf  []byte
	r, w int // read up to r, filled up to w
	err  error
	byte int // the last byte read, -1 if it cannot be unread
	rune int // the size of the last rune read, -1 if it cannot be unread
}

// NewReader returns a Reader with a buffer of the usual size.
func NewReader(rd io.Reader) *Reader { return NewReaderSize(rd, defaultSize) }

// NewReaderSize returns a Reader with a buffer of at least the given size.
func NewReaderSize(rd io.Reader, size int) *Reader {
	if b, ok := rd.(*Reader); ok && len(b.buf) >= size {
		return b
	}
	return &Reader{rd: rd, buf: make([]byte, max(size, leastSize)), byte: -1, rune: -1}
}

// Reset drops what is buffered and makes b read r.
func (b *Reader) Reset(r io.Reader) {
	if b == r {
		return
	}
	if b.buf == nil {
		b.buf = make([]byte, defaultSize)
	}
	*b = Reader{rd: r, buf: b.buf, byte: -1, rune: -1}
}

// Size and Buffered tell of the buffer: all of it, and what is unread.
func (b *Reader) Size() int     { return len(b.buf) }
func (b *Reader) Buffered() int { return b.w - b.r }

// takeErr returns the error of the last read, once.
func (b *Reader) takeErr() error {
	err := b.err
	b.err = nil
	return err
}

// fill reads more into the buffer, which is not full.
func (b *Reader) fill() {
	if b.r > 0 {
		copy(b.buf, b.buf[b.r:b.w])
		b.r, b.w = 0, b.w-b.r
	}
	for range 100 {
		n, err := b.rd.Read(b.buf[b.w:])
		if n < 0 {
			panic(errNegativeRead)
		}
		b.w += n
		if n > 0 || err != nil {
			b.err = err
			return
		}
	}
	b.err = io.ErrNoProgress
}

// Peek returns the next n bytes and leaves them.
func (b *Reader) Peek(n int) ([]byte, error) {
	if n < 0 {
		return nil, ErrNegativeCount
	}
	b.byte, b.rune = -1, -1
	for b.Buffered() < n && b.Buffered() < len(b.buf) && b.err == nil {
		b.fill()
	}
	if n > len(b.buf) {
		return b.buf[b.r:b.w], ErrBufferFull
	}
	if have := b.Buffered(); have < n {
		err := b.takeErr()
		if err == nil {
			err = ErrBufferFull
		}
		return b.buf[b.r:b.w], err
	}
	return b.buf[b.r : b.r+n], nil
}

// Discard skips n bytes.
func (b *Reader) Discard(n int) (discarded int, err error) {
	if n < 0 {
		return 0, ErrNegativeCount
	}
	if n == 0 {
		return 0, nil
	}
	b.byte, b.rune = -1, -1
	for {
		skip := min(b.Buffered(), n-discarded)
		b.r += skip
		discarded += skip
		if discarded == n {
			return n, nil
		}
		if b.err != nil {
			return discarded, b.takeErr()
		}
		b.fill()
	}
}

// Read reads once at most, so it may return less than asked for.
func (b *Reader) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		if b.Buffered() > 0 {
			return 0, nil
		}
		return 0, b.takeErr()
	}
	if b.Buffered() == 0 {
		if b.err != nil {
			return 0, b.takeErr()
		}
		if len(p) >= len(b.buf) {
			return b.readPast(p)
		}
		b.r, b.w = 0, 0
		n, b.err = b.rd.Read(b.buf)
		if n < 0 {
			panic(errNegativeRead)
		}
		if b.w = n; n == 0 {
			return 0, b.takeErr()
		}
	}
	n = copy(p, b.buf[b.r:b.w])
	b.took(n)
	return n, nil
}

// readPast reads into p, which is no smaller than the buffer.
func (b *Reader) readPast(p []byte) (n int, err error) {
	n, b.err = b.rd.Read(p)
	if n < 0 {
		panic(errNegativeRead)
	}
	if n > 0 {
		b.byte, b.rune = int(p[n-1]), -1
	}
	return n, b.takeErr()
}

// took notes that n bytes are read.
func (b *Reader) took(n int) {
	b.r += n
	if n > 0 {
		b.byte = int(b.buf[b.r-1])
	}
	b.rune = -1
}

// ReadByte implements io.ByteReader.
func (b *Reader) ReadByte() (byte, error) {
	b.rune = -1
	for b.Buffered() == 0 {
		if b.err != nil {
			return 0, b.takeErr()
		}
		b.fill()
	}
	b.took(1)
	return b.buf[b.r-1], nil
}

// UnreadByte takes back the last byte.
func (b *Reader) UnreadByte() error {
	if b.byte < 0 || b.r == 0 && b.w > 0 {
		return ErrInvalidUnreadByte
	}
	if b.r > 0 {
		b.r--
	} else {
		b.w = 1
	}
	b.buf[b.r] = byte(b.byte)
	b.byte, b.rune = -1, -1
	return nil
}

// ReadRune implements io.RuneReader.
func (b *Reader) ReadRune() (r rune, size int, err error) {
	for b.Buffered() < utf8.UTFMax && !utf8.FullRune(b.buf[b.r:b.w]) && b.err == nil && b.Buffered() < len(b.buf) {
		b.fill()
	}
	b.rune = -1
	if b.Buffered() == 0 {
		return 0, 0, b.takeErr()
	}
	r, size = utf8.DecodeRune(b.buf[b.r:b.w])
	b.took(size)
	b.rune = size
	return r, size, nil
}

// UnreadRune takes back a ReadRune.
func (b *Reader) UnreadRune() error {
	if b.rune < 0 || b.r < b.rune {
		return ErrInvalidUnreadRune
	}
	b.r -= b.rune
	b.byte, b.rune = -1, -1
	return nil
}

// ReadSlice reads up to and with the delimiter; the result is good until the
// next read.
func (b *Reader) ReadSlice(delim byte) (line []byte, err error) {
	searched := 0
	for {
		if i := bytes.IndexByte(b.buf[b.r+searched:b.w], delim); i >= 0 {
			line = b.buf[b.r : b.r+searched+i+1]
			break
		}
		if b.err != nil {
			line, err = b.buf[b.r:b.w], b.takeErr()
			break
		}
		if b.Buffered() == len(b.buf) {
			line, err = b.buf, ErrBufferFull
			break
		}
		searched = b.Buffered()
		b.fill()
	}
	if len(line) > 0 {
		b.took(len(line))
	}
	return line, err
}

// ReadLine reads a line without its end; isPrefix says that it goes on.
func (b *Reader) ReadLine() (line []byte, isPrefix bool, err error) {
	line, err = b.ReadSlice('\n')
	switch {
	case err == ErrBufferFull:
		if line[len(line)-1] == '\r' { // may be the first half of the line's end
			b.r--
			line = line[:len(line)-1]
		}
		return line, true, nil
	case len(line) == 0:
		return nil, false, err
	}
	if rest, ok := bytes.CutSuffix(line, []byte{'\n'}); ok {
		line = bytes.TrimSuffix(rest, []byte{'\r'})
	}
	return line, false, nil
}

// ReadBytes reads up to and with the delimiter, however far it is.
func (b *Reader) ReadBytes(delim byte) ([]byte, error) {
	all := []byte{}
	for {
		part, err := b.ReadSlice(delim)
		all = append(all, part...)
		if err != ErrBufferFull {
			return all, err
		}
	}
}

// ReadString is ReadBytes for a string.
func (b *Reader) ReadString(delim byte) (string, error) {
	all, err := b.ReadBytes(delim)
	return string(all), err
}

// WriteTo writes all that is left to w. What is not buffered is left to the
// reader or to w, if one of them knows how to.
func (b *Reader) WriteTo(w io.Writer) (n int64, err error) {
	b.byte, b.rune = -1, -1
	if b.Buffered() > 0 {
		if n, err = b.writeBuffered(w); err != nil {
			return n, err
		}
	}
	var m int64
	if from, ok := b.rd.(io.WriterTo); ok {
		m, err = from.WriteTo(w)
	} else if to, ok := w.(io.ReaderFrom); ok {
		m, err = to.ReadFrom(b.rd)
	} else {
		m, err = b.writeBuffers(w)
	}
	return n + m, err
}

// writeBuffers fills the buffer and writes it to w until the reader has no more.
func (b *Reader) writeBuffers(w io.Writer) (n int64, err error) {
	if b.Buffered() < len(b.buf) {
		b.fill()
	}
	for b.Buffered() > 0 {
		m, err := b.writeBuffered(w)
		n += m
		if err != nil {
			return n, err
		}
		b.fill()
	}
	if err = b.takeErr(); err == io.EOF {
		err = nil
	}
	return n, err
}

func (b *Reader) writeBuffered(w io.Writer) (int64, error) {
	n, err := w.Write(b.buf[b.r:b.w])
	if n < 0 {
		panic(errNegativeWrite)
	}
	b.r += n
	return int64(n), err
}
