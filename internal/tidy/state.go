package tidy

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

const passOn = "keep what changes in a value that is passed on"

// state reports package-level variables that a function changes: two machines in one
// process would share them, and a run would depend on those before it.
func state(h *house) (all []finding) {
	for _, p := range h.packages {
		_, info := h.typed(p)
		for _, f := range p.compiled() {
			ast.Inspect(f.syntax, func(n ast.Node) bool {
				for _, x := range changed(n) {
					if name := global(info, x); name != "" {
						all = append(all, h.at(x.Pos(), "changes the package-level variable %s; %s", name, passOn))
					}
				}
				return true
			})
			all = append(all, h.locks(f)...)
		}
	}
	return all
}

// changed returns what a statement or call gives another value.
func changed(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return n.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			return []ast.Expr{n.Key, n.Value}
		}
	case *ast.CallExpr:
		if f, ok := n.Fun.(*ast.Ident); ok && (f.Name == "delete" || f.Name == "clear" || f.Name == "copy") && len(n.Args) > 0 {
			return n.Args[:1]
		}
	}
	return nil
}

// global returns the name of the package-level variable that x is, or is part of; ""
// if it is another one's.
func global(info *types.Info, x ast.Expr) string {
	for {
		switch e := x.(type) {
		case *ast.ParenExpr:
			x = e.X
		case *ast.IndexExpr:
			x = e.X
		case *ast.StarExpr:
			x = e.X
		case *ast.SelectorExpr:
			if pkg, ok := e.X.(*ast.Ident); ok {
				if _, ok := info.Uses[pkg].(*types.PkgName); ok {
					return pkg.Name + "." + e.Sel.Name
				}
			}
			x = e.X
		case *ast.Ident:
			if v, ok := info.Uses[e].(*types.Var); ok && v.Parent() == v.Pkg().Scope() {
				return e.Name
			}
			return ""
		default:
			return ""
		}
	}
}

// locks reports package-level variables that are there to be changed by methods.
func (h *house) locks(f *file) (all []finding) {
	for _, d := range f.syntax.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, spec := range g.Specs {
			v := spec.(*ast.ValueSpec)
			t := types.ExprString(v.Type)
			if strings.HasPrefix(t, "sync.") || strings.HasPrefix(t, "atomic.") {
				all = append(all, h.at(v.Pos(), "%s is a package-level %s; %s", v.Names[0].Name, t, passOn))
			}
		}
	}
	return all
}
