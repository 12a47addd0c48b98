package vm

import (
	"hash/maphash"
	"io"
	"strings"
	"time"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

// Host is what a process has of the world outside.
type Host struct {
	Stdin          io.Reader // nil: at its end
	Stdout, Stderr io.Writer
	Args           []string     // os.Args, the program's name first
	Env            []string     // its environment, each as key=value
	Files          native.Files // what it may open, nil: nothing
	Wall           time.Time    // the wall clock at the machine's time 0
}

// A Process is one run of a program on one machine: its memory and its
// goroutines.
type Process struct {
	im   *code.Image
	m    *sim.Machine
	host Host

	codeBase   unsafe.Pointer
	constBase  unsafe.Pointer
	globalBase unsafe.Pointer
	siteBase   unsafe.Pointer
	globals    []unsafe.Pointer
	sites      []site

	g      *sim.G  // the goroutine inside Next
	op     *sim.Op // what it asks for
	grant  int64   // how long it may compute
	budget int64   // how long it still may
	spent  int64   // how long it has computed

	quantum sim.Duration // how long the last one could, beside others

	stopsAtCalls bool // the machine preempts at calls alone

	call     native.Call
	idle     *fiber      // of goroutines that are over
	fibers   []fiber     // fresh ones
	stacks   []code.Slot // fresh memory for small stacks
	asserts  map[assertKey]bool
	numbers  map[unsafe.Pointer]uint64
	given    symbolTable
	memory   budget
	hashSeed maphash.Seed
	key      string // a map key on its way from a register to memory
	small    uint64 // the same for a small number

	booting   bool   // the standard packages' initializers run
	main      *fiber // main's, until it ends
	panicking int    // panics whose deferred calls run: runningPanicDefers
	yields    int    // how often main has yielded to them at its end
}

// A site remembers the method that a call through an interface found last for
// one type. Each call has siteWays of them, taken by the type's number: a call
// that meets types by turns, as most do that meet several, would find nothing in
// one alone, and leave the loop each time.
type site struct {
	num   uint64 // the receiver's type
	entry uint32
	need  uint32 // bytes of its frame
}

const (
	siteWays = 4
	siteSize = unsafe.Sizeof(site{})
)

// New returns a process of im with fresh memory. It writes nothing and runs
// nothing until m does.
func New(im *code.Image, m *sim.Machine, h Host) *Process {
	if h.Stdin == nil {
		h.Stdin = strings.NewReader("")
	}
	if h.Stdout == nil {
		h.Stdout = io.Discard
	}
	if h.Stderr == nil {
		h.Stderr = io.Discard
	}
	if h.Args == nil {
		h.Args = []string{"main"}
	}
	r := &Process{im: im, m: m, host: h, asserts: map[assertKey]bool{}, hashSeed: maphash.MakeSeed(), numbers: map[unsafe.Pointer]uint64{}}
	r.codeBase = unsafe.Pointer(&r.im.Code[0])
	r.constBase = unsafe.Pointer(unsafe.SliceData(r.im.Constants))
	r.globals = make([]unsafe.Pointer, len(r.im.Globals)+1)
	for i, t := range r.im.Globals {
		r.globals[i] = t.Alloc()
	}
	r.setHosts()
	r.globalBase = unsafe.Pointer(&r.globals[0])
	r.sites = make([]site, (len(r.im.Sites)+1)*siteWays)
	r.siteBase = unsafe.Pointer(&r.sites[0])
	r.quantum = leastQuantum
	r.stopsAtCalls = m.Policy().Preempt == sim.PreemptCalls
	r.measure()
	r.call.Env = r
	return r
}

// Main returns the body of the first goroutine, MainSymbol its name.
func (r *Process) Main() sim.Body {
	r.main, r.booting = r.newFiber(r.im.Start, r.im.Start.Entry), true
	return r.main
}

// MainSymbol names main's function.
func (r *Process) MainSymbol() int32 {
	for i, s := range r.im.Symbols {
		if s == "main.main" {
			return int32(i)
		}
	}
	return 0
}

// The methods below implement native.Env.

// Machine returns the machine that the process runs on.
func (r *Process) Machine() *sim.Machine { return r.m }

// Stdin returns the program's standard input.
func (r *Process) Stdin() io.Reader { return r.host.Stdin }

// Stdout returns the program's standard output.
func (r *Process) Stdout() io.Writer { return r.host.Stdout }

// Stderr returns the program's standard error.
func (r *Process) Stderr() io.Writer { return r.host.Stderr }

// Arguments returns os.Args.
func (r *Process) Arguments() []string { return r.host.Args }

// Environ returns the environment that the program begins with.
func (r *Process) Environ() []string { return r.host.Env }

// Files returns the host's files.
func (r *Process) Files() native.Files { return r.host.Files }

// Wall returns the wall clock at the machine's time 0.
func (r *Process) Wall() time.Time { return r.host.Wall }

// TypeByNumber returns the type that an interface's number stands for.
func (r *Process) TypeByNumber(n uint64) *native.Type {
	if n == 0 {
		return nil
	}
	return &r.im.Types.All[n].Type
}

// Body returns a goroutine that calls the func value fn when a timer fires.
func (r *Process) Body(fn unsafe.Pointer) (sim.Body, int32) {
	if fn == nil {
		return nilFunc{r}, 0
	}
	c := (*code.Closure)(fn)
	f := r.newFiber(c.Function, c.Function.Entry)
	f.stack[0].Ptr, f.from = fn, byTimer
	return f, c.Function.Symbol
}

// Coroutine returns a goroutine that calls the func value fn, made by the one
// that is running.
func (r *Process) Coroutine(fn unsafe.Pointer) (sim.Body, int32) {
	c := (*code.Closure)(fn)
	f := r.newFiber(c.Function, c.Function.Entry)
	f.stack[0].Ptr = fn
	f.parent, f.from = r.g.ID(), int32(r.index(r.g.Body().(*fiber).pc)-1)
	return f, c.Function.Symbol
}

// Number returns a number that stands for the address p in what is printed.
// Real addresses would differ from run to run.
func (r *Process) Number(p unsafe.Pointer) uint64 {
	if p == nil {
		return 0
	}
	n, ok := r.numbers[p]
	if !ok {
		n = 0xc000012000 + 16*uint64(len(r.numbers))
		r.numbers[p] = n
	}
	return n
}

// A budget bounds the memory of a program, so that one that asks for too much
// ends with a message instead of taking the simulator along. And it counts what
// the machine's collector has not been told of yet.
type budget struct {
	since uint64
	fresh int64  // bytes that the machine does not know of
	room  int64  // how many that may be
	epoch uint32 // of the machine's: with another one there is other room
}

const (
	memoryLimit = 8 << 30  // bytes
	checkEvery  = 64 << 20 // bytes
)

// spend notes that so many bytes are about to be allocated and reports whether
// that is still within the limit.
func (b *budget) spend(bytes uint64) bool {
	b.since += bytes
	b.fresh += int64(bytes)
	if b.since < checkEvery {
		return true
	}
	b.since = 0
	return bytes < memoryLimit && heapSize()+bytes < memoryLimit
}

// measure asks how much may be allocated until the machine has to know. While
// the collector marks, each goroutine has room of its own: the epoch is left
// behind, so that it is asked for anew each time.
func (p *Process) measure() {
	p.memory.epoch = p.m.AllocEpoch()
	if p.m.Collecting() {
		p.memory.epoch--
	}
	p.memory.room = p.m.AllocRoom(p.g)
}

// Settle tells the machine what was allocated, for one who asks for the numbers.
func (p *Process) Settle() {
	p.m.Allocated(p.g, p.memory.fresh)
	p.memory.fresh = 0
}

// settleFor leaves what was allocated to the goroutine that ran last, and asks
// how much g may allocate.
func (p *Process) settleFor(g *sim.G) {
	if p.memory.fresh > 0 && p.g != nil {
		p.Settle()
	}
	p.g = g
	p.measure()
}

// tellAlloc prepares the operation that tells the machine what was allocated.
func (f *fiber) tellAlloc() bool {
	p := f.p
	*p.op = sim.Alloc(p.memory.fresh)
	p.memory.fresh = 0
	return true
}
