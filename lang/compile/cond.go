package compile

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
)

// A cond is a condition as a branch instruction tests it.
type cond struct{ op, a, b code.Operand }

// opposite has each branch's negation; where the operands change places as
// well, swapped says so.
var opposite = map[code.Operand]struct {
	op      code.Operand
	swapped bool
}{
	code.OpBrT: {code.OpBrF, false}, code.OpBrF: {code.OpBrT, false},
	code.OpBrEq: {code.OpBrNe, false}, code.OpBrNe: {code.OpBrEq, false},
	code.OpBrLt: {code.OpBrLe, true}, code.OpBrLe: {code.OpBrLt, true},
	code.OpBrLtU: {code.OpBrLeU, true}, code.OpBrLeU: {code.OpBrLtU, true},
	code.OpBrEqI: {code.OpBrNeI, false}, code.OpBrNeI: {code.OpBrEqI, false},
	code.OpBrLtI: {code.OpBrGeI, false}, code.OpBrGeI: {code.OpBrLtI, false},
	code.OpBrLeI: {code.OpBrGtI, false}, code.OpBrGtI: {code.OpBrLeI, false},
	code.OpBrPEq: {code.OpBrPNe, false}, code.OpBrPNe: {code.OpBrPEq, false},
	code.OpBrNil: {code.OpBrSome, false}, code.OpBrSome: {code.OpBrNil, false},
	code.OpBrFLt: {code.OpBrNotFLt, false}, code.OpBrNotFLt: {code.OpBrFLt, false},
	code.OpBrFLe: {code.OpBrNotFLe, false}, code.OpBrNotFLe: {code.OpBrFLe, false},
	code.OpBrFEq: {code.OpBrNotFEq, false}, code.OpBrNotFEq: {code.OpBrFEq, false},
}

func (c cond) not() cond {
	o := opposite[c.op]
	if o.swapped {
		return cond{o.op, c.b, c.a}
	}
	return cond{o.op, c.a, c.b}
}

// condition returns how a branch tests v.
func (f *fnCompiler) condition(v ssa.Value) cond {
	if x := f.vals[v]; x != nil && x.folded {
		return f.compareCond(v.(*ssa.BinOp))
	}
	return cond{code.OpBrT, r(f.regOf(v)), 0}
}

// compareCond returns how a branch makes a comparison.
func (f *fnCompiler) compareCond(in *ssa.BinOp) cond {
	x, y := in.X, in.Y
	t := f.c.Types.Of(x.Type())
	switch {
	case isNil(x):
		return f.nilCond(in.Op, y)
	case isNil(y):
		return f.nilCond(in.Op, x)
	case t.Class == code.InPtr:
		c := cond{code.OpBrPEq, r(f.regOf(x)), r(f.regOf(y))}
		if in.Op == token.NEQ {
			c.op = code.OpBrPNe
		}
		return c
	case isFloat(x.Type()):
		return f.floatCond(in.Op, x, y)
	}
	return f.intCond(in.Op, x, y, t)
}

func (f *fnCompiler) nilCond(op token.Token, v ssa.Value) cond {
	c := cond{code.OpBrNil, r(f.regOf(v)), 0}
	if f.c.Types.Of(v.Type()).Mem == code.MemIface {
		c = cond{code.OpBrEqI, r(f.regOf(v)), 0}
	}
	if op == token.NEQ {
		return c.not()
	}
	return c
}

func (f *fnCompiler) floatCond(op token.Token, x, y ssa.Value) cond {
	a, b := r(f.regOf(x)), r(f.regOf(y))
	switch op {
	case token.LSS:
		return cond{code.OpBrFLt, a, b}
	case token.LEQ:
		return cond{code.OpBrFLe, a, b}
	case token.GTR:
		return cond{code.OpBrFLt, b, a}
	case token.GEQ:
		return cond{code.OpBrFLe, b, a}
	case token.EQL:
		return cond{code.OpBrFEq, a, b}
	}
	return cond{code.OpBrNotFEq, a, b}
}

// mirrored has the comparison that says the same with its operands exchanged.
var mirrored = map[token.Token]token.Token{
	token.EQL: token.EQL, token.NEQ: token.NEQ,
	token.LSS: token.GTR, token.GTR: token.LSS, token.LEQ: token.GEQ, token.GEQ: token.LEQ,
}

var immBranches = map[token.Token]code.Operand{
	token.EQL: code.OpBrEqI, token.NEQ: code.OpBrNeI, token.LSS: code.OpBrLtI, token.LEQ: code.OpBrLeI, token.GTR: code.OpBrGtI, token.GEQ: code.OpBrGeI,
}

func (f *fnCompiler) intCond(op token.Token, x, y ssa.Value, t *code.Type) cond {
	if _, ok := fits16(x); ok {
		x, y, op = y, x, mirrored[op]
	}
	signed := likeSigned(t)
	if n, ok := fits16(y); ok && (signed || op == token.EQL || op == token.NEQ) {
		return cond{immBranches[op], r(f.regOf(x)), code.Operand(n)}
	}
	if op == token.GTR || op == token.GEQ {
		x, y, op = y, x, mirrored[op]
	}
	a, b := r(f.regOf(x)), r(f.regOf(y))
	switch {
	case op == token.EQL:
		return cond{code.OpBrEq, a, b}
	case op == token.NEQ:
		return cond{code.OpBrNe, a, b}
	case op == token.LSS && signed:
		return cond{code.OpBrLt, a, b}
	case op == token.LEQ && signed:
		return cond{code.OpBrLe, a, b}
	case op == token.LSS:
		return cond{code.OpBrLtU, a, b}
	}
	return cond{code.OpBrLeU, a, b}
}
