package lang

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

// long is the distance of an unconditional branch, short of a conditional one.
func (in *instr) long() int64  { return int64(int32(in.back())) }
func (in *instr) short() int64 { return int64(int16(in.c)) }

// back is the 32 bits in b and c: where a call returns to.
func (in *instr) back() uint32 { return uint32(in.b) | uint32(in.c)<<16 }
