package prune

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/std"
)

// Which names does a text mention, and behind what? A name behind a dot is written
// with what is before it, a method of an interface with a star.
func TestMentions(t *testing.T) {
	for text, want := range map[string]string{
		"strings.ToUpper(s)":               "strings strings.ToUpper s",
		"a.b.C()":                          "a a.b .C",
		"f().X":                            "f .X",
		"x[0].\n\tY":                       "x .Y",
		"func(p ...T)":                     "func p T",
		"fmt /* a.b */ . // c\n Println":   "fmt fmt.Println",
		"\"a.b \\\" c\" + `d\n\"` + '\\''": "",
		"'\"' + e":                         "e",
		"interface{ M(); Reader }; N()":    "interface M* Reader N",
		"interface {\n\tA(struct{}) B\n\tC ()\n}\nD (x)":                           "interface A* struct B C* D x",
		"interface /* { */ { A /* ( */ () } ; interface // {\n{ B // c\n() }; B()": "interface A* interface B* B",
		"größe.Ä": "größe größe.Ä",
		"\"open":  "",
		"/* open": "",
	} {
		var got []string
		mentions(text, func(m mention) {
			name := m.name
			if m.dotted {
				name = m.of + "." + name
			}
			if m.spec {
				name += "*"
			}
			got = append(got, name)
		})
		require.Equal(t, want, strings.Join(got, " "), text)
	}
}

// Are the standard texts in the pieces that their declarations are?
func TestPieces(t *testing.T) {
	x := indexer{packages: map[string]*indexed{}, methods: map[string]bool{}}
	x.open(std.Packages()) // and what they import
	for importPath := range x.packages {
		for _, f := range std.Open(importPath) {
			var got strings.Builder
			for _, x := range cut(string(f.Text)) {
				got.WriteString(x.fn + x.method + " " + x.typ + "\n")
			}
			require.Equal(t, declared(t, f), strings.ReplaceAll(got.String(), " \n", ""), f.Name)
		}
	}
}

// declared lists functions, types and methods as the parser sees them.
func declared(t *testing.T, f std.File) string {
	file, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Text, parser.SkipObjectResolution)
	require.NoError(t, err)
	var b strings.Builder
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			b.WriteString(decl.Name.Name)
			if decl.Recv != nil {
				b.WriteString(" " + receiver(decl) + "\n")
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				if spec, ok := spec.(*ast.TypeSpec); ok {
					b.WriteString(" " + spec.Name.Name + "\n")
				}
			}
		}
	}
	return b.String()
}

// receiver names the type that a method is of.
func receiver(fn *ast.FuncDecl) string {
	for t := fn.Recv.List[0].Type; ; {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name
		}
	}
}
