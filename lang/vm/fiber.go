package vm

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A fiber is a goroutine of the program: a stack of frames, and where it is.
// It is the sim.Body of its goroutine.
//
// A frame is a stretch of slots. The first is its header: in Bits where its
// function returns to, an index into the code in the high half, and the
// distance to the caller's frame in units of half slots in the low one; in Ptr
// the closure that runs, if it is one. Parameters and results follow. The
// caller's outgoing area is the callee's frame, so nothing is copied.
//
// pc and base are not the first fields: loading a first field is a byte less of
// code, and the loop's dispatch would lie across two lines of the cache
// (TestDispatch).
type fiber struct {
	limit uintptr        // the end of the stack, or of what the machine's fits
	pc    unsafe.Pointer // the next instruction
	base  unsafe.Pointer // the present frame
	p     *Process
	stack []code.Slot
	run   *run // panics and the like; nil as long as there are none

	parent  event.GID // who created it; 0: no goroutine of the program
	from    int32     // where: an index into the code, or byTimer
	waiting bool      // an operation is under way, and the instruction's second half comes next
}

// run is what few goroutines need.
type run struct {
	panics  *panicking
	faulted bool       // one of them began with a memory fault
	addr    uint64     // of the last one
	cases   []sim.Case // of the select that waits

	entered  *code.Function // the function whose frame was too much for the stack
	textless bool           // the method that was to give the text of a panic's value panicked
	host     []native.Frame // of the function of the host whose panic is about to begin
}

// byTimer is the origin of a goroutine that a timer starts.
const byTimer = -1

// newFiber returns a goroutine that calls fn. Its arguments are for the caller
// to put into the slots from 1 on. The stack is as large as fn's frame: most
// goroutines that exist at the same time wait in their first function.
func (p *Process) newFiber(fn *code.Function, entry int) *fiber {
	f := p.idle
	if f != nil {
		p.idle = (*fiber)(f.stack[0].Ptr)
	} else {
		f = p.allocFiber()
	}
	if len(f.stack) < fn.Need {
		f.stack = p.allocStack(fn.Need)
	}
	f.setLimit(p.m.FirstStack())
	f.base = unsafe.Pointer(&f.stack[0])
	f.stack[0] = code.Slot{Bits: code.StubExit << 32}
	f.parent, f.from = 0, 0
	f.pc = p.at(entry)
	return f
}

// Fibers and small stacks come from slabs: a program may start a million
// goroutines, and one that has ended leaves both to the next.
const (
	fiberSlab = 64
	stackSlab = 1024 // slots
)

func (p *Process) allocFiber() *fiber {
	if len(p.fibers) == 0 {
		p.fibers = make([]fiber, fiberSlab)
	}
	f := &p.fibers[0]
	p.fibers = p.fibers[1:]
	f.p = p
	return f
}

func (p *Process) allocStack(n int) []code.Slot {
	if n > maxIdle {
		return make([]code.Slot, n)
	}
	if len(p.stacks) < n {
		p.stacks = make([]code.Slot, stackSlab)
	}
	s := p.stacks[:n:n]
	p.stacks = p.stacks[n:]
	return s
}

// maxIdle is the largest stack, in slots, that a goroutine leaves to the next.
const maxIdle = 32

// StackFreed implements sim.Stacked: it keeps the fiber of a goroutine that is dead for
// another one. The idle ones are a list that goes through their frames' headers.
func (f *fiber) StackFreed() {
	if f == f.p.main {
		f.p.main = nil
	}
	f.dropClosures()
	if len(f.stack) > maxIdle {
		return
	}
	clear(f.stack)
	if f.run != nil {
		f.run = nil
	}
	f.stack[0].Ptr = unsafe.Pointer(f.p.idle)
	f.p.idle = f
}

// dropClosures tells the machine that what was allocated for the go statement of a goroutine
// is garbage, as the goroutine has ended.
func (f *fiber) dropClosures() {
	if f.from < 0 {
		return
	}
	in := f.p.at(int(f.from))
	if (*code.Instr)(in).Op != code.Go {
		return
	}
	s := f.p.im.Aux[word(unsafe.Add(in, code.InstrSize))].(*code.Spawn)
	for _, bytes := range [...]int{s.Made.Wrapper, s.Made.Literal} {
		if bytes > 0 {
			f.p.m.Garbage(allocated(uint64(bytes)), 1)
		}
	}
}

// index returns the place of pc in the code.
func (p *Process) index(pc unsafe.Pointer) int {
	return int((uintptr(pc) - uintptr(p.codeBase)) / code.InstrSize)
}

// at returns the address of instruction i.
func (p *Process) at(i int) unsafe.Pointer { return unsafe.Add(p.codeBase, i*code.InstrSize) }

