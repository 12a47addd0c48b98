package lang

import (
	"go/constant"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// constSlot returns the number of a constant.
func (c *compiler) constSlot(v slot) int {
	n, ok := c.boxes[v]
	if !ok {
		n = len(c.consts)
		c.boxes[v] = n
		c.consts = append(c.consts, v)
	}
	return n
}

// constString returns the number of a string constant.
func (c *compiler) constString(s string) int {
	n, ok := c.strs[s]
	if !ok {
		n = len(c.consts)
		c.strs[s] = n
		c.consts = append(c.consts, stringSlot(s))
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
func (c *compiler) zeroOf(t *rtype) unsafe.Pointer {
	if t.zeroBox == nil {
		t.zeroBox = t.alloc()
	}
	return t.zeroBox
}

// constAgg returns a constant that is held by its address: a zero value, or a
// complex number.
func (c *compiler) constAgg(v *ssa.Const, t *rtype) unsafe.Pointer {
	if v.Value == nil || !t.isComplex() {
		return c.zeroOf(t)
	}
	return t.boxComplex(v.Complex128())
}

// boxConst returns the data word of an interface that holds a constant.
func (c *compiler) boxConst(v *ssa.Const, t *rtype) unsafe.Pointer {
	var s [2]slot
	switch {
	case t.mem == memAgg:
		return c.constAgg(v, t)
	case t.Direct:
		return nil
	case t.mem == memString:
		s[0] = c.consts[c.constString(constString(v))]
	case t.class == inBits:
		s[0].Bits = constBits(v)
	}
	return t.box(&s[0])
}
