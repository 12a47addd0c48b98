package plan

import (
	"go/token"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// Folding decides which SSA values never get a register because the
// instructions that use them compute them on the way: an address that is only
// loaded from or stored to, a comparison that only a branch looks at, a length
// that is part of its slice.

// MaxOffset is the greatest offset that a load or store can hold.
const MaxOffset = 1<<16 - 1

// fold marks the values of the whole function. Users come after what they
// use, so it goes backwards: whether an address folds depends on its users.
func (f *Function) fold() {
	for i := len(f.Blocks) - 1; i >= 0; i-- {
		instrs := f.Blocks[i].Instrs
		for j := len(instrs) - 1; j >= 0; j-- {
			f.folding = j
			f.foldInstr(instrs[j])
		}
	}
}

// foldInstr decides about one value, whose users have been decided about.
func (f *Function) foldInstr(in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.FieldAddr:
		f.vals[in].Folded = f.foldsField(in)
	case *ssa.IndexAddr:
		f.vals[in].Folded = f.foldsIndex(in)
	case *ssa.BinOp:
		f.vals[in].Folded = f.foldsCompare(in) || f.foldsProduct(in)
	case *ssa.UnOp:
		if in.Op == token.MUL {
			f.vals[in].Folded = f.foldsCopy(in)
		}
	case *ssa.ChangeType:
		f.aliasTo(in, in.X, 0)
	case *ssa.ChangeInterface:
		f.aliasTo(in, in.X, 0)
	case *ssa.Convert:
		if f.sameImage(in.X.Type(), in.Type()) {
			f.aliasTo(in, in.X, 0)
		}
	case *ssa.Call:
		f.foldBuiltin(in)
	case *ssa.Extract:
		f.foldExtract(in)
	}
}

// foldExtract makes all that take the same part of a tuple one value: each case
// of a select takes the select's ok.
func (f *Function) foldExtract(in *ssa.Extract) {
	for _, ref := range *in.Tuple.Referrers() {
		if first, ok := ref.(*ssa.Extract); ok && first.Index == in.Index {
			if first != in {
				f.aliasTo(in, first, 0)
			}
			return
		}
	}
}

// aliasTo makes v another name of of's register, unless of is a constant.
func (f *Function) aliasTo(v, of ssa.Value, part int) {
	if x := f.vals[of]; x != nil {
		f.vals[v].alias, f.vals[v].part = x, part
	}
}

// sameImage reports whether a conversion leaves a register as it is.
func (f *Function) sameImage(from, to types.Type) bool {
	a, b := f.Types.Of(from), f.Types.Of(to)
	if a.Kind == b.Kind {
		return true
	}
	float := ssaform.IsFloat(from) || ssaform.IsFloat(to)
	return a.Mem == b.Mem && a.Mem != code.MemAgg && a.Class != code.InSlice && !float
}

// foldBuiltin makes the length of a slice or string its register: in it the length is the
// first number, and a slice's capacity is in the next one.
func (f *Function) foldBuiltin(in *ssa.Call) {
	b, ok := in.Call.Value.(*ssa.Builtin)
	if !ok {
		return
	}
	switch b.Name() {
	case "len", "cap":
		switch t := in.Call.Args[0].Type().Underlying().(type) {
		case *types.Slice:
			part := 0
			if b.Name() == "cap" {
				part = 1
			}
			f.aliasTo(in, in.Call.Args[0], part)
		case *types.Basic:
			if t.Info()&types.IsString != 0 {
				f.aliasTo(in, in.Call.Args[0], 0)
			}
		}
	case ssaform.WrapNilCheck:
		f.aliasTo(in, in.Call.Args[0], 0)
	}
}

// foldsField reports whether the field's address is used only to load and
// store, so that it can be an offset there.
func (f *Function) foldsField(in *ssa.FieldAddr) bool {
	return f.FieldOffset(in) <= MaxOffset && f.onlyAccessed(in, false)
}

// onlyAccessed reports whether every user of the address v is an access, or
// an address that folds itself.
func (f *Function) onlyAccessed(v ssa.Value, once bool) bool {
	users := 0
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.DebugRef:
			continue
		case *ssa.UnOp:
			if r.Op != token.MUL {
				return false
			}
		case *ssa.Store:
			if r.Val == v {
				return false
			}
		case *ssa.FieldAddr:
			if once || !f.vals[r].Folded || f.totalOffset(r) > MaxOffset {
				return false
			}
		default:
			return false
		}
		users++
	}
	return users > 0 && (!once || users == 1)
}