// get returns the register that an operand names.
func (f *fiber) get(r code.Operand) *code.Slot { return both(f.base, r) }

// word returns the word at the program counter and steps over it.
func (f *fiber) word() uint64 {
	w := word(f.pc)
	f.pc = unsafe.Add(f.pc, code.InstrSize)
	return w
}

// typ returns the type that the next word names.
func (f *fiber) typ() *code.Type { return f.typeOf(f.word()) }

// typeOf returns the type in an instruction's word.
func (f *fiber) typeOf(word uint64) *code.Type { return f.p.im.Types.All[uint32(word)] }

// longestRun bounds the CPU time of one operation, so that a goroutine that
// never asks for anything returns to the machine all the same.
const longestRun = 100 * event.Microsecond

// A goroutine that runs at the same time as others computes for at least
// leastQuantum nanoseconds before they have their turn. Each time it is a
// little more, up to mostQuantum and from the beginning again: goroutines that
// repeat the same few instructions would stay in step for ever otherwise, and
// never meet between a load and a store.
const (
	leastQuantum = 8
	mostQuantum  = 25
	quantumStep  = 7 // has no divisor in common with the number of quanta
)

// Next implements sim.Body: it runs the goroutine's code up to its next
// operation, or until another thread of the machine acts.
func (f *fiber) Next(g *sim.G, op *sim.Op) {
	p := f.p
	if p.memory.epoch != p.m.AllocEpoch() {
		p.settleFor(g)
	}
	p.g, p.op = g, op
	p.allow()
	if !f.advance() {
		*op = sim.Compute(p.time(), p.stopsAtCalls && f.atCall())
		return
	}
	// The time that the code before it took comes on top of what the operation itself
	// burns. Initializers of standard packages take none: package context closes a
	// channel there, and all times would move with the text of what comes before it.
	if !p.booting {
		op.CPU += p.time()
	}
}

// advance runs the goroutine's code until it asks for an operation, or its
// budget is spent: then it reports false.
func (f *fiber) advance() bool {
	p := f.p
	if f.waiting {
		f.waiting = false
		if in := f.instr(); resumes[in.Op](f, in) {
			return true
		}
	}
	for {
		var handle bool
		if p.budget, handle = f.loop(p.budget); !handle {
			return false
		}
		in := f.instr()
		p.leave(in)
		if handlers[in.Op](f, in) {
			return true
		}
		if p.memory.fresh >= p.memory.room && !p.booting {
			return f.tellAlloc()
		}
	}
}

// atCall reports whether the next instruction is a call: there the releases
// before Go 1.14 preempt. Unlike the real compiler this one inlines nothing, so
// a call of a tiny function counts, too.
func (f *fiber) atCall() bool {
	switch (*code.Instr)(f.pc).Op {
	case code.Call, code.CallFunc, code.CallIface:
		return true
	}
	return false
}

// instr returns the instruction that left the loop.
func (f *fiber) instr() *code.Instr { return (*code.Instr)(unsafe.Add(f.pc, -code.InstrSize)) }

// allowance returns how long a goroutine may compute before it has to return
// to the machine.
func (p *Process) allowance() event.Duration {
	d := p.m.Horizon().Sub(p.m.Now())
	switch {
	case p.booting:
		return event.Second
	case d > mostQuantum && p.stopsAtCalls:
		return min(d, betweenCalls+p.nextQuantum())
	case d > mostQuantum:
		return min(d, longestRun)
	}
	return p.nextQuantum()
}

// booted ends the initialization of the standard packages. The machine's time
// begins when main's code does, so what came before was for nothing.
func booted(f *fiber, _ *code.Instr) bool {
	p := f.p
	p.booting = false
	p.allow()
	return false
}

// betweenCalls is about how long code computes at most where it can be preempted
// only at calls. It is a little more each time, so that a loop that calls a
// function is stopped at that call before long and not always behind it.
const betweenCalls = 2 * event.Microsecond

// nextQuantum returns how long the next goroutine may compute beside others.
func (p *Process) nextQuantum() event.Duration {
	if p.quantum += quantumStep; p.quantum > mostQuantum {
		p.quantum -= mostQuantum - leastQuantum + 1
	}
	return p.quantum
}

// ask prepares an operation. The instruction's second half runs when the
// machine has done it.
func (f *fiber) ask(op sim.Op) bool {
	to := f.p.op
	*to = op
	to.Pos = f.place()
	f.waiting = true
	return true
}

// end prepares the goroutine's last operation.
func (f *fiber) end(op sim.Op) bool {
	*f.p.op = op
	return true
}

// A handler performs an operation that the loop does not. It returns true if
// the goroutine now waits for the machine: Process.op is what it asks for.
type handler func(f *fiber, in *code.Instr) bool
