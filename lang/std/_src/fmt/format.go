package fmt

import (
	"internal/dyn"
	"unicode/utf8"
)

// format is the place in a format and in its operands.
type format struct {
	*printer
	s     string
	i     int // the next byte of s
	a     []any
	n     int  // the next operand
	index bool // what was read last is an index such as [3]
}

// walk prints the operands by the format.
func (p *printer) walk(s string, a []any) {
	f := &format{printer: p, s: s, a: a}
	for f.plain() {
		if !f.verb() {
			p.text("%!(NOVERB)")
			break
		}
	}
	if !p.reordered && f.n < len(a) {
		p.extra(a[f.n:])
	}
}

// plain prints up to the next % and steps over it; false at the end.
func (f *format) plain() bool {
	start := f.i
	for f.i < len(f.s) && f.s[f.i] != '%' {
		f.i++
	}
	f.text(f.s[start:f.i])
	f.i++
	return f.i <= len(f.s)
}

// verb prints by one verb; false when the format ends before it.
func (f *format) verb() bool {
	f.spec = spec{}
	f.goodIndex, f.index = true, false
	if f.readFlags() {
		return true
	}
	f.readIndex()
	f.readWidth()
	f.readPrecision()
	if !f.index {
		f.readIndex()
	}
	if f.i >= len(f.s) {
		return false
	}
	verb, size := utf8.DecodeRuneInString(f.s[f.i:])
	f.i += size
	switch {
	case verb == '%':
		f.byte('%')
	case !f.goodIndex:
		f.complain(verb, "(BADINDEX)")
	case f.n >= len(f.a):
		f.complain(verb, "(MISSING)")
	default:
		f.operand(verb)
	}
	return true
}

// readFlags reads the flags. The most common case, a lower-case verb behind
// them, is done with at once: then it returns true.
func (f *format) readFlags() bool {
	for ; f.i < len(f.s); f.i++ {
		switch c := f.s[f.i]; c {
		case '#':
			f.flags |= sharp
		case '0':
			f.flags |= zero
		case '+':
			f.flags |= plus
		case '-':
			f.flags |= minus
		case ' ':
			f.flags |= space
		default:
			if 'a' <= c && c <= 'z' && f.n < len(f.a) {
				f.i++
				f.operand(rune(c))
				return true
			}
			return false
		}
	}
	return false
}

// operand prints the next operand.
func (f *format) operand(verb rune) {
	if verb == 'w' {
		f.wrapped = append(f.wrapped, f.n)
	}
	if verb == 'v' || verb == 'w' {
		f.forV()
	}
	f.n++
	f.printArg(f.a[f.n-1], verb)
}

// forV turns + and # into what they mean for %v.
func (s *spec) forV() {
	if s.has(plus) {
		s.flags += plusV - plus
	}
	if s.has(sharp) {
		s.flags += sharpV - sharp
	}
}

// readWidth reads a width, a number or a star.
func (f *format) readWidth() {
	if f.star() {
		n, ok := f.intOperand()
		f.index = false
		if !ok {
			f.text("%!(BADWIDTH)")
			return
		}
		f.flags |= hasWid
		if n < 0 {
			n = -n
			f.flags = f.flags&^zero | minus
		}
		f.wid = n
		return
	}
	n, ok := f.number()
	if ok {
		f.wid = n
		f.flags |= hasWid
		if f.index { // as in "%[3]2d"
			f.goodIndex = false
		}
	}
}

// readPrecision reads a point and a precision.
func (f *format) readPrecision() {
	if f.i+1 >= len(f.s) || f.s[f.i] != '.' {
		return
	}
	f.i++
	if f.index { // as in "%[3].2d"
		f.goodIndex = false
	}
	f.readIndex()
	if !f.star() {
		f.prec, _ = f.number()
		f.flags |= hasPrec
		return
	}
	n, ok := f.intOperand()
	f.index = false
	switch {
	case !ok || n < 0:
		f.text("%!(BADPREC)")
	default:
		f.prec = n
		f.flags |= hasPrec
	}
}

// star steps over a star.
func (f *format) star() bool {
	if f.i < len(f.s) && f.s[f.i] == '*' {
		f.i++
		return true
	}
	return false
}

// huge is the largest width, precision or index.
const huge = 1e6

// number reads decimal digits. A number that is too large takes the format
// with it.
func (f *format) number() (n int, ok bool) {
	n, f.i, ok = digits(f.s, f.i, len(f.s))
	return n, ok
}

// digits reads a number in s[i:end] and returns where it ends.
func digits(s string, i, end int) (n, next int, ok bool) {
	start := i
	for ; i < end && '0' <= s[i] && s[i] <= '9'; i++ {
		if n > huge {
			return 0, end, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, i, i > start
}

// intOperand takes the operand of a star.
func (f *format) intOperand() (n int, ok bool) {
	if f.n >= len(f.a) {
		return 0, false
	}
	arg := f.a[f.n]
	f.n++
	switch dyn.KindOf(arg) {
	case dyn.Int, dyn.Int8, dyn.Int16, dyn.Int32, dyn.Int64:
		n, ok = int(dyn.IntOf(arg)), true
	case dyn.Uint, dyn.Uint8, dyn.Uint16, dyn.Uint32, dyn.Uint64, dyn.Uintptr:
		n = int(dyn.UintOf(arg))
		ok = n >= 0
	}
	if n > huge || n < -huge {
		return 0, false
	}
	return n, ok
}

// readIndex reads an index such as [3], which makes that operand the next.
func (f *format) readIndex() {
	f.index = false
	if f.i >= len(f.s) || f.s[f.i] != '[' {
		return
	}
	f.reordered = true
	n, length, ok := parseIndex(f.s[f.i:])
	f.i += length
	f.index = ok
	if ok && 0 <= n && n < len(f.a) {
		f.n = n
		return
	}
	f.goodIndex = false
}

// parseIndex reads an index at the start of s: its value from 0, and how many
// bytes to step over.
func parseIndex(s string) (n, length int, ok bool) {
	if len(s) < 3 {
		return 0, 1, false
	}
	for i := 1; i < len(s); i++ {
		if s[i] == ']' {
			n, next, ok := digits(s, 1, i)
			if !ok || next != i {
				return 0, i + 1, false
			}
			return n - 1, i + 1, true
		}
	}
	return 0, 1, false
}

// complain prints what is wrong with a verb.
func (p *printer) complain(verb rune, what string) {
	p.text("%!")
	p.rune(verb)
	p.text(what)
}

// extra prints the operands that no verb asked for.
func (p *printer) extra(a []any) {
	p.spec = spec{}
	p.text("%!(EXTRA ")
	for i, arg := range a {
		if i > 0 {
			p.text(", ")
		}
		if arg == nil {
			p.text("<nil>")
			continue
		}
		p.text(dyn.TypeName(arg))
		p.byte('=')
		p.printArg(arg, 'v')
	}
	p.byte(')')
}
