package strings

import "unicode/utf8"

// A Builder builds a string piece by piece. The zero value is empty. It must
// not be copied once it is used.
type Builder struct {
	self *Builder // where it was first written to, to notice a copy
	buf  []byte
}

// view returns b as a string that shares its memory.
func view(b []byte) string

func (b *Builder) check() {
	if b.self == nil {
		b.self = b
	}
	if b.self != b {
		panic("strings: illegal use of non-zero Builder copied by value")
	}
}

// String returns what was written. Later writes go behind it or elsewhere, so
// it needs no copy.
func (b *Builder) String() string { return view(b.buf) }

// Len and Cap return the bytes written and the bytes there is room for.
func (b *Builder) Len() int { return len(b.buf) }
func (b *Builder) Cap() int { return cap(b.buf) }

// Reset forgets what was written.
func (b *Builder) Reset() { *b = Builder{} }

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int) {
	b.check()
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	if cap(b.buf)-len(b.buf) < n {
		wider := append([]byte(nil), make([]byte, 2*cap(b.buf)+n)...)
		b.buf = wider[:copy(wider, b.buf)]
	}
}

// Write appends p.
func (b *Builder) Write(p []byte) (int, error) {
	b.check()
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteByte appends c.
func (b *Builder) WriteByte(c byte) error {
	b.check()
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune appends r.
func (b *Builder) WriteRune(r rune) (int, error) {
	b.check()
	before := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - before, nil
}

// WriteString appends s.
func (b *Builder) WriteString(s string) (int, error) {
	b.check()
	b.buf = append(b.buf, s...)
	return len(s), nil
}
