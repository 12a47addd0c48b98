// Package lang runs Go programs as goroutine bodies of a simulated machine.
//
// The way from text to execution is a pipeline, a step a group of files:
//
//	load, refuse       parse and type-check against the texts of lang/std; refuse what is outside the subset
//	values, fold, live, regalloc    plan a function's registers from its SSA form
//	emit…, function, compiler       produce register code and link it into an image
//	instr, loop, fiber perform the code: a leaf function, made from the table in internal/opgen,
//	                   and the goroutine around it
//	op…                what the loop leaves to others: memory, maps, channels, panics, the host's functions
//
// A Program is what Load returns and never changes; a Process is one run of it
// on one machine.
package lang

import (
	"go/token"
	"go/types"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/sim"
)

// A Program is a compiled Go program.
type Program struct {
	fset  *token.FileSet
	main  *ssa.Package
	sizes types.Sizes
	loads map[string]bool // import paths

	alone  func() *image // for one processor
	shared func() *image // for several
}

// Load parses, type-checks and compiles one program of one file. The error is
// an ErrorList with all that was found wrong.
func Load(filename string, src []byte) (p *Program, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = ErrorList{internal(filename, e)}
		}
	}()
	l := newLoader()
	unit, err := l.program(filename, src)
	if err != nil {
		return nil, err
	}
	p = &Program{fset: l.fset, main: l.build(unit), sizes: l.sizes, loads: map[string]bool{}}
	for path := range l.pkgs {
		p.loads[path] = true
	}
	p.alone = sync.OnceValue(func() *image { return compileProgram(p.main, p.sizes, false) })
	p.shared = sync.OnceValue(func() *image { return compileProgram(p.main, p.sizes, true) })
	p.alone()
	return p, nil
}

// internal describes a mistake of this package.
func internal(filename string, e any) *Error {
	text, ok := e.(fault)
	msg := text.Error()
	if !ok {
		msg = "internal error: " + sprint(e) + "\n" + string(debug.Stack())
	}
	return &Error{Pos: token.Position{Filename: filename}, Msg: msg, Help: "this is a mistake of gmpsim, not of the program: please report it"}
}

func sprint(e any) string {
	switch e := e.(type) {
	case error:
		return e.Error()
	case string:
		return e
	}
	return "unknown"
}

// Boot returns the state of the runtime in which the real program's main
// begins. Package os is what makes the difference: its files have finalizers,
// so the finalizer goroutine exists. Of the packages that can be imported, fmt
// and log need it in the real library; time, context and the others do not.
func (p *Program) Boot() sim.Boot {
	if p.loads["os"] || p.loads["fmt"] || p.loads["log"] {
		return sim.DefaultBoot()
	}
	return sim.Boot{Tick: 4, Queued: 1}
}

// Symbol implements sim.Symbols.
func (p *Program) Symbol(sym int32) string {
	if s := p.alone().symbols; sym >= 0 && int(sym) < len(s) {
		return s[sym]
	}
	return ""
}

// Position implements sim.Symbols: "file.go:12:3".
func (p *Program) Position(pos int32) string {
	if pos <= 0 {
		return ""
	}
	at := p.fset.Position(token.Pos(pos))
	return filepath.Base(at.Filename) + ":" + strconv.Itoa(at.Line) + ":" + strconv.Itoa(at.Column)
}

// image returns the code for a machine with so many processors. A program may
// ask for more later.
func (p *Program) image(procs int) *image {
	if procs == 1 && !p.changesProcs() {
		return p.alone()
	}
	return p.shared()
}

// changesProcs reports whether the program may change GOMAXPROCS.
func (p *Program) changesProcs() bool {
	for _, n := range p.alone().natives {
		if n.name == "runtime.GOMAXPROCS" {
			return true
		}
	}
	return false
}
