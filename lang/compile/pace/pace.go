// Package pace estimates how fast the loops of a compiled program can be. A processor
// performs several instructions in a cycle, and so what they cost is less than the time
// from the beginning of one to its end. But what follows in a loop from the result of the
// turn before has to wait for it: a turn takes at least as long as the longest chain of
// instructions from a variable to its next value. Compilers that schedule loops call this
// the recurrence's bound: Rau, "Iterative modulo scheduling", 1994.
package pace

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Cycles returns how many cycles of the clock a turn of each innermost loop takes at
// least, by each of its blocks. Of a loop that calls functions, or has operations that are
// as long as calls, only its guesses count: see searches.
func Cycles(fn *ssa.Function) map[*ssa.BasicBlock]int {
	var cycles map[*ssa.BasicBlock]int
	for _, l := range innermost(fn) {
		if l.large() {
			continue
		}
		n := l.searches()
		if l.plain() {
			n = max(n, l.recurrence())
		}
		if n > 0 && !l.few() {
			if cycles == nil {
				cycles = map[*ssa.BasicBlock]int{}
			}
			for _, b := range l.list {
				cycles[b] = n
			}
		}
	}
	return cycles
}

// A loop is a natural loop: the blocks from which the way back to the header does not
// leave it.
type loop struct {
	header *ssa.BasicBlock
	blocks map[*ssa.BasicBlock]bool
	list   []*ssa.BasicBlock // the same in an order that does not change
}

// innermost returns the loops with no other loop inside.
func innermost(fn *ssa.Function) (list []*loop) {
	for _, h := range fn.Blocks {
		if l := loopFrom(h); l != nil && l.innermost() {
			list = append(list, l)
		}
	}
	return list
}

// loopFrom returns the loop that begins at h, nil if none does.
func loopFrom(h *ssa.BasicBlock) *loop {
	l := &loop{h, map[*ssa.BasicBlock]bool{h: true}, []*ssa.BasicBlock{h}}
	var add func(b *ssa.BasicBlock)
	add = func(b *ssa.BasicBlock) {
		if !l.blocks[b] {
			l.blocks[b] = true
			l.list = append(l.list, b)
			for _, p := range b.Preds {
				add(p)
			}
		}
	}
	back := false
	for _, p := range h.Preds {
		if h.Dominates(p) {
			back = true
			add(p)
		}
	}
	if !back {
		return nil
	}
	return l
}

// innermost reports whether the loop has no other loop in it.
func (l *loop) innermost() bool {
	for _, b := range l.list {
		for _, p := range b.Preds {
			if b != l.header && b.Dominates(p) {
				return false
			}
		}
	}
	return true
}

// plain reports whether the loop has no instruction that takes as long as many.
func (l *loop) plain() bool {
	for _, b := range l.list {
		if slices.ContainsFunc(b.Instrs, long) {
			return false
		}
	}
	return true
}

func long(in ssa.Instruction) bool {
	switch in := in.(type) {
	case *ssa.Call:
		b, ok := in.Call.Value.(*ssa.Builtin)
		return !ok || b.Name() != "len" && b.Name() != "cap" && b.Name() != "min" && b.Name() != "max"
	case *ssa.BinOp:
		return isString(in.X.Type()) || types.IsInterface(in.X.Type())
	case *ssa.UnOp:
		return in.Op == token.ARROW
	case *ssa.Convert:
		return isString(in.Type()) || isString(in.X.Type())
	case *ssa.Lookup:
		return !isString(in.X.Type())
	case *ssa.Phi, *ssa.Store, *ssa.FieldAddr, *ssa.IndexAddr, *ssa.Field, *ssa.Index, *ssa.Extract, *ssa.ChangeType,
		*ssa.If, *ssa.Jump, *ssa.DebugRef, *ssa.Return, *ssa.Panic:
		return false
	}
	return true
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// fewest is how many instructions a processor looks ahead, about: the turns of a loop
// that altogether has no more overlap with what comes before and behind.
const fewest = 128

// large reports whether a turn is so long that no chain of it counts: a processor performs
// then what comes before and after a chain beside it. To look at all pairs of loads and
// stores of such a loop would take long, too.
func (l *loop) large() bool {
	instrs := 0
	for _, b := range l.list {
		instrs += len(b.Instrs)
	}
	return instrs > 4*fewest
}

// few reports whether all turns of the loop together are few instructions.
func (l *loop) few() bool {
	instrs := 0
	for _, b := range l.list {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok && latencyOf(v) > 0 {
				instrs++
			}
		}
	}
	for _, b := range l.list {
		if cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok && (!l.blocks[b.Succs[0]] || !l.blocks[b.Succs[1]]) {
			if test, ok := cond.Cond.(*ssa.BinOp); ok && l.turns(test)*int64(instrs) <= fewest {
				return true
			}
		}
	}
	return false
}

// turns returns how many turns the loop has at most if the test of a variable that is
// stepped by a constant ends it.
func (l *loop) turns(test *ssa.BinOp) int64 {
	for _, side := range []ssa.Value{test.X, test.Y} {
		if c, ok := side.(*ssa.Const); ok && c.Value != nil && c.Value.Kind() == constant.Int && l.counts(test) {
			if n, exact := constant.Int64Val(c.Value); exact && n < fewest {
				return max(n, -n)
			}
		}
	}
	return fewest
}

// counts reports whether the loop's test is of a variable that is stepped by a constant.
func (l *loop) counts(test *ssa.BinOp) bool {
	for _, side := range []ssa.Value{test.X, test.Y} {
		if add, ok := side.(*ssa.BinOp); ok && add.Op == token.ADD {
			side = add.X
		}
		phi, ok := side.(*ssa.Phi)
		if !ok || phi.Block() != l.header {
			continue
		}
		for i, p := range l.header.Preds {
			if add, ok := phi.Edges[i].(*ssa.BinOp); ok && l.blocks[p] && add.X == phi {
				_, constant := add.Y.(*ssa.Const)
				return constant
			}
		}
	}
	return false
}
