package load

import (
	"go/ast"
	"go/token"
	"go/types"
)

// An effect is what the evaluation of an expression comes to.
type effect struct {
	loads bool // a shared variable is loaded, and its value is still needed at the end
	calls bool // something is called or received that may change variables
	late  bool // somewhere in it a load comes before a call
}

// sequence is the effect of expressions that are evaluated one after the other.
func (o *orderer) sequence(list []*ast.Expr) (all effect) {
	for _, e := range list {
		next := o.effect(*e)
		all.late = all.late || next.late || all.loads && next.calls
		all.loads = all.loads || next.loads
		all.calls = all.calls || next.calls
	}
	return all
}

// effect is that of one expression.
func (o *orderer) effect(e ast.Expr) effect {
	all := o.sequence(o.parts(e))
	if o.loads(e) {
		all.loads = true
	}
	if o.ordered(e) {
		all.loads = false // they went into it
		all.calls = all.calls || o.acts(e)
	}
	return all
}

// parts returns the operands of e that are evaluated before it and always. A
// function literal has none: it loads when it is called.
func (o *orderer) parts(e ast.Expr) []*ast.Expr {
	if tv := o.info.Types[e]; tv.IsType() || tv.Value != nil {
		return nil
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return []*ast.Expr{&e.X}
	case *ast.SelectorExpr:
		if o.info.Selections[e] != nil {
			return []*ast.Expr{&e.X}
		}
	case *ast.IndexExpr:
		return []*ast.Expr{&e.X, &e.Index}
	case *ast.SliceExpr:
		return present(&e.X, &e.Low, &e.High, &e.Max)
	case *ast.StarExpr:
		return []*ast.Expr{&e.X}
	case *ast.UnaryExpr:
		return []*ast.Expr{&e.X}
	case *ast.BinaryExpr:
		if e.Op == token.LAND || e.Op == token.LOR {
			return []*ast.Expr{&e.X}
		}
		return []*ast.Expr{&e.X, &e.Y}
	case *ast.TypeAssertExpr:
		return []*ast.Expr{&e.X}
	case *ast.CallExpr:
		return o.callParts(e)
	case *ast.CompositeLit:
		return o.literalParts(e)
	}
	return nil
}

// present leaves out the operands that are not there.
func present(all ...*ast.Expr) (some []*ast.Expr) {
	for _, e := range all {
		if *e != nil {
			some = append(some, e)
		}
	}
	return some
}

// callParts are the function, unless it has a name, and the arguments.
func (o *orderer) callParts(e *ast.CallExpr) []*ast.Expr {
	var parts []*ast.Expr
	if _, method := ast.Unparen(e.Fun).(*ast.SelectorExpr); method {
		parts = o.parts(ast.Unparen(e.Fun))
	} else if tv := o.info.Types[e.Fun]; tv.IsValue() {
		parts = append(parts, o.parts(e.Fun)...)
	}
	for i := range e.Args {
		parts = append(parts, &e.Args[i])
	}
	return parts
}

// literalParts are the values of a literal, and the keys if it is a map.
func (o *orderer) literalParts(e *ast.CompositeLit) (parts []*ast.Expr) {
	_, isMap := types.Unalias(o.info.TypeOf(e)).Underlying().(*types.Map)
	for i, elt := range e.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		switch {
		case !ok:
			parts = append(parts, &e.Elts[i])
		case isMap:
			parts = append(parts, &kv.Key, &kv.Value)
		default:
			parts = append(parts, &kv.Value)
		}
	}
	return parts
}

// loads reports whether e reads memory that others may write: a shared
// variable, what a pointer points to, an element of a slice or a map.
func (o *orderer) loads(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return o.shared[o.info.Uses[e]]
	case *ast.SelectorExpr:
		if s := o.info.Selections[e]; s != nil {
			return s.Kind() == types.FieldVal && (s.Indirect() || o.isPointer(e.X))
		}
		return o.shared[o.info.Uses[e.Sel]]
	case *ast.StarExpr:
		return o.info.Types[e].IsValue()
	case *ast.IndexExpr:
		switch types.Unalias(o.info.TypeOf(e.X)).Underlying().(type) {
		case *types.Slice, *types.Pointer, *types.Map:
			return true
		}
	}
	return false
}

func (o *orderer) isPointer(e ast.Expr) bool {
	_, ok := types.Unalias(o.info.TypeOf(e)).Underlying().(*types.Pointer)
	return ok
}

// ordered reports whether gc evaluates e in its place among the calls and
// keeps the result: calls, of builtin functions, too, receives, type assertions,
// slices, and the conversions of a string to a slice. Mirrors orderState.expr1.
func (o *orderer) ordered(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.TypeAssertExpr, *ast.SliceExpr:
		return true
	case *ast.CallExpr:
		fun, tv := o.info.Types[e.Fun], o.info.Types[e]
		switch {
		case tv.Value != nil:
			return false
		case fun.IsBuiltin():
			return true
		case fun.IsType():
			_, slice := types.Unalias(tv.Type).Underlying().(*types.Slice)
			return slice && isStringType(o.info.TypeOf(e.Args[0]))
		}
	}
	return o.acts(e)
}

func isStringType(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// acts reports whether e runs other code or waits, so that variables may have
// changed after it.
func (o *orderer) acts(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.UnaryExpr:
		return e.Op == token.ARROW
	case *ast.CallExpr:
		fun, tv := o.info.Types[e.Fun], o.info.Types[e]
		if fun.IsType() || tv.Value != nil {
			return false
		}
		return !fun.IsBuiltin() || builtinName(e) == "append" || builtinName(e) == "copy"
	}
	return false
}

// builtinName is the name of a called builtin function.
func builtinName(e *ast.CallExpr) string {
	if id, ok := ast.Unparen(e.Fun).(*ast.Ident); ok {
		return id.Name
	}
	return ""
}

// calls reports whether some of the expressions act.
func (o *orderer) calls(list ...ast.Expr) bool {
	return o.sequence(addresses(list)).calls
}

// sharedVars returns the variables that a call or another goroutine may change:
// those of the package, those that a function literal inside of their function
// uses, and those whose address is taken.
func sharedVars(u *unit) map[types.Object]bool {
	shared := make(map[types.Object]bool)
	for _, file := range u.files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncLit:
				markCaptured(u.info, n, shared)
			case *ast.UnaryExpr:
				if n.Op == token.AND {
					markRoot(u.info, n.X, shared)
				}
			case *ast.SelectorExpr: // a method with a pointer receiver takes the address
				if s := u.info.Selections[n]; s != nil && s.Kind() != types.FieldVal {
					markRoot(u.info, n.X, shared)
				}
			case *ast.Ident:
				if v, ok := u.info.Uses[n].(*types.Var); ok && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
					shared[v] = true
				}
			}
			return true
		})
	}
	return shared
}

// markCaptured marks the variables of outer functions that lit uses.
func markCaptured(info *types.Info, lit *ast.FuncLit, shared map[types.Object]bool) {
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			v, ok := info.Uses[id].(*types.Var)
			if ok && !v.IsField() && (v.Pos() < lit.Pos() || v.Pos() >= lit.End()) {
				shared[v] = true
			}
		}
		return true
	})
}

// markRoot marks the variable that e is or is a part of.
func markRoot(info *types.Info, e ast.Expr, shared map[types.Object]bool) {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			if v, ok := info.Uses[x].(*types.Var); ok {
				shared[v] = true
			}
			return
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		default:
			return
		}
	}
}
