package compile

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/pace"
	"github.com/gmpsim/gmpsim/lang/compile/plan"
	"github.com/gmpsim/gmpsim/lang/text"
)

// An emitter emits the code of one function, as its plan says.
type emitter struct {
	*plan.Function
	c    *compiler
	info *routine

	frame    int // where the outgoing area begins: registers, scratch registers and a gap lie before it
	out      int // slots of the outgoing area that are used, frame header included
	scratch  int
	scratchN int

	assembler
}

// emit produces the code. How many scratch registers it takes is known at the
// end only, and whether all branches are short: if it was not as expected then it is
// done again.
func (f *emitter) emit() {
	scratch := b2i(f.Size() >= longFunction)
	for {
		f.frame = f.Registers + scratch + f.gap()
		f.reset(len(f.Blocks))
		f.body()
		if scratch == f.scratchN && (f.patch() || f.far) {
			break
		}
		scratch = f.scratchN
		f.far = f.far || len(f.code) > 1<<14
	}
	f.finish()
	f.chains()
}

// A chain says how long a turn of the loop takes at least whose branch back is at a place.
type chain struct{ at, cycles int }

// chains notes the branches that close loops with long chains.
func (f *emitter) chains() {
	cycles := pace.Cycles(f.Fn)
	if cycles == nil {
		return
	}
	for _, x := range f.fixups {
		if x.label < len(f.Blocks) && f.labels[x.label] <= x.at && cycles[f.Blocks[x.label]] > 0 {
			f.info.chains = append(f.info.chains, chain{x.at, cycles[f.Blocks[x.label]]})
		}
	}
}

// mostGap leaves enough registers for what the function passes.
const mostGap = code.MaxRegisters / 8 * 7

// gap is how many slots stand for what the function has on the real stack beside its
// values: variables whose addresses are taken, arrays. Here these are in memory of their
// own, so without the gap a recursion with an array would need no more stack than one
// without.
func (f *emitter) gap() int {
	if f.Fn == nil {
		return 0
	}
	slots := f.c.estimates.StackBytes(f.Fn) / code.BytesPerSlot
	return int(min(slots, max(0, int64(mostGap-f.Registers))))
}

// longFunction is how many instructions of package ssa a function has that takes a
// scratch register, most of the time.
const longFunction = 16

// body emits the blocks in their order, then what is on edges between them.
func (f *emitter) body() {
	f.prologue()
	for i, b := range f.Blocks {
		var next *ssa.BasicBlock
		if i+1 < len(f.Blocks) {
			next = f.Blocks[i+1]
		}
		f.place(i)
		if b == f.Fn.Recover {
			f.info.Recover = len(f.code)
			f.runDefers(f.endPos())
		}
		late := f.lateDefers(b)
		for i, in := range b.Instrs {
			if i == late {
				f.runDefers(f.returnPos(b))
			}
			f.instr(in, b, next)
		}
	}
	for i := 0; i < len(f.stubs); i++ {
		f.scratch = 0
		s := f.stubs[i]
		f.place(s.label)
		f.moves(s.moves)
		f.jump(s.to)
	}
	f.methodEntry()
}

// prologue loads what is in registers from the beginning.
func (f *emitter) prologue() {
	f.at = f.Fn.Pos()
	f.scratch = 0
	if f.DeferReg != 0 {
		f.op(code.NilP, r(f.DeferReg), 0, 0)
	}
	at := 1
	for _, v := range f.Fn.FreeVars {
		x := f.Value(v)
		switch {
		case x.Unread():
		case x.Class == code.InPtr:
			f.op(code.FreeP, r(f.where(x)), 0, code.Operand(2*at))
		default:
			f.op(code.FreeV, r(f.where(x)), 0, code.Operand(2*at))
			if x.Class == code.InSlice {
				f.op(code.FreeV, r(f.where(x)+1), 0, code.Operand(2*at+2))
			}
		}
		at += x.Class.Slots()
	}
	for _, x := range f.Preloaded {
		f.constant(f.where(x), x.Of)
	}
}

// finish stores the code in the function's description.
func (f *emitter) finish() {
	f.info.code, f.info.poss, f.info.words = slices.Clone(f.code), slices.Clone(f.poss), slices.Clone(f.words)
	f.info.relocs, f.info.unsigned = slices.Clone(f.relocs), slices.Clone(f.unsigned)
	f.info.subjects = slices.Clone(f.subjects)
	f.c.sites = append(f.c.sites, f.sites...)
	f.c.emitted = f.assembler
	f.c.emitted.far = false
	f.info.Need = f.frame + f.out
	if f.info.Need >= 1<<14 {
		text.Fail("frame of %d slots", f.info.Need)
	}
}

// instr emits one SSA instruction of block b, next is the block after it.
func (f *emitter) instr(in ssa.Instruction, b, next *ssa.BasicBlock) {
	f.scratch = 0
	if p := in.Pos(); p.IsValid() {
		f.at = p
	}
	if v, ok := in.(ssa.Value); ok && f.Skips(v) {
		return
	}
	if f.owed > code.MostDebt {
		f.op(code.Tick, 0, 0, 0)
	}
	switch in := in.(type) {
	case *ssa.Jump:
		f.goTo(b, b.Succs[0], next)
	case *ssa.If:
		f.ifElse(b, in.Cond, next)
	case *ssa.Phi, *ssa.DebugRef, *ssa.Extract:
	default:
		from := len(f.code)
		f.compute(in)
		f.noteUnsigned(in, from)
	}
}

// compute emits the code of an instruction that computes something or has an effect.
func (f *emitter) compute(in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.BinOp:
		f.binOp(in)
	case *ssa.UnOp:
		switch in.Op {
		case token.MUL:
			f.load(f.dst(in), in.X)
		case token.ARROW:
			f.receive(in)
		default:
			f.unOp(in)
		}
	case *ssa.Call:
		f.call(in)
	case *ssa.Store:
		f.store(in)
	case *ssa.FieldAddr:
		f.fieldAddr(in)
	case *ssa.IndexAddr:
		f.indexAddr(in)
	case *ssa.Field:
		f.field(in)
	case *ssa.Index:
		f.index(in)
	case *ssa.Convert:
		f.convert(in)
	case *ssa.ChangeType:
		f.constant(f.dst(in), in.X)
	case *ssa.ChangeInterface:
		f.constant(f.dst(in), in.X)
	case *ssa.Return:
		f.ret(in)
	default:
		f.build(in)
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
