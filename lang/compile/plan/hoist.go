package plan

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// chooseHoisted picks the constants that instructions in loops want in
// registers.
func (f *Function) chooseHoisted() {
	for _, b := range f.Blocks {
		if !f.loops[b.Index] {
			continue
		}
		for _, in := range b.Instrs {
			f.hoistFrom(in)
		}
	}
}

// hoistFrom picks those of an instruction's constants that it has no room for. What is not
// listed here loads its constants itself: it takes long anyway.
func (f *Function) hoistFrom(in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.BinOp:
		if !f.takesImmediate(in) {
			f.hoistConst(in.X)
			f.hoistConst(in.Y)
		}
	case *ssa.UnOp:
		if in.Op == token.MUL {
			f.hoistConst(in.X)
		}
	case *ssa.Store:
		f.hoistConst(in.Addr)
		if in, ok := f.FoldedIndex(in.Addr); ok && f.Pointee(in).Mem == code.MemU8 {
			return
		}
		f.hoistConst(in.Val)
	case *ssa.FieldAddr:
		f.hoistConst(in.X)
	case *ssa.IndexAddr:
		f.hoistConst(in.X)
		f.hoistConst(in.Index)
	case *ssa.Lookup:
		f.hoistConst(in.Index)
	}
}

// takesImmediate reports whether the instruction of in holds its constant.
func (f *Function) takesImmediate(in *ssa.BinOp) bool {
	_, right := ssaform.Fits16(in.Y)
	_, left := ssaform.Fits16(in.X)
	switch in.Op {
	case token.ADD, token.MUL, token.AND:
		return right || left
	case token.SUB, token.SHL, token.SHR:
		return right
	case token.QUO, token.REM:
		return right && code.Signed(in.X.Type())
	case token.EQL, token.NEQ:
		return right || left || ssaform.IsNil(in.X) || ssaform.IsNil(in.Y)
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		return (right || left) && f.Types.Of(in.X.Type()).LikeSigned()
	}
	return false
}

// hoistConst gives the constant v a register for the whole function.
func (f *Function) hoistConst(v ssa.Value) {
	key, ok := constKey(v)
	if !ok || f.hoist[key] != nil {
		return
	}
	t := f.Types.Of(v.Type())
	x := &Value{Of: v, Type: t, Class: t.Class, id: len(f.list)}
	f.hoist[key] = x
	f.list, f.Preloaded = append(f.list, x), append(f.Preloaded, x)
}

// constKey returns the key of a value that is no instruction's result.
func constKey(v ssa.Value) (hoistKey, bool) {
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value == nil {
			return hoistKey{}, false
		}
		return hoistKey{typ: v.Type().Underlying(), text: v.Value.ExactString()}, true
	case *ssa.Global:
		return hoistKey{glob: v}, true
	}
	return hoistKey{}, false
}

// Hoisted returns what holds the constant v all the time, nil if nothing does.
func (f *Function) Hoisted(v ssa.Value) *Value {
	if len(f.hoist) == 0 {
		return nil
	}
	key, ok := constKey(v)
	if !ok {
		return nil
	}
	return f.hoist[key]
}
