package lang

import (
	"math"
	"reflect"
	"unsafe"
)

// A complex number is held as an array of two floats is: by the address of a
// copy that nobody changes. Loads, stores, comparisons and hashes are then those
// of arrays; the rest of the arithmetic is here. Of all that a program
// computes with, complex numbers are the rarest, and three registers' worth of
// instructions for them would not pay.

// A complexOp is one thing to do with complex numbers.
type complexOp uint8

const (
	complexAdd  complexOp = iota
	complexSub            // B - C
	complexMul            // B * C
	complexDiv            // B / C
	complexNeg            // -B
	complexCast           // B of the other complex type
	complexMake           // the floats B and C as one
	complexReal           // the first float of B
	complexImag           // the second
)

// isComplex reports whether r is a complex type.
func (r *rtype) isComplex() bool { return r.Kind == reflect.Complex64 || r.Kind == reflect.Complex128 }

// complexAt reads a number of type r.
func (r *rtype) complexAt(p unsafe.Pointer) complex128 {
	if r.Kind == reflect.Complex64 {
		return complex128(*(*complex64)(p))
	}
	return *(*complex128)(p)
}

// boxComplex returns v as a value of type r.
func (r *rtype) boxComplex(v complex128) unsafe.Pointer {
	p := r.alloc()
	if r.Kind == reflect.Complex64 {
		*(*complex64)(p) = complex64(v)
	} else {
		*(*complex128)(p) = v
	}
	return p
}

// complexStep performs what the low byte of the word says; above it are the
// numbers of the operands' type and of the result's. As the real compiler does,
// complex64 is computed with twice the precision and rounded.
func complexStep(f *fiber, in *instr) bool {
	w := f.word()
	from, to := f.p.types.all[w>>8&0xffffff], f.p.types.all[w>>32]
	dst, b, c := f.get(in.a), f.get(in.b), f.get(in.c)
	switch op := complexOp(w); op {
	case complexMake:
		dst.Ptr = to.boxComplex(complex(from.float(b), from.float(c)))
	case complexReal:
		dst.Bits = to.floatBits(real(from.complexAt(b.Ptr)))
	case complexImag:
		dst.Bits = to.floatBits(imag(from.complexAt(b.Ptr)))
	case complexNeg, complexCast:
		dst.Ptr = to.boxComplex(op.compute(from.complexAt(b.Ptr), 0))
	default:
		dst.Ptr = to.boxComplex(op.compute(from.complexAt(b.Ptr), from.complexAt(c.Ptr)))
	}
	f.spend(uint64(to.Size))
	return false
}

func (op complexOp) compute(x, y complex128) complex128 {
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

// float returns the number in a register of the float type r.
func (r *rtype) float(v *slot) float64 {
	if r.Kind == reflect.Float32 {
		return float64(math.Float32frombits(uint32(v.Bits)))
	}
	return math.Float64frombits(v.Bits)
}

// floatBits returns the register of a number of the float type r.
func (r *rtype) floatBits(v float64) uint64 {
	if r.Kind == reflect.Float32 {
		return uint64(math.Float32bits(float32(v)))
	}
	return math.Float64bits(v)
}
