package compile

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
)

// backwards has the branches that close a loop in one instruction.
var backwards = map[code.Op]code.Op{
	code.BrT: code.LoopT, code.BrF: code.LoopF,
	code.BrEq: code.LoopEq, code.BrNe: code.LoopNe, code.BrLt: code.LoopLt, code.BrLe: code.LoopLe,
	code.BrEqI: code.LoopEqI, code.BrNeI: code.LoopNeI, code.BrLtI: code.LoopLtI,
	code.BrLeI: code.LoopLeI, code.BrGtI: code.LoopGtI, code.BrGeI: code.LoopGeI,
}

// branchTo emits "if c, go to the block", forward or back.
func (f *emitter) branchTo(c cond, label int) {
	if f.labels[label] < 0 {
		f.branchFar(c, label)
		return
	}
	if op, ok := backwards[c.op]; ok && !f.far {
		if !f.stepBack(op, c, label) {
			f.branch(op, c.a, c.b, label)
		}
		return
	}
	skip := f.newLabel()
	n := c.not()
	f.branch(n.op, n.a, n.b, skip)
	f.jump(label)
	f.place(skip)
}

// incLoops and stepLoops have the branches that also count: the step before
// them becomes part of them.
var (
	incLoops = map[code.Op]code.Op{
		code.LoopLt: code.IncLt, code.LoopLe: code.IncLe, code.LoopNe: code.IncNe,
		code.LoopLtI: code.IncLtI, code.LoopLeI: code.IncLeI, code.LoopGeI: code.IncGeI, code.LoopGtI: code.IncGtI,
	}
	stepLoops = map[code.Op]code.Op{code.LoopLt: code.StepLt, code.LoopLe: code.StepLe}
)

// stepBack joins an addition and the backward branch that tests its result.
func (f *emitter) stepBack(op code.Op, c cond, label int) bool {
	n := len(f.code) - 1
	if n < 0 || f.placed > n || f.code[n].A != c.a || f.isData(n) {
		return false
	}
	last := f.code[n]
	joined := incLoops[op]
	if last.Op == code.Add {
		joined = stepLoops[op]
	} else if last.Op != code.AddI {
		return false
	}
	if joined == 0 || op < code.LoopEqI && c.b == c.a {
		return false
	}
	f.cut(n)
	f.branch(joined, c.a, c.b, label)
	f.word(uint64(last.B) | uint64(last.C)<<16)
	return true
}

// branchFar emits a forward branch, in two instructions if the function is so
// long that the distance might not fit.
func (f *emitter) branchFar(c cond, label int) {
	if !f.far {
		if !f.divides(c, label) {
			f.branch(c.op, c.a, c.b, label)
		}
		return
	}
	skip := f.newLabel()
	n := c.not()
	f.branch(n.op, n.a, n.b, skip)
	f.jump(label)
	f.place(skip)
}

// divisible has the branches that compute the remainder that they test.
var divisible = map[code.Op]code.Op{code.BrEqI: code.BrDivI, code.BrNeI: code.BrNotDivI}

// divides joins a remainder and the branch that compares it with zero.
func (f *emitter) divides(c cond, label int) bool {
	n := len(f.code) - 3
	op, ok := divisible[c.op]
	if !ok || c.b != 0 || n < 0 || f.rem != n+3 || f.placed > n {
		return false
	}
	rem, words := f.code[n], f.code[n+1:]
	if rem.Op != code.RemI || rem.A != c.a {
		return false
	}
	reciprocal, divisor := *words[0].Word(), *words[1].Word()
	f.cut(n)
	f.branch(op, rem.B, rem.C, label)
	f.word(reciprocal)
	f.word(divisor)
	return true
}

