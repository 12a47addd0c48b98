package estimate

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// stmts counts statements.
func (v *counter) stmts(list []ast.Stmt) {
	for _, s := range list {
		v.stmt(s)
	}
}

// stmt counts a statement.
func (v *counter) stmt(s ast.Stmt) {
	if s == nil || v.never != "" || v.nodes > v.limit {
		return
	}
	switch s := s.(type) {
	case *ast.BlockStmt:
		v.stmts(s.List)
	case *ast.ExprStmt:
		v.expr(s.X)
	case *ast.AssignStmt:
		v.assign(s)
	case *ast.IncDecStmt:
		v.add(2, s.X)
	case *ast.SendStmt:
		v.add(1, s.Chan)
		v.to(s.Value, elemOf(v.info.TypeOf(s.Chan)))
	case *ast.DeclStmt:
		v.decl(s.Decl.(*ast.GenDecl))
	case *ast.ReturnStmt:
		v.results(s)
	case *ast.GoStmt:
		v.never = "unhandled op GO"
	case *ast.DeferStmt:
		v.never = "unhandled op DEFER"
	case *ast.LabeledStmt:
		v.nodes++
		v.stmt(s.Stmt)
	case *ast.BranchStmt:
		if s.Tok != token.FALLTHROUGH {
			v.nodes++
		}
	default:
		v.control(s)
	}
}

// elemOf returns what a channel carries, nil of a type parameter.
func elemOf(t types.Type) types.Type {
	if c, ok := t.Underlying().(*types.Chan); ok {
		return c.Elem()
	}
	return nil
}

// control counts a statement that has others in it.
func (v *counter) control(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.IfStmt:
		v.ifStmt(s)
	case *ast.ForStmt:
		v.nodes++
		v.stmt(s.Init)
		v.expr(s.Cond)
		v.stmt(s.Post)
		v.stmt(s.Body)
	case *ast.RangeStmt:
		v.rangeStmt(s)
	case *ast.SwitchStmt:
		v.nodes++
		v.stmt(s.Init)
		v.expr(s.Tag)
		v.cases(s.Body)
	case *ast.TypeSwitchStmt:
		v.typeSwitch(s)
	case *ast.SelectStmt:
		v.nodes++
		v.comms(s.Body)
	}
}

// ifStmt counts an if. One with a constant condition is one of its blocks.
func (v *counter) ifStmt(s *ast.IfStmt) {
	cond := v.info.Types[s.Cond].Value
	v.stmt(s.Init)
	switch {
	case cond == nil:
		v.add(1, s.Cond)
		v.stmt(s.Body)
		v.stmt(s.Else)
	case constant.BoolVal(cond):
		v.stmt(s.Body)
	default:
		v.stmt(s.Else)
	}
}

// names counts variables on the left side. A new one is declared, which is two nodes more.
func (v *counter) names(list ...ast.Expr) {
	for _, e := range list {
		v.expr(e)
		if name, ok := e.(*ast.Ident); ok && v.info.Defs[name] != nil && name.Name != "_" {
			v.nodes += 2
		}
	}
}

func (v *counter) assign(s *ast.AssignStmt) {
	v.nodes++
	if s.Tok != token.ASSIGN && s.Tok != token.DEFINE {
		v.exprs(s.Lhs[0], s.Rhs[0])
		return
	}
	v.names(s.Lhs...)
	v.values(s.Lhs, s.Rhs)
}

// values counts the right side of an assignment.
func (v *counter) values(left, right []ast.Expr) {
	for i, e := range right {
		if len(left) == len(right) {
			v.to(e, v.info.TypeOf(left[i]))
		} else {
			v.expr(e)
		}
	}
}

// decl counts declarations of variables; those without values are set one by one.
func (v *counter) decl(d *ast.GenDecl) {
	for _, spec := range d.Specs {
		vars, ok := spec.(*ast.ValueSpec)
		if !ok || d.Tok != token.VAR {
			continue
		}
		left := make([]ast.Expr, len(vars.Names))
		for i, name := range vars.Names {
			left[i] = name
		}
		v.names(left...)
		v.values(left, vars.Values)
		v.nodes++
		if len(vars.Values) == 0 {
			v.nodes += len(left) - 1
		}
	}
}

// results counts a return.
func (v *counter) results(s *ast.ReturnStmt) {
	v.nodes++
	if len(s.Results) == 1 {
		if tuple, ok := v.info.TypeOf(s.Results[0]).(*types.Tuple); ok {
			v.several(s.Results[0], tuple.Len())
			return
		}
	}
	for i, e := range s.Results {
		var t types.Type
		if v.sig != nil && i < v.sig.Results().Len() {
			t = v.sig.Results().At(i).Type()
		}
		v.to(e, t)
	}
}

// rangeStmt counts a range. One over a function becomes a call of it with the body as a
// function.
func (v *counter) rangeStmt(s *ast.RangeStmt) {
	v.nodes++
	if _, ok := v.info.TypeOf(s.X).Underlying().(*types.Signature); ok {
		v.nodes += closureCost + rangeFuncCost
		v.value(s.X)
		return
	}
	v.names(s.Key, s.Value)
	v.expr(s.X)
	v.stmt(s.Body)
}

// cases counts the cases of a switch.
func (v *counter) cases(body *ast.BlockStmt) {
	for _, c := range body.List {
		c := c.(*ast.CaseClause)
		v.add(1, c.List...)
		v.stmts(c.Body)
	}
}

// typeSwitch counts a switch on a type; its variable is one of each case.
func (v *counter) typeSwitch(s *ast.TypeSwitchStmt) {
	v.nodes += 2
	v.stmt(s.Init)
	x := s.Assign
	if define, ok := x.(*ast.AssignStmt); ok {
		v.nodes += 1 + len(s.Body.List)
		x = &ast.ExprStmt{X: define.Rhs[0]}
	}
	v.expr(x.(*ast.ExprStmt).X.(*ast.TypeAssertExpr).X)
	v.cases(s.Body)
}

// comms counts the cases of a select. A receive assigns to two variables; one that the
// text assigns two goes through variables of its own.
func (v *counter) comms(body *ast.BlockStmt) {
	for _, c := range body.List {
		c := c.(*ast.CommClause)
		v.nodes++
		switch comm := c.Comm.(type) {
		case *ast.ExprStmt:
			v.add(3, comm.X)
		case *ast.AssignStmt:
			v.assign(comm)
			if len(comm.Lhs) == 1 {
				v.nodes++
			} else {
				v.nodes += 9
			}
		case ast.Stmt:
			v.stmt(comm)
		}
		v.stmts(c.Body)
	}
}
