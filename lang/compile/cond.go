package compile

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// A cond is a condition as a branch instruction tests it.
type cond struct {
	op   code.Op
	a, b code.Operand
}

// opposite has each branch's negation; where the operands change places as
// well, swapped says so.
var opposite = map[code.Op]struct {
	op      code.Op
	swapped bool
}{
	code.BrT: {code.BrF, false}, code.BrF: {code.BrT, false},
	code.BrEq: {code.BrNe, false}, code.BrNe: {code.BrEq, false},
	code.BrLt: {code.BrLe, true}, code.BrLe: {code.BrLt, true},
	code.BrLtU: {code.BrLeU, true}, code.BrLeU: {code.BrLtU, true},
	code.BrEqI: {code.BrNeI, false}, code.BrNeI: {code.BrEqI, false},
	code.BrLtI: {code.BrGeI, false}, code.BrGeI: {code.BrLtI, false},
	code.BrLeI: {code.BrGtI, false}, code.BrGtI: {code.BrLeI, false},
	code.BrPEq: {code.BrPNe, false}, code.BrPNe: {code.BrPEq, false},
	code.BrNil: {code.BrSome, false}, code.BrSome: {code.BrNil, false},
	code.BrFLt: {code.BrNotFLt, false}, code.BrNotFLt: {code.BrFLt, false},
	code.BrFLe: {code.BrNotFLe, false}, code.BrNotFLe: {code.BrFLe, false},
	code.BrFEq: {code.BrNotFEq, false}, code.BrNotFEq: {code.BrFEq, false},
}

// not is the condition's negation. That of a < b is b <= a, but not for floats, where
// both are false of a NaN: their branches have negations of their own.
func (c cond) not() cond {
	o := opposite[c.op]
	if o.swapped {
		return cond{o.op, c.b, c.a}
	}
	return cond{o.op, c.a, c.b}
}

// condition returns how a branch tests v.
func (f *emitter) condition(v ssa.Value) cond {
	if x := f.Value(v); x != nil && x.Folded {
		return f.compareCond(v.(*ssa.BinOp))
	}
	return cond{code.BrT, r(f.regOf(v)), 0}
}

// compareCond returns how a branch makes a comparison.
func (f *emitter) compareCond(in *ssa.BinOp) cond {
	x, y := in.X, in.Y
	t := f.Types.Of(x.Type())
	switch {
	case ssaform.IsNil(x):
		return f.nilCond(in.Op, y)
	case ssaform.IsNil(y):
		return f.nilCond(in.Op, x)
	case t.Class == code.InPtr:
		c := cond{code.BrPEq, r(f.regOf(x)), r(f.regOf(y))}
		if in.Op == token.NEQ {
			c.op = code.BrPNe
		}
		return c
	case ssaform.IsFloat(x.Type()):
		return f.floatCond(in.Op, x, y)
	}
	return f.intCond(in.Op, x, y, t)
}

// nilCond compares with nil: a pointer, or the number of an interface's type.
func (f *emitter) nilCond(op token.Token, v ssa.Value) cond {
	c := cond{code.BrNil, r(f.regOf(v)), 0}
	if f.Types.Of(v.Type()).Mem == code.MemIface {
		c = cond{code.BrEqI, r(f.regOf(v)), 0}
	}
	if op == token.NEQ {
		return c.not()
	}
	return c
}

// floatCond compares floats. Greater is less with the operands exchanged, which is so for
// NaN as well.
func (f *emitter) floatCond(op token.Token, x, y ssa.Value) cond {
	a, b := r(f.regOf(x)), r(f.regOf(y))
	switch op {
	case token.LSS:
		return cond{code.BrFLt, a, b}
	case token.LEQ:
		return cond{code.BrFLe, a, b}
	case token.GTR:
		return cond{code.BrFLt, b, a}
	case token.GEQ:
		return cond{code.BrFLe, b, a}
	case token.EQL:
		return cond{code.BrFEq, a, b}
	}
	return cond{code.BrNotFEq, a, b}
}

// mirrored has the comparison that says the same with its operands exchanged.
var mirrored = map[token.Token]token.Token{
	token.EQL: token.EQL, token.NEQ: token.NEQ,
	token.LSS: token.GTR, token.GTR: token.LSS, token.LEQ: token.GEQ, token.GEQ: token.LEQ,
}

var immBranches = map[token.Token]code.Op{
	token.EQL: code.BrEqI, token.NEQ: code.BrNeI,
	token.LSS: code.BrLtI, token.LEQ: code.BrLeI, token.GTR: code.BrGtI, token.GEQ: code.BrGeI,
}

// intCond compares integers. A constant goes to the right, where the instruction can hold
// it if it is small.
func (f *emitter) intCond(op token.Token, x, y ssa.Value, t *code.Type) cond {
	if _, ok := ssaform.Fits16(x); ok {
		x, y, op = y, x, mirrored[op]
	}
	signed := t.LikeSigned()
	if n, ok := ssaform.Fits16(y); ok && (signed || op == token.EQL || op == token.NEQ) {
		return cond{immBranches[op], r(f.regOf(x)), code.Operand(n)}
	}
	if op == token.GTR || op == token.GEQ {
		x, y, op = y, x, mirrored[op]
	}
	a, b := r(f.regOf(x)), r(f.regOf(y))
	switch {
	case op == token.EQL:
		return cond{code.BrEq, a, b}
	case op == token.NEQ:
		return cond{code.BrNe, a, b}
	case op == token.LSS && signed:
		return cond{code.BrLt, a, b}
	case op == token.LEQ && signed:
		return cond{code.BrLe, a, b}
	case op == token.LSS:
		return cond{code.BrLtU, a, b}
	}
	return cond{code.BrLeU, a, b}
}
