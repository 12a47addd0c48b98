package code

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/text"
)

// An Instr is one instruction: an operation and three operands. An operand
// that names a register holds twice its number, so that the loop reaches the
// register's halves with one scaled address. Some instructions are followed
// by a word of data.
//
// What each operation does is said once, in the table of lang/internal/opgen, from
// which opcodes.go and, in package vm, loop.go and handlers.go are made. The loop is
// the one long function of that package, and on purpose: it calls nothing, so the compiler
// keeps its four variables in registers from one instruction to the next. Each
// case is the meaning of its instruction and nothing more. Whatever cannot be
// said in a few lines of straight code, all traps included, leaves the loop:
// the operation's handler takes over, with the program counter just behind the
// instruction's first word. A table of functions instead of the switch would be
// shorter, but each instruction would be an indirect call, and the variables
// would go through memory.
type Instr struct {
	Op      Op
	Toll    int8 // what is paid here, see Price
	A, B, C Operand
}

// An Op is the number of an operation. Its names are the constants of opcodes.go.
type Op = uint8

// An Operand is twice the number of a register, a small number, a distance in
// instructions, or a part of one.
type Operand = uint16

// InstrSize is the size in bytes of an instruction, and of a word of data between
// instructions.
const InstrSize = 8

// Word is the word of data that lies where an instruction would.
func (in *Instr) Word() *uint64 { return (*uint64)(unsafe.Pointer(in)) }

// Long is the distance of an unconditional branch: 32 bits, as nothing else of the
// instruction is used.
func (in *Instr) Long() int64 { return int64(int32(in.Back())) }

// Short is the distance of a conditional branch, whose other operands it compares.
func (in *Instr) Short() int64 { return int64(int16(in.C)) }

// Back is the 32 bits in B and C: where a call returns to.
func (in *Instr) Back() uint32 { return uint32(in.B) | uint32(in.C)<<16 }

// BytesPerSlot is what a slot stands for on the real stack. Compiled frames of
// small recursive functions take 7 to 14 bytes for each slot of ours, since most
// of what is in a slot here is in a register there. What escapes is on neither; for
// an array that does not a frame has a gap.
const BytesPerSlot = 10

// MaxRegisters is how many registers a frame has at most: operands hold twice their numbers.
const MaxRegisters = 1 << 14

// TooManyRegisters is the panic of a function that needs more.
type TooManyRegisters struct{}

// Reg returns the operand that names a register.
func Reg(n int) Operand {
	switch {
	case n < 0:
		text.Fail("register %d", n)
	case n >= MaxRegisters:
		panic(TooManyRegisters{})
	}
	return Operand(2 * n)
}
