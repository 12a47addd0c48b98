package sim

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// harmless are the packages that the machine may import: none of them has a
// clock, a file, a lock or a random number.
var harmless = map[string]bool{
	"fmt": true, "math": true, "math/bits": true, "slices": true, "strconv": true, "strings": true, "unsafe": true,
}

// fixedTables are the package's variables: tables that nobody changes.
var fixedTables = map[string]bool{"Specs": true, "legal": true, "folds": true, "waitReasonText": true}

// TestPure: the machine is a function of its configuration and its program.
// It starts nothing, waits for nothing, keeps nothing between two machines and
// never walks over a map, whose order would differ from run to run.
func TestPure(t *testing.T) {
	fset, files := token.NewFileSet(), parseSources(t)
	for name, src := range files {
		f, err := parser.ParseFile(fset, name, src, 0)
		require.NoError(t, err)
		for _, i := range f.Imports {
			assert.True(t, harmless[strings.Trim(i.Path.Value, `"`)], "%s imports %s", name, i.Path.Value)
		}
	}
	parsed, info := typed(t, fset, files)
	for _, f := range parsed {
		ast.Inspect(f, func(n ast.Node) bool {
			if what := impure(info, n); what != "" {
				t.Errorf("%v: %s", fset.Position(n.Pos()), what)
			}
			return true
		})
		for _, d := range f.Decls {
			noGlobals(t, fset, d)
		}
	}
}

func parseSources(t *testing.T) map[string]string {
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	files := map[string]string{}
	for _, e := range entries {
		if name := e.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			src, err := os.ReadFile(name)
			require.NoError(t, err)
			files[name] = string(src)
		}
	}
	return files
}

// typed type-checks the files. What they import is left out: only types of
// the package's own matter here, and the errors that follow do not.
func typed(t *testing.T, fset *token.FileSet, files map[string]string) ([]*ast.File, *types.Info) {
	var parsed []*ast.File
	for name, src := range files {
		f, err := parser.ParseFile(fset, name, src, 0)
		require.NoError(t, err)
		parsed = append(parsed, f)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	cfg := types.Config{Importer: nothing{}, Error: func(error) {}}
	_, _ = cfg.Check("sim", fset, parsed, info)
	return parsed, info
}

// nothing is an importer of empty packages.
type nothing struct{}

func (nothing) Import(path string) (*types.Package, error) {
	p := types.NewPackage(path, path[strings.LastIndex(path, "/")+1:])
	p.MarkComplete()
	return p, nil
}

// impure says what is wrong with a node, "" if nothing is.
func impure(info *types.Info, n ast.Node) string {
	switch n := n.(type) {
	case *ast.GoStmt:
		return "starts a goroutine"
	case *ast.SelectStmt, *ast.SendStmt:
		return "uses a channel"
	case *ast.RangeStmt:
		if x := info.TypeOf(n.X); x != nil {
			if _, ok := x.Underlying().(*types.Map); ok {
				return "walks over a map"
			}
		}
	case *ast.FuncDecl:
		if n.Recv == nil && n.Name.Name == "init" {
			return "has an init function"
		}
	}
	return ""
}

func noGlobals(t *testing.T, fset *token.FileSet, d ast.Decl) {
	g, ok := d.(*ast.GenDecl)
	if !ok || g.Tok != token.VAR {
		return
	}
	for _, s := range g.Specs {
		for _, name := range s.(*ast.ValueSpec).Names {
			assert.True(t, fixedTables[name.Name], "%v: variable %s", fset.Position(name.Pos()), name.Name)
		}
	}
}
