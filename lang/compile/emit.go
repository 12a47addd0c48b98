package compile

import (
	"go/token"
	"go/types"
	"math"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/text"
)

// An emitter collects the instructions of one function.
type emitter struct {
	code   []code.Instr
	poss   []token.Pos // of each instruction
	at     token.Pos   // of the one that is emitted now
	labels []int       // where each label is; -1: not yet
	fixups []fixup
	relocs []reloc
	stubs  []stub

	unsigned []int // the instructions with an unsigned index

	placed int  // where the last label is
	data   int  // where the last word of data is
	rem    int  // where the last remainder ends, if only a branch wants it
	far    bool // branches may be out of reach of a short distance
}

// A fixup is a branch whose distance is filled in at the function's end.
type fixup struct {
	at, label int
	long      bool // the distance is in b and c
}

// A reloc is a word that depends on where functions end up.
type reloc struct {
	at   int
	kind relocKind
	fn   *code.Function
}

type relocKind uint8

const (
	relocCall   relocKind = iota // an code.Call: where it returns to, and in its word the entry and need of fn
	relocReturn                  // the low half of the word is where the call returns to
)

// reset begins anew, with a label for each of n blocks, in the room of what was before.
func (e *emitter) reset(n int) {
	*e = emitter{
		code: e.code[:0], poss: e.poss[:0], labels: e.labels[:0], fixups: e.fixups[:0],
		relocs: e.relocs[:0], stubs: e.stubs[:0], unsigned: e.unsigned[:0], far: e.far,
	}
	for range n {
		e.newLabel()
	}
}

// r is how a register appears in an instruction.
func r(reg int) code.Operand { return code.Reg(reg) }

func (e *emitter) op(op code.Op, a, b, c code.Operand) {
	e.code = append(e.code, code.Instr{Op: op, A: a, B: b, C: c})
	e.poss = append(e.poss, e.at)
}

// word appends a word of data.
func (e *emitter) word(w uint64) {
	e.data = len(e.code)
	e.op(code.Op(w), code.Operand(w>>16), code.Operand(w>>32), code.Operand(w>>48))
}

func (e *emitter) newLabel() int {
	e.labels = append(e.labels, -1)
	return len(e.labels) - 1
}

func (e *emitter) place(label int) {
	e.labels[label] = len(e.code)
	e.placed = len(e.code)
}

// isData reports whether position i holds a word of data.
func (e *emitter) isData(i int) bool { return e.data == i }

// jump emits a branch that is always taken.
func (e *emitter) jump(label int) {
	op := code.Op(code.Jmp)
	if e.labels[label] >= 0 {
		op = code.Loop
	}
	e.fixups = append(e.fixups, fixup{len(e.code), label, true})
	e.op(op, 0, 0, 0)
}

// branch emits a conditional branch; its distance is the operand c.
func (e *emitter) branch(op code.Op, a, b code.Operand, label int) {
	e.fixups = append(e.fixups, fixup{len(e.code), label, false})
	e.op(op, a, b, 0)
}

// patch fills in the distances. It reports failure if one does not fit.
func (e *emitter) patch() bool {
	for _, x := range e.fixups {
		d := e.labels[x.label] - (x.at + 1)
		in := &e.code[x.at]
		switch {
		case x.long:
			in.B, in.C = code.Operand(uint32(d)), code.Operand(uint32(d)>>16)
		case d != int(int16(d)):
			return false
		default:
			in.C = code.Operand(d)
		}
	}
	return true
}

// A move sets one register from another or from a value without a register.
type move struct {
	dst, src int
	class    code.Class // code.InSlice stands for both slots
	con      ssa.Value
}

// single is the instruction that moves one slot of the class.
func moveOp(c code.Class) code.Op {
	return [...]code.Op{code.MovB, code.MovP, code.MovV, code.MovS}[c]
}

func (e *emitter) move(dst, src int, c code.Class) {
	if dst != src {
		e.op(moveOp(c), r(dst), r(src), 0)
	}
}

// moves performs assignments as if all at once. A slice is two slots.
func (f *fnCompiler) moves(ms []move) {
	var todo, constants []move
	for _, m := range ms {
		switch {
		case m.con != nil:
			constants = append(constants, m)
		case m.dst == m.src:
		case m.class == code.InSlice && m.dst != m.src+1 && m.src != m.dst+1:
			todo = append(todo, m)
		case m.class == code.InSlice:
			todo = append(todo, move{dst: m.dst, src: m.src, class: code.InBoth}, move{dst: m.dst + 1, src: m.src + 1, class: code.InBits})
		default:
			todo = append(todo, m)
		}
	}
	for len(todo) > 0 {
		todo = f.moveSome(todo)
	}
	for _, m := range constants {
		f.constant(m.dst, m.con)
	}
}

