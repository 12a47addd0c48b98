package tidy

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// module is the path that imports of the house begin with.
const module = "github.com/gmpsim/gmpsim"

// A house is the source text of the module, parsed.
type house struct {
	fset     *token.FileSet
	packages []*pkg  // by dir
	texts    []*file // of lang/std: not packages of the go command
}

// A pkg is one folder with Go files.
type pkg struct {
	dir   string  // "sim/event"; "." is the root
	files []*file // by name

	types *types.Package // what typed made of it, once it was asked
	info  *types.Info
}

// A file is one Go file.
type file struct {
	name   string // "sim/event/kind.go"
	text   string
	syntax *ast.File
	kind   kind
}

// A kind is what a file is to the rules.
type kind int

const (
	source    kind = iota // compiled into the package
	test                  // of the package, or beside it
	generated             // by a program: its length says nothing about its author
	lesson                // a program of its own, out of the build: a scenario
	stdText               // a text of lang/std, which simulated programs import
)

// stdTexts is where the texts of lang/std are. The go command does not look there.
const stdTexts = "lang/std/_src"

func newHouse() *house { return &house{fset: token.NewFileSet()} }

// open reads and parses the module in a folder, without testdata and without modules
// of their own. A Go file in the root is none of the house's: users try things out there.
func open(root string) (*house, error) {
	h := newHouse()
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		switch {
		case d.IsDir() && foreign(root, rel):
			return fs.SkipDir
		case d.IsDir() || path.Ext(rel) != ".go" || path.Dir(rel) == ".":
			return nil
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return h.add(rel, string(text))
	})
	h.sort()
	return h, err
}

// foreign reports whether a folder is not the house's.
func foreign(root, dir string) bool {
	base := path.Base(dir)
	switch {
	case dir == ".":
		return false
	case dir == stdTexts:
		return false
	case base == "testdata", strings.HasPrefix(base, "."), strings.HasPrefix(base, "_"):
		return true
	}
	_, err := os.Stat(filepath.Join(root, filepath.FromSlash(dir), "go.mod"))
	return err == nil
}

// add parses one file and puts it into its package.
func (h *house) add(name, text string) error {
	syntax, err := parser.ParseFile(h.fset, name, text, parser.ParseComments)
	if err != nil {
		return err
	}
	f := &file{name: name, text: text, syntax: syntax}
	if f.kind = f.kindOf(); f.kind == stdText {
		h.texts = append(h.texts, f)
		return nil
	}
	dir := path.Dir(name)
	i := slices.IndexFunc(h.packages, func(p *pkg) bool { return p.dir == dir })
	if i < 0 {
		i = len(h.packages)
		h.packages = append(h.packages, &pkg{dir: dir})
	}
	h.packages[i].files = append(h.packages[i].files, f)
	return nil
}

// sort orders packages and files, so that findings come in one order.
func (h *house) sort() {
	slices.SortFunc(h.packages, func(a, b *pkg) int { return strings.Compare(a.dir, b.dir) })
	for _, p := range h.packages {
		slices.SortFunc(p.files, func(a, b *file) int { return strings.Compare(a.name, b.name) })
	}
}

// kindOf looks at name and head of a file.
func (f *file) kindOf() kind {
	head := f.text[:int(f.syntax.Package)-int(f.syntax.FileStart)]
	switch {
	case strings.HasPrefix(f.name, stdTexts):
		return stdText
	case strings.HasSuffix(f.name, "_test.go"):
		return test
	case ast.IsGenerated(f.syntax):
		return generated
	case strings.Contains(head, "//go:build ignore\n"):
		return lesson
	}
	return source
}

// isCompiled reports whether the file is part of its package.
func (f *file) isCompiled() bool { return f.kind == source || f.kind == generated }

// compiled returns the files that make up the package.
func (p *pkg) compiled() (files []*file) {
	for _, f := range p.files {
		if f.isCompiled() {
			files = append(files, f)
		}
	}
	return files
}

// libraries are the packages that other packages import: those with files of their
// own that are not commands.
func (h *house) libraries() (all []*pkg) {
	for _, p := range h.packages {
		if files := p.compiled(); len(files) > 0 && files[0].syntax.Name.Name != "main" {
			all = append(all, p)
		}
	}
	return all
}

// A finding is one break of a rule.
type finding struct {
	file string
	line int // 0: the whole file, or the folder
	what string
}

func (f finding) String() string {
	if f.line == 0 {
		return fmt.Sprintf("%s: %s", f.file, f.what)
	}
	return fmt.Sprintf("%s:%d: %s", f.file, f.line, f.what)
}

// at makes a finding of a place in the syntax.
func (h *house) at(pos token.Pos, format string, args ...any) finding {
	p := h.fset.Position(pos)
	return finding{p.Filename, p.Line, fmt.Sprintf(format, args...)}
}
