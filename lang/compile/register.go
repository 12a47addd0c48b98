package compile

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/plan"
	"github.com/gmpsim/gmpsim/lang/text"
)

// temp returns a scratch register for the present instruction.
func (f *emitter) temp(slots int) int {
	reg := f.Registers + f.scratch
	f.scratch += slots
	f.scratchN = max(f.scratchN, f.scratch)
	return reg
}

// outReg returns slot i of the outgoing area; slot 0 is the header.
func (f *emitter) outReg(i int) int {
	f.out = max(f.out, i+1)
	return f.frame + i
}

// regOf returns the register that holds v, loading a constant into one.
func (f *emitter) regOf(v ssa.Value) int {
	x := f.Value(v)
	if x == nil {
		if h := f.Hoisted(v); h != nil {
			return f.where(h)
		}
		tmp := f.temp(f.Types.Of(v.Type()).Class.Slots())
		f.constant(tmp, v)
		return tmp
	}
	x, part := x.Resolve()
	if x.Folded {
		text.Fail("%s: folded %s is wanted in a register", f.Fn, x.Of)
	}
	return f.where(x) + part
}

// where returns x's register.
func (f *emitter) where(x *plan.Value) int {
	reg, out := x.Register()
	if out {
		return f.outReg(reg)
	}
	return reg
}

// dst returns the register that the instruction v writes to.
func (f *emitter) dst(v ssa.Value) int { return f.where(f.Value(v)) }

// classOf returns the class of values of type t.
func (f *emitter) classOf(t types.Type) code.Class { return f.Types.Of(t).Class }
