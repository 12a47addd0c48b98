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
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// Host is what a process has of the world outside.
type Host struct {
	Stdin          io.Reader // nil: at its end
	Stdout, Stderr io.Writer
	Args           []string     // os.Args, the program's name first
	Env            []string     // its environment, each as key=value
	Files          native.Files // what it may open, nil: nothing
	Missed         func(string) // is told of each variable that it asks for and does not find; nil: nobody is
	Wall           time.Time    // the wall clock at the machine's time 0
	Memory         uint64       // how many bytes of the host's memory it may have; 0 is 8 GB
	Rate           int          // how many times as fast as the machine's the program's clocks run; 0 is 1
}

// A Process is one run of a program on one machine: its memory and its
// goroutines. One goroutine of it runs at a time, so what it is about to do has its
// place here and not in its fiber: a million goroutines that wait need none of it.
type Process struct {
	im   *code.Image
	main *fiber // main's, until it ends
	m    *sim.Machine
	host Host

	// The loop reaches code, constants and variables by these. They point into the
	// image and into the slices below, which keep them alive.
	codeBase   unsafe.Pointer
	constBase  unsafe.Pointer
	globalBase unsafe.Pointer
	siteBase   unsafe.Pointer
	globals    []unsafe.Pointer
	sites      []site

	g  *sim.G  // the goroutine inside Next
	op *sim.Op // what it asks for
	clock

	quantum event.Duration // how long the last one could, beside others

	stopsAtCalls bool // the machine preempts at calls alone

	call     native.Call               // the one that is under way: a new one for each would be most of what is allocated
	idle     *fiber                    // of goroutines that are over
	fibers   []fiber                   // fresh ones
	stacks   []code.Slot               // fresh memory for small stacks
	asserts  map[assertKey]bool        // what is known of types and interfaces
	numbers  map[unsafe.Pointer]uint64 // what stands for addresses in print
	given    symbolTable               // names that the program has made
	handed   map[unsafe.Pointer]string // names of things of package sync that go statements handed over
	memory   budget
	hashSeed maphash.Seed
	nans     uint64 // how many NaNs have been hashed
	key      string // a map key on its way from a register to memory
	small    uint64 // the same for a small number

	refused   string // what the program did that ended it here and not in reality
	crash     crashLevel
	booting   bool // the standard packages' initializers run
	panicking int  // panics whose deferred calls run: runningPanicDefers
	yields    int  // how often main has yielded to them at its end
}

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
	h.Rate = max(1, h.Rate)
	if h.Memory == 0 {
		h.Memory = memoryLimit
	}
	p := &Process{im: im, m: m, host: h, asserts: map[assertKey]bool{}, hashSeed: maphash.MakeSeed(), numbers: map[unsafe.Pointer]uint64{}}
	costs := m.Costs()
	p.setTolls(&costs)
	p.codeBase = unsafe.Pointer(&p.tolls.Code[0])
	p.constBase = unsafe.Pointer(unsafe.SliceData(p.im.Constants))
	p.globals = make([]unsafe.Pointer, len(p.im.Globals)+1)
	p.memory.limit = h.Memory
	if p.allocGlobals() {
		p.setHosts()
	}
	p.globalBase = unsafe.Pointer(&p.globals[0])
	p.sites = make([]site, (len(p.im.Sites)+1)*siteWays)
	p.siteBase = unsafe.Pointer(&p.sites[0])
	p.quantum = leastQuantum
	p.stopsAtCalls = m.Policy().Preempt == rules.PreemptCalls
	p.measure()
	p.call.Env = p
	p.crash = p.levelOfEnv()
	return p
}

// allocGlobals makes the package-level variables. It reports false if they are too large;
// then nothing of the program can run.
func (p *Process) allocGlobals() bool {
	size := uint64(0)
	for _, t := range p.im.Globals {
		size += uint64(t.Size)
	}
	if !p.memory.hold(size) {
		return false
	}
	for i, t := range p.im.Globals {
		p.globals[i] = t.Alloc()
	}
	return true
}

// Main returns the body of the first goroutine. The initializers of the standard
// packages run in it before anything else, and take no time.
func (p *Process) Main() sim.Body {
	if p.memory.over {
		return unloadable{p}
	}
	p.main, p.booting = p.newFiber(p.im.Start, p.im.Start.Entry), true
	return p.main
}

// MainSymbol returns the symbol of main.main, which names the first goroutine.
func (p *Process) MainSymbol() int32 {
	for i, s := range p.im.Symbols {
		if s == "main.main" {
			return int32(i)
		}
	}
	return 0
}
