package compile

import (
	"go/token"

	"github.com/gmpsim/gmpsim/lang/code"
)

// An assembler collects the instructions of one function: it knows where they are,
// not what they mean.
type assembler struct {
	code   []code.Instr
	poss   []token.Pos // of each instruction
	words  []bool      // which are data
	prices *code.Prices
	owed   code.Debt // what the instructions since the last one cost that pays
	at     token.Pos // of the one that is emitted now
	labels []int     // where each label is; -1: not yet
	fixups []fixup
	relocs []reloc
	stubs  []stub

	unsigned []int        // the instructions with an unsigned index
	subjects []subjectsAt // of calls about things of package sync
	sites    []site       // the instructions that allocate

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

// A relocKind says what is missing in a word.
type relocKind uint8

const (
	relocCall   relocKind = iota // a code.Call: where it returns to, and in its word the entry and need of fn
	relocReturn                  // the low half of the word is where the call returns to
)

// A stub is code on an edge between a branch and a block with phis.
type stub struct {
	label, to int
	moves     []move
}

// reset begins anew, with a label for each of n blocks, in the room of what was before.
func (as *assembler) reset(n int) {
	*as = assembler{
		code: as.code[:0], poss: as.poss[:0], words: as.words[:0], prices: as.prices, labels: as.labels[:0], fixups: as.fixups[:0],
		relocs: as.relocs[:0], stubs: as.stubs[:0], unsigned: as.unsigned[:0], subjects: as.subjects[:0],
		sites: as.sites[:0], far: as.far,
	}
	for range n {
		as.newLabel()
	}
}

// r is how a register appears in an instruction.
func r(reg int) code.Operand { return code.Reg(reg) }

// op appends an instruction.
func (as *assembler) op(op code.Op, a, b, c code.Operand) {
	as.code = append(as.code, code.Instr{Op: op, A: a, B: b, C: c})
	as.poss = append(as.poss, as.at)
	as.words = append(as.words, false)
	if as.prices == nil {
		return
	}
	if as.owed += as.prices[op]; code.Pays(op) {
		as.owed = 0
	}
}

// word appends a word of data.
func (as *assembler) word(w uint64) {
	as.data = len(as.code)
	as.code = append(as.code, code.Instr{})
	*as.code[as.data].Word() = w
	as.poss = append(as.poss, as.at)
	as.words = append(as.words, true)
}

// cut forgets the instructions from n on.
func (as *assembler) cut(n int) {
	as.code, as.poss, as.words = as.code[:n], as.poss[:n], as.words[:n]
}

// give hands the code to a routine.
func (as *assembler) give(info *routine) {
	info.code, info.poss, info.words = as.code, as.poss, as.words
}

// newLabel returns a label that is nowhere yet.
func (as *assembler) newLabel() int {
	as.labels = append(as.labels, -1)
	return len(as.labels) - 1
}

// place puts a label before the next instruction. What is emitted from here on may
// be come to from elsewhere, so it is joined with nothing before it.
func (as *assembler) place(label int) {
	as.labels[label] = len(as.code)
	as.placed = len(as.code)
}

// isData reports whether position i holds a word of data.
func (as *assembler) isData(i int) bool { return as.data == i }

// jump emits a branch that is always taken.
func (as *assembler) jump(label int) {
	op := code.Op(code.Jmp)
	if as.labels[label] >= 0 {
		op = code.Loop
	}
	as.fixups = append(as.fixups, fixup{len(as.code), label, true})
	as.op(op, 0, 0, 0)
}

// branch emits a conditional branch; its distance is the operand c.
func (as *assembler) branch(op code.Op, a, b code.Operand, label int) {
	as.fixups = append(as.fixups, fixup{len(as.code), label, false})
	as.op(op, a, b, 0)
}

// patch fills in the distances. It reports failure if one does not fit.
func (as *assembler) patch() bool {
	for _, x := range as.fixups {
		d := as.labels[x.label] - (x.at + 1)
		in := &as.code[x.at]
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
