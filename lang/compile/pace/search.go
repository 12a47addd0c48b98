package pace

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// latencyGuess is what a branch costs that nobody can predict, on average: each second
// guess is wrong, and the processor begins again.
const latencyGuess = 9

// searches returns how many cycles a turn of the loop takes that decides by what it loads
// where to look next, as a binary search does: the load, and the guess. 0 if it does not.
func (l *loop) searches() int {
	for _, b := range l.list {
		cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || !l.blocks[b.Succs[0]] || !l.blocks[b.Succs[1]] {
			continue
		}
		for _, phi := range l.steered() {
			n := l.chain(phi, cond.Cond)
			switch {
			case n >= latencyLoad:
				return n + latencyGuess
			case n == 0 && l.loads(cond.Cond) && l.addresses(phi):
				return latencyGuess
			case n > 0 && remainder(cond.Cond):
				return n + latencyGuess/3 // what the guess is about has some order
			}
		}
	}
	return 0
}

// loads reports whether a condition compares what the loop has loaded, by order.
func (l *loop) loads(cond ssa.Value) bool {
	test, ok := cond.(*ssa.BinOp)
	if !ok || test.Op == token.EQL || test.Op == token.NEQ {
		return false
	}
	for _, v := range []ssa.Value{test.X, test.Y} {
		if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL && l.has(load) {
			return true
		}
	}
	return false
}

// addresses reports whether a variable says where the loop loads or stores.
func (l *loop) addresses(phi *ssa.Phi) bool {
	for _, r := range *phi.Referrers() {
		if a, ok := r.(*ssa.IndexAddr); ok && a.Index == phi && l.has(a) {
			return true
		}
	}
	return false
}

// remainder reports whether a condition is about a remainder.
func remainder(cond ssa.Value) bool {
	test, ok := cond.(*ssa.BinOp)
	if !ok {
		return false
	}
	rem, ok := test.X.(*ssa.BinOp)
	return ok && (rem.Op == token.REM || rem.Op == token.AND)
}

// steered returns the variables whose next value depends on the way that a turn goes.
func (l *loop) steered() (list []*ssa.Phi) {
	for _, in := range l.header.Instrs {
		phi, ok := in.(*ssa.Phi)
		if !ok {
			break
		}
		if l.ways(phi, map[ssa.Value]bool{}) > 1 {
			list = append(list, phi)
		}
	}
	return list
}

// ways counts the values that a variable may have in the next turn.
func (l *loop) ways(phi *ssa.Phi, seen map[ssa.Value]bool) (n int) {
	for i, p := range phi.Block().Preds {
		v := phi.Edges[i]
		if !l.blocks[p] || seen[v] {
			continue
		}
		seen[v] = true
		if inner, ok := v.(*ssa.Phi); ok && l.has(inner) && inner.Block() != l.header {
			n += l.ways(inner, seen)
		} else {
			n++
		}
	}
	return n
}
