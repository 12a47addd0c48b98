package vm

import (
	"math"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
)

// The halves of the register that an operand names; operands hold twice the
// register's number.
func bits(base unsafe.Pointer, r code.Operand) *uint64 {
	return (*uint64)(unsafe.Add(base, uintptr(r)*8))
}

func ptr(base unsafe.Pointer, r code.Operand) *unsafe.Pointer {
	return (*unsafe.Pointer)(unsafe.Add(base, uintptr(r)*8+8))
}

func both(base unsafe.Pointer, r code.Operand) *code.Slot {
	return (*code.Slot)(unsafe.Add(base, uintptr(r)*8))
}

func f64(base unsafe.Pointer, r code.Operand) *float64 {
	return (*float64)(unsafe.Add(base, uintptr(r)*8))
}

func get32(base unsafe.Pointer, r code.Operand) float32 {
	return *(*float32)(unsafe.Add(base, uintptr(r)*8))
}

func g32(x float32) uint64 { return uint64(math.Float32bits(x)) }

// word returns the word of data at pc.
func word(pc unsafe.Pointer) uint64 { return *(*uint64)(pc) }

func truth(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
