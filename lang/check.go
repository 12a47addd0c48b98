package lang

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A checked program has been parsed, type-checked and translated to SSA form.
type checked struct {
	main    *ssa.Package
	sizes   types.Sizes
	places  *places
	debug   godebug
	imports map[string]bool // the paths of all packages that are in the program

	users map[*types.Package]bool // those that are the user's own
}

// owns reports whether a package is the user's own.
func (c *checked) owns(pkg *ssa.Package) bool { return c.users[pkg.Pkg] }

// check loads a program. The error is an ErrorList with all that was found wrong.
func check(src Source) (c *checked, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = ErrorList{internal(src.Main.Files[0].Name, e)}
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
func (l *loader) loaded(main *unit) *checked {
	c := &checked{main: l.build(main), sizes: l.sizes, places: l.places, debug: debugOf(l.source, main.files),
		imports: map[string]bool{}, users: map[*types.Package]bool{}}
	for path := range l.pkgs {
		c.imports[path] = true
	}
	for _, u := range l.units {
		if u.parsed != nil && !u.parsed.Foreign {
			c.users[u.pkg] = true
		}
	}
	return c
}

// internal describes a mistake of this package.
func internal(filename string, e any) *Error {
	return &Error{Pos: token.Position{Filename: filename}, Msg: faultOf(e).Error(), Help: "this is a mistake of gmpsim, not of the program: please report it"}
}
