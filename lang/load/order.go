package load

import (
	"go/ast"
	"go/token"
	"go/types"
)

// An orderer rewrites statements so that they are evaluated as the real compiler
// does. Gc performs the calls and receives of a statement first, from left to right,
// and loads the variables beside them last. The language leaves that open and go/ssa
// loads from left to right, but programs can tell, and not only contrived ones: in
//
//	list = append(list, <-c)
//
// a goroutine that waits at the receive must not have loaded list before. So
// where a variable that others can change is loaded before a call of the same
// statement, the calls get statements of their own:
//
//	t := <-c
//	list = append(list, t)
//
// The rewriting is done on the checked syntax tree, whose new identifiers it
// adds to the types.Info. Statements in which nothing depends on it stay as
// they are. Not rewritten, as rare: the clauses of for, the cases of switch and
// select, what stands behind && and ||, and statements with a label.
type orderer struct {
	pkg    *types.Package
	info   *types.Info
	shared map[types.Object]bool
	before []ast.Stmt // the statements for the calls of the present one
}

// orderCalls rewrites the statements of a package as gc evaluates them.
func orderCalls(u *unit) {
	o := &orderer{pkg: u.pkg, info: u.info, shared: sharedVars(u)}
	for _, file := range u.files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BlockStmt:
				n.List = o.list(n.List)
			case *ast.CaseClause:
				n.Body = o.list(n.Body)
			case *ast.CommClause:
				n.Body = o.list(n.Body)
			case *ast.IfStmt:
				if other, ok := n.Else.(*ast.IfStmt); ok {
					n.Else = o.wrapped(other)
				}
			}
			return true
		})
	}
}

// list rewrites the statements of a block.
func (o *orderer) list(stmts []ast.Stmt) []ast.Stmt {
	var out []ast.Stmt
	for _, s := range stmts {
		o.before = nil
		s = o.stmt(s)
		out = append(append(out, o.before...), s)
	}
	return out
}

// stmt rewrites one statement; what is to come before it is in o.before.
func (o *orderer) stmt(s ast.Stmt) ast.Stmt {
	switch s := s.(type) {
	case *ast.IfStmt, *ast.SwitchStmt:
		return o.wrapped(s)
	case *ast.ExprStmt:
		o.exprs(&s.X)
	case *ast.SendStmt:
		o.exprs(&s.Chan, &s.Value)
	case *ast.ReturnStmt:
		o.exprs(addresses(s.Results)...)
	case *ast.AssignStmt:
		if !o.calls(s.Lhs...) {
			o.exprs(addresses(s.Rhs)...)
		}
	case *ast.DeclStmt:
		if d := s.Decl.(*ast.GenDecl); len(d.Specs) == 1 && d.Tok == token.VAR {
			o.exprs(addresses(d.Specs[0].(*ast.ValueSpec).Values)...)
		}
	case *ast.GoStmt:
		o.exprs(addresses(s.Call.Args)...)
	case *ast.DeferStmt:
		o.exprs(addresses(s.Call.Args)...)
	}
	return s
}

// wrapped rewrites the condition of an if or the tag of a switch. The calls come
// after its init statement, so all of it gets a block.
func (o *orderer) wrapped(s ast.Stmt) ast.Stmt {
	var init *ast.Stmt
	o.before = nil
	switch s := s.(type) {
	case *ast.IfStmt:
		init = &s.Init
		o.exprs(&s.Cond)
	case *ast.SwitchStmt:
		init = &s.Init
		if s.Tag != nil {
			o.exprs(&s.Tag)
		}
	}
	if len(o.before) == 0 {
		return s
	}
	block := &ast.BlockStmt{Lbrace: s.Pos(), Rbrace: s.End()}
	if *init != nil {
		block.List = append(block.List, *init)
		*init = nil
	}
	block.List = append(append(block.List, o.before...), s)
	o.before = nil
	return block
}

// exprs rewrites the expressions of one statement, in the order of evaluation,
// if a load comes before a call.
func (o *orderer) exprs(list ...*ast.Expr) {
	if !o.sequence(list).late {
		return
	}
	last := len(list) - 1
	for i, e := range list {
		o.hoist(e, last == 0 && i == 0)
	}
}

// hoist replaces the calls in *e by variables, inner ones first. A call that is
// all of a statement's expression stays: what is in it is loaded for it.
func (o *orderer) hoist(e *ast.Expr, root bool) {
	for _, sub := range o.parts(*e) {
		o.hoist(sub, false)
	}
	if root || !o.ordered(*e) {
		return
	}
	tv := o.info.Types[*e]
	if _, tuple := tv.Type.(*types.Tuple); tuple || tv.IsVoid() {
		return
	}
	v := types.NewVar((*e).Pos(), o.pkg, "", tv.Type)
	def, use := &ast.Ident{NamePos: v.Pos(), Name: "·"}, &ast.Ident{NamePos: v.Pos(), Name: "·"}
	o.info.Defs[def], o.info.Uses[use], o.info.Types[use] = v, v, tv
	o.before = append(o.before, &ast.AssignStmt{
		Lhs: []ast.Expr{def}, TokPos: v.Pos(), Tok: token.DEFINE, Rhs: []ast.Expr{*e},
	})
	*e = use
}

// addresses returns where expressions are: those that are hoisted are replaced there.
func addresses(list []ast.Expr) (ptrs []*ast.Expr) {
	for i := range list {
		ptrs = append(ptrs, &list[i])
	}
	return ptrs
}
