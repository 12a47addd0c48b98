package compile

import (
	"go/token"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
)

// Folding decides which SSA values never get a register because the
// instructions that use them compute them on the way: an address that is only
// loaded from or stored to, a comparison that only a branch looks at, a length
// that is part of its slice.

// maxOffset is the greatest offset that a load or store can hold.
const maxOffset = 1<<16 - 1

// fold marks the values of the whole function. Users come after what they
// use, so it goes backwards: whether an address folds depends on its users.
func (f *fnCompiler) fold() {
	for i := len(f.blocks) - 1; i >= 0; i-- {
		instrs := f.blocks[i].Instrs
		for j := len(instrs) - 1; j >= 0; j-- {
			f.foldInstr(instrs[j])
		}
	}
}

func (f *fnCompiler) foldInstr(in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.FieldAddr:
		f.vals[in].folded = f.foldsField(in)
	case *ssa.IndexAddr:
		f.vals[in].folded = f.foldsIndex(in)
	case *ssa.BinOp:
		f.vals[in].folded = f.foldsCompare(in) || f.foldsProduct(in)
	case *ssa.UnOp:
		if in.Op == token.MUL {
			f.vals[in].folded = f.foldsCopy(in)
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
func (f *fnCompiler) foldExtract(in *ssa.Extract) {
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
func (f *fnCompiler) aliasTo(v, of ssa.Value, part int) {
	if x := f.vals[of]; x != nil {
		f.vals[v].alias, f.vals[v].part = x, part
	}
}

// sameImage reports whether a conversion leaves a register as it is.
func (f *fnCompiler) sameImage(from, to types.Type) bool {
	a, b := f.c.Types.Of(from), f.c.Types.Of(to)
	return a.Kind == b.Kind || a.Mem == b.Mem && a.Mem != code.MemAgg && !isFloat(from) && !isFloat(to) && a.Class != code.InSlice
}

func (f *fnCompiler) foldBuiltin(in *ssa.Call) {
	b, ok := in.Call.Value.(*ssa.Builtin)
	if !ok {
		return
	}
	switch b.Name() {
	case "len", "cap":
		switch t := in.Call.Args[0].Type().Underlying().(type) {
		case *types.Slice:
			f.aliasTo(in, in.Call.Args[0], b2i(b.Name() == "cap"))
		case *types.Basic:
			if t.Info()&types.IsString != 0 {
				f.aliasTo(in, in.Call.Args[0], 0)
			}
		}
	case "ssa:wrapnilchk":
		f.aliasTo(in, in.Call.Args[0], 0)
	}
}

// foldsField reports whether the field's address is used only to load and
// store, so that it can be an offset there.
func (f *fnCompiler) foldsField(in *ssa.FieldAddr) bool {
	return f.fieldOffset(in) <= maxOffset && f.onlyAccessed(in, false)
}

// onlyAccessed reports whether every user of the address v is an access, or
// an address that folds itself.
func (f *fnCompiler) onlyAccessed(v ssa.Value, once bool) bool {
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
			if once || !f.vals[r].folded || f.totalOffset(r) > maxOffset {
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
func (f *fnCompiler) foldsIndex(in *ssa.IndexAddr) bool {
	elem := f.c.Types.Of(in.Type().Underlying().(*types.Pointer).Elem())
	if elem.Mem == code.MemAgg || !f.onlyAccessed(in, true) || !f.usedInBlock(in) {
		return false
	}
	if _, ok := in.X.Type().Underlying().(*types.Pointer); ok {
		return elem.Mem == code.MemU8 || elem.Mem == code.Mem64
	}
	return true
}

// usedInBlock reports whether all users of v are in its own block.
func (f *fnCompiler) usedInBlock(v ssa.Value) bool {
	for _, r := range *v.Referrers() {
		if _, debug := r.(*ssa.DebugRef); !debug && r.Block() != v.(ssa.Instruction).Block() {
			return false
		}
	}
	return true
}

// fieldOffset returns the offset of the field within its struct.
func (f *fnCompiler) fieldOffset(in *ssa.FieldAddr) int {
	t := f.c.Types.Of(in.X.Type().Underlying().(*types.Pointer).Elem())
	return int(t.Fields[in.Field].Offset)
}

// totalOffset adds up the offsets of fields of fields.
func (f *fnCompiler) totalOffset(in *ssa.FieldAddr) int {
	n := f.fieldOffset(in)
	if outer, ok := in.X.(*ssa.FieldAddr); ok {
		n += f.totalOffset(outer)
	}
	return n
}

// foldsCompare reports whether a branch right in the block is the only user
// of a comparison that a branch instruction can make.
func (f *fnCompiler) foldsCompare(in *ssa.BinOp) bool {
	if !isCompare(in.Op) || !f.branchable(in) {
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
func (f *fnCompiler) foldsProduct(in *ssa.BinOp) bool {
	if in.Op != token.MUL || !isInteger(in.Type()) {
		return false
	}
	sum, ok := only(*in.Referrers()).(*ssa.BinOp)
	if !ok || sum.Op != token.ADD || sum.Block() != in.Block() {
		return false
	}
	other := sum.X
	if other == in {
		other = sum.Y
	}
	x := f.vals[other]
	return x != nil && !x.folded
}

// branchable reports whether there is a branch instruction for the comparison.
func (f *fnCompiler) branchable(in *ssa.BinOp) bool {
	t := f.c.Types.Of(in.X.Type())
	switch {
	case isNil(in.X) || isNil(in.Y):
		return true
	case t.Class == code.InBits:
		return t.Kind != reflect.Float32
	}
	return t.Mem == code.MemPtr
}

func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok || !c.IsNil() {
		return false
	}
	switch c.Type().Underlying().(type) {
	case *types.Struct, *types.Array, *types.Basic:
		b, basic := c.Type().Underlying().(*types.Basic)
		return basic && (b.Kind() == types.UnsafePointer || b.Kind() == types.UntypedNil)
	}
	return true
}

// foldsCopy reports whether a load of an aggregate is stored right away, so
// that it can be copied from memory to memory.
func (f *fnCompiler) foldsCopy(in *ssa.UnOp) bool {
	if f.c.Types.Of(in.Type()).Mem != code.MemAgg {
		return false
	}
	refs := *in.Referrers()
	store, ok := only(refs).(*ssa.Store)
	if !ok || store.Val != in || store.Addr == in || store.Block() != in.Block() {
		return false
	}
	return f.quiet(in, store)
}

// only returns the single real user among refs, nil if there are more.
func only(refs []ssa.Instruction) ssa.Instruction {
	var user ssa.Instruction
	for _, r := range refs {
		if _, debug := r.(*ssa.DebugRef); debug {
			continue
		}
		if user != nil {
			return nil
		}
		user = r
	}
	return user
}

// quiet reports whether nothing between from and to, of the same block, can
// change memory.
func (f *fnCompiler) quiet(from, to ssa.Instruction) bool {
	seen := false
	for _, in := range from.Block().Instrs {
		switch in.(type) {
		case *ssa.FieldAddr, *ssa.IndexAddr, *ssa.DebugRef:
			continue
		}
		if in == to {
			return true
		}
		if seen {
			return false
		}
		seen = in == from
	}
	return false
}

func isInteger(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}

func isFloat(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsFloat != 0
}
