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
	Imports map[string]bool                // the paths of all packages that are in the program
	Infos   map[*types.Package]*types.Info // what the type checker found out about each

	users map[*types.Package]bool // the user's packages
}

// IsUser reports whether a package is the user's: not a standard one, and not of a
// module that the program requires.
func (c *Checked) IsUser(pkg *ssa.Package) bool { return c.users[pkg.Pkg] }

// Check loads a program. The error is a text.ErrorList with all that was found wrong:
// a program is refused before anything of it runs. A fault of the simulator itself is
// such an error as well, so that no text can bring down the command.
func Check(src text.Source) (c *Checked, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = text.ErrorList{internal(src.Main.Files[0].Name, e)}
		}
	}()
	if src.Main == nil || len(src.Main.Files) == 0 {
		return nil, text.ErrorList{{Msg: "there is no source", Help: "a program needs at least one file"}}
	}
	return check(src)
}

// internal describes a mistake of this package.
func internal(filename string, e any) *text.Error {
	return &text.Error{
		Pos: token.Position{Filename: filename}, Msg: text.FaultOf(e).Error(),
		Help: "this is an error in gmpsim, not in the program: please report it",
	}
}

// check goes the whole way. The standard packages are parsed and checked while the
// program's packages are: by the time that one of these asks for an import it may be
// there.
func check(src text.Source) (*Checked, error) {
	g := newGatherer(src)
	g.gather(&parsed{Package: src.Main, path: "main"})
	if g.unparsed {
		return nil, g.list.Err()
	}
	c := checker{g.places.Files, types.SizesFor("gc", "amd64")}
	standard := begin(c, g.order)
	program, err := checkProgram(c, g.complaints, standard, g.order)
	units := append(standard.units(), program...)
	if err != nil {
		return nil, err
	}
	main := program[len(program)-1]
	debug := g.debugOf(src, main.files)
	if err := g.list.Err(); err != nil {
		return nil, err
	}
	checked := &Checked{Main: build(c.fset, units, main), Sizes: c.sizes, Places: g.places, Debug: debug,
		Imports: map[string]bool{}, Infos: map[*types.Package]*types.Info{}, users: map[*types.Package]bool{}}
	for _, u := range units {
		checked.Imports[u.pkg.Path()] = true
		checked.Infos[u.pkg] = u.info
		if u.parsed != nil && !u.parsed.Foreign {
			checked.users[u.pkg] = true
		}
	}
	return checked, nil
}
