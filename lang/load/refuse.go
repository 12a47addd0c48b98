package load

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	mathbits "math/bits"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/lang/text"
)

// refuse reports what the program uses and the interpreter does not know, so
// that nothing of such a program runs.
func refuse(sizes types.Sizes, wrong *complaints, u *unit) {
	r := refuser{wrong, sizes, u.info}
	for _, file := range u.files {
		r.comments(file)
		r.variables(file)
		ast.Inspect(file, r.node)
	}
}

// A refuser looks through one package.
type refuser struct {
	*complaints
	sizes types.Sizes
	info  *types.Info
}

// comments finds the directives that reach behind the type system.
func (r refuser) comments(file *ast.File) {
	for _, group := range file.Comments {
		for _, c := range group.List {
			if strings.HasPrefix(c.Text, "//go:linkname ") {
				r.errorf(c.Pos(), "call a public function instead", "//go:linkname is not simulated")
			}
		}
	}
}

// node looks at one node and reports whether to look inside.
func (r refuser) node(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FuncDecl:
		if n.Body == nil {
			r.errorf(n.Pos(), "write its body in Go", "function "+n.Name.Name+" has no body")
		}
	case *ast.SelectStmt:
		r.cases(n, n.Body, "select", mostCases, "spread the channels over several goroutines")
	case *ast.SwitchStmt:
		r.cases(n, n.Body, "switch", mostClauses, "use a map")
	case *ast.TypeSwitchStmt:
		r.cases(n, n.Body, "type switch", mostClauses, "use a method")
	case ast.Expr:
		return r.expr(n)
	}
	return true
}

// How many cases a select may have, and a switch. Package ssa finds out what is behind them in
// a time and a memory that grow with their square.
const (
	mostCases   = 1000
	mostClauses = 4000
)

// cases refuses a statement of too many cases.
func (r refuser) cases(n ast.Node, body *ast.BlockStmt, what string, most int, help string) {
	if len(body.List) > most {
		r.errorf(n.Pos(), help, "a "+what+" of more than "+strconv.Itoa(most)+" cases is not simulated")
	}
}

// expr looks at one expression and reports whether to look inside.
func (r refuser) expr(n ast.Expr) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		return r.offset(n)
	case *ast.SelectorExpr:
		return r.unsafe(n)
	case *ast.ChanType:
		r.element(n)
	case *ast.ArrayType, *ast.CompositeLit, *ast.IndexExpr, *ast.IndexListExpr:
		if tv, ok := r.info.Types[n]; ok && (tv.IsType() || tv.IsValue()) {
			return r.huge(n, backing(r.info, n, tv.Type))
		}
	}
	return true
}

// unsafe refuses what of package unsafe goes behind the type system: the
// program's memory is the simulator's own. The sizes of types do no harm.
func (r refuser) unsafe(n *ast.SelectorExpr) bool {
	obj := r.info.Uses[n.Sel]
	if obj == nil || obj.Pkg() != types.Unsafe {
		return true
	}
	switch obj.Name() {
	case "Sizeof", "Alignof", "Offsetof":
		return true
	}
	r.errorf(n.Pos(), unsafeHelp[obj.Name()], "unsafe."+obj.Name()+" is not simulated")
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

// offset refuses the offset of a field where it is no constant, since it
// depends on a type parameter.
func (r refuser) offset(n *ast.CallExpr) bool {
	f, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
	if !ok || r.info.Uses[f.Sel] != types.Unsafe.Scope().Lookup("Offsetof") || r.info.Types[n].Value != nil {
		return true
	}
	r.errorf(n.Pos(), "use an ordinary type instead of a type parameter",
		"unsafe.Offsetof of a field whose offset depends on a type parameter is not simulated")
	return false
}

// maxVariable is the size of the largest package-level variable that the real linker lets
// pass. Any other value may be as large as maxBytes: few hosts have the memory for more, and
// not each place that makes a value can ask for it.
const (
	maxVariable = 2_000_000_000
	maxBytes    = 16 << 30
)

// variables refuses package-level variables that are too large, if their type is not.
func (r refuser) variables(file *ast.File) {
	for _, d := range file.Decls {
		if d, ok := d.(*ast.GenDecl); ok && d.Tok == token.VAR {
			for _, s := range d.Specs {
				r.variable(s.(*ast.ValueSpec))
			}
		}
	}
}

func (r refuser) variable(s *ast.ValueSpec) {
	for _, name := range s.Names {
		v := r.info.Defs[name]
		if v == nil || r.bytes(v.Type()) <= maxVariable || r.bytes(v.Type()) > maxBytes {
			continue
		}
		at := name.Pos()
		if s.Type != nil {
			at = s.Type.Pos()
		}
		r.tooLarge(at, v.Type(), maxVariable)
		return
	}
}

func (r refuser) tooLarge(at token.Pos, t types.Type, most int) {
	r.errorf(at, "use fewer elements, or a slice made with make", text.TypeName(t)+" is larger than "+strconv.Itoa(most)+" bytes")
}

// huge refuses an array that no machine has the memory for: the program's
// memory is the simulator's own.
func (r refuser) huge(n ast.Expr, t types.Type) bool {
	if _, ok := t.Underlying().(*types.Array); !ok || r.bytes(t) <= maxBytes {
		return true
	}
	r.tooLarge(n.Pos(), t, maxBytes)
	return false
}

// maxElement is the size of an element that is too large for a channel. Mirrors makechan.
const maxElement = 1 << 16

// element refuses a channel of large elements, as the real compiler does.
func (r refuser) element(n *ast.ChanType) {
	c, ok := r.info.Types[n].Type.(*types.Chan)
	if ok && r.bytes(c.Elem()) >= maxElement {
		r.errorf(n.Pos(), "send a pointer instead", "channel element type too large (>64kB)")
	}
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
func (r refuser) bytes(t types.Type) uint64 {
	if _, param := t.(*types.TypeParam); param {
		return 0
	}
	switch u := t.Underlying().(type) {
	case *types.Array:
		high, low := mathbits.Mul64(uint64(u.Len()), r.bytes(u.Elem()))
		if high != 0 {
			return 1 << 63
		}
		return low
	case *types.Struct:
		var sum uint64
		for f := range u.Fields() {
			sum = min(sum+r.bytes(f.Type()), 1<<63)
		}
		return sum
	}
	return uint64(r.sizes.Sizeof(t))
}
