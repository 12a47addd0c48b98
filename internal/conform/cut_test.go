package conform_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/text"
)

// load loads the program. What is refused in it is cut out, and then what needs that, until
// the rest can be run; nil if there is none.
func (p *tests) load(t *testing.T) *lang.Program {
	p.cutUnrun()
	for range 40 {
		if len(p.functions()) == 0 {
			return nil
		}
		program, err := lang.LoadSource(p.source())
		var wrong text.ErrorList
		if err == nil {
			return program
		}
		require.ErrorAs(t, err, &wrong)
		require.True(t, p.cutAll(wrong), "nothing to cut: %v", err)
	}
	require.Fail(t, "cutting has no end", "%s", p.path)
	return nil
}

// cutAll cuts the declarations in which errors are and reports whether there was one.
func (p *tests) cutAll(wrong text.ErrorList) (any bool) {
	for i, f := range p.files {
		file, err := parser.ParseFile(token.NewFileSet(), "", f.Text, 0)
		if err != nil {
			continue
		}
		for _, d := range parts(file) {
			for _, e := range wrong {
				at := token.Pos(e.Pos.Offset + 1)
				if e.Pos.Filename != f.Name || at < d.Pos() || at >= d.End() {
					continue
				}
				any = true
				if from, to := row(d, at); from.IsValid() {
					blank(&p.files[i], from, to)
					continue
				}
				p.note(d, e.Msg)
				blank(&p.files[i], d.Pos(), d.End())
				break
			}
		}
	}
	return any
}

// row returns where the row of a table is that has an error, with the comma behind it: the
// innermost element of an array, a slice or a map that is a composite literal itself. The
// rest of such a table can be run.
func row(d ast.Node, at token.Pos) (from, to token.Pos) {
	ast.Inspect(d, func(n ast.Node) bool {
		table, ok := n.(*ast.CompositeLit)
		if !ok || !isTable(table.Type) {
			return n != nil && n.Pos() <= at && at < n.End()
		}
		for i, e := range table.Elts {
			if e.Pos() <= at && at < e.End() && isRow(e) {
				from, to = e.Pos(), table.Rbrace
				if i+1 < len(table.Elts) {
					to = table.Elts[i+1].Pos()
				}
			}
		}
		return true
	})
	return from, to
}

// isTable reports whether a composite literal's type has rows.
func isTable(t ast.Expr) bool {
	switch t.(type) {
	case *ast.ArrayType, *ast.MapType:
		return true
	}
	return false
}

// isRow reports whether an element can be left out of its table.
func isRow(e ast.Expr) bool {
	if kv, ok := e.(*ast.KeyValueExpr); ok {
		e = kv.Value
	}
	if p, ok := e.(*ast.UnaryExpr); ok {
		e = p.X
	}
	_, ok := e.(*ast.CompositeLit)
	return ok
}

// cutUnrun cuts what is never run, and the directives that lead into other packages: what
// they are for has no body.
func (p *tests) cutUnrun() {
	for i, f := range p.files {
		file, err := parser.ParseFile(token.NewFileSet(), "", f.Text, parser.ParseComments)
		if err != nil {
			continue
		}
		var unrun []ast.Node
		for _, d := range file.Decls {
			d, ok := d.(*ast.FuncDecl)
			if ok && (strings.HasPrefix(d.Name.Name, "Benchmark") || d.Name.Name == "TestMain") {
				unrun = append(unrun, d)
			}
		}
		for _, group := range file.Comments {
			for _, c := range group.List {
				if strings.HasPrefix(c.Text, "//go:linkname ") {
					unrun = append(unrun, c)
				}
			}
		}
		for _, n := range unrun {
			blank(&p.files[i], n.Pos(), n.End())
		}
	}
}

// note remembers why a test is cut.
func (p *tests) note(n ast.Node, why string) {
	if d, ok := n.(*ast.FuncDecl); ok && d.Recv == nil && isTest(d) {
		why, _, _ = strings.Cut(why, "\n")
		p.cut[d.Name.Name] = why
	}
}

// parts returns what can be cut out by itself: declarations, and of those in parentheses
// each line, unless they count.
func parts(file *ast.File) (list []ast.Node) {
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || !g.Lparen.IsValid() || g.Tok == token.CONST {
			list = append(list, d)
			continue
		}
		for _, s := range g.Specs {
			list = append(list, s)
		}
	}
	return list
}

// blank writes blanks over a part of a file that was parsed into a file set of its own, and
// keeps the lines.
func blank(f *text.File, from, to token.Pos) {
	f.Text = slices.Clone(f.Text)
	for i := from - 1; i < to-1; i++ {
		if f.Text[i] != '\n' {
			f.Text[i] = ' '
		}
	}
}
