package vm

import (
	"io"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim/event"
)

// printCall performs print and println, which write to standard error: each value, blank and end
// of a line by itself. The runtime does not tell the scheduler: no entersyscall, and the thread
// keeps its P. Mirrors gwrite and writeErr.
func printCall(f *fiber, _ *code.Instr) bool {
	p := f.p.im.Aux[f.word()].(*code.Printing)
	var b strings.Builder
	writes := 0
	for i, t := range p.Types {
		if p.Line && (i > 0 || p.Continued) {
			b.WriteByte(' ')
			writes++
		}
		writes += writesOf(t)
		f.p.printValue(&b, t, f.get(code.Reg(p.Regs[i])))
	}
	if p.Line && !p.Unfinished {
		b.WriteByte('\n')
		writes++
	}
	f.hold(uint64(b.Len())) // who listens may keep it
	io.WriteString(f.p.host.Stderr, b.String())
	costs := f.p.m.Costs()
	f.p.spend(event.Duration(writes) * f.p.m.Policy().Output.Price(&costs, 0))
	return false
}

// writesOf is how many writes a value is. Mirrors printslice, printeface and printcomplex.
func writesOf(t *code.Type) int {
	switch {
	case t.Mem == code.MemIface:
		return len([...]string{"(", "type", ",", "data", ")"})
	case t.Class == code.InSlice:
		return len([...]string{"[", "len", "/", "cap", "]", "array"})
	case t.IsComplex():
		return len([...]string{"(", "real", "imag", "i)"})
	}
	return 1
}

// printValue writes a value as the print builtin does.
func (p *Process) printValue(b *strings.Builder, t *code.Type, v *code.Slot) {
	switch {
	case t.Kind == reflect.Bool:
		b.WriteString(strconv.FormatBool(v.Bits != 0))
	case t.Kind == reflect.Float64:
		b.WriteString(strconv.FormatFloat(math.Float64frombits(v.Bits), 'g', -1, 64))
	case t.Kind == reflect.Float32:
		b.WriteString(strconv.FormatFloat(float64(math.Float32frombits(uint32(v.Bits))), 'g', -1, 32))
	case t.Mem == code.MemString:
		b.WriteString(stringOf(v))
	case t.Mem == code.MemIface:
		b.WriteString("(" + hex(v.Bits) + "," + hex(p.Number(v.Ptr)) + ")")
	case t.Class == code.InSlice:
		b.WriteString("[" + num(v.Bits) + "/" + num(code.Second(v).Bits) + "]" + hex(p.Number(v.Ptr)))
	case t.IsComplex():
		b.WriteString(strconv.FormatComplex(t.ComplexAt(v.Ptr), 'g', -1, 8*int(t.Size)))
	case t.Class == code.InPtr:
		b.WriteString(hex(p.Number(v.Ptr)))
	case code.Signed(t.GoType):
		b.WriteString(num(v.Bits))
	default:
		b.WriteString(strconv.FormatUint(v.Bits, 10))
	}
}
