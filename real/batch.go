package real

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Names in a binary that holds several programs. They are odd enough not to
// occur in a program's own output.
const (
	mainName   = "GmpsimMain__"     // what main becomes
	chooseName = "GMPSIM_PROGRAM__" // the environment variable that chooses
)

// packageName names the package that the i-th program becomes.
func packageName(i int) string { return fmt.Sprintf("gmpsimprog%d__", i) }

// dispatcher returns the main package of a binary of n programs. It reads its
// choice with package syscall because package os would start a goroutine.
func dispatcher(n int) []byte {
	var b bytes.Buffer
	b.WriteString("package main\n\nimport (\n\t\"syscall\"\n")
	for i := range n {
		fmt.Fprintf(&b, "\t%[1]s \"program/%[1]s\"\n", packageName(i))
	}
	b.WriteString(")\n\nfunc main() {\n\tname, _ := syscall.Getenv(\"" + chooseName + "\")\n\tswitch name {\n")
	for i := range n {
		fmt.Fprintf(&b, "\tcase \"%d\":\n\t\t%s.%s()\n", i, packageName(i), mainName)
	}
	b.WriteString("\tdefault:\n\t\tpanic(\"no program \" + name)\n\t}\n}\n")
	return b.Bytes()
}

// asPackage turns a main package into the i-th package of a dispatcher. Lines
// stay where they are.
func asPackage(p Source, i int) ([]byte, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, p.Name+".go", p.Text, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	offset := func(pos token.Pos) int { return fset.Position(pos).Offset }
	edits := []edit{{offset(file.Name.Pos()), file.Name.Name, packageName(i)}}
	mains, err := mainIdents(fset, file)
	if err != nil {
		return nil, err
	}
	for _, id := range mains {
		edits = append(edits, edit{offset(id.Pos()), id.Name, mainName})
	}
	for _, line := range ignoreLines(file) {
		edits = append(edits, edit{offset(line.Pos()), line.Text, "//"})
	}
	return apply(p.Text, edits), nil
}

// mainIdents returns the identifiers that mean func main, its declaration
// among them. An init function is an error.
func mainIdents(fset *token.FileSet, file *ast.File) (ids []*ast.Ident, err error) {
	ast.Inspect(file, func(n ast.Node) bool {
		if f, ok := n.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
			err = fmt.Errorf("%s: a program with an init function must be built alone", fset.Position(f.Pos()))
		}
		if id, ok := n.(*ast.Ident); ok && meansMain(id) {
			ids = append(ids, id)
		}
		return err == nil
	})
	if err == nil && len(ids) == 0 {
		err = fmt.Errorf("%s: no func main", fset.Position(file.Package))
	}
	return ids, err
}

// meansMain reports whether the parser resolved id to func main. The file is a
// whole package, so the parser's own resolution is enough.
func meansMain(id *ast.Ident) bool {
	if id.Name != "main" || id.Obj == nil {
		return false
	}
	f, ok := id.Obj.Decl.(*ast.FuncDecl)
	return ok && f.Recv == nil
}

// ignoreLines returns the build constraints that would leave the file out.
// Others stay: they can lower the language version.
func ignoreLines(file *ast.File) (lines []*ast.Comment) {
	for _, group := range file.Comments {
		for _, c := range group.List {
			if c.Pos() < file.Package && strings.TrimSpace(c.Text) == "//go:build ignore" {
				lines = append(lines, c)
			}
		}
	}
	return lines
}

// splitByBoot separates the programs that link package os from the others.
func splitByBoot(programs []Source) (withOS, without []Source, err error) {
	for _, p := range programs {
		file, err := parser.ParseFile(token.NewFileSet(), p.Name+".go", p.Text, parser.ImportsOnly)
		if err != nil {
			return nil, nil, err
		}
		if slices.ContainsFunc(file.Imports, reachesOS) {
			withOS = append(withOS, p)
		} else {
			without = append(without, p)
		}
	}
	return withOS, without, nil
}

// reachesOS reports whether an import links package os, whose start-up makes
// the runtime start its finalizer goroutine. These are the packages for which
// it does not.
func reachesOS(spec *ast.ImportSpec) bool {
	path, _ := strconv.Unquote(spec.Path.Value)
	return !slices.Contains([]string{"bufio", "bytes", "cmp", "container/heap", "container/list",
		"container/ring", "context", "errors", "io", "iter", "maps", "math", "math/bits", "math/rand",
		"math/rand/v2", "runtime", "slices", "sort", "strconv", "strings", "sync", "sync/atomic",
		"time", "unicode", "unicode/utf8"}, path)
}

// The traces that a shared binary leaves in what a program prints: the package
// of the program, and the dispatcher's frame under main's.
var (
	pathTrace     = regexp.MustCompile(`\b(program/)?gmpsimprog\d+__\b`)
	dispatchFrame = regexp.MustCompile(`(?m)^main\.main\(\)\n\t\S*dispatch\.go:.*\n`)
)

// asAlone undoes those traces.
func asAlone(text string) string {
	text = dispatchFrame.ReplaceAllString(text, "")
	text = pathTrace.ReplaceAllString(text, "main")
	return strings.ReplaceAll(text, mainName, "main")
}
