package load

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// rangeOverLengths replaces range expressions by the lengths that they have. The one of
//
//	for i := range *p
//
// is not evaluated if p points to an array: the length says it all, and the
// language promises that nothing more is looked at. So a nil p does no harm.
// go/ssa evaluates it all the same. The expression is replaced by the length,
// and the loop becomes one over an integer. Mirrors walkRange of cmd/compile.
//
// With a second variable, even the blank one, gc copies the array.
func rangeOverLengths(u *unit) {
	for _, file := range u.files {
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.RangeStmt); ok && s.Value == nil {
				if n, ok := constantLength(u.info, s.X); ok {
					s.X = integer(u.info, s.X.Pos(), n)
				}
			}
			return true
		})
	}
}

// constantLength returns len(x) if that is a constant: x is an array, or a
// pointer to one, and contains no call and no receive.
func constantLength(info *types.Info, x ast.Expr) (int64, bool) {
	t := info.TypeOf(x).Underlying()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem().Underlying()
	}
	array, ok := t.(*types.Array)
	if !ok || acts(info, x) {
		return 0, false
	}
	return array.Len(), true
}

// acts reports whether x calls a function or receives.
func acts(info *types.Info, x ast.Expr) (found bool) {
	ast.Inspect(x, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			found = found || !info.Types[n.Fun].IsType() && info.Types[n].Value == nil
		case *ast.UnaryExpr:
			found = found || n.Op == token.ARROW
		}
		return !found
	})
	return found
}

// integer returns the constant n, of type int, as a checked expression.
func integer(info *types.Info, pos token.Pos, n int64) ast.Expr {
	value := constant.MakeInt64(n)
	lit := &ast.BasicLit{ValuePos: pos, Kind: token.INT, Value: value.String()}
	info.Types[lit] = types.TypeAndValue{Type: types.Typ[types.Int], Value: value}
	return lit
}
