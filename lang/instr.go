package lang

import (
	"math"
	"unsafe"
)

//go:generate go run ./internal/opgen

// An instr is one instruction: an operation and three operands. An operand
// that names a register holds twice its number, so that the loop reaches the
// register's halves with one scaled address. Some instructions are followed
// by a word of data.
//
// What each operation does is said once, in the table of internal/opgen, from
// which opcodes.go, loop.go and handlers.go are made. The loop is the one long
// function of this package, and on purpose: it calls nothing, so the compiler
// keeps its four variables in registers from one instruction to the next. Each
// case is the meaning of its instruction and nothing more. Whatever cannot be
// said in a few lines of straight code, all traps included, leaves the loop:
// the operation's handler takes over, with the program counter just behind the
// instruction's first word. A table of functions instead of the switch would be
// shorter, but each instruction would be an indirect call, and the variables
// would go through memory.
type instr struct{ op, a, b, c opcode }

// An opcode names an operation. Operands have the same width.
type opcode = uint16

// instrSize is the size of an instruction and of a word of data in the code.
const instrSize = 8

// callCost is the time in nanoseconds that a call takes.
const callCost = 4

// A handler performs an operation that the loop does not. It returns true if
// the goroutine now waits for the machine: Process.op is what it asks for.
type handler func(f *fiber, in *instr) bool

// long is the distance of an unconditional branch, short of a conditional one.
func (in *instr) long() int64  { return int64(int32(in.back())) }
func (in *instr) short() int64 { return int64(int16(in.c)) }

// back is the 32 bits in b and c: where a call returns to.
func (in *instr) back() uint32 { return uint32(in.b) | uint32(in.c)<<16 }

// The halves of the register that an operand names; operands hold twice the
// register's number.
func bits(base unsafe.Pointer, r opcode) *uint64 {
	return (*uint64)(unsafe.Add(base, uintptr(r)*8))
}

func ptr(base unsafe.Pointer, r opcode) *unsafe.Pointer {
	return (*unsafe.Pointer)(unsafe.Add(base, uintptr(r)*8+8))
}

func both(base unsafe.Pointer, r opcode) *slot { return (*slot)(unsafe.Add(base, uintptr(r)*8)) }

func f64(base unsafe.Pointer, r opcode) *float64 {
	return (*float64)(unsafe.Add(base, uintptr(r)*8))
}

func get32(base unsafe.Pointer, r opcode) float32 {
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
