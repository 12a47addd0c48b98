package tidy

import (
	"go/ast"
	"go/types"
	"path"
	"slices"
)

// types type-checks a package's compiled files, once. What other modules and the
// standard library export is left out: the rules ask for the house's own types and
// constants, and reading all of the others takes seconds. The errors that follow from
// that are dropped; the compiler reports the true ones.
func (h *house) typed(p *pkg) (*types.Package, *types.Info) {
	if p.types != nil {
		return p.types, p.info
	}
	p.info = &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{},
		Defs:  map[*ast.Ident]types.Object{},
		Uses:  map[*ast.Ident]types.Object{},
	}
	var trees []*ast.File
	for _, f := range p.compiled() {
		trees = append(trees, f.syntax)
	}
	cfg := types.Config{Importer: importer{h}, Error: func(error) {}, FakeImportC: true}
	p.types, _ = cfg.Check(module+"/"+p.dir, h.fset, trees, p.info)
	return p.types, p.info
}

// importer imports packages of the house as they are, and all others empty.
type importer struct{ *house }

func (h importer) Import(importPath string) (*types.Package, error) {
	if dir, ok := inHouse(importPath); ok {
		if i := slices.IndexFunc(h.packages, func(p *pkg) bool { return p.dir == dir }); i >= 0 {
			p, _ := h.typed(h.packages[i])
			return p, nil
		}
	}
	empty := types.NewPackage(importPath, path.Base(importPath))
	empty.MarkComplete()
	return empty, nil
}
