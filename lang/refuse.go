package lang

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
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
	case *ast.BasicLit:
		return n.Kind != token.IMAG || l.refuseComplex(n)
	case ast.Expr:
		if tv, ok := info.Types[n]; ok && isComplex(tv.Type) {
			return l.refuseComplex(n)
		}
	case *ast.Field:
		if tv, ok := info.Types[n.Type]; ok && isComplex(tv.Type) {
			return l.refuseComplex(n.Type)
		}
	}
	return true
}

func (l *loader) refuseComplex(n ast.Node) bool {
	l.errorf(n.Pos(), "use two floats", "complex numbers are not simulated")
	return false
}

func isComplex(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsComplex != 0
}
