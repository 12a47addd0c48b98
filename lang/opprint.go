package lang

import (
	"io"
	"math"
	"reflect"
	"strconv"
	"strings"
)

// printCall performs print and println, which write to standard error.
func printCall(f *fiber, _ *instr) bool {
	p := f.p.im.auxs[f.word()].(*printing)
	var b strings.Builder
	for i, t := range p.types {
		if p.line && i > 0 {
			b.WriteByte(' ')
		}
		f.p.printValue(&b, t, f.get(r(p.regs[i])))
	}
	if p.line {
		b.WriteByte('\n')
	}
	io.WriteString(f.p.host.Stderr, b.String())
	return false
}

// printValue writes a value as the print builtin does.
func (p *Process) printValue(b *strings.Builder, t *rtype, v *slot) {
	switch {
	case t.Kind == reflect.Bool:
		b.WriteString(strconv.FormatBool(v.Bits != 0))
	case t.Kind == reflect.Float64:
		b.WriteString(strconv.FormatFloat(math.Float64frombits(v.Bits), 'g', -1, 64))
	case t.Kind == reflect.Float32:
		b.WriteString(strconv.FormatFloat(float64(math.Float32frombits(uint32(v.Bits))), 'g', -1, 32))
	case t.mem == memString:
		b.WriteString(stringOf(v))
	case t.mem == memIface:
		b.WriteString("(" + hex(v.Bits) + "," + hex(p.Number(v.Ptr)) + ")")
	case t.class == inSlice:
		b.WriteString("[" + num(v.Bits) + "/" + num(second(v).Bits) + "]" + hex(p.Number(v.Ptr)))
	case t.isComplex():
		b.WriteString(strconv.FormatComplex(t.complexAt(v.Ptr), 'g', -1, 8*int(t.Size)))
	case t.class == inPtr:
		b.WriteString(hex(p.Number(v.Ptr)))
	case isSigned(t.typ):
		b.WriteString(num(v.Bits))
	default:
		b.WriteString(strconv.FormatUint(v.Bits, 10))
	}
}
