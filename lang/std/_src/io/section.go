package io

import (
	"errors"
	"math"
)

var (
	errWhence = errors.New("Seek: invalid whence")
	errOffset = errors.New("Seek: invalid offset")
)

// A SectionReader reads a part of something that can be read anywhere.
type SectionReader struct {
	r    ReaderAt
	base int64 // where the part begins
	at   int64 // the next byte, and the end: both in r
	end  int64
	size int64 // as NewSectionReader was told
}

// NewSectionReader returns a SectionReader of n bytes of r from off on. A part
// whose end would be beyond the largest offset goes up to that one.
func NewSectionReader(r ReaderAt, off int64, n int64) *SectionReader {
	end := int64(math.MaxInt64)
	if off <= math.MaxInt64-n {
		end = off + n
	}
	return &SectionReader{r, off, off, end, n}
}

// Read implements Reader.
func (s *SectionReader) Read(p []byte) (n int, err error) {
	if s.at >= s.end {
		return 0, EOF
	}
	if left := s.end - s.at; int64(len(p)) > left {
		p = p[:left]
	}
	n, err = s.r.ReadAt(p, s.at)
	s.at += int64(n)
	return n, err
}

// ReadAt implements ReaderAt; offsets are from the part's beginning.
func (s *SectionReader) ReadAt(p []byte, off int64) (n int, err error) {
	if off < 0 || off >= s.Size() {
		return 0, EOF
	}
	off += s.base
	left := s.end - off
	if int64(len(p)) <= left {
		return s.r.ReadAt(p, off)
	}
	if n, err = s.r.ReadAt(p[:left], off); err == nil {
		err = EOF
	}
	return n, err
}

// Seek implements Seeker; offsets are from the part's beginning.
func (s *SectionReader) Seek(offset int64, whence int) (int64, error) {
	at, err := place(offset, whence, s.base, s.at, s.end)
	if err == nil {
		s.at = at
		at -= s.base
	}
	return at, err
}

// place returns the offset that a Seek means, not before base.
func place(offset int64, whence int, base, now, end int64) (int64, error) {
	switch whence {
	case SeekStart:
		offset += base
	case SeekCurrent:
		offset += now
	case SeekEnd:
		offset += end
	default:
		return 0, errWhence
	}
	if offset < base {
		return 0, errOffset
	}
	return offset, nil
}

// Size returns how long the part is.
func (s *SectionReader) Size() int64 { return s.end - s.base }

// Outer returns what NewSectionReader was given.
func (s *SectionReader) Outer() (r ReaderAt, off int64, n int64) { return s.r, s.base, s.size }

// An OffsetWriter writes into something that can be written anywhere, from an
// offset on.
type OffsetWriter struct {
	w    WriterAt
	base int64
	at   int64 // where the next Write goes in w
}

// NewOffsetWriter returns an OffsetWriter of w from off on.
func NewOffsetWriter(w WriterAt, off int64) *OffsetWriter { return &OffsetWriter{w, off, off} }

// Write implements Writer.
func (o *OffsetWriter) Write(p []byte) (n int, err error) {
	n, err = o.w.WriteAt(p, o.at)
	o.at += int64(n)
	return n, err
}

// WriteAt implements WriterAt; offsets are from the base.
func (o *OffsetWriter) WriteAt(p []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errOffset
	}
	return o.w.WriteAt(p, o.base+off)
}

// Seek implements Seeker; there is no end to measure from.
func (o *OffsetWriter) Seek(offset int64, whence int) (int64, error) {
	if whence == SeekEnd {
		return 0, errWhence
	}
	at, err := place(offset, whence, o.base, o.at, 0)
	if err == nil {
		o.at = at
		at -= o.base
	}
	return at, err
}
