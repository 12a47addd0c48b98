package compile

import (
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// constSlot returns the number of a constant.
func (c *compiler) constSlot(v code.Slot) int {
	n, ok := c.boxes[v]
	if !ok {
		n = len(c.Constants)
		c.boxes[v] = n
		c.Constants = append(c.Constants, v)
	}
	return n
}

// constString returns the number of a string constant.
func (c *compiler) constString(s string) int {
	n, ok := c.strs[s]
	if !ok {
		n = len(c.Constants)
		c.strs[s] = n
		c.Constants = append(c.Constants, code.StringSlot(s))
	}
	return n
}

// zeroOf returns a zero value of t that nobody changes.
func (c *compiler) zeroOf(t *code.Type) unsafe.Pointer {
	if t.ZeroBox == nil {
		t.ZeroBox = t.Alloc()
	}
	return t.ZeroBox
}

// constAgg returns a constant that is held by its address: a zero value, or a
// complex number.
func (c *compiler) constAgg(v *ssa.Const, t *code.Type) unsafe.Pointer {
	if v.Value == nil || !t.IsComplex() {
		return c.zeroOf(t)
	}
	return t.BoxComplex(v.Complex128())
}

// boxConst returns the data word of an interface that holds a constant.
func (c *compiler) boxConst(v *ssa.Const, t *code.Type) unsafe.Pointer {
	var s [2]code.Slot
	switch {
	case t.Mem == code.MemAgg:
		return c.constAgg(v, t)
	case t.Direct:
		return nil
	case t.Mem == code.MemString:
		s[0] = c.Constants[c.constString(ssaform.Text(v))]
	case t.Class == code.InBits:
		s[0].Bits = ssaform.Bits(v)
	}
	return t.Box(&s[0])
}

// constant loads a value that no instruction computes.
func (f *emitter) constant(dst int, v ssa.Value) {
	switch v := v.(type) {
	case *ssa.Const:
		f.loadConst(dst, v)
	case *ssa.Function:
		f.op(code.ConstV, r(dst), 0, 0)
		f.word(uint64(f.c.constSlot(f.c.closureOf(v))))
	case *ssa.Global:
		f.op(code.Global, r(dst), 0, 0)
		f.word(uint64(f.c.global(v)))
	default:
		x, part := f.Value(v).Resolve()
		f.move(dst, f.where(x)+part, f.Types.Of(v.Type()).Class)
	}
}

// loadConst loads a constant. A struct or array is the address of one that does not change,
// so it is made when the program is compiled.
func (f *emitter) loadConst(dst int, v *ssa.Const) {
	t := f.Types.Of(v.Type())
	switch {
	case t.Mem == code.MemAgg:
		f.op(code.ConstV, r(dst), 0, 0)
		f.word(uint64(f.c.constSlot(code.Slot{Ptr: f.c.constAgg(v, t)})))
	case t.Class == code.InSlice:
		f.op(code.NilS, r(dst), 0, 0)
	case t.Class == code.InPtr:
		f.op(code.NilP, r(dst), 0, 0)
	case t.Class == code.InBoth:
		f.loadString(dst, v)
	default:
		f.loadBits(dst, ssaform.Bits(v))
	}
}

// loadString loads a string. Each text is once in the image, however often it is written.
func (f *emitter) loadString(dst int, v *ssa.Const) {
	if v.Value == nil || ssaform.Text(v) == "" {
		f.op(code.ZeroV, r(dst), 0, 0)
		return
	}
	f.op(code.ConstV, r(dst), 0, 0)
	f.word(uint64(f.c.constString(ssaform.Text(v))))
}

// loadBits loads a number, in one instruction if it is small.
func (f *emitter) loadBits(dst int, bits uint64) {
	if n := int64(bits); n == int64(int16(n)) {
		f.op(code.Imm, r(dst), 0, code.Operand(int16(n)))
		return
	}
	f.op(code.Const, r(dst), 0, 0)
	f.word(bits)
}
