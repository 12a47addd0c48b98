package plan

import (
	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
)

// Thunk returns the plan of a function without SSA form, whose code knows its
// registers: one that performs a builtin function.
func Thunk(types *code.Types, params, registers int) *Function {
	return &Function{Types: types, Params: params, Registers: registers}
}

// New plans fn in the memory of room. Each step looks at what the ones before it have
// decided: what is folded reads nothing, what is read says how long values live, and
// values that do not live at the same time may share a register.
func New(fn *ssa.Function, types *code.Types, room *Room) *Function {
	f := &Function{Fn: fn, Types: types, hoist: map[hoistKey]*Value{}, Room: room}
	f.sortBlocks()
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
	return f
}
