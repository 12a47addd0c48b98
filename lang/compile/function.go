package compile

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/text"
)

// compile turns one function into code.
func (c *compiler) compile(fn *ssa.Function, info *routine) {
	f := &fnCompiler{
		c: c, fn: fn, info: info,
		hoist: map[hoistKey]*val{}, room: c.room, emitter: c.emitted,
	}
	f.sortBlocks()
	f.misuses()
	f.findLoops()
	f.number()
	f.fold()
	f.enlist()
	f.chooseHoisted()
	f.positions()
	f.listAccesses()
	f.segments()
	f.fixParams()
	f.reserve()
	f.coalesce()
	f.hint()
	f.assign()
	f.emit()
}

// reserve keeps registers free for the results and the defer stack.
func (f *fnCompiler) reserve() {
	f.info.Params, f.info.Results = f.nparams, f.c.slotsOf(f.fn.Signature.Results())
	f.nregs = max(f.nregs, 1+f.info.Results)
	if f.defers() {
		f.deferReg = f.nregs
		f.nregs++
	}
	f.info.DeferAt = f.deferReg
}

// defers reports whether the function has a defer stack. Where only the bodies
// of loops over functions defer, ssa forgets to run the deferred calls: it is
// done before each return.
func (f *fnCompiler) defers() bool {
	var defers, runs, lends bool
	for _, b := range f.blocks {
		for _, in := range b.Instrs {
			switch in := in.(type) {
			case *ssa.Defer:
				defers = defers || in.DeferStack == nil
			case *ssa.RunDefers:
				runs = true
			case *ssa.Call:
				b, ok := in.Call.Value.(*ssa.Builtin)
				lends = lends || ok && b.Name() == "ssa:deferstack"
			}
		}
	}
	f.runsLate = lends && !runs
	return defers || runs || lends || f.fn.Recover != nil
}

// lateDefers returns the place in b where the deferred calls have to be run
// before it returns: ahead of the loads of the results. It is -1 if b does so.
func (f *fnCompiler) lateDefers(b *ssa.BasicBlock) int {
	last := len(b.Instrs) - 1
	if _, ok := b.Instrs[last].(*ssa.Return); !ok || !f.runsLate || b == f.fn.Recover {
		return -1
	}
	for last > 0 {
		load, ok := b.Instrs[last-1].(*ssa.UnOp)
		if !ok || load.Op != token.MUL {
			break
		}
		last--
	}
	return last
}

// longFunction is how many instructions of package ssa a function has that takes a
// scratch register, most of the time.
const longFunction = 16

// emit produces the code. How many scratch registers it takes is known at the
// end only, and whether all branches are short: if it was not as expected then it is
// done again.
func (f *fnCompiler) emit() {
	scratch := b2i(len(f.accesses) >= longFunction)
	for {
		f.frame = f.nregs + scratch
		f.reset(len(f.blocks))
		f.body()
		if scratch == f.scratchN && (f.patch() || f.far) {
			break
		}
		scratch = f.scratchN
		f.far = f.far || len(f.code) > 1<<14
	}
	f.finish()
}

func (f *fnCompiler) body() {
	f.prologue()
	for i, b := range f.blocks {
		var next *ssa.BasicBlock
		if i+1 < len(f.blocks) {
			next = f.blocks[i+1]
		}
		f.place(i)
		if b == f.fn.Recover {
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
func (f *fnCompiler) prologue() {
	f.at = f.fn.Pos()
	f.scratch = 0
	if f.deferReg != 0 {
		f.op(code.NilP, r(f.deferReg), 0, 0)
	}
	at := 1
	for _, v := range f.fn.FreeVars {
		x := f.vals[v]
		switch {
		case x.web.segs[0].to <= 1 && len(x.web.segs) == 1:
		case x.class == code.InPtr:
			f.op(code.FreeP, r(f.where(x)), 0, code.Operand(2*at))
		default:
			f.op(code.FreeV, r(f.where(x)), 0, code.Operand(2*at))
			if x.class == code.InSlice {
				f.op(code.FreeV, r(f.where(x)+1), 0, code.Operand(2*at+2))
			}
		}
		at += x.class.Slots()
	}
	for _, x := range f.list {
		if f.vals[x.v] == nil {
			f.constant(f.where(x), x.v)
		}
	}
}

// loadReceiver emits the load of a receiver whose address is in its place. One
// that takes two slots moves the other parameters, nparams slots with its own.
func (e *emitter) loadReceiver(t *code.Type, nparams int) {
	if t.Class == code.InSlice {
		for i := nparams; i > 2; i-- {
			e.op(code.MovV, r(i), r(i-1), 0)
		}
	}
	e.op(code.LdU8+code.Op(t.Mem), r(1), r(1), 0)
}

// methodEntry emits the entry for calls through an interface: these pass the
// interface's data word, which is the address of a receiver that is no pointer.
func (f *fnCompiler) methodEntry() {
	f.info.Method = 0
	recv := f.fn.Signature.Recv()
	if recv == nil || len(f.fn.Params) == 0 || f.vals[f.fn.Params[0]].class == code.InPtr {
		return
	}
	f.scratch, f.at = 0, f.fn.Pos()
	f.info.Method = len(f.code)
	f.loadReceiver(f.vals[f.fn.Params[0]].typ, f.nparams)
	f.fixups = append(f.fixups, fixup{len(f.code), f.entryLabel(), true})
	f.op(code.Jmp, 0, 0, 0)
}

func (f *fnCompiler) entryLabel() int {
	l := f.newLabel()
	f.labels[l] = 0
	return l
}

// finish stores the code in the function's description.
func (f *fnCompiler) finish() {
	f.info.code, f.info.poss = slices.Clone(f.code), slices.Clone(f.poss)
	f.info.relocs, f.info.unsigned = slices.Clone(f.relocs), slices.Clone(f.unsigned)
	f.c.room, f.c.emitted = f.room, f.emitter
	f.c.emitted.far = false
	f.info.Need = f.frame + f.out
	f.info.DeferAt = f.deferReg
	if f.info.Need >= 1<<14 {
		text.Fail("frame of %d slots", f.info.Need)
	}
}

// instr emits one SSA instruction of block b, next is the block after it.
func (f *fnCompiler) instr(in ssa.Instruction, b, next *ssa.BasicBlock) {
	f.scratch = 0
	if p := in.Pos(); p.IsValid() {
		f.at = p
	}
	if v, ok := in.(ssa.Value); ok {
		if x := f.vals[v]; x != nil && (x.folded || x.alias != nil && !checksNil(v)) {
			return
		}
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

func (f *fnCompiler) compute(in ssa.Instruction) {
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

// slotsOf returns how many slots the variables of t take.
func (c *compiler) slotsOf(t *types.Tuple) int {
	n := 0
	for i := range t.Len() {
		n += c.Types.Of(t.At(i).Type()).Class.Slots()
	}
	return n
}

// A routine is a function on its way into the image: what its callers need to
// know, and the code that has been emitted for it.
type routine struct {
	*code.Function
	code     []code.Instr
	poss     []token.Pos // where each instruction comes from
	relocs   []reloc
	unsigned []int // instructions with an unsigned index
}
