package fmt

import "internal/dyn"

// The host's part: a value of a basic kind by one verb. The verb fits the kind.
func leafBool(flags, wid, prec int, verb rune, v bool) string
func leafInt(flags, wid, prec int, verb rune, v int64) string
func leafUint(flags, wid, prec int, verb rune, v uint64) string
func leafFloat(flags, wid, prec int, verb rune, v float64, bits int) string
func leafComplex(flags, wid, prec int, verb rune, re, im float64, bits int) string
func leafString(flags, wid, prec int, verb rune, v string) string
func leafBytes(flags, wid, prec int, verb rune, v []byte) string

// leafDecimal is the usual one of them.
func leafDecimal(v int64) string

// newBuffer returns a new buffer: an object, which a collection counts.
func newBuffer() []byte

// final returns b as a string, the one object that fmt allocates: its buffers are used again.
func final(b []byte) string

func isStringKind(arg any) bool {
	if _, ok := arg.(string); ok {
		return true
	}
	return dyn.KindOf(arg) == dyn.String
}

func (p *printer) fmtBool(v bool, verb rune) {
	switch verb {
	case 't', 'v':
		p.text(leafBool(p.flags, p.wid, p.prec, verb, v))
	default:
		p.badVerb(verb)
	}
}

func (p *printer) fmtInt(v int64, verb rune) {
	switch verb {
	case 'v', 'd':
		if p.flags == 0 {
			p.text(leafDecimal(v))
			return
		}
		fallthrough
	case 'b', 'o', 'O', 'x', 'X', 'c', 'q', 'U':
		p.text(leafInt(p.flags, p.wid, p.prec, verb, v))
	default:
		p.badVerb(verb)
	}
}

func (p *printer) fmtUint(v uint64, verb rune) {
	switch verb {
	case 'v', 'd', 'b', 'o', 'O', 'x', 'X', 'c', 'q', 'U':
		p.text(leafUint(p.flags, p.wid, p.prec, verb, v))
	default:
		p.badVerb(verb)
	}
}

// fmtHex prints an address or a byte in hexadecimal, with or without 0x.
func (p *printer) fmtHex(v uint64, prefix bool) {
	flags := p.flags &^ sharp
	if prefix {
		flags |= sharp
	}
	p.text(leafUint(flags, p.wid, p.prec, 'x', v))
}

func (p *printer) fmtFloat(v float64, bits int, verb rune) {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
		p.text(leafFloat(p.flags, p.wid, p.prec, verb, v, bits))
	default:
		p.badVerb(verb)
	}
}

func (p *printer) fmtComplex(v complex128, bits int, verb rune) {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
		p.text(leafComplex(p.flags, p.wid, p.prec, verb, real(v), imag(v), bits))
	default:
		p.badVerb(verb)
	}
}

func (p *printer) fmtString(v string, verb rune) {
	switch verb {
	case 'v', 's':
		if p.flags == 0 {
			p.text(v)
			return
		}
		fallthrough
	case 'x', 'X', 'q':
		p.text(leafString(p.flags, p.wid, p.prec, verb, v))
	default:
		p.badVerb(verb)
	}
}

// pad prints s in the verb's width, whatever its precision.
func (p *printer) pad(s string) { p.text(leafString(p.flags&^hasPrec, p.wid, 0, 's', s)) }

// fmtBytes prints v, a slice or an array of the type named.
func (p *printer) fmtBytes(v []byte, verb rune, typeName string) {
	switch verb {
	case 'v', 'd':
		if p.has(sharpV) {
			p.bytesAsGo(v, typeName)
			return
		}
		p.byte('[')
		for i, c := range v {
			if i > 0 {
				p.byte(' ')
			}
			p.text(leafUint(p.flags, p.wid, p.prec, verb, uint64(c)))
		}
		p.byte(']')
	case 's', 'x', 'X', 'q':
		p.text(leafBytes(p.flags, p.wid, p.prec, verb, v))
	default:
		p.printValue(v, verb, 0, open)
	}
}

func (p *printer) bytesAsGo(v []byte, typeName string) {
	p.text(typeName)
	if v == nil {
		p.text("(nil)")
		return
	}
	p.byte('{')
	for i, c := range v {
		if i > 0 {
			p.text(", ")
		}
		p.fmtHex(uint64(c), true)
	}
	p.byte('}')
}

// fmtPointer prints the address in v, of any kind that has one.
func (p *printer) fmtPointer(v any, verb rune) {
	switch dyn.KindOf(v) {
	case dyn.Chan, dyn.Func, dyn.Map, dyn.Pointer, dyn.Slice, dyn.UnsafePointer:
	default:
		p.badVerb(verb)
		return
	}
	address := uint64(dyn.Address(v))
	switch verb {
	case 'v':
		switch {
		case p.has(sharpV):
			p.pointerAsGo(address, dyn.TypeName(v))
		case address == 0:
			p.pad("<nil>")
		default:
			p.fmtHex(address, !p.has(sharp))
		}
	case 'p':
		p.fmtHex(address, !p.has(sharp))
	case 'b', 'o', 'd', 'x', 'X':
		p.fmtUint(address, verb)
	default:
		p.badVerb(verb)
	}
}

func (p *printer) pointerAsGo(address uint64, typeName string) {
	p.byte('(')
	p.text(typeName)
	p.text(")(")
	if address == 0 {
		p.text("nil")
	} else {
		p.fmtHex(address, true)
	}
	p.byte(')')
}
