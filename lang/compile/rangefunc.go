package compile

import (
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
	"github.com/gmpsim/gmpsim/lang/text"
)

// The body of a loop over a function is a function of its own, and a variable
// of the loop says in which state it is. If the iterator breaks the rules, ssa
// has it panic with a string of its own. The runtime panics with an error that
// depends on the state, so the panic gets the state instead. Mirrors
// panicrangestate.
//
// The states differ in two places from those of cmd/compile's rangefunc, and are
// corrected here. A forbidden call leaves the loop as a panic of the body does:
// otherwise the loop goes on as if nothing had been, once the iterator has
// recovered. And once the iterator has returned, the loop is over, whichever way
// the body left it: otherwise a later call is told of the way.

// findMisuses makes the function's panics about an iterator panic with the state
// of the loop, and sets the state where ssa does not.
func findMisuses(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		if len(b.Instrs) < 2 {
			continue
		}
		switch ssaform.MisuseIn(b) {
		case code.CalledAgain:
			valid := b.Preds[0].Succs[0]
			takeStore(b.Preds[0], valid, panicWithState(b))
		case code.LostPanic:
			check := b.Preds[0].Succs[1]
			takeStore(check, check.Succs[0], panicWithState(b))
		}
	}
}

// panicWithState makes the block panic with the state of the loop, and returns the state.
func panicWithState(b *ssa.BasicBlock) *ssa.UnOp {
	above := b.Preds[0].Instrs
	state := above[len(above)-1].(*ssa.If).Cond.(*ssa.BinOp).X.(*ssa.UnOp)
	p := b.Instrs[len(b.Instrs)-1].(*ssa.Panic)
	p.X = state
	*state.Referrers() = append(*state.Referrers(), p)
	b.Instrs = []ssa.Instruction{p}
	return state
}

// takeStore moves the store of a new state from one block to a block above it, behind the load
// of the old state if that is there. So the state changes whichever way is taken.
func takeStore(to, from *ssa.BasicBlock, state *ssa.UnOp) {
	for i, in := range from.Instrs {
		if store, ok := in.(*ssa.Store); ok && store.Addr == state.X {
			from.Instrs = slices.Delete(from.Instrs, i, i+1)
			to.Instrs = slices.Insert(to.Instrs, slices.Index(to.Instrs, ssa.Instruction(state))+1, in)
			return
		}
	}
	text.Fail("no state of a loop is set in %s of %s", from, from.Parent())
}

// panics emits a panic statement.
func (f *emitter) panics(in *ssa.Panic) {
	kind := ssaform.MisuseIn(in.Block())
	switch kind {
	case code.CalledAgain:
		f.at = f.Fn.Syntax().(*ast.RangeStmt).For
	case code.LostPanic:
		f.at = loopEnd(in.Block().Preds[0], f.at)
	}
	f.op(code.Panic, r(f.regOf(in.X)), code.Operand(kind), 0)
}

// loopEnd returns the end of the loop whose iterator is called in b.
func loopEnd(b *ssa.BasicBlock, otherwise token.Pos) token.Pos {
	for _, in := range b.Instrs {
		if call, ok := in.(*ssa.Call); ok && len(call.Call.Args) > 0 {
			if body, ok := call.Call.Args[len(call.Call.Args)-1].(*ssa.MakeClosure); ok && ssaform.IsRangeBody(body.Fn.(*ssa.Function)) {
				otherwise = body.Fn.(*ssa.Function).Syntax().(*ast.RangeStmt).Body.Rbrace
			}
		}
	}
	return otherwise
}
