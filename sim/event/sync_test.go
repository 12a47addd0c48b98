package event

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Is a kind one of those that isSync names exactly if its fold changes a Sync? Another
// one would be left out by ApplySync, or by Apply of a State without a Sync.
func TestFoldsOfSync(t *testing.T) {
	receivers, found := receiversOfFolds(t), 0
	for k, name := range constants(t) {
		receiver, folds := receivers["fold"+name]
		if folds {
			assert.Equal(t, receiver == "Sync", Kind(k).isSync(), "%s: its fold is a method of %s", name, receiver)
			found++
		}
	}
	require.Equal(t, len(receivers), found)
}

// constants returns the names of the kinds, each at the place of its number.
func constants(t *testing.T) (names []string) {
	f, err := parser.ParseFile(token.NewFileSet(), "kinds.go", nil, 0)
	require.NoError(t, err)
	for _, spec := range f.Decls[0].(*ast.GenDecl).Specs {
		names = append(names, spec.(*ast.ValueSpec).Names[0].Name)
	}
	require.Len(t, names, int(Kinds)+1)
	return names[:Kinds]
}

// receiversOfFolds says for each fold of a kind of which type it is a method.
func receiversOfFolds(t *testing.T) map[string]string {
	files, err := filepath.Glob("fold*.go")
	require.NoError(t, err)
	types := map[string]string{}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && strings.HasPrefix(fn.Name.Name, "fold") {
				types[fn.Name.Name] = fn.Recv.List[0].Type.(*ast.StarExpr).X.(*ast.Ident).Name
			}
		}
	}
	return types
}
