package lang

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// complexOps have the operations of the operators.
var complexOps = map[token.Token]complexOp{
	token.ADD: complexAdd, token.SUB: complexSub, token.MUL: complexMul, token.QUO: complexDiv,
}

// complexBuiltins have those of the builtin functions.
var complexBuiltins = map[string]complexOp{"complex": complexMake, "real": complexReal, "imag": complexImag}

// complexStep emits an operation on the registers x and y.
func (f *fnCompiler) complexStep(op complexOp, dst, x, y int, from, to *rtype) {
	f.op(opComplex, r(dst), r(x), r(y))
	f.word(uint64(op) | from.Num<<8 | to.Num<<32)
}

// complexBinary emits an operator between complex numbers.
func (f *fnCompiler) complexBinary(in *ssa.BinOp, t *rtype) {
	x, y := f.regOf(in.X), f.regOf(in.Y)
	f.complexStep(complexOps[in.Op], f.dst(in), x, y, t, t)
}
