package lang_test

import (
	"bytes"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/std"
)

// examplesKnown has the examples that need not print what they say, and why.
var examplesKnown = map[string]string{
	"errors/example_test.go AsType_custom_match":   "says the name of its package",
	"errors/example_test.go As_custom_match":       "says the name of its package",
	"log/example_test.go Logger":                   "says the name of its file",
	"log/example_test.go Logger_Output":            "says the name of its file",
	"runtime/example_test.go Frames":               "says the name of its package",
	"io/ioutil/example_test.go ReadFile":           "wants a file, and the test has none",
	"os/example_test.go ReadFile":                  "wants a file, and the test has none",
	"sync/example_test.go OnceValues":              "wants a file, and the test has none",
	"path/filepath/example_unix_walk_test.go Walk": "wants a file, and the test has none",
	"runtime/example_test.go AddCleanup":           "wants a file, and the test has none",
	"time/example_test.go Date":                    "wants a local zone other than UTC",
	"time/example_test.go Time_Format":             "wants a local zone other than UTC",
	"time/example_test.go Parse":                   "wants a local zone other than UTC",
}

// TestHuntExamples runs the examples of the standard packages that there are, each
// as a program, and holds what it prints to what its comment says. One that is
// refused is fine.
func TestHuntExamples(t *testing.T) {
	src := goTree(t, "src")
	counts := tally{}
	err := filepath.WalkDir(src, func(name string, d fs.DirEntry, err error) error {
		if ok, _ := path.Match("example*_test.go", path.Base(name)); err != nil || !ok {
			return err
		}
		short, _ := filepath.Rel(src, name)
		if !std.Has(filepath.ToSlash(filepath.Dir(short))) {
			return nil
		}
		for _, e := range examplesOf(t, name) {
			result, why := e.run()
			counts.add(t, short+" "+e.name, result, why, examplesKnown[short+" "+e.name])
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	counts.log(t, 500)
}

// An example is a function that says what it prints, as a program.
type example struct {
	name, text, output string
	unordered          bool
}

// examplesOf returns the examples of a file that say what they print.
func examplesOf(t *testing.T, name string) (list []example) {
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, text, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range doc.Examples(file) {
		if e.Output != "" || e.EmptyOutput {
			list = append(list, example{e.Name, asProgram(fset, file, text, "Example"+e.Name), e.Output, e.Unordered})
		}
	}
	return list
}

// asProgram makes a program of a file of examples: one is called by main, and of the
// others and of what only they import nothing is left but the lines.
func asProgram(fset *token.FileSet, file *ast.File, text []byte, name string) string {
	out := bytes.Clone(text)
	used := map[string]bool{}
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && strings.HasPrefix(f.Name.Name, "Example") && f.Name.Name != name {
			blank(out, fset, f)
		} else {
			qualifiers(d, used)
		}
	}
	for _, d := range file.Decls {
		if gen, ok := d.(*ast.GenDecl); ok && gen.Tok == token.IMPORT {
			blankImports(out, fset, gen, used)
		}
	}
	head := fset.Position(file.Package).Offset
	body := fset.Position(file.Name.End()).Offset
	return string(out[:head]) + "package main" + string(out[body:]) + "\nfunc main() { " + name + "() }\n"
}

// qualifiers notes the names that stand before a dot.
func qualifiers(d ast.Decl, used map[string]bool) {
	ast.Inspect(d, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				used[x.Name] = true
			}
		}
		return true
	})
}

// blank overwrites what stands for n with blanks.
func blank(text []byte, fset *token.FileSet, n ast.Node) {
	for i := fset.Position(n.Pos()).Offset; i < fset.Position(n.End()).Offset; i++ {
		if text[i] != '\n' {
			text[i] = ' '
		}
	}
}

// blankImports overwrites the imports of names that are not used.
func blankImports(text []byte, fset *token.FileSet, gen *ast.GenDecl, used map[string]bool) {
	for _, spec := range gen.Specs {
		switch unused := !used[importedAs(spec.(*ast.ImportSpec))]; {
		case unused && gen.Lparen.IsValid():
			blank(text, fset, spec)
		case unused:
			blank(text, fset, gen)
		}
	}
}

// importedAs is the name that a file has for a package that it imports.
func importedAs(imp *ast.ImportSpec) string {
	if imp.Name != nil {
		return imp.Name.Name
	}
	name, _ := strconv.Unquote(imp.Path.Value)
	if base := path.Base(name); base != "v2" {
		return base
	}
	return path.Base(path.Dir(name))
}

// run runs the example and compares what it prints.
func (e *example) run() (result, why string) {
	var out bytes.Buffer
	result, why = attempt("example.go", []byte(e.text), lang.Host{Stdout: &out})
	if result == "pass" && e.comparable(out.String()) != e.comparable(e.output) {
		result = "fail"
	}
	if result == "fail" {
		why += "\n" + cut(out.String()) + "\nwant:\n" + cut(e.output)
	}
	return result, why
}

// comparable is what counts of an output.
func (e *example) comparable(s string) string {
	s = strings.TrimSpace(s)
	if !e.unordered {
		return s
	}
	lines := strings.Split(s, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
