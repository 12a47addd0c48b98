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
