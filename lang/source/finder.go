package source

import (
	"path/filepath"
	"strings"

	"github.com/gmpsim/gmpsim/lang/text"
)

// A goPackage is what go list says of a package.
type goPackage struct {
	ImportPath string
	Dir        string
	Standard   bool
	Module     *goModule
	Error      *struct{ Err string }
}

type goModule struct {
	Path      string
	Main      bool
	GoVersion string
}

// A finder finds the packages that a program imports.
type finder struct {
	dir    string   // of the main package, absolute
	what   []string // the main package in words of the go command, run in dir
	mod    *module  // nil outside a module
	cwd    string
	vendor map[string]string                    // the language versions of the packages in the vendor folder
	list   func() (map[string]goPackage, error) // asks the go command, once
}

// pack reads a package that has been found.
func (f *finder) pack(g goPackage) (*text.Package, error) {
	shown := g.Dir
	if rel, err := filepath.Rel(f.cwd, g.Dir); err == nil && len(rel) < len(shown) {
		shown = rel
	}
	files, err := readFolder(g.Dir, shown)
	if err != nil {
		return nil, err
	}
	p := &text.Package{Path: g.ImportPath, Files: files, Go: g.Module.GoVersion, Foreign: !g.Module.Main}
	p.Short = f.short(g)
	return p, nil
}

// short returns the folder by which traces name the files of a package: where
// it is in the module, or its last element if it is not the user's own.
func (f *finder) short(g goPackage) string {
	elems := strings.Split(g.ImportPath, "/")
	inside, ok := strings.CutPrefix(g.ImportPath, f.mod.path()+"/")
	if ok && g.Module.Main {
		return inside
	}
	return elems[len(elems)-1]
}

// unprovided says that no module has a package; nothing of a standard one.
func unprovided(importPath string) error {
	if isStandard(importPath) {
		return nil
	}
	return &text.Error{Msg: "no module that go.mod requires contains package " + importPath, Help: "go get " + importPath}
}
