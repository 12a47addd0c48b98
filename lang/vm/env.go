package vm

import (
	"io"
	"time"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

// The methods below implement native.Env: they are what a function of the host may ask
// of the process that calls it.

// Machine returns the machine that the process runs on.
func (p *Process) Machine() *sim.Machine { return p.m }

// Share lets the calling goroutine read or write a word that others may use. If it had to
// come from another P, that one comes for it again before long: the goroutine stops in time.
func (p *Process) Share(word unsafe.Pointer, write bool) {
	if p.m.Touch(word, write) {
		p.shorten(p.nextQuantum())
	}
}

// Stdin returns the program's standard input.
func (p *Process) Stdin() io.Reader { return p.host.Stdin }

// Stdout returns the program's standard output.
func (p *Process) Stdout() io.Writer { return p.host.Stdout }

// Stderr returns the program's standard error.
func (p *Process) Stderr() io.Writer { return p.host.Stderr }

// Arguments returns os.Args.
func (p *Process) Arguments() []string { return p.host.Args }

// Environ returns the environment that the program begins with.
func (p *Process) Environ() []string { return p.host.Env }

// Missed tells the host of a variable that the environment does not have.
func (p *Process) Missed(name string) {
	if p.host.Missed != nil {
		p.host.Missed(name)
	}
}

// Files returns the host's files.
func (p *Process) Files() native.Files { return p.host.Files }

// Wall returns the wall clock at the machine's time 0.
func (p *Process) Wall() time.Time { return p.host.Wall }

// TypeByNumber returns the type that an interface's number stands for.
func (p *Process) TypeByNumber(n uint64) *native.Type {
	if n == 0 {
		return nil
	}
	return &p.im.Types.All[n].Type
}

// Body returns a goroutine that calls the func value fn when a timer fires.
func (p *Process) Body(fn unsafe.Pointer) (sim.Body, int32) {
	if fn == nil {
		return nilFunc{p}, 0
	}
	c := (*code.Closure)(fn)
	f := p.newFiber(c.Function, c.Function.Entry)
	f.stack[0].Ptr, f.from = fn, byTimer
	return f, c.Function.Symbol
}

// Coroutine returns a goroutine that calls the func value fn, made by the one
// that is running.
func (p *Process) Coroutine(fn unsafe.Pointer) (sim.Body, int32) {
	c := (*code.Closure)(fn)
	f := p.newFiber(c.Function, c.Function.Entry)
	f.stack[0].Ptr = fn
	f.parent, f.from = p.g.ID(), int32(p.index(p.g.Body().(*fiber).pc)-1)
	return f, c.Function.Symbol
}

// Number returns a number that stands for an address in what is printed.
// Real addresses would differ from run to run.
func (p *Process) Number(at unsafe.Pointer) uint64 {
	if at == nil {
		return 0
	}
	n, ok := p.numbers[at]
	if !ok {
		n = 0xc000012000 + 16*uint64(len(p.numbers))
		p.numbers[at] = n
	}
	return n
}
