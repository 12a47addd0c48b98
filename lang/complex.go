package lang

import (
	"math"
	"reflect"
	"unsafe"
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
