package load

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/text"
)

// A Checked program has been parsed, type-checked and translated to SSA form.
type Checked struct {
	Main    *ssa.Package
	Sizes   types.Sizes
	Places  *text.Places
	Debug   text.Debug
	Imports map[string]bool // the paths of all packages that are in the program

	users map[*types.Package]bool // those that are the user's own
}

// Owns reports whether a package is the user's own.
func (c *Checked) Owns(pkg *ssa.Package) bool { return c.users[pkg.Pkg] }

// Check loads a program. The error is an ErrorList with all that was found wrong.
func Check(src text.Source) (c *Checked, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = text.ErrorList{internal(src.Main.Files[0].Name, e)}
		}
	}()
	l := newLoader(src)
	main, err := l.program()
	if err != nil {
		return nil, err
	}
	return l.loaded(main), nil
}

// loaded returns the program without code.
func (l *loader) loaded(main *unit) *Checked {
	c := &Checked{Main: l.build(main), Sizes: l.sizes, Places: l.places, Debug: debugOf(l.source, main.files),
		Imports: map[string]bool{}, users: map[*types.Package]bool{}}
	for path := range l.pkgs {
		c.Imports[path] = true
	}
	for _, u := range l.units {
		if u.parsed != nil && !u.parsed.Foreign {
			c.users[u.pkg] = true
		}
	}
	return c
}

// internal describes a mistake of this package.
func internal(filename string, e any) *text.Error {
	return &text.Error{Pos: token.Position{Filename: filename}, Msg: text.FaultOf(e).Error(), Help: "this is a mistake of gmpsim, not of the program: please report it"}
}
