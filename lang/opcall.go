package lang

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim"
)

// growForCall makes room for the frame of a call and lets the loop try again.
func growForCall(f *fiber, in *instr) bool {
	return f.growFor(in, f.p.functionAt(int(uint32(word(f.pc)))))
}

func callFunc(f *fiber, in *instr) bool {
	c := (*closure)(f.get(in.b).Ptr)
	if c == nil {
		return f.nilDereference()
	}
	return f.growFor(in, c.fn)
}

// callIface finds the method for the type that the loop met, and lets it try
// again. That the loop did not know it costs no virtual time: what a program takes
// must not depend on what the interpreter remembers.
func callIface(f *fiber, in *instr) bool {
	n := word(f.pc) >> 32
	num := f.get(in.b).Bits
	if num == 0 {
		return f.nilDereference()
	}
	s := &f.p.sites[n*siteWays+num%siteWays]
	if s.num == num {
		return f.growFor(in, f.p.functionAt(int(s.entry)))
	}
	fn := f.p.method(num, f.p.im.sites[n])
	*s = site{num, uint32(fn.method), uint32(fn.need) * uint32(slotSize)}
	f.pc = unsafe.Add(f.pc, -instrSize)
	f.p.budget += slowCost
	return false
}

// method returns the method of a type.
func (p *Process) method(num uint64, id string) *fnInfo {
	fn := p.im.methods[methodKey{num, id}]
	if fn == nil {
		fail("method %s of %s was not compiled", id, p.im.types.all[num].Name)
	}
	return fn
}

// callee returns the function that a go or defer statement calls, where to
// enter it, and its closure. It is nil for a nil func or interface.
func (f *fiber) callee(s *spawn, reg opcode) (fn *fnInfo, entry int, c unsafe.Pointer) {
	switch s.kind {
	case spawnStatic:
		return s.fn, s.fn.entry, nil
	case spawnFunc:
		c := (*closure)(f.get(reg).Ptr)
		if c == nil {
			return nil, 0, nil
		}
		return c.fn, c.fn.entry, unsafe.Pointer(c)
	}
	v := f.get(reg)
	if v.Bits == 0 {
		return nil, 0, nil
	}
	fn = f.p.method(v.Bits, s.method.Id())
	return fn, fn.method, nil
}

// outgoing returns the arguments that a go or defer statement has put into the
// outgoing area at A; a method's receiver joins them.
func (f *fiber) outgoing(s *spawn, in *instr) []slot {
	args := unsafe.Slice(f.get(in.a+2), s.slots)
	if s.kind == spawnMethod {
		args[0].Ptr = f.get(in.b).Ptr
	}
	return args
}

func goStmt(f *fiber, in *instr) bool {
	s := f.p.im.auxs[word(f.pc)].(*spawn)
	fn, entry, c := f.callee(s, in.b)
	if fn == nil {
		f.word()
		if s.kind == spawnFunc {
			return f.throw("go of nil func value")
		}
		return f.nilDereference()
	}
	g := f.p.newFiber(fn, entry)
	g.parent, g.from = f.p.g.ID(), int32(f.p.index(f.pc)-1)
	g.stack[0].Ptr = c
	copy(g.stack[1:], f.outgoing(s, in))
	return f.ask(sim.Go(g, symbolOf(fn, c)))
}

// symbolOf returns the symbol that names a goroutine which begins in fn, whose
// closure is c.
func symbolOf(fn *fnInfo, c unsafe.Pointer) int32 {
	if fn.runs == 0 {
		return fn.sym
	}
	variable := (*slot)(unsafe.Add(c, uintptr(fn.runs)*slotSize)).Ptr
	if run := *(**closure)(variable); run != nil {
		return run.fn.sym
	}
	return fn.sym
}

func started(f *fiber, _ *instr) bool {
	f.word()
	return false
}

// exitFiber ends the goroutine: its first function has returned.
func exitFiber(f *fiber, _ *instr) bool {
	if f == f.p.main && f.p.awaitsPanics() {
		f.pc = f.p.at(stubExit)
		return f.end(sim.Gosched())
	}
	f.retire()
	return f.end(sim.Return())
}

// mostYields is how often main yields at its end for those that panic.
const mostYields = 1000

// awaitsPanics reports whether main, which has returned, yields once more. While
// another goroutine runs deferred calls because of a panic it does: else the
// program would often end well before the panic can end it. Mirrors the end of
// runtime.main.
func (p *Process) awaitsPanics() bool {
	p.yields++
	return p.panicking > 0 && p.yields <= mostYields
}
