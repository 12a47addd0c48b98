package plan

import (
	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// uses visits the values that must be in registers when in is performed.
func (f *Function) uses(in ssa.Instruction, visit func(*Value)) {
	switch in := in.(type) {
	case *ssa.DebugRef, *ssa.Phi, *ssa.Extract:
		return
	case ssa.Value:
		if f.Skips(in) {
			return
		}
	}
	f.operands(in, visit)
	f.usesNames(in, visit)
}

// Skips reports whether no code is emitted where v is computed: it is folded into its
// users, or has the register of another value.
func (f *Function) Skips(v ssa.Value) bool {
	x := f.vals[v]
	return x != nil && (x.Folded || x.alias != nil && !checksNil(v))
}

// checksNil reports whether v is an alias that also tests its argument.
func checksNil(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	b, ok := call.Call.Value.(*ssa.Builtin)
	return ok && b.Name() == ssaform.WrapNilCheck
}

// operands visits the registers of an instruction's operands. It calls itself by way of
// useOf for what is folded, so what it keeps for itself is a part of one slice.
func (f *Function) operands(in ssa.Instruction, visit func(*Value)) {
	from := len(f.ops)
	f.ops = in.Operands(f.ops)
	for _, op := range f.ops[from:] {
		if *op != nil {
			f.useOf(*op, visit)
		}
	}
	f.ops = f.ops[:from]
}

// useOf visits the registers that the value v is made of where it is used.
func (f *Function) useOf(v ssa.Value, visit func(*Value)) {
	x := f.vals[v]
	if x == nil {
		if h := f.Hoisted(v); h != nil {
			visit(h)
		}
		return
	}
	if x, _ = x.Resolve(); x.Folded {
		f.operands(x.Of.(ssa.Instruction), visit)
		return
	}
	visit(x)
}

// defs visits the values that in writes. What is extracted from a tuple is
// written by the instruction that makes the tuple.
func (f *Function) defs(in ssa.Instruction, visit func(*Value)) {
	v, ok := in.(ssa.Value)
	if !ok {
		return
	}
	if _, ok := in.(*ssa.Extract); ok {
		return
	}
	if ssaform.IsTuple(v.Type()) {
		for _, r := range *v.Referrers() {
			if ex, ok := r.(*ssa.Extract); ok && f.vals[ex].alias == nil {
				visit(f.vals[ex])
			}
		}
		return
	}
	if x := f.vals[v]; x.alias == nil && !x.Folded {
		visit(x)
	}
}

// listAccesses writes down what the instructions read and write: liveness and segments
// want it again and again.
func (f *Function) listAccesses() {
	f.accesses, f.ids = f.accesses[:0], f.ids[:0]
	note := func(x *Value) { f.ids = append(f.ids, x.id) }
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			e := access{uses: len(f.ids)}
			f.uses(in, note)
			e.defs = len(f.ids)
			f.defs(in, note)
			e.end = len(f.ids)
			f.accesses = append(f.accesses, e)
		}
	}
}

// positions numbers the instructions and finds those that use the outgoing area.
func (f *Function) positions() {
	at := 2
	f.edges = make([][2]int, len(f.Blocks))
	for i, b := range f.Blocks {
		f.edges[i][0] = at
		for _, in := range b.Instrs {
			if f.usesOut(in) {
				f.calls = append(f.calls, at)
			}
			at += 2
		}
		f.edges[i][1] = at
	}
	f.edges[0][0] = 0 // parameters are there from the beginning
}

// usesOut reports whether in writes to the outgoing area of the frame.
func (f *Function) usesOut(in ssa.Instruction) bool {
	switch in := in.(type) {
	case *ssa.Call:
		_, builtin := in.Call.Value.(*ssa.Builtin)
		return !builtin
	case *ssa.RunDefers, *ssa.Go, *ssa.Defer:
		return true
	}
	return false
}
