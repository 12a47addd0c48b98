package estimate

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A Program is what the estimates are about. It remembers what it has found out, so it is
// used by one goroutine.
type Program struct {
	prog    *ssa.Program
	infos   map[*types.Package]*types.Info
	table   table
	costs   map[ast.Node]cost
	statics map[*types.Var]static
	noted   map[ast.Node]bool // whose variables are in statics

	inlined   map[*ssa.Function]bool
	sites     map[ssa.Instruction]bool // whether what they allocate is on the stack
	solved    map[*ssa.Function]bool
	frames    map[*ssa.Function]int64
	graphs    map[*ssa.Function]*graph // of functions that may be asked about soon
	summaries map[*ssa.Function]*summary
	tabled    map[*ssa.Function]*summary
	visits    map[*ssa.Function]*visit
	stack     []*ssa.Function
}

// New returns the estimates of a program. The infos are what the type checker found out
// about each package.
func New(prog *ssa.Program, infos map[*types.Package]*types.Info) *Program {
	return &Program{prog: prog, infos: infos, table: table(stdText),
		costs: map[ast.Node]cost{}, statics: map[*types.Var]static{}, noted: map[ast.Node]bool{},
		inlined: map[*ssa.Function]bool{},
		sites:   map[ssa.Instruction]bool{}, solved: map[*ssa.Function]bool{}, frames: map[*ssa.Function]int64{},
		graphs:    map[*ssa.Function]*graph{},
		summaries: map[*ssa.Function]*summary{},
		tabled:    map[*ssa.Function]*summary{}, visits: map[*ssa.Function]*visit{}}
}

// infoOf returns what is known about the package of a function, nil if nothing is: nobody
// wrote it.
func (p *Program) infoOf(fn *ssa.Function) *types.Info {
	fn = outermost(fn)
	if o := fn.Origin(); o != nil {
		fn = o
	}
	switch {
	case fn.Pkg != nil:
		return p.infos[fn.Pkg.Pkg]
	case fn.Object() != nil && fn.Object().Pkg() != nil:
		return p.infos[fn.Object().Pkg()]
	}
	return nil
}
