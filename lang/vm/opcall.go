package vm

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/sim"
)

// growForCall makes room for the frame of a call and lets the loop try again.
func growForCall(f *fiber, in *code.Instr) bool {
	return f.growFor(in, f.p.functionAt(int(uint32(word(f.pc)))))
}

// callFunc calls a func value for which the loop found no room, or nil.
func callFunc(f *fiber, in *code.Instr) bool {
	c := (*code.Closure)(f.get(in.B).Ptr)
	if c == nil {
		return f.nilDereference()
	}
	return f.growFor(in, c.Function)
}

// callIface finds the method for the type that the loop met, and lets it try
// again.
func callIface(f *fiber, in *code.Instr) bool {
	n := word(f.pc) >> 32
	num := f.get(in.B).Bits
	if num == 0 {
		return f.nilDereference()
	}
	s := &f.p.sites[n*siteWays+num%siteWays]
	if s.num == num {
		return f.growFor(in, f.p.functionAt(int(s.entry)))
	}
	fn := f.p.method(num, f.p.im.Sites[n])
	*s = site{num, uint32(fn.Method), uint32(fn.Need) * uint32(code.SlotSize)}
	f.pc = unsafe.Add(f.pc, -code.InstrSize)
	return false
}

// method returns the method of a type.
func (p *Process) method(num uint64, id string) *code.Function {
	fn := p.im.Method(num, id)
	if fn == nil {
		text.Fail("method %s of %s was not compiled", id, p.im.Types.All[num].Name)
	}
	return fn
}

// callee returns the function that a go or defer statement calls, where to
// enter it, and its closure. It is nil for a nil func or interface.
func (f *fiber) callee(s *code.Spawn, reg code.Operand) (fn *code.Function, entry int, c unsafe.Pointer) {
	switch s.Kind {
	case code.SpawnStatic:
		return s.Function, s.Function.Entry, nil
	case code.SpawnFunc:
		c := (*code.Closure)(f.get(reg).Ptr)
		if c == nil {
			return nil, 0, nil
		}
		return c.Function, c.Function.Entry, unsafe.Pointer(c)
	}
	v := f.get(reg)
	if v.Bits == 0 {
		return nil, 0, nil
	}
	fn = f.p.method(v.Bits, s.Method.Id())
	return fn, fn.Method, nil
}

// outgoing returns the arguments that a go or defer statement has put into the
// outgoing area at A; a method's receiver joins them.
func (f *fiber) outgoing(s *code.Spawn, in *code.Instr) []code.Slot {
	args := unsafe.Slice(f.get(in.A+2), s.Slots)
	if s.Kind == code.SpawnMethod {
		args[0].Ptr = f.get(in.B).Ptr
	}
	return args
}

// goStmt starts a goroutine. Its arguments are in the outgoing area of the one that starts
// it, and the new frame gets a copy.
func goStmt(f *fiber, in *code.Instr) bool {
	s := f.p.im.Aux[word(f.pc)].(*code.Spawn)
	fn, entry, c := f.callee(s, in.B)
	if fn == nil {
		f.word()
		if s.Kind == code.SpawnFunc {
			return f.systemThrow("go of nil func value")
		}
		return f.nilDereference()
	}
	if f.p.m.Listening() {
		f.hand(in)
	}
	if !f.hold(goroutineBytes + uint64(fn.Need)*uint64(code.SlotSize)) {
		return f.outOfMemory()
	}
	if s.Made.Wrapper > 0 {
		f.spend(uint64(s.Made.Wrapper))
	}
	g := f.p.newFiber(fn, entry)
	g.parent, g.from = f.p.g.ID(), int32(f.p.index(f.pc)-1)
	g.stack[0].Ptr = c
	copy(g.stack[1:], f.outgoing(s, in))
	return f.ask(sim.Go(g, symbolOf(fn, c)))
}

// symbolOf returns the symbol that names a goroutine which begins in fn, whose
// closure is c.
func symbolOf(fn *code.Function, c unsafe.Pointer) int32 {
	if fn.Runs == 0 {
		return fn.Symbol
	}
	variable := (*code.Slot)(unsafe.Add(c, uintptr(fn.Runs)*code.SlotSize)).Ptr
	if run := *(**code.Closure)(variable); run != nil {
		return run.Function.Symbol
	}
	return fn.Symbol
}

func started(f *fiber, _ *code.Instr) bool {
	f.word()
	return false
}

// exitFiber ends the goroutine: its first function has returned.
func exitFiber(f *fiber, _ *code.Instr) bool {
	if f == f.p.main && f.p.awaitsPanics() {
		f.pc = f.p.at(code.StubExit)
		return f.end(sim.Gosched())
	}
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
