package compile

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// The body of a loop over a function is a function of its own, and a variable
// of the loop says in which state it is. If the iterator breaks the rules, ssa
// has it panic with a string of its own. The runtime panics with an error that
// depends on the state, so the panic gets the state instead. Mirrors
// panicrangestate.
//
// Of a loop that was left by break or return, ssa does not note that the
// iterator has returned: a call after that gets the message of a call before.

// findMisuses makes the function's panics about an iterator panic with the state
// of the loop.
func findMisuses(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		if ssaform.MisuseIn(b) != code.NoMisuse && len(b.Instrs) > 1 {
			panicWithState(b)
		}
	}
}

// panicWithState does so in the block that panics.
func panicWithState(b *ssa.BasicBlock) {
	above := b.Preds[0].Instrs
	state := above[len(above)-1].(*ssa.If).Cond.(*ssa.BinOp).X
	p := b.Instrs[len(b.Instrs)-1].(*ssa.Panic)
	p.X = state
	*state.Referrers() = append(*state.Referrers(), p)
	b.Instrs = []ssa.Instruction{p}
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
