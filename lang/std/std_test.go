package std

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// texts type-checks packages out of the embedded texts.
type checker struct {
	fset  *token.FileSet
	done  map[string]*types.Package
	files map[string][]*ast.File
	info  types.Info
}

func newChecker() *checker {
	return &checker{
		fset:  token.NewFileSet(),
		done:  make(map[string]*types.Package),
		files: make(map[string][]*ast.File),
		info:  types.Info{Defs: make(map[*ast.Ident]types.Object)},
	}
}

// Import implements types.Importer.
func (c *checker) Import(importPath string) (*types.Package, error) {
	if pkg := c.done[importPath]; pkg != nil {
		return pkg, nil
	}
	for _, f := range Open(importPath) {
		file, err := parser.ParseFile(c.fset, f.Name, f.Text, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		c.files[importPath] = append(c.files[importPath], file)
	}
	cfg := types.Config{
		Importer:  c,
		GoVersion: "go1.26",
		Sizes:     types.SizesFor("gc", "amd64"),
	}
	pkg, err := cfg.Check(importPath, c.fset, c.files[importPath], &c.info)
	c.done[importPath] = pkg
	return pkg, err
}

// all type-checks every package, the internal ones by way of the others.
func all(t *testing.T) *checker {
	c := newChecker()
	for _, p := range Packages() {
		_, err := c.Import(p)
		require.NoError(t, err, p)
	}
	return c
}

func TestEveryTextTypeChecks(t *testing.T) { all(t) }

func TestInternalPackagesAreNotOffered(t *testing.T) {
	assert.NotContains(t, Packages(), "internal/dyn")
	assert.NotEmpty(t, Open("internal/dyn"))
	assert.True(t, Internal("internal/dyn"))
	assert.Nil(t, Open("net/http"))
}

// bodyless yields the native name of each declaration without a body.
func (c *checker) bodyless(yield func(name string, fn *types.Func)) {
	for _, files := range c.files {
		for _, f := range files {
			for _, d := range f.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Body == nil {
					obj := c.info.Defs[fn.Name].(*types.Func)
					yield(obj.FullName(), obj)
				}
			}
		}
	}
}

// A declaration that the host does not know would fail only when it is called,
// and a host function without a declaration is dead.
func TestDeclarationsAndNativesAreTheSameSet(t *testing.T) {
	natives := Natives()
	all(t).bodyless(func(name string, fn *types.Func) {
		_, ok := natives[name]
		assert.True(t, ok, "%s has no native", name)
		delete(natives, name)
	})
	for name := range natives {
		t.Errorf("native %s has no declaration", name)
	}
}

// A variable that the host does not set would be nil, and one without a
// declaration is dead.
func TestTheHostSetsEveryTable(t *testing.T) {
	variables := Variables()
	scope := all(t).done["unicode"].Scope()
	for _, name := range scope.Names() {
		if _, ok := scope.Lookup(name).(*types.Var); ok {
			assert.Contains(t, variables, "unicode."+name)
			delete(variables, "unicode."+name)
		}
	}
	assert.Empty(t, variables)
}

// TestSignatures holds every exported declaration to that of the real package.
func TestSignatures(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil || testing.Short() {
		t.Skip("needs a Go tree")
	}
	ours := all(t)
	real := importer.ForCompiler(token.NewFileSet(), "source", nil)
	for _, p := range Packages() {
		if strings.Contains(p, ".") {
			continue
		}
		theirs, err := real.Import(p)
		require.NoError(t, err)
		sameScope(t, ours.done[p], theirs)
	}
}

func sameScope(t *testing.T, ours, theirs *types.Package) {
	for _, name := range ours.Scope().Names() {
		if !token.IsExported(name) {
			continue
		}
		obj := ours.Scope().Lookup(name)
		twin := theirs.Scope().Lookup(name)
		if !assert.NotNil(t, twin, "%s.%s is our own invention", ours.Path(), name) {
			continue
		}
		// There is no package reflect: what errors have of it is of our own type.
		assert.Equal(t, strings.ReplaceAll(describe(twin), " reflect.", " internal/mirror."), describe(obj))
		sameMethods(t, obj, twin)
	}
}

// describe prints what a program can rely on: the type and a constant's value,
// but not the hidden insides of a struct.
func describe(obj types.Object) string {
	switch obj := obj.(type) {
	case *types.TypeName:
		text := obj.Name()
		switch u := obj.Type().Underlying().(type) {
		case *types.Struct:
			for f := range u.Fields() {
				if f.Exported() && !(obj.Pkg().Path() == "runtime") {
					text += "\n" + types.ObjectString(f, nil)
				}
			}
		default:
			text += " " + u.String()
		}
		return text
	case *types.Const:
		return types.ObjectString(obj, nil) + " = " + obj.Val().ExactString()
	}
	return types.ObjectString(obj, nil)
}

func sameMethods(t *testing.T, obj, twin types.Object) {
	if _, ok := obj.(*types.TypeName); !ok || types.IsInterface(obj.Type()) {
		return
	}
	theirs := make(map[string]string)
	for m := range types.NewMethodSet(types.NewPointer(twin.Type())).Methods() {
		theirs[m.Obj().Name()] = types.ObjectString(m.Obj(), nil)
	}
	for m := range types.NewMethodSet(types.NewPointer(obj.Type())).Methods() {
		if name := m.Obj().Name(); m.Obj().Exported() {
			assert.Equal(t, theirs[name], types.ObjectString(m.Obj(), nil))
		}
	}
}
