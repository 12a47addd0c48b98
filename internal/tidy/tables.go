package tidy

import (
	"go/ast"
	"go/constant"
	"go/types"
)

// tables reports tables of texts that leave out a value of the enum they are for. Such
// a table is an array or slice of strings whose keys are the enum's constants, or which
// an expression of the enum's type indexes where it stands.
func tables(h *house) (all []finding) {
	known := map[*types.TypeName]enum{}
	for _, p := range h.packages {
		for _, e := range h.enumsOf(p) {
			known[e.object] = e
		}
	}
	for _, p := range h.packages {
		_, info := h.typed(p)
		for _, f := range p.compiled() {
			ast.Inspect(f.syntax, func(n ast.Node) bool {
				if lit, t := table(info, n); t != nil {
					all = append(all, h.complete(info, lit, known[t])...)
				}
				return true
			})
		}
	}
	return all
}

// table returns the table of texts that a node is, and the type that it is for.
func table(info *types.Info, n ast.Node) (*ast.CompositeLit, *types.TypeName) {
	switch n := n.(type) {
	case *ast.IndexExpr:
		_, computed := n.Index.(*ast.BinaryExpr) // such as k-1: which entry is whose is not seen here
		if lit, ok := n.X.(*ast.CompositeLit); ok && isTexts(lit) && !computed {
			return lit, namedType(info.TypeOf(n.Index))
		}
	case *ast.CompositeLit:
		if !isTexts(n) || len(n.Elts) == 0 {
			return nil, nil
		}
		if kv, ok := n.Elts[0].(*ast.KeyValueExpr); ok {
			return n, namedType(info.TypeOf(kv.Key))
		}
	}
	return nil, nil
}

// isTexts reports whether a literal is an array or slice of strings.
func isTexts(lit *ast.CompositeLit) bool {
	list, ok := lit.Type.(*ast.ArrayType)
	if !ok {
		return false
	}
	elem, ok := list.Elt.(*ast.Ident)
	return ok && elem.Name == "string"
}

// namedType returns the name of a type that has one.
func namedType(t types.Type) *types.TypeName {
	if named, ok := t.(*types.Named); ok {
		return named.Obj()
	}
	return nil
}

// complete reports the values of e that a table has no text for.
func (h *house) complete(info *types.Info, lit *ast.CompositeLit, e enum) (all []finding) {
	has, next := map[int64]bool{}, int64(0)
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			next = intValue(info.Types[kv.Key].Value)
		}
		has[next] = true
		next++
	}
	for _, c := range e.values {
		if !has[intValue(c.Val())] {
			all = append(all, h.at(lit.Pos(), "the table has no text for %s", c.Name()))
		}
	}
	return all
}

func intValue(v constant.Value) int64 {
	if v == nil {
		return 0
	}
	n, _ := constant.Int64Val(v)
	return n
}
