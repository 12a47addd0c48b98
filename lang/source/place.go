package source

import (
	"os"
	"path/filepath"
)

// A Place is where the go command can build a program.
type Place struct {
	Dir  string   // the folder of the main package, absolute
	What []string // the main package in words of the go command, run there
	mod  *module
}

// PlaceOf returns the place of a program that Dir or Files takes.
func PlaceOf(names []string) (*Place, error) {
	dir, what := names[0], []string{"."}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		dir, what = filepath.Dir(names[0]), nil
		for _, name := range names {
			what = append(what, "./"+filepath.Base(name))
		}
	}
	f, err := newFinder(dir, what)
	if err != nil {
		return nil, err
	}
	return &Place{f.dir, f.what, f.mod}, nil
}

// InModule reports whether there is a go.mod in the folder or above: only then
// does the go command build a folder.
func (p *Place) InModule() bool { return p.mod != nil }

// Provides reports whether a package is of the module, or of one that it
// requires, or of its workspace.
func (p *Place) Provides(importPath string) bool {
	return p.mod != nil && (within(p.mod.path(), importPath) || p.mod.requires(importPath))
}
