package load

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/lang/text"
)

// A loader turns source text into checked packages. Of the standard packages those are
// read that the program, or what it imports, imports.
type loader struct {
	places *text.Places
	fset   *token.FileSet // of places
	sizes  types.Sizes
	source text.Source
	parsed map[string]*parsed      // by import path
	order  []*parsed               // imported packages before those that import them
	origin map[*token.File]*parsed // whose each file is

	std   standardTexts // the standard packages that are needed
	pkgs  map[string]*types.Package
	units []*unit // imported packages first
	errs  text.ErrorList
	told  []error // of those that the source gave

	unparsed bool // there is nothing to check: some file is no Go, or packages import each other in circles
}

// A unit is one checked package.
type unit struct {
	pkg    *types.Package
	files  []*ast.File
	info   *types.Info
	parsed *parsed // nil for a standard package
}

func newLoader(s text.Source) *loader {
	at := text.NewPlaces()
	return &loader{
		places: at,
		fset:   at.Files,
		sizes:  types.SizesFor("gc", "amd64"),
		source: s,
		parsed: make(map[string]*parsed),
		origin: make(map[*token.File]*parsed),
		std:    standardTexts{},
		pkgs:   make(map[string]*types.Package),
	}
}

// program parses and checks the program and all that it imports.
func (l *loader) program() (*unit, error) {
	l.gather(&parsed{Package: l.source.Main, path: "main"})
	if l.unparsed {
		return nil, l.errs.Err()
	}
	standard := l.standard()
	own, err := l.own()
	for _, t := range standard {
		l.keep(t.wait())
	}
	for _, u := range own {
		l.keep(u)
	}
	return own[len(own)-1], err
}

// own checks the program's packages, refuses what is not simulated, and prepares
// them for package ssa. The main package is the last.
func (l *loader) own() (own []*unit, err error) {
	for _, p := range l.order {
		u := l.check(p.path, p.Version(), p.files, l, l.typeError)
		u.parsed = p
		l.pkgs[p.path] = u.pkg
		own = append(own, u)
	}
	l.entry(own[len(own)-1])
	for _, u := range own {
		l.refuse(u)
	}
	if len(l.errs) > 0 {
		return own, l.errs.Err()
	}
	for _, u := range own {
		rangeOverLengths(u)
		orderCalls(u)
	}
	return own, nil
}

// Import implements types.Importer for the program's packages.
func (l *loader) Import(path string) (*types.Package, error) {
	if pkg := l.pkgs[path]; pkg != nil {
		return pkg, nil
	}
	return l.std.Import(path)
}

// keep adds a package to those that were loaded.
func (l *loader) keep(u *unit) {
	l.pkgs[u.pkg.Path()] = u.pkg
	l.units = append(l.units, u)
}

// check type-checks one package. FileVersions must be there, or
// ssa takes every loop variable as per-iteration whatever the version.
func (l *loader) check(path, version string, files []*ast.File, importer types.Importer, wrong func(error)) *unit {
	exprs, idents := countExprs(files)
	info := &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue, exprs),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object, idents/3),
		Uses:         make(map[*ast.Ident]types.Object, idents*3/4),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{GoVersion: version, Importer: importer, Sizes: l.sizes, Error: wrong}
	pkg, _ := conf.Check(path, l.fset, files, info)
	pkg.SetImports(slices.DeleteFunc(pkg.Imports(), func(p *types.Package) bool { return p == types.Unsafe })) // it has no init
	return &unit{pkg: pkg, files: files, info: info}
}

// countExprs counts expressions, and those that are names: a table that has its size
// from the beginning need not grow, which is a fifth of what checking allocates.
func countExprs(files []*ast.File) (exprs, idents int) {
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.Ident:
				idents++
			case ast.Expr:
				exprs++
			}
			return true
		})
	}
	return exprs + idents/2, idents
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

// errorf notes an error, with the imports that led to its place.
func (l *loader) errorf(pos token.Pos, help, msg string) {
	lines := l.chain(pos)
	if help != "" {
		lines = append(lines, help)
	}
	help = strings.Join(lines, "\n\t")
	l.errs = append(l.errs, &text.Error{Pos: l.fset.Position(pos), Msg: msg, Help: help})
}

// entry checks that there is a func main in a package main.
func (l *loader) entry(u *unit) {
	file := u.files[0]
	if file.Name.Name != "main" {
		l.errorf(file.Name.Pos(), "make it package main", "package "+file.Name.Name+" is not a program")
	} else if _, ok := u.pkg.Scope().Lookup("main").(*types.Func); !ok {
		l.errorf(file.Name.Pos(), "a program begins in func main()", "function main is undeclared in the main package")
	}
}

// build makes SSA of everything that was loaded. Only the standard packages do
// not keep the names of their variables.
func (l *loader) build(main *unit) *ssa.Package {
	prog := ssa.NewProgram(l.fset, ssa.InstantiateGenerics)
	var pkg *ssa.Package
	for _, u := range l.units {
		p := prog.CreatePackage(u.pkg, u.files, u.info, true)
		if u.parsed != nil {
			p.SetDebugMode(true)
		}
		if u == main {
			pkg = p
		}
	}
	if prog.ImportedPackage("unsafe") == nil {
		prog.CreatePackage(types.Unsafe, nil, nil, true)
	}
	l.translate(prog)
	return pkg
}

// translate makes SSA form of all packages at once. Package ssa would do that itself,
// but a mistake of its own would then end the command: here it is the load's.
func (l *loader) translate(prog *ssa.Program) {
	pkgs := prog.AllPackages()
	faults := make(chan any, len(pkgs))
	for _, pkg := range pkgs {
		go func() { faults <- build(pkg) }()
	}
	for range pkgs {
		if f := <-faults; f != nil {
			panic(f)
		}
	}
}

// build makes SSA form of a package. It returns the fault that it had, if any.
func build(pkg *ssa.Package) (f any) {
	defer func() {
		if e := recover(); e != nil {
			f = text.FaultOf(e)
		}
	}()
	pkg.Build()
	return nil
}
