package estimate

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// A counter counts the nodes of a function's text as the compiler's hairyVisitor does:
// one for most nodes of its tree, other numbers for those that are named here.
type counter struct {
	*Program
	source
	sig   *types.Signature
	from  token.Pos // where the function begins
	limit int       // it may stop beyond
	nodes int
	never string
}

// exprs counts expressions.
func (v *counter) exprs(list ...ast.Expr) {
	for _, e := range list {
		v.expr(e)
	}
}

// add counts n nodes and, below them, some expressions.
func (v *counter) add(n int, below ...ast.Expr) {
	v.nodes += n
	v.exprs(below...)
}

// expr counts an expression.
func (v *counter) expr(e ast.Expr) {
	if e == nil || v.never != "" || v.nodes > v.limit {
		return
	}
	tv := v.info.Types[e]
	switch {
	case tv.IsType():
		return
	case tv.Value != nil:
		v.nodes++
		return
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		v.expr(e.X)
	case *ast.SelectorExpr:
		v.selector(e)
	case *ast.StarExpr:
		v.add(1, e.X)
	case *ast.UnaryExpr:
		v.unary(e)
	case *ast.BinaryExpr:
		v.binary(e)
	case *ast.IndexExpr:
		v.index(e)
	case *ast.IndexListExpr:
		v.add(1 + v.dict())
	case *ast.SliceExpr:
		v.slice(e)
	case *ast.TypeAssertExpr:
		v.add(1, e.X)
	case *ast.CallExpr:
		v.call(e)
	case *ast.CompositeLit:
		v.literal(e)
	case *ast.FuncLit:
		v.add(1 + closureCost)
	default:
		v.nodes++
	}
}

// dict is what it costs to pass a generic function its dictionary.
func (v *counter) dict() int {
	if v.generic {
		return innerDictCost
	}
	return dictCost
}

// to counts an expression that becomes a value of another type: one that becomes an
// interface costs a conversion.
func (v *counter) to(e ast.Expr, t types.Type) {
	from := v.info.TypeOf(e)
	if t != nil && from != nil && types.IsInterface(t) && !isTypeParam(t) && !v.info.Types[e].IsNil() && !types.Identical(from, t) {
		v.nodes++
	}
	v.expr(e)
}

func isTypeParam(t types.Type) bool {
	_, ok := t.(*types.TypeParam)
	return ok
}

// selector counts x.f. Each embedded field on the way is a node.
func (v *counter) selector(e *ast.SelectorExpr) {
	sel, ok := v.info.Selections[e]
	switch {
	case !ok:
		v.nodes++ // pkg.Name
	case sel.Kind() == types.FieldVal:
		v.add(len(sel.Index()), e.X)
	case sel.Kind() == types.MethodVal:
		v.nodes += 2
		v.receiver(e, sel)
	}
}

// receiver counts the receiver of the method that e selects: embedded fields on the way
// to it, and its address or what it points to.
func (v *counter) receiver(e *ast.SelectorExpr, sel *types.Selection) {
	fields := len(sel.Index()) - 1
	v.add(fields, e.X)
	if types.IsInterface(sel.Recv()) {
		return
	}
	var have types.Type = sel.Recv()
	for _, i := range sel.Index()[:fields] {
		s := structOf(have)
		if s == nil {
			return
		}
		have = s.Field(i).Type()
	}
	_, isPointer := have.Underlying().(*types.Pointer)
	_, wantsPointer := sel.Obj().(*types.Func).Signature().Recv().Type().(*types.Pointer)
	switch _, simple := ast.Unparen(e.X).(*ast.Ident); {
	case isPointer == wantsPointer:
	case !isPointer && fields == 1 && simple && sel.Index()[0] == 0:
		v.nodes-- // the address of the first field is that of the struct
	default:
		v.nodes++
	}
}

// structOf returns the struct that a value is or points to, nil of a type parameter.
func structOf(t types.Type) *types.Struct {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, _ := t.Underlying().(*types.Struct)
	return s
}

// unary counts an operation with one operand. The address of a struct's first field
// costs nothing.
func (v *counter) unary(e *ast.UnaryExpr) {
	if sel, ok := ast.Unparen(e.X).(*ast.SelectorExpr); ok && e.Op == token.AND {
		_, simple := ast.Unparen(sel.X).(*ast.Ident)
		if s := v.info.Selections[sel]; s != nil && simple && len(s.Index()) == 1 && s.Index()[0] == 0 {
			v.expr(sel.X)
			return
		}
	}
	v.add(1, e.X)
}

