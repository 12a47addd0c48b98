package std

import (
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
)

// TestMissing holds missing.txt to the difference between the real packages and
// the texts; -update writes it.
func TestMissing(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil || testing.Short() {
		t.Skip("needs a Go tree")
	}
	ours := all(t)
	real := importer.ForCompiler(token.NewFileSet(), "source", nil)
	var b strings.Builder
	for _, p := range Packages() {
		if strings.Contains(p, ".") {
			continue
		}
		theirs, err := real.Import(p)
		require.NoError(t, err)
		if names := leftOut(ours.done[p], theirs); len(names) > 0 {
			fmt.Fprintln(&b, p, strings.Join(names, " "))
		}
	}
	golden.Equal(t, "missing.txt", b.String())
}

// TestUnsimulated holds unsimulated.txt to the real packages that there are no texts
// of; -update writes it.
func TestUnsimulated(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil || testing.Short() {
		t.Skip("needs a Go tree")
	}
	real, err := exec.Command("go", "list", "std").Output()
	require.NoError(t, err)
	var b strings.Builder
	for _, p := range strings.Fields(string(real)) {
		if !Has(p) && !strings.HasPrefix(p, "vendor/") && !strings.Contains("/"+p+"/", "/internal/") {
			fmt.Fprintln(&b, p)
		}
	}
	golden.Equal(t, "unsimulated.txt", b.String())
	require.True(t, Exists("fmt") && Exists("net/http") && Exists("reflect"))
	require.False(t, Exists("nosuch") || Exists("net/") || Exists("ne"))
}

// leftOut returns the exported names of theirs, and the methods and fields of
// its types, that ours has not.
func leftOut(ours, theirs *types.Package) (names []string) {
	for _, name := range theirs.Scope().Names() {
		if !token.IsExported(name) {
			continue
		}
		obj := ours.Scope().Lookup(name)
		if obj == nil {
			names = append(names, name)
			continue
		}
		have := members(obj)
		for _, m := range members(theirs.Scope().Lookup(name)) {
			if !slices.Contains(have, m) {
				names = append(names, name+"."+m)
			}
		}
	}
	return names
}

// members returns the exported methods and fields of a type, sorted.
func members(obj types.Object) (names []string) {
	if _, isType := obj.(*types.TypeName); !isType {
		return nil
	}
	t := obj.Type()
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	for m := range types.NewMethodSet(t).Methods() {
		names = append(names, m.Obj().Name())
	}
	if s, ok := obj.Type().Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			names = append(names, f.Name())
		}
	}
	names = slices.DeleteFunc(names, func(s string) bool { return !token.IsExported(s) })
	slices.Sort(names)
	return slices.Compact(names)
}

// What does a program's author get to hear of a package?
func TestAbout(t *testing.T) {
	assert.Equal(t, "prints values", Synopsis("fmt"))
	assert.Empty(t, Synopsis("net/http"))
	for _, p := range Packages() {
		assert.NotEmpty(t, Synopsis(p), p)
	}
	assert.True(t, Lacks("runtime", "ReadTrace"))
	assert.True(t, Lacks("debug", "PrintStack") == slices.Contains(Missing("runtime/debug"), "PrintStack"))
	assert.False(t, Lacks("runtime", "Gosched"))
	assert.False(t, Lacks("runtime", "NoSuchThing"))
	assert.Nil(t, Missing("cmp"))
}
