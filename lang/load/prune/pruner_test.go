package prune

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"testing"

	"github.com/stretchr/testify/require"
)

// functionsLeft returns the names of the functions of standard packages that
// are left for a program.
func functionsLeft(t *testing.T, src string) map[string]bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", src, 0)
	require.NoError(t, err)
	p := New(ImportPaths(file))
	p.Scan(file, src)
	p.Drain()
	names := map[string]bool{}
	for path, pkg := range p.packages {
		for _, f := range pkg.Files {
			text, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Text(), 0)
			require.NoError(t, err)
			for _, decl := range text.Decls {
				if fn, ok := decl.(*ast.FuncDecl); ok {
					names[path+"."+fn.Name.Name] = true
				}
			}
		}
	}
	return names
}

// Does a program get the functions that it can call, and no others?
func TestOnlyWhatIsCalledIsLeft(t *testing.T) {
	names := functionsLeft(t, "package main\nimport \"strings\"\nfunc main() { println(strings.ToUpper(\"a\")) }")
	require.True(t, names["strings.ToUpper"])
	require.False(t, names["strings.ToLower"])
	require.False(t, names["strings.Reset"])
	names = functionsLeft(t, "package main\nimport . \"strings\"\nfunc main() { println(ToLower(\"a\")) }")
	require.True(t, names["strings.ToLower"])
	names = functionsLeft(t, "package main\nimport \"strings\"\n"+
		"func main() { var b any = new(strings.Builder); b.(interface{ Reset() }).Reset() }")
	require.True(t, names["strings.Reset"])
	names = functionsLeft(t, "package main\nimport str \"strings\"\nfunc main() { f := (*str.Builder).Len; println(f(new(str.Builder))) }")
	require.True(t, names["strings.Len"])
	names = functionsLeft(t, "package main\nimport \"strings\"\n"+
		"func main() { println(strings.ToUpper(\"a\")); var r interface{ Len() int }; _ = r }")
	require.False(t, names["strings.Len"], "of a type that nobody names")
}

// Are the declarations that stay in the lines where the whole text has them? Traces
// and tracebacks name these lines.
func TestLinesStay(t *testing.T) {
	p := New([]string{"strings"})
	for _, f := range p.Package("strings").Files {
		require.Equal(t, bytes.Count(f.text, []byte("\n")), bytes.Count(f.Text(), []byte("\n")), f.Name)
		require.Less(t, len(f.Text()), len(f.text), f.Name)
	}
}

// Is the table about the texts that there are?
func TestTableIsUpToDate(t *testing.T) {
	require.True(t, string(Index()) == pieces, "pieces.txt is about other texts: run go generate ./lang")
}

// Is a table of other texts noticed before half a function is taken for a whole one?
func TestStaleTable(t *testing.T) {
	require.Panics(t, func() { read("cmp cmp\ncmp/cmp.go\n10 -\n12 Less()") })
	require.Panics(t, func() { read("cmp cmp\ncmp/other.go") })
}
