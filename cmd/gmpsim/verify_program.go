package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/gmpsim/gmpsim/lang/source"
	"github.com/gmpsim/gmpsim/real"
)

// ours begins the import paths of packages that a simulated program may import
// wherever it is.
const ours = "github.com/gmpsim/gmpsim/"

// loadBoth loads a program and returns it as the go command gets it, too. What is
// in a module is built there, since its go line, its packages and what it requires
// count. Where there is none, the main package is built alone; and where it does not
// provide our own packages, so it is, with the go line and the godebug lines of the
// module: the simulated program has them, too.
func loadBoth(names []string) (*program, real.Source, error) {
	p, err := load(names)
	if err != nil {
		return nil, real.Source{}, err
	}
	if _, ok := scenario(names[0]); ok && len(names) == 1 {
		return p, p.alone(), nil
	}
	place, err := source.PlaceOf(names)
	switch {
	case err != nil:
		return nil, real.Source{}, err
	case !place.InModule():
		return p, p.alone(), nil
	case !p.imports(isOurs) || place.Provides(ours+"work"):
		return p, real.Source{Name: p.baseName(), Dir: place.Dir, What: place.What}, nil
	case len(p.texts) > len(p.main):
		return nil, real.Source{}, fmt.Errorf("%s imports %s…, which its module does not require, so go build does not find it\n\tgo get %s",
			p.name, ours, strings.TrimSuffix(ours, "/"))
	}
	return p, p.apart(place.What), nil
}

// isOurs reports whether an import path is that of one of our packages.
func isOurs(importPath string) bool { return strings.HasPrefix(importPath, ours) }

// baseName is what the go command calls the program.
func (p *program) baseName() string {
	name := p.name
	if abs, err := filepath.Abs(name); err == nil {
		name = abs
	}
	return strings.TrimSuffix(filepath.Base(name), ".go")
}

// alone is a program that is its main package.
func (p *program) alone() real.Source {
	s := real.Source{Name: p.baseName()}
	if len(p.main) == 1 {
		s.Text = p.main[0].Text
		return s
	}
	s.Files = p.files()
	return s
}

// apart is a program that is its main package, with the language of its module.
func (p *program) apart(what []string) real.Source {
	return real.Source{Name: p.baseName(), Files: p.files(), What: what,
		Module: &real.Module{Path: p.src.Main.Path, Go: p.src.Main.Go, Debug: p.src.Go, Set: p.src.Debug}}
}

// files are those of the main package, by their names in its folder.
func (p *program) files() map[string][]byte {
	files := map[string][]byte{}
	for _, f := range p.main {
		files[filepath.Base(f.Name)] = f.Text
	}
	return files
}

// mostInput is how many bytes of standard input a program may have that is run
// more than once.
const mostInput = 16 << 20

// wholeInput reads the standard input to its end, if the program seems to read any:
// each run gets all of it.
func (a *app) wholeInput(ctx context.Context, p *program) ([]byte, error) {
	if !p.mentions("Stdin", "stdin", "fmt.Scan") {
		return nil, nil
	}
	if a.inTerm {
		fmt.Fprintln(a.stderr, "gmpsim: the program reads standard input; each run gets what you type now, up to Ctrl-D")
	}
	for {
		switch err := a.stdin.more(ctx); {
		case err == io.EOF:
			return append([]byte{}, a.stdin.seen...), ctx.Err()
		case err != nil:
			return nil, fmt.Errorf("standard input cannot be read: %w", reason(err))
		case len(a.stdin.seen) > mostInput:
			return nil, fmt.Errorf("standard input has more than %d MB: to compare, it must have an end", mostInput>>20)
		}
	}
}
