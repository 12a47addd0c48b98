package load

import (
	"go/ast"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/text"
)

// standardFunctions returns the names of the functions of standard packages that
// are left for a program.
func standardFunctions(t *testing.T, src string) map[string]bool {
	l := newLoader(text.OneFile("p.go", []byte(src)))
	_, err := l.program()
	require.NoError(t, err)
	names := map[string]bool{}
	for path, text := range l.std {
		for _, file := range text.unit.files {
			for _, decl := range file.Decls {
				if fn, ok := decl.(*ast.FuncDecl); ok {
					names[path+"."+fn.Name.Name] = true
				}
			}
		}
	}
	return names
}

// Does a program get the functions that it can call, and no others?
func TestOnlyWhatIsCalledIsLoaded(t *testing.T) {
	names := standardFunctions(t, "package main\nimport \"strings\"\nfunc main() { println(strings.ToUpper(\"a\")) }")
	require.True(t, names["strings.ToUpper"])
	require.False(t, names["strings.ToLower"])
	require.False(t, names["strings.Reset"])
	names = standardFunctions(t, "package main\nimport . \"strings\"\nfunc main() { println(ToLower(\"a\")) }")
	require.True(t, names["strings.ToLower"])
	names = standardFunctions(t, "package main\nimport \"strings\"\nfunc main() { var b any = new(strings.Builder); b.(interface{ Reset() }).Reset() }")
	require.True(t, names["strings.Reset"])
	names = standardFunctions(t, "package main\nimport str \"strings\"\nfunc main() { f := (*str.Builder).Len; println(f(new(str.Builder))) }")
	require.True(t, names["strings.Len"])
	names = standardFunctions(t, "package main\nimport \"strings\"\nfunc main() { println(strings.ToUpper(\"a\")); var r interface{ Len() int }; _ = r }")
	require.False(t, names["strings.Len"], "of a type that nobody names")
}
