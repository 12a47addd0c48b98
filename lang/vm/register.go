package vm

import (
	"math"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
)

// The loop must not call, so what it does with a register has to be inlined: each of
// these is one address. An operand holds twice the register's number, which is what
// the addressing mode wants.

// bits is the number in the register that an operand names.
func bits(base unsafe.Pointer, r code.Operand) *uint64 {
	return (*uint64)(unsafe.Add(base, uintptr(r)*8))
}

// ptr is the register's pointer.
func ptr(base unsafe.Pointer, r code.Operand) *unsafe.Pointer {
	return (*unsafe.Pointer)(unsafe.Add(base, uintptr(r)*8+8))
}

// both are the two halves of the register.
func both(base unsafe.Pointer, r code.Operand) *code.Slot {
	return (*code.Slot)(unsafe.Add(base, uintptr(r)*8))
}

// f64 is the number in the register as a float64.
func f64(base unsafe.Pointer, r code.Operand) *float64 {
	return (*float64)(unsafe.Add(base, uintptr(r)*8))
}

// get32 is the number in the register as a float32, which lies in the low half of it.
func get32(base unsafe.Pointer, r code.Operand) float32 {
	return *(*float32)(unsafe.Add(base, uintptr(r)*8))
}

// g32 is a float32 as a register holds it.
func g32(x float32) uint64 { return uint64(math.Float32bits(x)) }

// word returns the word of data at pc.
func word(pc unsafe.Pointer) uint64 { return *(*uint64)(pc) }

// truth is a bool as a register holds it.
func truth(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
