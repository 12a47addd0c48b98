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
	p := f.p.auxs[f.word()].(*printing)
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
		b.WriteString(printFloat(math.Float64frombits(v.Bits)))
	case t.Kind == reflect.Float32:
		b.WriteString(printFloat(float64(math.Float32frombits(uint32(v.Bits)))))
	case t.mem == memString:
		b.WriteString(stringOf(v))
	case t.mem == memIface:
		b.WriteString("(" + hex(v.Bits) + "," + hex(p.Number(v.Ptr)) + ")")
	case t.class == inSlice:
		b.WriteString("[" + num(v.Bits) + "/" + num(second(v).Bits) + "]" + hex(p.Number(v.Ptr)))
	case t.class == inPtr:
		b.WriteString(hex(p.Number(v.Ptr)))
	case isSigned(t.typ):
		b.WriteString(num(v.Bits))
	default:
		b.WriteString(strconv.FormatUint(v.Bits, 10))
	}
}

// printFloat writes x as +1.500000e+000.
func printFloat(x float64) string {
	switch {
	case math.IsNaN(x):
		return "NaN"
	case math.IsInf(x, 1):
		return "+Inf"
	case math.IsInf(x, -1):
		return "-Inf"
	}
	s := strconv.FormatFloat(x, 'e', 6, 64)
	if x >= 0 && !math.Signbit(x) {
		s = "+" + s
	}
	mantissa, exp, _ := strings.Cut(s, "e")
	return mantissa + "e" + exp[:1] + strings.Repeat("0", max(0, 4-len(exp))) + exp[1:]
}
