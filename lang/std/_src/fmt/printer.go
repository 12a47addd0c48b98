package fmt

import (
	"internal/dyn"
	"strconv"
	"unicode/utf8"
)

// A State is what a Formatter prints to.
type State interface {
	// Write adds to the output.
	Write(b []byte) (n int, err error)
	// Width and Precision return the numbers of the verb, if it has them.
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)

	// Flag reports whether the verb has the flag c.
	Flag(c int) bool
}

// A Formatter prints itself for every verb.
type Formatter interface {
	Format(f State, verb rune)
}

// A Stringer prints itself for the verbs that print strings.
type Stringer interface {
	String() string
}

// A GoStringer prints itself for %#v.
type GoStringer interface {
	GoString() string
}

// FormatString returns the verb with its flags, as a Formatter got it.
func FormatString(state State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = strconv.AppendInt(b, int64(w), 10)
	}
	if p, ok := state.Precision(); ok {
		b = append(b, '.')
		b = strconv.AppendInt(b, int64(p), 10)
	}
	return string(utf8.AppendRune(b, verb))
}

// spec is what stands between % and the verb. The host reads flags too: keep
// the constants and leaf.go of the natives in step.
type spec struct {
	flags int
	wid   int
	prec  int
}

const (
	minus   = 1 << iota // pad on the right
	plus                // always a sign
	sharp               // the other form
	space               // room for a sign
	zero                // pad with zeros
	hasWid              // wid counts
	hasPrec             // prec counts
	plusV               // the + of %+v, which is no sign
	sharpV              // the # of %#v
)

func (s *spec) has(flag int) bool { return s.flags&flag != 0 }

// printer holds one call's output and its place in the walk. It is the State
// that Formatters see.
type printer struct {
	spec
	buf []byte

	arg   any // the operand, or a part of it whose methods may be called
	value any // a part of the operand that is printed by its kind

	reordered bool  // the format has an index such as [3]
	goodIndex bool  // the last such index was good
	panicking bool  // printing the value of a panic
	erroring  bool  // printing an error of the format: call no methods
	wrapping  bool  // Errorf: %w is a verb
	wrapped   []int // the operands of %w
}

// Write implements State.
func (p *printer) Write(b []byte) (n int, err error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

// WriteString makes io.WriteString cheap.
func (p *printer) WriteString(s string) (n int, err error) {
	p.text(s)
	return len(s), nil
}

// Width implements State.
func (p *printer) Width() (wid int, ok bool) { return p.wid, p.has(hasWid) }

// Precision implements State.
func (p *printer) Precision() (prec int, ok bool) { return p.prec, p.has(hasPrec) }

// Flag implements State.
func (p *printer) Flag(c int) bool {
	switch c {
	case '-':
		return p.has(minus)
	case '+':
		return p.has(plus | plusV)
	case '#':
		return p.has(sharp | sharpV)
	case ' ':
		return p.has(space)
	case '0':
		return p.has(zero)
	}
	return false
}

func (p *printer) text(s string) { p.buf = append(p.buf, s...) }
func (p *printer) byte(c byte)   { p.buf = append(p.buf, c) }
func (p *printer) rune(r rune)   { p.buf = utf8.AppendRune(p.buf, r) }

// badVerb prints that verb does not fit what is printed.
func (p *printer) badVerb(verb rune) {
	p.erroring = true
	p.text("%!")
	p.rune(verb)
	p.byte('(')
	switch {
	case p.arg != nil:
		p.text(dyn.TypeName(p.arg))
		p.byte('=')
		p.printArg(p.arg, 'v')
	case p.value != nil:
		p.text(dyn.TypeName(p.value))
		p.byte('=')
		p.printValue(p.value, 'v', 0, open)
	default:
		p.text("<nil>")
	}
	p.byte(')')
	p.erroring = false
}
