package lang

import (
	"sync"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile"
	"github.com/gmpsim/gmpsim/lang/load"
	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/lang/vm"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Program is a Go program that has been loaded. It never changes, so any number of
// machines may run it at the same time.
type Program struct {
	checked *load.Checked

	compiling sync.Mutex
	alone     *code.Image // for one processor; nil until a process wants it
	shared    *code.Image // for several
}

// Load parses and type-checks a program of one file. The error is an ErrorList
// with all that was found wrong.
func Load(filename string, src []byte) (*Program, error) {
	return LoadSource(text.OneFile(filename, src))
}

// LoadSource is Load for a program of any number of files and packages.
func LoadSource(src Source) (*Program, error) {
	c, err := load.Check(src)
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
	boot := sim.Boot{Tick: rules.BootTick, Queued: 1}
	if p.checked.Imports["os"] || p.checked.Imports["fmt"] || p.checked.Imports["log"] {
		boot = sim.DefaultBoot()
	}
	boot.NoUpdater = p.checked.Debug["updatemaxprocs"] == "0"
	return boot
}

// Adapt changes rules of a release to what the program's go.mod asks for.
func (p *Program) Adapt(rules *rules.Policy) {
	if p.checked.Debug["asynctimerchan"] == "1" {
		rules.TimerChans = false
	}
}

// FollowsQuota reports whether GOMAXPROCS is what a CPU quota leaves of the
// cores, unless the program or its user sets it.
func (p *Program) FollowsQuota() bool { return p.checked.Debug["containermaxprocs"] != "0" }

// Symbol implements sim.Symbols.
func (p *Program) Symbol(sym int32) string { return p.anyImage().Symbol(sym) }

// Position implements sim.Symbols: "file.go:12:3". A file of an imported package
// has its folder in the name.
func (p *Program) Position(pos int32) string { return p.checked.Places.Traced(pos) }

// New returns a process of p with fresh memory. It writes nothing and runs
// nothing until m does.
func (p *Program) New(m *sim.Machine, h Host) *Process { return vm.New(p.image(m.Procs()), m, h) }

// image returns the code for a machine with so many processors. A program may
// ask for more later.
func (p *Program) image(procs int) *code.Image {
	if procs == 1 {
		if alone := p.compiled(false); !alone.ChangesProcs() {
			return alone
		}
	}
	return p.compiled(true)
}

// compiled returns the code for one processor or for several. It is made when it
// is wanted, as most programs run on one kind of machine.
func (p *Program) compiled(shared bool) *code.Image {
	p.compiling.Lock()
	defer p.compiling.Unlock()
	im := &p.alone
	if shared {
		im = &p.shared
	}
	if *im == nil {
		*im = p.compile(shared)
	}
	return *im
}

// anyImage returns code whose symbols count: both kinds have the same.
func (p *Program) anyImage() *code.Image {
	p.compiling.Lock()
	shared := p.alone == nil && p.shared != nil
	p.compiling.Unlock()
	return p.compiled(shared)
}

// compile hands what package load has found out to package compile, and says how the
// interpreter makes maps.
func (p *Program) compile(shared bool) *code.Image {
	c := p.checked
	costs := rules.DefaultCosts()
	im := compile.Program(compile.Input{
		Main: c.Main, Sizes: c.Sizes, Places: c.Places, Debug: c.Debug, IsUser: c.IsUser, Infos: c.Infos, Maps: vm.Maps{}, Shared: shared,
		Prices: code.PricesFrom(&costs.Code),
	})
	im.Tolls = im.Price(im.Code, &costs.Code)
	return im
}
