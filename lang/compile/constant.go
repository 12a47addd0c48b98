package compile

import (
	"go/constant"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
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

// constString returns the text of a string constant.
func constString(v *ssa.Const) string {
	if v.Value == nil {
		return ""
	}
	if v.Value.Kind() != constant.String {
		return string(rune(v.Int64()))
	}
	return constant.StringVal(v.Value)
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
		s[0] = c.Constants[c.constString(constString(v))]
	case t.Class == code.InBits:
		s[0].Bits = constBits(v)
	}
	return t.Box(&s[0])
}
