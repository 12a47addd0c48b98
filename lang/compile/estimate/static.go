package estimate

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A static is the value of a variable that is set once, where it is declared.
type static struct {
	value   ast.Expr // nil if it is no function literal and no other variable
	changed bool     // it is set anywhere else, or its address is taken
}

// staticFunc returns the function literal that e is known to be, nil if it may be another.
// It mirrors ir.StaticValue.
func (p *Program) staticFunc(e ast.Expr, t source) *ast.FuncLit {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.FuncLit:
			return x
		case *ast.Ident:
			v, ok := t.info.Uses[x].(*types.Var)
			if ok && t.decl != nil {
				p.noteStatics(t.decl, t.info)
			}
			if !ok || p.statics[v].changed || p.statics[v].value == nil {
				return nil
			}
			e = p.statics[v].value
		default:
			return nil
		}
	}
}

// noteStatics finds the variables of a declared function that have one func value.
func (p *Program) noteStatics(decl ast.Node, info *types.Info) {
	if p.noted[decl] {
		return
	}
	p.noted[decl] = true
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				p.noteAssigned(left, valueFor(n.Rhs, i, len(n.Lhs)), info)
			}
		case *ast.ValueSpec:
			for i, name := range n.Names {
				if v, ok := info.Defs[name].(*types.Var); ok && isFunc(v.Type()) && i < len(n.Values) {
					p.statics[v] = static{value: n.Values[i]}
				}
			}
		case *ast.RangeStmt:
			p.noteChanged(n.Key, info)
			p.noteChanged(n.Value, info)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				p.noteChanged(n.X, info)
			}
		}
		return true
	})
}

// valueFor returns what is assigned to the one with a number of several.
func valueFor(values []ast.Expr, i, n int) ast.Expr {
	if len(values) == n {
		return values[i]
	}
	return nil
}

// noteAssigned notes an assignment or a definition.
func (p *Program) noteAssigned(left, value ast.Expr, info *types.Info) {
	name, ok := left.(*ast.Ident)
	if !ok {
		return
	}
	if v, ok := info.Defs[name].(*types.Var); ok && isFunc(v.Type()) {
		p.statics[v] = static{value: value}
		return
	}
	p.noteChanged(left, info)
}

func (p *Program) noteChanged(e ast.Expr, info *types.Info) {
	if name, ok := e.(*ast.Ident); ok {
		if v, ok := info.Uses[name].(*types.Var); ok && isFunc(v.Type()) {
			p.statics[v] = static{changed: true}
		}
	}
}

func isFunc(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}
