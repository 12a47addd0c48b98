package lang

// A complex number is held as an array of two floats is: by the address of a
// copy that nobody changes. Loads, stores, comparisons and hashes are then those
// of arrays; the rest of the arithmetic is here. Of all that a program
// computes with, complex numbers are the rarest, and three registers' worth of
// instructions for them would not pay.

// complexStep performs what the low byte of the word says; above it are the
// numbers of the operands' type and of the result's. As the real compiler does,
// complex64 is computed with twice the precision and rounded.
func complexStep(f *fiber, in *instr) bool {
	w := f.word()
	from, to := f.p.im.types.all[w>>8&0xffffff], f.p.im.types.all[w>>32]
	dst, b, c := f.get(in.a), f.get(in.b), f.get(in.c)
	switch op := complexOp(w); op {
	case complexMake:
		dst.Ptr = to.boxComplex(complex(from.float(b), from.float(c)))
	case complexReal:
		dst.Bits = to.floatBits(real(from.complexAt(b.Ptr)))
	case complexImag:
		dst.Bits = to.floatBits(imag(from.complexAt(b.Ptr)))
	case complexNeg, complexCast:
		dst.Ptr = to.boxComplex(compute(op, from.complexAt(b.Ptr), 0))
	default:
		dst.Ptr = to.boxComplex(compute(op, from.complexAt(b.Ptr), from.complexAt(c.Ptr)))
	}
	f.spend(uint64(to.Size))
	return false
}

// compute returns what an operation makes of x and y, or of x alone.
func compute(op complexOp, x, y complex128) complex128 {
	switch op {
	case complexAdd:
		return x + y
	case complexSub:
		return x - y
	case complexMul:
		return x * y
	case complexDiv:
		return x / y
	case complexNeg:
		return -x
	}
	return x
}
