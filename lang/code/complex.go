package code

import (
	"math"
	"reflect"
	"unsafe"
)

// IsComplex reports whether r is a complex type.
func (r *Type) IsComplex() bool { return r.Kind == reflect.Complex64 || r.Kind == reflect.Complex128 }

// ComplexAt reads a number of type r.
func (r *Type) ComplexAt(p unsafe.Pointer) complex128 {
	if r.Kind == reflect.Complex64 {
		return complex128(*(*complex64)(p))
	}
	return *(*complex128)(p)
}

// BoxComplex returns v as a value of type r.
func (r *Type) BoxComplex(v complex128) unsafe.Pointer {
	p := r.Alloc()
	if r.Kind == reflect.Complex64 {
		*(*complex64)(p) = complex64(v)
	} else {
		*(*complex128)(p) = v
	}
	return p
}

// Float returns the number in a register of the float type r.
func (r *Type) Float(v *Slot) float64 {
	if r.Kind == reflect.Float32 {
		return float64(math.Float32frombits(uint32(v.Bits)))
	}
	return math.Float64frombits(v.Bits)
}

// FloatBits returns the register of a number of the float type r.
func (r *Type) FloatBits(v float64) uint64 {
	if r.Kind == reflect.Float32 {
		return uint64(math.Float32bits(float32(v)))
	}
	return math.Float64bits(v)
}
