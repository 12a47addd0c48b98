package compile

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
)

// complexOps have the operations of the operators.
var complexOps = map[token.Token]code.ComplexOp{
	token.ADD: code.ComplexAdd, token.SUB: code.ComplexSub, token.MUL: code.ComplexMul, token.QUO: code.ComplexDiv,
}

// complexBuiltins have those of the builtin functions.
var complexBuiltins = map[string]code.ComplexOp{"complex": code.ComplexMake, "real": code.ComplexReal, "imag": code.ComplexImag}

// complexStep emits an operation on the registers x and y.
func (f *emitter) complexStep(op code.ComplexOp, dst, x, y int, from, to *code.Type) {
	f.op(code.Complex, r(dst), r(x), r(y))
	f.word(uint64(op) | from.Num<<8 | to.Num<<32)
}

// complexBinary emits an operator between complex numbers.
func (f *emitter) complexBinary(in *ssa.BinOp, t *code.Type) {
	x, y := f.regOf(in.X), f.regOf(in.Y)
	f.complexStep(complexOps[in.Op], f.dst(in), x, y, t, t)
}
