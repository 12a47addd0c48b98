package vm

import (
	"github.com/gmpsim/gmpsim/lang/code"
)

// A complex number is held as an array of two floats is: by the address of a
// copy that nobody changes. Loads, stores, comparisons and hashes are then those
// of arrays; the rest of the arithmetic is here. Of all that a program
// computes with, complex numbers are the rarest, and three registers' worth of
// instructions for them would not pay.

// complexStep performs what the low byte of the word says; above it are the
// numbers of the operands' type and of the result's. As the real compiler does,
// complex64 is computed with twice the precision and rounded.
func complexStep(f *fiber, in *code.Instr) bool {
	w := f.word()
	from, to := f.p.im.Types.All[w>>8&0xffffff], f.p.im.Types.All[w>>32]
	dst, b, c := f.get(in.A), f.get(in.B), f.get(in.C)
	switch op := code.ComplexOp(w); op {
	case code.ComplexMake:
		dst.Ptr = to.BoxComplex(complex(from.Float(b), from.Float(c)))
	case code.ComplexReal:
		dst.Bits = to.FloatBits(real(from.ComplexAt(b.Ptr)))
	case code.ComplexImag:
		dst.Bits = to.FloatBits(imag(from.ComplexAt(b.Ptr)))
	case code.ComplexNeg, code.ComplexCast:
		dst.Ptr = to.BoxComplex(compute(op, from.ComplexAt(b.Ptr), 0))
	default:
		dst.Ptr = to.BoxComplex(compute(op, from.ComplexAt(b.Ptr), from.ComplexAt(c.Ptr)))
	}
	f.copied(to.Size)
	return false
}

// compute returns what an operation makes of x and y, or of x alone.
func compute(op code.ComplexOp, x, y complex128) complex128 {
	switch op {
	case code.ComplexAdd:
		return x + y
	case code.ComplexSub:
		return x - y
	case code.ComplexMul:
		return x * y
	case code.ComplexDiv:
		return x / y
	case code.ComplexNeg:
		return -x
	}
	return x
}
