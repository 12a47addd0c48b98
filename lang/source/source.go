// Package source finds the text of a program as the go command does: named
// files or the files of a folder, the packages of the module around them, and
// what that module requires.
//
//	source   the main package, and which way leads to a package that it imports
//	finder   what the ways share
//	folder   which files of a folder belong to a package
//	module   go.mod and go.work above the program
//	vendor   what the module requires, in its vendor folder
//	golist   what the module requires, as the go command knows it
//
// Nothing is fetched from the network: the go command is asked with
// GOPROXY=off, and says so when a module is not on the machine.
package source

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/gmpsim/gmpsim/lang/text"
)

// Files returns the program whose main package is some files of one folder,
// which have been read. Their build constraints do not count, nor does the
// language version of the module: they have the latest, as with go run.
func Files(files []text.File) (*text.Source, error) {
	dir := filepath.Dir(files[0].Name)
	var what []string
	for _, f := range files {
		base := filepath.Base(f.Name)
		switch {
		case filepath.Dir(f.Name) != dir:
			return nil, fmt.Errorf("all files of a program must be in one folder, but %s and %s are not", files[0].Name, f.Name)
		case strings.HasSuffix(base, "_test.go"):
			return nil, fmt.Errorf("%s is a test, not a program", f.Name)
		}
		what = append(what, "./"+base)
	}
	f, err := newFinder(dir, what)
	if err != nil {
		return nil, err
	}
	return f.source(&text.Package{Files: files}), nil
}

// Dir returns the program whose main package is in a folder.
func Dir(dir string) (*text.Source, error) {
	f, err := newFinder(dir, []string{"."})
	if err != nil {
		return nil, err
	}
	files, err := readFolder(dir, dir)
	if err != nil {
		return nil, err
	}
	return f.source(&text.Package{Files: files, Go: f.mod.language()}), nil
}

func newFinder(dir string, what []string) (f *finder, err error) {
	f = &finder{what: what}
	if f.dir, err = filepath.Abs(dir); err != nil {
		return nil, err
	}
	if f.cwd, err = os.Getwd(); err != nil {
		return nil, err
	}
	f.list = sync.OnceValues(f.goList)
	f.mod, err = moduleAbove(f.dir)
	return f, err
}

// source returns the program with the given main package.
func (f *finder) source(main *text.Package) *text.Source {
	main.Path = named
	s := &text.Source{Main: main, Find: f.find}
	if f.mod != nil {
		main.Path = f.mod.importPath(f.dir)
		s.Go, s.Debug = f.mod.goLine(), f.mod.debug()
	}
	return s
}

// find returns the package with an import path that is not a standard one.
func (f *finder) find(importPath string) (*text.Package, error) {
	if f.mod == nil {
		return nil, outside(importPath)
	}
	if dir, ok := f.mod.folder(importPath); ok {
		module := &goModule{Path: f.mod.path(), Main: true, GoVersion: f.mod.language()}
		return f.pack(goPackage{ImportPath: importPath, Dir: dir, Module: module})
	}
	nested := f.mod.nested(importPath)
	switch {
	case nested != "" && !f.mod.requires(importPath):
		return nil, fmt.Errorf("package %s belongs to another module (%s), which go.mod does not require; "+
			"go work init . ./%s lets both be used together", importPath, nested, filepath.ToSlash(filepath.Dir(nested)))
	case !f.mod.requires(importPath) && within(f.mod.path(), importPath):
		return nil, fmt.Errorf("package %s does not exist: the module has no such folder", importPath)
	case !f.mod.requires(importPath):
		return nil, unprovided(importPath)
	case f.mod.vendored():
		return f.fromVendor(importPath)
	}
	return f.fromToolchain(importPath)
}

// outside says why a package cannot be had where there is no module; nothing of
// a standard one.
func outside(importPath string) error {
	if isStandard(importPath) {
		return nil
	}
	return &text.Error{Msg: "package " + importPath + " needs a module, but there is no go.mod in this folder or above it",
		Help: "go mod init example.com/program && go get " + importPath}
}
