package std

import (
	"flag"
	"go/importer"
	"go/token"
	"go/types"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An absence is a line of the table of what is missing: names of a package, and
// why it does without them.
type absence struct {
	pkg, reason string
	names       []string
}

const (
	missingTable = "testdata/missing.txt"
	unexplained  = "nobody has said why"
)

// What of the packages that a program may import does it have to do without?
// The table says it, with reasons, and names neither more nor less than what the
// real packages have and ours lack. With -update it loses what is there now and
// gains what nobody has explained yet.
func TestMissing(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil || testing.Short() {
		t.Skip("needs a Go tree")
	}
	lacks := allMissing(t)
	table := readTable(t)
	if flag.Lookup("update").Value.String() == "true" {
		table = amend(table, lacks)
		writeTable(t, table)
	}
	listed := make(map[string][]string)
	for _, a := range table {
		assert.NotEqual(t, unexplained, a.reason, "%s: %s", a.pkg, a.names)
		listed[a.pkg] = append(listed[a.pkg], a.names...)
	}
	for pkg, names := range lacks {
		slices.Sort(listed[pkg])
		assert.Equal(t, names, listed[pkg], "package %s", pkg)
		delete(listed, pkg)
	}
	assert.Empty(t, listed, "packages that lack nothing")
}

// allMissing returns the names that each package lacks, sorted.
func allMissing(t *testing.T) map[string][]string {
	lacks := make(map[string][]string)
	ours := all(t)
	real := importer.ForCompiler(token.NewFileSet(), "source", nil)
	for _, path := range Packages() {
		if strings.Contains(path, ".") {
			continue
		}
		theirs, err := real.Import(path)
		require.NoError(t, err)
		if names := missing(ours.done[path], theirs); len(names) > 0 {
			lacks[path] = names
		}
	}
	return lacks
}

// missing returns what theirs exports and ours does not: objects, and methods of
// types that both have.
func missing(ours, theirs *types.Package) []string {
	var names []string
	for _, name := range theirs.Scope().Names() {
		if !token.IsExported(name) {
			continue
		}
		obj := ours.Scope().Lookup(name)
		if obj == nil {
			names = append(names, name)
			continue
		}
		for _, m := range missingMethods(obj, theirs.Scope().Lookup(name)) {
			names = append(names, name+"."+m)
		}
	}
	slices.Sort(names)
	return names
}

func missingMethods(ours, theirs types.Object) []string {
	if _, ok := ours.(*types.TypeName); !ok || types.IsInterface(ours.Type()) {
		return nil
	}
	has := exportedMethods(ours)
	return slices.DeleteFunc(exportedMethods(theirs), func(name string) bool { return slices.Contains(has, name) })
}

func exportedMethods(obj types.Object) []string {
	var names []string
	for m := range types.NewMethodSet(types.NewPointer(obj.Type())).Methods() {
		if m.Obj().Exported() {
			names = append(names, m.Obj().Name())
		}
	}
	return names
}

// readTable reads the table, a line of which is "package: reason: names".
func readTable(t *testing.T) []absence {
	text, err := os.ReadFile(missingTable)
	require.NoError(t, err)
	var table []absence
	for line := range strings.Lines(string(text)) {
		part := strings.SplitN(strings.TrimSpace(line), ": ", 3)
		require.Len(t, part, 3, line)
		table = append(table, absence{part[0], part[1], strings.Fields(part[2])})
	}
	return table
}

func writeTable(t *testing.T, table []absence) {
	var b strings.Builder
	for _, a := range table {
		b.WriteString(a.pkg + ": " + a.reason + ": " + strings.Join(a.names, " ") + "\n")
	}
	require.NoError(t, os.WriteFile(missingTable, []byte(b.String()), 0o644))
}

// amend returns the table for what is missing now, sorted by package.
func amend(table []absence, lacks map[string][]string) []absence {
	var amended []absence
	lacks = maps.Clone(lacks)
	for _, a := range table {
		explained := func(name string) bool { return slices.Contains(a.names, name) }
		a.names = slices.DeleteFunc(a.names, func(name string) bool { return !slices.Contains(lacks[a.pkg], name) })
		lacks[a.pkg] = slices.DeleteFunc(slices.Clone(lacks[a.pkg]), explained)
		if len(a.names) > 0 {
			amended = append(amended, a)
		}
	}
	for pkg, names := range lacks {
		if len(names) > 0 {
			amended = append(amended, absence{pkg, unexplained, names})
		}
	}
	slices.SortStableFunc(amended, func(a, b absence) int { return strings.Compare(a.pkg, b.pkg) })
	return amended
}
