package code

import "github.com/gmpsim/gmpsim/lang/text"

// An Instr is one instruction: an operation and three operands. An operand
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
type Instr struct{ Op, A, B, C Operand }

// An Operand names an operation. Operands have the same width.
type Operand = uint16

// InstrSize is the size of an instruction and of a word of data in the code.
const InstrSize = 8

// Long is the distance of an unconditional branch, short of a conditional one.
func (in *Instr) Long() int64  { return int64(int32(in.Back())) }
func (in *Instr) Short() int64 { return int64(int16(in.C)) }

// Back is the 32 bits in b and c: where a call returns to.
func (in *Instr) Back() uint32 { return uint32(in.B) | uint32(in.C)<<16 }

// Reg returns the operand that names a register. Operands hold twice its number,
// so a frame has at most 1<<14 registers.
func Reg(n int) Operand {
	if n < 0 || n >= 1<<14 {
		text.Fail("register %d", n)
	}
	return Operand(2 * n)
}