// binary counts an operation with two operands. Strings that are added are the operands
// of one node, and constants next to each other are one.
func (v *counter) binary(e *ast.BinaryExpr) {
	x, y := v.info.TypeOf(e.X), v.info.TypeOf(e.Y)
	switch {
	case e.Op == token.ADD && isString(v.info.TypeOf(e)):
		v.nodes++
		v.concat(e)
	case x != nil && y != nil && types.IsInterface(x) != types.IsInterface(y) && (e.Op == token.EQL || e.Op == token.NEQ):
		v.nodes++
		v.to(e.X, y)
		v.to(e.Y, x)
	default:
		v.add(1, e.X, e.Y)
	}
}

func (v *counter) concat(e ast.Expr) {
	if b, ok := ast.Unparen(e).(*ast.BinaryExpr); ok && b.Op == token.ADD && v.info.Types[b].Value == nil {
		v.concat(b.X)
		v.concat(b.Y)
		return
	}
	v.expr(e)
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// index counts x[i]. An array behind a pointer is dereferenced.
func (v *counter) index(e *ast.IndexExpr) {
	if v.info.Types[e.Index].IsType() {
		v.nodes += 1 + v.dict()
		return
	}
	t := v.info.TypeOf(e.X).Underlying()
	if _, ok := t.(*types.Pointer); ok {
		v.nodes++
	}
	v.add(1, e.X)
	if m, ok := t.(*types.Map); ok {
		v.to(e.Index, m.Key())
		return
	}
	v.expr(e.Index)
}

// slice counts x[i:j]. The address of an array is taken. Bounds that change nothing are
// free.
func (v *counter) slice(e *ast.SliceExpr) {
	if _, ok := v.info.TypeOf(e.X).Underlying().(*types.Array); ok {
		v.nodes++
	}
	v.add(1, e.X, e.Low, e.High, e.Max)
	if e.Low != nil {
		if c := v.info.Types[e.Low].Value; c != nil && constant.Sign(c) == 0 {
			v.nodes--
		}
	}
	if e.High != nil && isLenOf(e.High, e.X) {
		v.nodes -= 2
	}
}

// isLenOf reports whether e is len(x) of the variable x.
func isLenOf(e, x ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return false
	}
	name, ok := call.Fun.(*ast.Ident)
	return ok && name.Name == "len" && types.ExprString(call.Args[0]) == types.ExprString(x) && isName(x)
}

func isName(e ast.Expr) bool {
	_, ok := e.(*ast.Ident)
	return ok
}

// literal counts a composite literal.
func (v *counter) literal(e *ast.CompositeLit) {
	t := v.info.TypeOf(e).Underlying()
	if p, ok := t.(*types.Pointer); ok { // an element whose &T is left out
		v.nodes++
		t = p.Elem().Underlying()
	}
	v.nodes++
	switch t := t.(type) {
	case *types.Struct:
		for i, el := range e.Elts {
			v.nodes++
			v.field(t, i, el)
		}
	case *types.Map:
		for _, el := range e.Elts {
			v.nodes++
			v.to(el.(*ast.KeyValueExpr).Key, t.Key())
			v.to(el.(*ast.KeyValueExpr).Value, t.Elem())
		}
	case *types.Slice:
		v.nodes++
		v.elements(e.Elts, t.Elem())
	case *types.Array:
		v.elements(e.Elts, t.Elem())
	}
}

// field counts the value of a field in a literal.
func (v *counter) field(t *types.Struct, i int, el ast.Expr) {
	kv, ok := el.(*ast.KeyValueExpr)
	if !ok {
		v.to(el, t.Field(i).Type())
		return
	}
	var want types.Type
	if name, ok := kv.Key.(*ast.Ident); ok {
		if f, ok := v.info.Uses[name].(*types.Var); ok {
			want = f.Type()
		}
	}
	v.to(kv.Value, want)
}

// elements counts the elements of a literal.
func (v *counter) elements(list []ast.Expr, t types.Type) {
	for _, el := range list {
		if kv, ok := el.(*ast.KeyValueExpr); ok {
			v.nodes += 2
			el = kv.Value
		}
		v.to(el, t)
	}
}
