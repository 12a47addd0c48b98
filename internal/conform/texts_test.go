package conform_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/build"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/text"
)

// A tests is the test files of one package, as a package that a program imports.
type tests struct {
	path   string // of the package under test
	inside bool   // the tests are in the package's own name
	dir    string // its folder in the Go tree
	root   string // of the Go tree
	files  []text.File
	cut    map[string]string // the functions that are cut out, each with the reason
}

// A function is a test, a fuzz test or an example.
type function struct {
	name   string
	output *doc.Example // what an example prints; nil for a test
}

// goroot returns the root of the Go tree.
func goroot(t *testing.T) string {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	return strings.TrimSpace(string(out))
}

// readTests reads the test files that are inside of the package or, with an own package
// clause, outside. Those inside see the exported names of the package, as a dot before an
// import gives them.
func readTests(t *testing.T, root, path string, inside bool) *tests {
	p := &tests{path: path, inside: inside, dir: filepath.Join(root, "src", path), root: root, cut: map[string]string{}}
	names, err := filepath.Glob(filepath.Join(p.dir, "*_test.go"))
	require.NoError(t, err)
	for _, name := range names {
		if ok, err := linux().MatchFile(p.dir, filepath.Base(name)); err != nil || !ok {
			continue
		}
		src, err := os.ReadFile(name)
		require.NoError(t, err)
		file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.PackageClauseOnly)
		require.NoError(t, err)
		if strings.HasSuffix(file.Name.Name, "_test") == inside {
			continue
		}
		if inside {
			at := int(file.Name.End()) - 1
			src = slices.Insert(src, at, []byte(`; import . "`+path+`"`)...)
		}
		p.files = append(p.files, text.File{Name: name, Text: src})
	}
	helper := filepath.Join("testdata", "helpers", strings.ReplaceAll(path, "/", "-")+".go")
	if src, err := os.ReadFile(helper); err == nil && !inside {
		p.files = append(p.files, text.File{Name: helper, Text: src}) // what the real package has for its tests
	}
	return p
}

// linux is the system that the tests are for.
func linux() *build.Context {
	ctx := build.Default
	ctx.GOOS, ctx.GOARCH, ctx.CgoEnabled = "linux", "amd64", false
	return &ctx
}

// source returns the program, with a main function that calls the functions that the
// program's arguments name.
func (p *tests) source() text.Source {
	var cases strings.Builder
	for _, f := range p.functions() {
		fmt.Fprintf(&cases, "\t\tcase %q:\n\t\t\t%s\n", f.name, f.call())
	}
	head := fmt.Sprintf(mainHead, p.ownPath())
	src := text.OneFile("main.go", []byte(head+cases.String()+"\t\t}\n\t}\n}\n"))
	src.Find = p.find
	return src
}

// mainHead is the program up to the cases; %q is the import path of the tests.
const mainHead = `package main

import (
	"os"
	"testing"
	tests %q
)

var _ testing.M

func main() {
	for _, name := range os.Args[1:] {
		switch name {
`

// ownPath is the import path of the tests.
func (p *tests) ownPath() string {
	if p.inside {
		return p.path + "/inside"
	}
	return p.path + "_test"
}

// call returns the statement that runs the function.
func (f function) call() string {
	switch {
	case f.output != nil:
		return fmt.Sprintf("testing.RunExample(%q, tests.%s)", f.name, f.name)
	case strings.HasPrefix(f.name, "Fuzz"):
		return fmt.Sprintf("testing.RunFuzz(%q, tests.%s)", f.name, f.name)
	}
	return fmt.Sprintf("testing.RunTest(%q, tests.%s)", f.name, f.name)
}

// functions returns what is left to run: the tests in the order of the text, and then the
// examples, as the real package testing has it.
func (p *tests) functions() (list []function) {
	for _, f := range p.files {
		file, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Text, parser.ParseComments)
		if err != nil {
			continue
		}
		outputs := map[string]*doc.Example{}
		for _, e := range doc.Examples(file) {
			outputs["Example"+e.Name] = e
		}
		for _, d := range file.Decls {
			d, ok := d.(*ast.FuncDecl)
			if !ok || d.Recv != nil {
				continue
			}
			e := outputs[d.Name.Name]
			if isTest(d) || e != nil && (e.Output != "" || e.EmptyOutput) {
				list = append(list, function{d.Name.Name, e})
			}
		}
	}
	slices.SortStableFunc(list, func(f, g function) int { return cmp.Compare(f.turn(), g.turn()) })
	return list
}

// turn is 1 for an example.
func (f function) turn() int {
	if f.output != nil {
		return 1
	}
	return 0
}

// isTest reports whether a function is a test or a fuzz test.
func isTest(d *ast.FuncDecl) bool {
	name := d.Name.Name
	return (strings.HasPrefix(name, "Test") || strings.HasPrefix(name, "Fuzz")) && name != "TestMain" &&
		len(d.Type.Params.List) == 1 && d.Type.Results == nil
}

// find returns a package that has no text in lang/std: a stand-in of this folder, or one
// of the real tree that needs nothing else.
func (p *tests) find(path string) (*text.Package, error) {
	if path == p.ownPath() {
		return &text.Package{Path: path, Short: p.path, Files: p.files}, nil
	}
	dir := filepath.Join("testdata", "standin", path)
	if _, err := os.Stat(dir); err != nil {
		if !asItIs(path) {
			return nil, nil
		}
		dir = filepath.Join(p.root, "src", path)
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	found := &text.Package{Path: path, Short: path, Foreign: true}
	for _, name := range names {
		ok, err := linux().MatchFile(dir, filepath.Base(name))
		if err != nil || !ok || strings.HasSuffix(name, "_test.go") {
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		found.Files = append(found.Files, text.File{Name: path + "/" + filepath.Base(name), Text: src})
	}
	return found, nil
}

// asItIs reports whether the tests may import a package of the real tree.
func asItIs(path string) bool {
	switch path {
	case "testing/iotest", "internal/testhash", "encoding", "regexp/syntax", "internal/goos":
		return true
	}
	return false
}
