// Package ssatest makes SSA form of small texts, as package lang/load does it, for the
// tests of what comes after. It does without lang/load, which those rooms may not import,
// so a text has no imports and no checks but those of go/types. Begin at Functions. Only
// tests import it.
package ssatest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"iter"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/text"
)

// Functions returns the functions of a package p without imports, and those that
// package ssa adds to them, by their names.
func Functions(t *testing.T, src string) map[string]*ssa.Function {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", "package p\n"+src, 0)
	require.NoError(t, err)
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Instances: map[*ast.Ident]types.Instance{},
		Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}, Implicits: map[ast.Node]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, FileVersions: map[*ast.File]string{},
	}
	pkg, err := (&types.Config{GoVersion: text.GoVersion}).Check("p", fset, []*ast.File{file}, info)
	require.NoError(t, err)
	prog := ssa.NewProgram(fset, ssa.InstantiateGenerics)
	p := prog.CreatePackage(pkg, []*ast.File{file}, info, true)
	p.Build()
	found := map[string]*ssa.Function{}
	for _, m := range p.Members {
		if fn, ok := m.(*ssa.Function); ok {
			reach(found, fn)
		}
	}
	return found
}

// reach adds fn and what it calls or makes a value of.
func reach(found map[string]*ssa.Function, fn *ssa.Function) {
	if found[fn.Name()] != nil {
		return
	}
	found[fn.Name()] = fn
	for in := range Instructions(fn) {
		for _, op := range in.Operands(nil) {
			if callee, ok := (*op).(*ssa.Function); ok {
				reach(found, callee)
			}
		}
	}
}

// Instructions visits the instructions of a function.
func Instructions(fn *ssa.Function) iter.Seq[ssa.Instruction] {
	return func(yield func(ssa.Instruction) bool) {
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				if !yield(in) {
					return
				}
			}
		}
	}
}
