package estimate

import (
	"go/ast"
	"go/types"
)

// call counts a call, a conversion or a builtin.
func (v *counter) call(e *ast.CallExpr) {
	fun := ast.Unparen(e.Fun)
	if v.info.Types[fun].IsType() {
		v.convert(e)
		return
	}
	if name, ok := fun.(*ast.Ident); ok {
		if b, ok := v.info.Uses[name].(*types.Builtin); ok {
			v.builtin(e, b.Name())
			return
		}
	}
	if sel, ok := fun.(*ast.SelectorExpr); ok {
		if b, ok := v.info.Uses[sel.Sel].(*types.Builtin); ok {
			v.builtin(e, b.Name())
			return
		}
	}
	v.nodes++
	v.callee(fun)
	v.args(e)
}

// callee counts what is called, and what the call of it costs.
func (v *counter) callee(fun ast.Expr) {
	base, instance := fun, false
	switch x := fun.(type) {
	case *ast.IndexExpr:
		if v.info.Types[x.Index].IsType() {
			base, instance = x.X, true
		}
	case *ast.IndexListExpr:
		base, instance = x.X, true
	}
	switch x := ast.Unparen(base).(type) {
	case *ast.SelectorExpr:
		if sel := v.info.Selections[x]; sel != nil {
			v.method(x, sel)
			return
		}
		if v.function(v.info.Uses[x.Sel], 1) {
			v.dictOf(x.Sel, instance)
			return
		}
	case *ast.Ident:
		if v.function(v.info.Uses[x], 1) {
			v.dictOf(x, instance)
			return
		}
	}
	v.value(fun)
}

// dictOf counts the dictionary of a generic function.
func (v *counter) dictOf(name *ast.Ident, instance bool) {
	if _, ok := v.info.Instances[name]; ok || instance {
		v.nodes += v.dict()
	}
}

// function counts a call of a declared function, whose name is so many nodes. It reports
// false if obj is none.
func (v *counter) function(obj types.Object, nodes int) bool {
	fn, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	v.nodes += nodes
	switch c := v.costOfDecl(fn.Origin()); {
	case isIntrinsic(fn):
	case c.fits(maxBudget):
		v.nodes += c.nodes
	default:
		v.nodes += callCost
	}
	return true
}

// method counts a call of a method or of a field's function.
func (v *counter) method(e *ast.SelectorExpr, sel *types.Selection) {
	switch fn, _ := sel.Obj().(*types.Func); {
	case sel.Kind() == types.FieldVal:
		v.add(len(sel.Index())+callCost, e.X)
	case sel.Kind() == types.MethodExpr:
		v.function(fn, 0)
	case types.IsInterface(fn.Signature().Recv().Type()):
		v.add(len(sel.Index())+callCost, e.X)
	default:
		v.receiver(e, sel)
		v.function(fn, 0)
		if fn.Origin().Signature().RecvTypeParams().Len() > 0 {
			v.nodes += v.dict()
		}
	}
}

// value counts a call of a func value. That of a variable which is known to have one
// value may be inlined.
func (v *counter) value(fun ast.Expr) {
	v.expr(fun)
	if lit := v.staticFunc(fun, v.source); lit != nil {
		if c := v.costOfText(lit, source{lit.Body, v.source.decl, v.info, v.generic}); c.fits(2 * maxBudget) {
			v.nodes += c.nodes
			return
		}
	}
	if v.isOuter(fun) {
		v.nodes += paramCallCost
		return
	}
	v.nodes += callCost
}

// isOuter reports whether e is a parameter, or a variable of a function around this one.
func (v *counter) isOuter(e ast.Expr) bool {
	name, ok := e.(*ast.Ident)
	if !ok {
		return false
	}
	x, ok := v.info.Uses[name].(*types.Var)
	return ok && (x.Kind() == types.ParamVar || x.Kind() == types.RecvVar || x.Pos() < v.from && x.Parent() != x.Pkg().Scope())
}

// args counts the arguments of a call.
func (v *counter) args(e *ast.CallExpr) {
	sig, ok := v.info.TypeOf(e.Fun).Underlying().(*types.Signature)
	if !ok {
		v.exprs(e.Args...)
		return
	}
	if len(e.Args) == 1 {
		if tuple, ok := v.info.TypeOf(e.Args[0]).(*types.Tuple); ok {
			v.several(e.Args[0], tuple.Len())
			return
		}
	}
	fixed := sig.Params().Len()
	if sig.Variadic() && !e.Ellipsis.IsValid() {
		fixed--
		v.variadic(sig, e.Args[min(fixed, len(e.Args)):])
	}
	for i, a := range e.Args[:min(fixed, len(e.Args))] {
		v.to(a, sig.Params().At(i).Type())
	}
}

// variadic counts the slice that is made of the last arguments; of none it is nil.
func (v *counter) variadic(sig *types.Signature, args []ast.Expr) {
	v.nodes++
	if len(args) == 0 {
		return
	}
	v.nodes++
	s, ok := sig.Params().At(sig.Params().Len() - 1).Type().(*types.Slice)
	for _, a := range args {
		if ok {
			v.to(a, s.Elem())
		} else {
			v.expr(a)
		}
	}
}

// several counts a call with n results that another call, or a return, takes at once:
// each goes through a variable of its own.
func (v *counter) several(e ast.Expr, n int) { v.add(1+4*n, e) }

// builtin counts a call of a predeclared function.
func (v *counter) builtin(e *ast.CallExpr, name string) {
	switch name {
	case "recover":
		v.never = "call to recover"
	case "panic":
		v.add(1+panicCost, e.Args...)
	case "append":
		v.nodes++
		v.expr(e.Args[0])
		t, ok := v.info.TypeOf(e.Args[0]).Underlying().(*types.Slice)
		for _, a := range e.Args[1:] {
			if ok && !e.Ellipsis.IsValid() {
				v.to(a, t.Elem())
			} else {
				v.expr(a)
			}
		}
	default:
		v.add(1, e.Args...)
	}
}

// convert counts a conversion. Many change nothing in memory and are free.
func (v *counter) convert(e *ast.CallExpr) {
	to, from := v.info.TypeOf(e.Fun), v.info.TypeOf(e.Args[0])
	if !isFree(from, to) {
		v.nodes++
	}
	v.expr(e.Args[0])
}

// isFree reports whether a conversion makes no code.
func isFree(from, to types.Type) bool {
	if types.IsInterface(to) {
		return types.Identical(from, to)
	}
	a, okA := from.Underlying().(*types.Basic)
	b, okB := to.Underlying().(*types.Basic)
	if okA != okB { // a string and a slice; a pointer and unsafe.Pointer
		return !okA && b.Kind() == types.UnsafePointer || !okB && a.Kind() == types.UnsafePointer
	}
	return !okA || simple(a.Kind()) == simple(b.Kind()) && a.Info()&(types.IsFloat|types.IsComplex) == 0 // these round
}

// simple returns the kind with a size that a kind is: types.SimType.
func simple(k types.BasicKind) types.BasicKind {
	switch k {
	case types.Int:
		return types.Int64
	case types.Uint, types.Uintptr:
		return types.Uint64
	}
	return k
}
