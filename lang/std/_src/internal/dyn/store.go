package dyn

// The functions below set what the pointer p points to, of the kind that the
// name says; a number is cut to the size of its type.

func StoreBool(p any, v bool)
func StoreInt(p any, v int64)
func StoreUint(p any, v uint64)
func StoreFloat(p any, v float64)
func StoreComplex(p any, re, im float64)
func StoreString(p any, v string)
func StoreBytes(p any, v []byte)

// ElemBits returns the size in bits of what the pointer p points to.
func ElemBits(p any) int

// Store sets what the pointer p points to to v, if that is of its type.
func Store(p, v any) bool

// Zero returns the zero value of v's type; if that is a pointer, one to the zero
// value of what it points to.
func Zero(v any) any
