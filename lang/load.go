package lang

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/std"
)

// goVersion is the language version of the standard texts, and of a program
// whose //go:build line asks for no older one.
const goVersion = "go1.26"

// A loader turns source text into checked packages. A standard package is read
// when something imports it, and not before.
type loader struct {
	fset  *token.FileSet
	sizes types.Sizes
	pkgs  map[string]*types.Package
	units []*unit // imported packages before those that import them
	errs  ErrorList
}

// A unit is one checked package.
type unit struct {
	pkg   *types.Package
	files []*ast.File
	info  *types.Info
}

func newLoader() *loader {
	return &loader{
		fset:  token.NewFileSet(),
		sizes: types.SizesFor("gc", "amd64"),
		pkgs:  make(map[string]*types.Package),
	}
}

// program parses and checks the program and all that it imports.
func (l *loader) program(filename string, src []byte) (*unit, error) {
	file, err := parser.ParseFile(l.fset, filename, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		l.syntax(filename, err)
		return nil, l.errs.err()
	}
	l.imports(file)
	if _, err := l.Import("runtime"); err != nil {
		return nil, err
	}
	u := l.check("main", []*ast.File{file})
	l.entry(u, file)
	l.refuse(u)
	if len(l.errs) == 0 {
		rangeOverLengths(u)
		orderCalls(u)
	}
	return u, l.errs.err()
}

// syntax collects the errors of the parser.
func (l *loader) syntax(filename string, err error) {
	var list scanner.ErrorList
	if !errors.As(err, &list) {
		l.errs = append(l.errs, &Error{Pos: token.Position{Filename: filename}, Msg: err.Error()})
		return
	}
	for _, e := range list {
		l.errs = append(l.errs, &Error{Pos: e.Pos, Msg: e.Msg})
	}
}

// imports refuses what is not simulated before the type checker stumbles over it.
func (l *loader) imports(file *ast.File) {
	for _, spec := range file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if path == "unsafe" {
			continue // refuseUnsafe looks at what is used of it
		}
		if err != nil || std.Internal(path) || std.Open(path) == nil {
			l.errorf(spec.Pos(), wayRound(path), "package "+path+" is not simulated")
		}
	}
}

// Import implements types.Importer: it reads a standard package's text.
func (l *loader) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg := l.pkgs[path]; pkg != nil {
		return pkg, nil
	}
	var files []*ast.File
	for _, f := range std.Open(path) {
		file, err := parser.ParseFile(l.fset, f.Name, f.Text, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	if len(files) == 0 {
		return nil, errors.New("package " + path + " is not simulated")
	}
	return l.check(path, files).pkg, nil
}

// check type-checks one package and keeps it. FileVersions must be there, or
// ssa takes every loop variable as per-iteration whatever the version.
func (l *loader) check(path string, files []*ast.File) *unit {
	info := &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{GoVersion: goVersion, Importer: l, Sizes: l.sizes, Error: l.typeError}
	pkg, _ := conf.Check(path, l.fset, files, info)
	pkg.SetImports(slices.DeleteFunc(pkg.Imports(), func(p *types.Package) bool { return p == types.Unsafe })) // it has no init
	l.pkgs[path] = pkg
	u := &unit{pkg, files, info}
	l.units = append(l.units, u)
	return u
}

func (l *loader) typeError(err error) {
	var e types.Error
	if !errors.As(err, &e) || strings.HasPrefix(e.Msg, "could not import ") { // the import is an error already
		return
	}
	if more, ok := strings.CutPrefix(e.Msg, "\t"); ok && len(l.errs) > 0 { // about the error before it
		last := l.errs[len(l.errs)-1]
		last.Help = strings.TrimPrefix(fmt.Sprintf("%s\n\t%v: %s", last.Help, l.fset.Position(e.Pos), more), "\n\t")
		return
	}
	l.errorf(e.Pos, missing(e.Msg), e.Msg)
}

// missing says, of a name that a package does not have, that the real one has it.
func missing(msg string) (help string) {
	qualified, _ := strings.CutPrefix(msg, "undefined: ")
	if pkg, name, ok := strings.Cut(qualified, "."); ok && std.Lacks(pkg, name) {
		return "of package " + pkg + " only a part is simulated: gmpsim packages " + pkg + " says which"
	}
	return ""
}

func (l *loader) errorf(pos token.Pos, help, msg string) {
	l.errs = append(l.errs, &Error{Pos: l.fset.Position(pos), Msg: msg, Help: help})
}

// entry checks that there is a func main in a package main.
func (l *loader) entry(u *unit, file *ast.File) {
	if file.Name.Name != "main" {
		l.errorf(file.Name.Pos(), "make it package main", "package "+file.Name.Name+" is not a program")
	} else if _, ok := u.pkg.Scope().Lookup("main").(*types.Func); !ok {
		l.errorf(file.Name.Pos(), "a program begins in func main()", "function main is undeclared in the main package")
	}
}

// build makes SSA of everything that was loaded. Only the program's own
// package keeps the names of its variables.
func (l *loader) build(main *unit) *ssa.Package {
	prog := ssa.NewProgram(l.fset, ssa.InstantiateGenerics|ssa.BuildSerially)
	var pkg *ssa.Package
	for _, u := range l.units {
		p := prog.CreatePackage(u.pkg, u.files, u.info, true)
		if u == main {
			p.SetDebugMode(true)
			pkg = p
		}
	}
	if prog.ImportedPackage("unsafe") == nil {
		prog.CreatePackage(types.Unsafe, nil, nil, true)
	}
	prog.Build()
	return pkg
}