// foldsIndex reports whether the element's address is used by one access of
// the same block, so that index and access become one instruction.
func (f *Function) foldsIndex(in *ssa.IndexAddr) bool {
	elem := f.Types.Of(in.Type().Underlying().(*types.Pointer).Elem())
	if elem.Mem == code.MemAgg || !f.onlyAccessed(in, true) || !f.usedInBlock(in) {
		return false
	}
	if p, ok := in.X.Type().Underlying().(*types.Pointer); ok {
		if p.Elem().Underlying().(*types.Array).Len() >= 1<<32 { // the instruction has no room for it
			return false
		}
		return elem.Mem == code.MemU8 || elem.Mem == code.Mem64
	}
	return true
}

// usedInBlock reports whether all users of v are in its own block.
func (f *Function) usedInBlock(v ssa.Value) bool {
	for _, r := range *v.Referrers() {
		if _, debug := r.(*ssa.DebugRef); !debug && r.Block() != v.(ssa.Instruction).Block() {
			return false
		}
	}
	return true
}

// FieldOffset returns the offset of the field within its struct.
func (f *Function) FieldOffset(in *ssa.FieldAddr) int {
	t := f.Types.Of(in.X.Type().Underlying().(*types.Pointer).Elem())
	return int(t.Fields[in.Field].Offset)
}

// totalOffset adds up the offsets of fields of fields.
func (f *Function) totalOffset(in *ssa.FieldAddr) int {
	n := f.FieldOffset(in)
	if outer, ok := in.X.(*ssa.FieldAddr); ok {
		n += f.totalOffset(outer)
	}
	return n
}

// foldsCompare reports whether a branch right in the block is the only user
// of a comparison that a branch instruction can make.
func (f *Function) foldsCompare(in *ssa.BinOp) bool {
	if !ssaform.IsComparison(in.Op) || !f.branchable(in) {
		return false
	}
	var user ssa.Instruction
	for _, r := range *in.Referrers() {
		if _, debug := r.(*ssa.DebugRef); debug {
			continue
		}
		if user != nil {
			return false
		}
		user = r
	}
	br, ok := user.(*ssa.If)
	return ok && br.Block() == in.Block()
}

// foldsProduct reports whether a sum right in the block is the only user of a
// product, so that both are one instruction. The sum's other part must be a
// register that is there anyway.
func (f *Function) foldsProduct(in *ssa.BinOp) bool {
	if in.Op != token.MUL || !ssaform.IsInteger(in.Type()) {
		return false
	}
	sum, ok := ssaform.OnlyUser(*in.Referrers()).(*ssa.BinOp)
	if !ok || sum.Op != token.ADD || sum.Block() != in.Block() {
		return false
	}
	other := sum.X
	if other == in {
		other = sum.Y
	}
	x := f.vals[other]
	return x != nil && !x.Folded
}

// branchable reports whether there is a branch instruction for the comparison.
func (f *Function) branchable(in *ssa.BinOp) bool {
	t := f.Types.Of(in.X.Type())
	switch {
	case ssaform.IsNil(in.X) || ssaform.IsNil(in.Y):
		return true
	case t.Class == code.InBits:
		return t.Kind != reflect.Float32
	}
	return t.Mem == code.MemPtr
}

// foldsCopy reports whether a load of an aggregate is stored right away, so
// that it can be copied from memory to memory.
func (f *Function) foldsCopy(in *ssa.UnOp) bool {
	if f.Types.Of(in.Type()).Mem != code.MemAgg {
		return false
	}
	refs := *in.Referrers()
	store, ok := ssaform.OnlyUser(refs).(*ssa.Store)
	if !ok || store.Val != in || store.Addr == in || store.Block() != in.Block() {
		return false
	}
	return f.quiet(in, store)
}

// quiet reports whether nothing between from, which is looked at, and to, of the same
// block, can change memory.
func (f *Function) quiet(from, to ssa.Instruction) bool {
	for _, in := range from.Block().Instrs[f.folding+1:] {
		switch in.(type) {
		case *ssa.FieldAddr, *ssa.IndexAddr, *ssa.DebugRef:
			continue
		}
		return in == to
	}
	return false
}

// FoldedIndex returns v as an element's address that has no register.
func (f *Function) FoldedIndex(v ssa.Value) (*ssa.IndexAddr, bool) {
	in, ok := v.(*ssa.IndexAddr)
	return in, ok && f.vals[v].Folded
}

// Pointee returns what the pointer v points to.
func (f *Function) Pointee(v ssa.Value) *code.Type {
	return f.Types.Of(v.Type().Underlying().(*types.Pointer).Elem())
}