// moveSome emits the first move whose target nobody still reads; if there is
// none the moves are a circle, which a scratch register breaks.
func (f *fnCompiler) moveSome(todo []move) []move {
	for i, m := range todo {
		blocked := false
		for j, o := range todo {
			blocked = blocked || i != j && touches(m, o)
		}
		if !blocked {
			f.move(m.dst, m.src, m.class)
			return append(todo[:i], todo[i+1:]...)
		}
	}
	m := &todo[0]
	tmp := f.temp(m.class.Slots())
	f.move(tmp, m.src, m.class)
	m.src = tmp
	return todo
}

// touches reports whether m writes what o reads.
func touches(m, o move) bool {
	return m.dst < o.src+o.class.Slots() && o.src < m.dst+m.class.Slots()
}

// temp returns a scratch register for the present instruction.
func (f *fnCompiler) temp(slots int) int {
	reg := f.nregs + f.scratch
	f.scratch += slots
	f.scratchN = max(f.scratchN, f.scratch)
	return reg
}

// outReg returns slot i of the outgoing area; slot 0 is the header.
func (f *fnCompiler) outReg(i int) int {
	f.out = max(f.out, i+1)
	return f.frame + i
}

// regOf returns the register that holds v, loading a constant into one.
func (f *fnCompiler) regOf(v ssa.Value) int {
	x := f.vals[v]
	if x == nil {
		if h := f.hoisted(v); h != nil {
			return f.where(h)
		}
		tmp := f.temp(f.c.Types.Of(v.Type()).Class.Slots())
		f.constant(tmp, v)
		return tmp
	}
	x, part := x.resolve()
	if x.folded {
		return f.unfold(x, part)
	}
	return f.where(x) + part
}

// unfold computes a folded value after all, for a user that has no use for it
// in folded form.
func (f *fnCompiler) unfold(x *val, part int) int {
	text.Fail("%s: folded %s is wanted in a register", f.fn, x.v)
	return part
}

// where returns x's register.
func (f *fnCompiler) where(x *val) int {
	if x.web.reg >= outBase {
		return f.outReg(x.web.reg - outBase)
	}
	return x.web.reg
}

// dst returns the register that the instruction v writes to.
func (f *fnCompiler) dst(v ssa.Value) int { return f.where(f.vals[v]) }

// constant loads a value that no instruction computes.
func (f *fnCompiler) constant(dst int, v ssa.Value) {
	switch v := v.(type) {
	case *ssa.Const:
		f.loadConst(dst, v)
	case *ssa.Function:
		f.op(code.ConstV, r(dst), 0, 0)
		f.word(uint64(f.c.constSlot(f.c.closureOf(v))))
	case *ssa.Global:
		f.op(code.Global, r(dst), 0, 0)
		f.word(uint64(f.c.global(v)))
	default:
		x, part := f.vals[v].resolve()
		f.move(dst, f.where(x)+part, f.c.Types.Of(v.Type()).Class)
	}
}

func (f *fnCompiler) loadConst(dst int, v *ssa.Const) {
	t := f.c.Types.Of(v.Type())
	switch {
	case t.Mem == code.MemAgg:
		f.op(code.ConstV, r(dst), 0, 0)
		f.word(uint64(f.c.constSlot(code.Slot{Ptr: f.c.constAgg(v, t)})))
	case t.Class == code.InSlice:
		f.op(code.NilS, r(dst), 0, 0)
	case t.Class == code.InPtr:
		f.op(code.NilP, r(dst), 0, 0)
	case t.Class == code.InBoth:
		f.loadString(dst, v)
	default:
		f.loadBits(dst, constBits(v))
	}
}

func (f *fnCompiler) loadString(dst int, v *ssa.Const) {
	if v.Value == nil || constString(v) == "" {
		f.op(code.ZeroV, r(dst), 0, 0)
		return
	}
	f.op(code.ConstV, r(dst), 0, 0)
	f.word(uint64(f.c.constString(constString(v))))
}

func (f *fnCompiler) loadBits(dst int, bits uint64) {
	if n := int64(bits); n == int64(int16(n)) {
		f.op(code.Imm, r(dst), 0, code.Operand(int16(n)))
		return
	}
	f.op(code.Const, r(dst), 0, 0)
	f.word(bits)
}

// class returns the class of values of type t.
func (f *fnCompiler) classOf(t types.Type) code.Class { return f.c.Types.Of(t).Class }

func floatBits(v *ssa.Const, single bool) uint64 {
	if single {
		return uint64(math.Float32bits(float32(v.Float64())))
	}
	return math.Float64bits(v.Float64())
}
