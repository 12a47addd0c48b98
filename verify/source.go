package verify

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/gmpsim/gmpsim/lang/source"
	"github.com/gmpsim/gmpsim/real"
)

// ours begins the import paths of packages that a simulated program may import
// wherever it is.
const ours = "github.com/gmpsim/gmpsim/"

// Source returns the program as the go command gets it, where the user named it: .go
// files or a folder. What is in a module is built there, since its go line, its packages
// and what it requires count. Where there is none, the main package is built alone; and
// where it does not provide our own packages, so it is, with the go line and the godebug
// lines of the module: the simulated program has them, too.
func (t *Text) Source(names []string) (real.Source, error) {
	name := names[0]
	place, err := source.PlaceOf(names)
	switch {
	case err != nil:
		return real.Source{}, err
	case !place.InModule():
		return t.Alone(name), nil
	case !t.imports(isOurs) || place.Provides(ours+"work"):
		return real.Source{Name: baseName(name), Dir: place.Dir, What: place.What}, nil
	case len(t.all) > len(t.src.Main.Files):
		return real.Source{}, fmt.Errorf("%s imports %s…, but its module does not require that, so go build does not find it\n\tgo get %s",
			name, ours, strings.TrimSuffix(ours, "/"))
	}
	return t.apart(name, place.What), nil
}

// isOurs reports whether an import path is that of one of our packages.
func isOurs(importPath string) bool { return strings.HasPrefix(importPath, ours) }

// baseName is what the go command calls a program.
func baseName(name string) string {
	if abs, err := filepath.Abs(name); err == nil {
		name = abs
	}
	return strings.TrimSuffix(filepath.Base(name), ".go")
}

// Alone returns the program for the go command if it is no more than its main package.
func (t *Text) Alone(name string) real.Source {
	s := real.Source{Name: baseName(name)}
	if main := t.src.Main.Files; len(main) == 1 {
		s.Text = main[0].Text
		return s
	}
	s.Files = t.files()
	return s
}

// apart is a program that is its main package, with the language of its module.
func (t *Text) apart(name string, what []string) real.Source {
	main := t.src.Main
	return real.Source{Name: baseName(name), Files: t.files(), What: what,
		Module: &real.Module{Path: main.Path, Go: main.Go, Debug: t.src.Go, Set: t.src.Debug}}
}

// files are those of the main package, by their names in its folder.
func (t *Text) files() map[string][]byte {
	files := map[string][]byte{}
	for _, f := range t.src.Main.Files {
		files[filepath.Base(f.Name)] = f.Text
	}
	return files
}
