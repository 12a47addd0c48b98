package verify

import (
	"bytes"
	"go/parser"
	"go/token"
	"strconv"

	"github.com/gmpsim/gmpsim/lang"
)

// A Text is the text of a program and of all packages that it is made of, less the
// standard ones. What a program imports, and whether it reads input, decides how it
// can be compared.
type Text struct {
	src *lang.Source
	all [][]byte
}

// Read returns the text of a program that is about to be loaded from src: it notes that
// of each package that the loader finds.
func Read(src *lang.Source) *Text {
	t := &Text{src: src}
	note := func(pkg *lang.Package) {
		for _, f := range pkg.Files {
			t.all = append(t.all, f.Text)
		}
	}
	note(src.Main)
	if find := src.Find; find != nil {
		src.Find = func(importPath string) (*lang.Package, error) {
			pkg, err := find(importPath)
			if pkg != nil {
				note(pkg)
			}
			return pkg, err
		}
	}
	return t
}

// Mentions reports whether the text has one of the words in it.
func (t *Text) Mentions(words ...string) bool {
	for _, text := range t.all {
		for _, word := range words {
			if bytes.Contains(text, []byte(word)) {
				return true
			}
		}
	}
	return false
}

// Timed reports whether a file imports package time.
func (t *Text) Timed() bool {
	return t.imports(func(importPath string) bool { return importPath == "time" })
}

// Filed reports whether a file of the program may work with files: it imports a package that
// does, and names a function of it.
func (t *Text) Filed() bool {
	return t.imports(func(importPath string) bool {
		return importPath == "os" || importPath == "io/ioutil" || importPath == "path/filepath"
	}) && t.Mentions(".Open", ".Create", ".ReadFile", ".WriteFile", ".ReadDir", ".Mkdir", ".Remove", ".Rename", ".Getwd", ".Chdir", ".Stat",
		".Lstat", ".Symlink", ".Link", ".Readlink", ".Truncate", ".Ch", ".Walk", ".Glob", ".DirFS", "Temp", ".Abs", ".EvalSymlinks")
}

// imports reports whether a file imports a package for which the function holds. To
// name the package in a string is no import.
func (t *Text) imports(is func(importPath string) bool) bool {
	for _, text := range t.all {
		f, err := parser.ParseFile(token.NewFileSet(), "", text, parser.ImportsOnly)
		if err != nil {
			continue // it has been loaded, so there is none
		}
		for _, spec := range f.Imports {
			if name, err := strconv.Unquote(spec.Path.Value); err == nil && is(name) {
				return true
			}
		}
	}
	return false
}
