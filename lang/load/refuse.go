package load

import (
	"go/ast"
	"go/constant"
	"go/types"
	mathbits "math/bits"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/lang/text"
)

// refuse reports what the program uses and the interpreter does not know, so
// that nothing of such a program runs.
func (l *loader) refuse(u *unit) {
	for _, file := range u.files {
		l.refuseComments(file)
		ast.Inspect(file, func(n ast.Node) bool { return l.refuseNode(u.info, n) })
	}
}

// refuseComments finds the directives that reach behind the type system.
func (l *loader) refuseComments(file *ast.File) {
	for _, group := range file.Comments {
		for _, c := range group.List {
			if strings.HasPrefix(c.Text, "//go:linkname ") {
				l.errorf(c.Pos(), "call a public function instead", "//go:linkname is not simulated")
			}
		}
	}
}

// refuseNode looks at one node and reports whether to look inside.
func (l *loader) refuseNode(info *types.Info, n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FuncDecl:
		if n.Body == nil {
			l.errorf(n.Pos(), "write its body in Go", "function "+n.Name.Name+" has no body")
		}
	case ast.Expr:
		return l.refuseExpr(info, n)
	}
	return true
}

// refuseExpr looks at one expression and reports whether to look inside.
func (l *loader) refuseExpr(info *types.Info, n ast.Expr) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		return l.refuseOffset(info, n)
	case *ast.SelectorExpr:
		return l.refuseUnsafe(info, n)
	case *ast.ArrayType, *ast.CompositeLit, *ast.IndexExpr, *ast.IndexListExpr:
		if tv, ok := info.Types[n]; ok && (tv.IsType() || tv.IsValue()) {
			return l.refuseHuge(n, backing(info, n, tv.Type))
		}
	}
	return true
}

// refuseUnsafe refuses what of package unsafe goes behind the type system: the
// program's memory is the simulator's own. The sizes of types do no harm.
func (l *loader) refuseUnsafe(info *types.Info, n *ast.SelectorExpr) bool {
	obj := info.Uses[n.Sel]
	if obj == nil || obj.Pkg() != types.Unsafe {
		return true
	}
	switch obj.Name() {
	case "Sizeof", "Alignof", "Offsetof":
		return true
	}
	l.errorf(n.Pos(), unsafeHelp[obj.Name()], "unsafe."+obj.Name()+" is not simulated")
	return false
}

// unsafeHelp says how to do without.
var unsafeHelp = map[string]string{
	"Pointer":    "convert values instead: math.Float64bits, encoding/binary, or a copy of each field",
	"Add":        "index a slice instead",
	"Slice":      "slice an array instead: a[:n]",
	"SliceData":  "take the address of the first element: &s[0]",
	"String":     "copy instead: string(b)",
	"StringData": "copy instead: []byte(s)",
}

// refuseOffset refuses the offset of a field where it is no constant, since it
// depends on a type parameter.
func (l *loader) refuseOffset(info *types.Info, n *ast.CallExpr) bool {
	f, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
	if !ok || info.Uses[f.Sel] != types.Unsafe.Scope().Lookup("Offsetof") || info.Types[n].Value != nil {
		return true
	}
	l.errorf(n.Pos(), "ask for that of an ordinary type", "unsafe.Offsetof of a field whose place depends on a type parameter is not simulated")
	return false
}

// maxBytes is the size of the largest variable that the real linker lets pass.
const maxBytes = 2_000_000_000

// refuseHuge refuses an array that no machine has the memory for: the program's
// memory is the simulator's own.
func (l *loader) refuseHuge(n ast.Expr, t types.Type) bool {
	if _, ok := t.Underlying().(*types.Array); !ok || l.bytes(t) <= maxBytes {
		return true
	}
	l.errorf(n.Pos(), "use fewer elements, or a slice and make", text.TypeName(t)+" is larger than "+strconv.Itoa(maxBytes)+" bytes")
	return false
}

// backing returns the type of the array that a slice's literal n makes; t, the
// type of n, of any other expression. An index as a key may be far out.
func backing(info *types.Info, n ast.Expr, t types.Type) types.Type {
	lit, ok := n.(*ast.CompositeLit)
	slice, isSlice := t.Underlying().(*types.Slice)
	if !ok || !isSlice {
		return t
	}
	var next, length int64
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			next, _ = constant.Int64Val(constant.ToInt(info.Types[kv.Key].Value))
		}
		next++
		length = max(length, next)
	}
	return types.NewArray(slice.Elem(), length)
}

// bytes returns the size of a value, as far as it does not depend on type
// parameters; one beyond all bounds is as large as can be.
func (l *loader) bytes(t types.Type) uint64 {
	if _, param := t.(*types.TypeParam); param {
		return 0
	}
	switch u := t.Underlying().(type) {
	case *types.Array:
		high, low := mathbits.Mul64(uint64(u.Len()), l.bytes(u.Elem()))
		if high != 0 {
			return 1 << 63
		}
		return low
	case *types.Struct:
		var sum uint64
		for f := range u.Fields() {
			sum = min(sum+l.bytes(f.Type()), 1<<63)
		}
		return sum
	}
	return uint64(l.sizes.Sizeof(t))
}