// phiMoves returns the assignments that the edge from b to s makes.
func (f *emitter) phiMoves(b, s *ssa.BasicBlock) []move {
	var ms []move
	f.PhiArgs(b, s, func(phi *ssa.Phi, arg ssa.Value) {
		x := f.Value(phi)
		m := move{dst: f.where(x), class: x.Class}
		if y := f.Value(arg); y == nil {
			m.con = arg
			if h := f.Hoisted(arg); h != nil {
				m.con, m.src = nil, f.where(h)
			}
		} else {
			m.src = f.regOf(arg)
		}
		if m.con != nil || m.src != m.dst {
			ms = append(ms, m)
		}
	})
	return ms
}

// edge returns the label that stands for going from b to s: the block's own,
// or, if phis want assignments, that of a stub which makes them.
func (f *emitter) edge(b, s *ssa.BasicBlock) int {
	ms := f.phiMoves(b, s)
	if len(ms) == 0 {
		return f.Order(s)
	}
	label := f.newLabel()
	f.stubs = append(f.stubs, stub{label, f.Order(s), ms})
	return label
}

// ifElse emits the branch at the end of b. next is the block that follows in
// the code, nil if that is none of the targets' business.
func (f *emitter) ifElse(b *ssa.BasicBlock, v ssa.Value, next *ssa.BasicBlock) {
	c := f.condition(v)
	yes, no := b.Succs[0], b.Succs[1]
	if yes == no {
		f.goTo(b, yes, next)
		return
	}
	toYes, toNo := f.edge(b, yes), f.edge(b, no)
	if yes == next && toYes == f.Order(yes) {
		f.branchTo(c.not(), toNo)
		return
	}
	f.branchTo(c, toYes)
	if no != next || toNo != f.Order(no) {
		f.jump(toNo)
	}
}

// goTo emits the way from b to its only successor.
func (f *emitter) goTo(b, s, next *ssa.BasicBlock) {
	f.moves(f.phiMoves(b, s))
	switch {
	case s == next:
	case f.closesLoop(s) || f.endsRound(s):
		f.repeatBlock(s, next)
	default:
		f.jump(f.Order(s))
	}
}

// maxRepeat is how many instructions a loop's head may have to be repeated at
// the loop's end, maxTail how many there may be before it.
const (
	maxRepeat = 4
	maxTail   = 2
)

// closesLoop reports whether s is the head of a loop, already emitted, that
// only decides whether to go round again. Repeated at the loop's end it saves
// a jump each time.
func (f *emitter) closesLoop(s *ssa.BasicBlock) bool {
	_, branches := s.Instrs[len(s.Instrs)-1].(*ssa.If)
	return branches && f.labels[f.Order(s)] >= 0 && f.simple(s, maxRepeat)
}

// endsRound reports whether s is little more than the way to such a head: the
// step of the loop's variable. Each branch of an if or a switch that the body
// ends with then has an end of the loop of its own.
func (f *emitter) endsRound(s *ssa.BasicBlock) bool {
	_, jumps := s.Instrs[len(s.Instrs)-1].(*ssa.Jump)
	return jumps && f.closesLoop(s.Succs[0]) && f.simple(s, maxTail)
}

// simple reports whether s computes at most so many values and has no effect
// besides, so that it can be emitted twice.
func (f *emitter) simple(s *ssa.BasicBlock, most int) bool {
	n := 0
	for _, in := range s.Instrs[:len(s.Instrs)-1] {
		switch in := in.(type) {
		case *ssa.Phi, *ssa.DebugRef, *ssa.FieldAddr:
			continue
		case *ssa.BinOp, *ssa.UnOp, *ssa.IndexAddr:
			if v, ok := in.(*ssa.UnOp); ok && v.Op == token.ARROW {
				return false
			}
			n++
		case *ssa.Call:
			if f.Value(in) == nil || !f.Value(in).Aliased() {
				return false
			}
		default:
			return false
		}
	}
	return n <= most
}

// repeatBlock emits a block again, in another place.
func (f *emitter) repeatBlock(s, next *ssa.BasicBlock) {
	for _, in := range s.Instrs {
		f.instr(in, s, next)
	}
}
