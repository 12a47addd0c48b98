package plan

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// reserve keeps registers free for the results and the defer stack.
func (f *Function) reserve() {
	f.Results = slotsOf(f.Types, f.Fn.Signature.Results())
	f.Registers = max(f.Registers, 1+f.Results)
	if f.defers() {
		f.DeferReg = f.Registers
		f.Registers++
	}
}

// defers reports whether the function has a defer stack. Where only the bodies
// of loops over functions defer, ssa forgets to run the deferred calls: it is
// done before each return.
func (f *Function) defers() bool {
	var defers, runs, lends bool
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			switch in := in.(type) {
			case *ssa.Defer:
				defers = defers || in.DeferStack == nil
			case *ssa.RunDefers:
				runs = true
			case *ssa.Call:
				b, ok := in.Call.Value.(*ssa.Builtin)
				lends = lends || ok && b.Name() == ssaform.DeferStack
			}
		}
	}
	f.RunsLate = lends && !runs
	return defers || runs || lends || f.Fn.Recover != nil
}

// slotsOf returns how many slots the variables of t take.
func slotsOf(all *code.Types, t *types.Tuple) int {
	n := 0
	for i := range t.Len() {
		n += all.Of(t.At(i).Type()).Class.Slots()
	}
	return n
}

// fixParams puts parameters where the caller leaves them.
func (f *Function) fixParams() {
	reg := 1
	for _, p := range f.Fn.Params {
		x := f.vals[p]
		x.web.reg, x.web.fixed = reg, true
		reg += x.Class.Slots()
	}
	f.Params = reg - 1
	f.Registers = reg
}
