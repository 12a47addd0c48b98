package text_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/text"
)

// Are types called as package reflect calls them? Programs print these names.
func TestTypeNames(t *testing.T) {
	for src, real := range map[string]any{
		"[]byte":                           []byte{},
		"map[string][]rune":                map[string][]rune{},
		"chan<- (<-chan int)":              make(chan<- (<-chan int)),
		"chan (<-chan int)":                make(chan (<-chan int)),
		"func(int, ...string) (bool, any)": func(int, ...string) (bool, any) { return false, nil },
		"struct{}":                         struct{}{},
		"struct { A int `k:\"v\"`; b bool }": struct {
			A int `k:"v"`
			b bool
		}{},
		"*[3]interface { M(error) }": new([3]interface{ M(error) }),
	} {
		require.Equal(t, reflect.TypeOf(real).String(), text.TypeName(parse(t, src)), src)
	}
}

// parse returns the type that a text spells.
func parse(t *testing.T, src string) types.Type {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", "package p\nvar x "+src, 0)
	require.NoError(t, err)
	pkg, err := new(types.Config).Check("p", fset, []*ast.File{file}, nil)
	require.NoError(t, err)
	return pkg.Scope().Lookup("x").Type()
}
