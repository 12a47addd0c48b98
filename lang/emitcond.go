package lang

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A cond is a condition as a branch instruction tests it.
type cond struct{ op, a, b opcode }

// opposite has each branch's negation; where the operands change places as
// well, swapped says so.
var opposite = map[opcode]struct {
	op      opcode
	swapped bool
}{
	opBrT: {opBrF, false}, opBrF: {opBrT, false},
	opBrEq: {opBrNe, false}, opBrNe: {opBrEq, false},
	opBrLt: {opBrLe, true}, opBrLe: {opBrLt, true},
	opBrLtU: {opBrLeU, true}, opBrLeU: {opBrLtU, true},
	opBrEqI: {opBrNeI, false}, opBrNeI: {opBrEqI, false},
	opBrLtI: {opBrGeI, false}, opBrGeI: {opBrLtI, false},
	opBrLeI: {opBrGtI, false}, opBrGtI: {opBrLeI, false},
	opBrPEq: {opBrPNe, false}, opBrPNe: {opBrPEq, false},
	opBrNil: {opBrSome, false}, opBrSome: {opBrNil, false},
	opBrFLt: {opBrNotFLt, false}, opBrNotFLt: {opBrFLt, false},
	opBrFLe: {opBrNotFLe, false}, opBrNotFLe: {opBrFLe, false},
	opBrFEq: {opBrNotFEq, false}, opBrNotFEq: {opBrFEq, false},
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
	return cond{opBrT, r(f.regOf(v)), 0}
}

// compareCond returns how a branch makes a comparison.
func (f *fnCompiler) compareCond(in *ssa.BinOp) cond {
	x, y := in.X, in.Y
	t := f.c.types.of(x.Type())
	switch {
	case isNil(x):
		return f.nilCond(in.Op, y)
	case isNil(y):
		return f.nilCond(in.Op, x)
	case t.class == inPtr:
		c := cond{opBrPEq, r(f.regOf(x)), r(f.regOf(y))}
		if in.Op == token.NEQ {
			c.op = opBrPNe
		}
		return c
	case isFloat(x.Type()):
		return f.floatCond(in.Op, x, y)
	}
	return f.intCond(in.Op, x, y, t)
}

func (f *fnCompiler) nilCond(op token.Token, v ssa.Value) cond {
	c := cond{opBrNil, r(f.regOf(v)), 0}
	if f.c.types.of(v.Type()).mem == memIface {
		c = cond{opBrEqI, r(f.regOf(v)), 0}
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
		return cond{opBrFLt, a, b}
	case token.LEQ:
		return cond{opBrFLe, a, b}
	case token.GTR:
		return cond{opBrFLt, b, a}
	case token.GEQ:
		return cond{opBrFLe, b, a}
	case token.EQL:
		return cond{opBrFEq, a, b}
	}
	return cond{opBrNotFEq, a, b}
}

// mirrored has the comparison that says the same with its operands exchanged.
var mirrored = map[token.Token]token.Token{
	token.EQL: token.EQL, token.NEQ: token.NEQ,
	token.LSS: token.GTR, token.GTR: token.LSS, token.LEQ: token.GEQ, token.GEQ: token.LEQ,
}

var immBranches = map[token.Token]opcode{
	token.EQL: opBrEqI, token.NEQ: opBrNeI, token.LSS: opBrLtI, token.LEQ: opBrLeI, token.GTR: opBrGtI, token.GEQ: opBrGeI,
}

func (f *fnCompiler) intCond(op token.Token, x, y ssa.Value, t *rtype) cond {
	if _, ok := fits16(x); ok {
		x, y, op = y, x, mirrored[op]
	}
	signed := likeSigned(t)
	if n, ok := fits16(y); ok && (signed || op == token.EQL || op == token.NEQ) {
		return cond{immBranches[op], r(f.regOf(x)), opcode(n)}
	}
	if op == token.GTR || op == token.GEQ {
		x, y, op = y, x, mirrored[op]
	}
	a, b := r(f.regOf(x)), r(f.regOf(y))
	switch {
	case op == token.EQL:
		return cond{opBrEq, a, b}
	case op == token.NEQ:
		return cond{opBrNe, a, b}
	case op == token.LSS && signed:
		return cond{opBrLt, a, b}
	case op == token.LEQ && signed:
		return cond{opBrLe, a, b}
	case op == token.LSS:
		return cond{opBrLtU, a, b}
	}
	return cond{opBrLeU, a, b}
}
