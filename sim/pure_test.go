package sim

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
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

// house are the rooms of the machine: the folders of its packages by their import
// path. They may import each other.
var house = map[string]string{
	"github.com/gmpsim/gmpsim/sim":       ".",
	"github.com/gmpsim/gmpsim/sim/event": "event",
	"github.com/gmpsim/gmpsim/sim/rules": "rules",
}

// TestPure: the machine is a function of its configuration and its program.
// It starts nothing, waits for nothing, keeps nothing between two machines and
// never walks over a map, whose order would differ from run to run.
func TestPure(t *testing.T) {
	for path, dir := range house {
		fset := token.NewFileSet()
		parsed := parseSources(t, fset, dir)
		info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
		rooms(t, fset).check(path, parsed, info)
		for _, f := range parsed {
			for _, i := range f.Imports {
				name := strings.Trim(i.Path.Value, `"`)
				assert.True(t, harmless[name] || house[name] != "", "%v imports %s", fset.Position(i.Pos()), name)
			}
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
}

func parseSources(t *testing.T, fset *token.FileSet, dir string) (parsed []*ast.File) {
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		if name := e.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			f, err := parser.ParseFile(fset, filepath.Join(dir, name), nil, 0)
			require.NoError(t, err)
			parsed = append(parsed, f)
		}
	}
	return parsed
}

// rooms imports the packages of the house from their sources. All others are left
// empty: only types of the house matter here, and the errors that follow do not.
func rooms(t *testing.T, fset *token.FileSet) *importer {
	return &importer{t, fset, map[string]*types.Package{}}
}

type importer struct {
	t    *testing.T
	fset *token.FileSet
	done map[string]*types.Package
}

func (i *importer) check(path string, files []*ast.File, info *types.Info) *types.Package {
	cfg := types.Config{Importer: i, Error: func(error) {}}
	p, _ := cfg.Check(path, i.fset, files, info)
	return p
}

func (i *importer) Import(path string) (*types.Package, error) {
	if p := i.done[path]; p != nil {
		return p, nil
	}
	p := types.NewPackage(path, path[strings.LastIndex(path, "/")+1:])
	if dir := house[path]; dir != "" {
		p = i.check(path, parseSources(i.t, i.fset, dir), nil)
	}
	p.MarkComplete()
	i.done[path] = p
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

// noGlobals allows variables of a package that are tables, written out where they are
// declared. That no function changes one is a rule of internal/tidy.
func noGlobals(t *testing.T, fset *token.FileSet, d ast.Decl) {
	g, ok := d.(*ast.GenDecl)
	if !ok || g.Tok != token.VAR {
		return
	}
	for _, s := range g.Specs {
		spec := s.(*ast.ValueSpec)
		for i, name := range spec.Names {
			table := false
			if i < len(spec.Values) {
				_, table = spec.Values[i].(*ast.CompositeLit)
			}
			assert.True(t, table, "%v: variable %s", fset.Position(name.Pos()), name.Name)
		}
	}
}
