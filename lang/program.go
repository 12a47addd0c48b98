// Package lang runs Go programs as goroutine bodies of a simulated machine.
//
// The way from text to execution is a pipeline, a step a group of files:
//
//	source, gather                  parse the program's packages, which lang/source or another finds
//	prune, piece, mention           leave out of the texts of lang/std what the program cannot call
//	standard                        parse and check what is left of them, all packages at once
//	load, refuse                    type-check the program; refuse what is outside the subset
//	values, fold, live, regalloc    plan a function's registers from its SSA form
//	emit…, function, compiler, link produce register code and link it into an image
//	instr, loop, fiber              perform the code: a leaf function, made from the table in
//	                                internal/opgen, and the goroutine around it
//	op…                             what the loop leaves to others: memory, maps, channels, panics,
//	                                the host's functions
//
// A Program is what Load returns and never changes; a Process is one run of it
// on one machine.
package lang

import (
	"go/token"
	"go/types"
	"path/filepath"
	"strconv"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Program is a compiled Go program.
type Program struct {
	fset  *token.FileSet
	main  *ssa.Package
	sizes types.Sizes
	loads map[string]bool         // import paths
	owns  map[*types.Package]bool // packages that are the user's own
	own   map[*token.File]bool    // and their files
	short map[string]string       // what traces call the files
	debug godebug

	compiling sync.Mutex
	alone     *image // for one processor; nil until a process wants it
	shared    *image // for several
}

// Load parses and type-checks a program of one file. The error is an ErrorList
// with all that was found wrong.
func Load(filename string, src []byte) (*Program, error) {
	return LoadSource(Source{Main: &Package{Path: "command-line-arguments", Files: []File{{filename, src}}}})
}

// LoadSource is Load for a program of any number of files and packages.
func LoadSource(src Source) (p *Program, err error) {
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
func (l *loader) loaded(main *unit) *Program {
	p := &Program{fset: l.fset, main: l.build(main), sizes: l.sizes, short: l.short,
		loads: map[string]bool{}, owns: map[*types.Package]bool{}, own: map[*token.File]bool{}}
	for path := range l.pkgs {
		p.loads[path] = true
	}
	for _, u := range l.units {
		if u.parsed != nil && !u.parsed.Foreign {
			p.owns[u.pkg] = true
		}
	}
	for file, from := range l.origin {
		p.own[file] = !from.Foreign
	}
	p.debug = debugOf(l.source, main.files)
	return p
}

// internal describes a mistake of this package.
func internal(filename string, e any) *Error {
	return &Error{Pos: token.Position{Filename: filename}, Msg: faultOf(e).Error(), Help: "this is a mistake of gmpsim, not of the program: please report it"}
}

// Boot returns the state of the runtime in which the real program's main
// begins. Package os is what makes the difference: its files have finalizers,
// so the finalizer goroutine exists. Of the packages that can be imported, fmt
// and log need it in the real library; time, context and the others do not.
func (p *Program) Boot() sim.Boot {
	boot := sim.Boot{Tick: 4, Queued: 1}
	if p.loads["os"] || p.loads["fmt"] || p.loads["log"] {
		boot = sim.DefaultBoot()
	}
	boot.NoUpdater = p.debug["updatemaxprocs"] == "0"
	return boot
}

// Adapt changes rules of a release to what the program's go.mod asks for.
func (p *Program) Adapt(rules *rules.Policy) {
	if p.debug["asynctimerchan"] == "1" {
		rules.TimerChans = false
	}
}

// FollowsQuota reports whether GOMAXPROCS is what a CPU quota leaves of the
// cores, unless the program or its user sets it.
func (p *Program) FollowsQuota() bool { return p.debug["containermaxprocs"] != "0" }

// Symbol implements sim.Symbols.
func (p *Program) Symbol(sym int32) string {
	if s := p.anyImage().symbols; sym >= 0 && int(sym) < len(s) {
		return s[sym]
	}
	return ""
}

// Position implements sim.Symbols: "file.go:12:3". A file of an imported package
// has its folder in the name.
func (p *Program) Position(pos int32) string {
	if pos <= 0 {
		return ""
	}
	at := p.fset.Position(token.Pos(pos))
	name := p.short[at.Filename]
	if name == "" {
		name = filepath.Base(at.Filename)
	}
	return name + ":" + strconv.Itoa(at.Line) + ":" + strconv.Itoa(at.Column)
}

// ownPackage reports whether a package is the user's own.
func (p *Program) ownPackage(pkg *ssa.Package) bool { return p.owns[pkg.Pkg] }

// image returns the code for a machine with so many processors. A program may
// ask for more later.
func (p *Program) image(procs int) *image {
	if procs == 1 {
		if alone := p.compiled(false); !alone.changesProcs() {
			return alone
		}
	}
	return p.compiled(true)
}

// compiled returns the code for one processor or for several. It is made when it
// is wanted, as most programs run on one kind of machine.
func (p *Program) compiled(shared bool) *image {
	p.compiling.Lock()
	defer p.compiling.Unlock()
	code := &p.alone
	if shared {
		code = &p.shared
	}
	if *code == nil {
		*code = compileProgram(p, shared)
	}
	return *code
}

// anyImage returns code whose symbols count: both kinds have the same.
func (p *Program) anyImage() *image {
	p.compiling.Lock()
	shared := p.alone == nil && p.shared != nil
	p.compiling.Unlock()
	return p.compiled(shared)
}

// changesProcs reports whether the program may change GOMAXPROCS.
func (i *image) changesProcs() bool {
	for _, n := range i.natives {
		if n.name == "runtime.GOMAXPROCS" {
			return true
		}
	}
	return false
}
