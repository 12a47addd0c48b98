package prune

import (
	"go/ast"
	"path"
	"strconv"
)

// Blank takes the names from a pruned file's imports that nothing uses any more: the
// type checker would complain. The packages stay imported, as their initializers
// count.
func (p *Pruner) Blank(file *ast.File) {
	used := map[string]bool{}
	qualifiers(file, used)
	for _, spec := range file.Imports {
		if name := p.localName(spec); name != "." && !used[name] {
			spec.Name = &ast.Ident{NamePos: spec.Pos(), Name: "_"}
		}
	}
}

// qualifiers notes the names that stand before a dot.
func qualifiers(n ast.Node, used map[string]bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				used[x.Name] = true
			}
		}
		return true
	})
}

// localName returns the name that a file has for an import.
func (p *Pruner) localName(spec *ast.ImportSpec) string {
	if spec.Name != nil {
		return spec.Name.Name
	}
	importPath, _ := strconv.Unquote(spec.Path.Value)
	if pkg := p.packages[importPath]; pkg != nil {
		return pkg.name
	}
	return path.Base(importPath) // unsafe
}
