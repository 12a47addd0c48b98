package load

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// A unit is one checked package.
type unit struct {
	pkg    *types.Package
	files  []*ast.File
	info   *types.Info
	parsed *parsed // nil for a standard package
}

// A checker type-checks packages, each by itself.
type checker struct {
	fset  *token.FileSet
	sizes types.Sizes
}

// check type-checks one package. FileVersions must be there, or
// ssa takes every loop variable as per-iteration whatever the version.
func (c checker) check(path, version string, files []*ast.File, importer types.Importer, wrong func(error)) *unit {
	exprs, idents := countExprs(files)
	info := &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue, exprs),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object, idents/3),
		Uses:         make(map[*ast.Ident]types.Object, idents*3/4),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{GoVersion: version, Importer: importer, Sizes: c.sizes, Error: wrong}
	pkg, _ := conf.Check(path, c.fset, files, info)
	pkg.SetImports(slices.DeleteFunc(pkg.Imports(), func(p *types.Package) bool { return p == types.Unsafe })) // it has no init
	return &unit{pkg: pkg, files: files, info: info}
}

// countExprs counts expressions, and those that are names: a table that has its size
// from the beginning need not grow, which is a fifth of what checking allocates.
func countExprs(files []*ast.File) (exprs, idents int) {
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.Ident:
				idents++
			case ast.Expr:
				exprs++
			}
			return true
		})
	}
	return exprs + idents/2, idents
}
