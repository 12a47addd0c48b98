package vm

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim/event"
)

// callNative calls a function of the host, whose arguments are in the slots
// from A on. An operation's call has a second half.
func callNative(f *fiber, in *code.Instr) bool {
	n := f.p.im.Natives[word(f.pc)]
	c := f.prepare(n, in)
	if !f.hold(nativeBytes) {
		return f.outOfMemory()
	}
	if n.Func.Op != nil {
		op, came := f.guardOp(n.Func.Op, c)
		if came != nil {
			return f.hostPanics(came)
		}
		if c.Completion != native.Returns {
			return f.complete(c)
		}
		return f.ask(op)
	}
	f.payHost(&n.Cost, in)
	came := f.guard(n.Func.Do, c)
	f.p.takePart(n.Cost.Byte, c.Work)
	if came != nil {
		return f.hostPanics(came)
	}
	return f.results(n, in, c)
}

// payHost pays for a function that computes. Operations of the machine have costs of
// their own.
func (f *fiber) payHost(cost *code.HostCost, in *code.Instr) {
	f.p.takePart(cost.Call, 1)
	for _, t := range cost.Texts {
		f.p.takePart(cost.Byte, t.Size*int(min(mostTimes, f.get(in.A+code.Operand(2*t.Slot)).Bits)))
	}
}

// nativeDone is the second half of an operation.
func nativeDone(f *fiber, in *code.Instr) bool {
	n := f.p.im.Natives[word(f.pc)]
	c := f.prepare(n, in)
	if n.Func.Done != nil {
		if came := f.guard(n.Func.Done, c); came != nil {
			return f.hostPanics(came)
		}
	}
	return f.results(n, in, c)
}

// prepare says what a native function is called with. There is one native.Call for all
// calls of a process, so what the last one left in it is cleared.
func (f *fiber) prepare(n *code.HostFunc, in *code.Instr) *native.Call {
	c := &f.p.call
	c.Sig, c.Args, c.Gor = &n.Signature, unsafe.Pointer(f.get(in.A)), f.p.g
	c.At = event.Time(f.p.host.Rate) * f.p.m.Now().Add(f.p.spent())
	c.Completion, c.Made, c.Work = native.Returns, 0, 0
	clear(c.Results[:n.Signature.Slots])
	return c
}

// results puts the results where the arguments were, and goes on behind the instruction.
func (f *fiber) results(n *code.HostFunc, in *code.Instr, c *native.Call) bool {
	if c.Completion != native.Returns {
		return f.complete(c)
	}
	if !f.p.memory.came(c.Made) {
		return f.outOfMemory()
	}
	f.countMade(n, in, c)
	f.word()
	for i := range n.Signature.Slots {
		*f.get(in.A + code.Operand(2*i)) = c.Results[i]
	}
	return false
}

// countMade counts the results that are objects on the real heap: what is no part of an
// argument was allocated. A text of one byte is not, for the runtime has all of them.
func (f *fiber) countMade(n *code.HostFunc, in *code.Instr, c *native.Call) {
	for _, t := range n.Made {
		at, size := extent(&c.Results[t.Slot], t.Text)
		if size <= 1 || f.isGiven(n, in, at, size) {
			continue
		}
		b := &f.p.memory
		b.made++
		b.fresh += allocated(size)
		if t.Flat {
			b.flat += allocated(size)
		}
	}
}

// isGiven reports whether memory is that of an argument, or of a part of one.
func (f *fiber) isGiven(n *code.HostFunc, in *code.Instr, at uintptr, size uint64) bool {
	for _, t := range n.Given {
		begin, most := extent(f.get(in.A+code.Operand(2*t.Slot)), t)
		if at >= begin && uint64(at-begin)+size <= most {
			return true
		}
	}
	return false
}

// extent returns where the memory of a string or a slice begins, and how many bytes it has.
func extent(v *code.Slot, t code.Text) (at uintptr, size uint64) {
	n := v.Bits
	if t.IsSlice {
		n = (*code.Slot)(unsafe.Add(unsafe.Pointer(v), code.SlotSize)).Bits
	}
	return uintptr(v.Ptr), n * uint64(t.Size)
}

// complete ends a call that does not return. The program counter is still at
// the instruction's second word, by which the traceback knows the function.
func (f *fiber) complete(c *native.Call) bool {
	switch c.Completion {
	case native.Panics:
		return f.faultText(c.Text)
	case native.Faults:
		return f.runtimeErrorOf(c.Text)
	case native.Dereferences:
		return f.nilDereference()
	case native.Throws:
		return f.fatal(c.Text)
	case native.Refuses:
		f.p.refused = c.Text
		return f.fatal(c.Text)
	case native.Crashes:
		return f.systemThrow(c.Text)
	case native.Exhausts:
		return f.outOfMemory()
	}
	return f.goexit()
}
