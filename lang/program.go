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
	"sync"

	"github.com/gmpsim/gmpsim/sim"
)

// A Program is a compiled Go program.
type Program struct {
	checked *checked

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
func LoadSource(src Source) (*Program, error) {
	c, err := check(src)
	if err != nil {
		return nil, err
	}
	return &Program{checked: c}, nil
}

// Boot returns the state of the runtime in which the real program's main
// begins. Package os is what makes the difference: its files have finalizers,
// so the finalizer goroutine exists. Of the packages that can be imported, fmt
// and log need it in the real library; time, context and the others do not.
func (p *Program) Boot() sim.Boot {
	boot := sim.Boot{Tick: 4, Queued: 1}
	if p.checked.imports["os"] || p.checked.imports["fmt"] || p.checked.imports["log"] {
		boot = sim.DefaultBoot()
	}
	boot.NoUpdater = p.checked.debug["updatemaxprocs"] == "0"
	return boot
}

// Adapt changes rules of a release to what the program's go.mod asks for.
func (p *Program) Adapt(rules *sim.Policy) {
	if p.checked.debug["asynctimerchan"] == "1" {
		rules.TimerChans = false
	}
}

// FollowsQuota reports whether GOMAXPROCS is what a CPU quota leaves of the
// cores, unless the program or its user sets it.
func (p *Program) FollowsQuota() bool { return p.checked.debug["containermaxprocs"] != "0" }

// Symbol implements sim.Symbols.
func (p *Program) Symbol(sym int32) string { return p.anyImage().symbol(sym) }

// Position implements sim.Symbols: "file.go:12:3". A file of an imported package
// has its folder in the name.
func (p *Program) Position(pos int32) string { return p.checked.places.traced(pos) }

// New returns a process of p with fresh memory. It writes nothing and runs
// nothing until m does.
func (p *Program) New(m *sim.Machine, h Host) *Process { return newProcess(p.image(m.Procs()), m, h) }

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
		*code = p.compile(shared)
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

func (p *Program) compile(shared bool) *image {
	c := p.checked
	return compileProgram(input{
		main: c.main, sizes: c.sizes, places: c.places, debug: c.debug, own: c.owns, maps: hashmaps{}, shared: shared,
	})
}
