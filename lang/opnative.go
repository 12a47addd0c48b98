package lang

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

// callNative calls a function of the host, whose arguments are in the slots
// from A on. An operation's call has a second half.
func callNative(f *fiber, in *instr) bool {
	n := f.p.im.natives[word(f.pc)]
	c := f.prepare(n, in)
	if n.fn.Op != nil {
		op := n.fn.Op(c)
		if c.Verdict != native.Returns {
			return f.verdict(c)
		}
		return f.ask(op)
	}
	n.fn.Do(c)
	return f.results(n, in, c)
}

// nativeDone is the second half of an operation.
func nativeDone(f *fiber, in *instr) bool {
	n := f.p.im.natives[word(f.pc)]
	c := f.prepare(n, in)
	f.p.spent = 0
	if n.fn.Done != nil {
		n.fn.Done(c)
	}
	return f.results(n, in, c)
}

func (f *fiber) prepare(n *nativeInfo, in *instr) *native.Call {
	c := &f.p.call
	c.Sig, c.Args, c.Gor = &n.sig, unsafe.Pointer(f.get(in.a)), f.p.g
	c.At = f.p.m.Now().Add(sim.Duration(f.p.spent))
	c.Verdict = native.Returns
	clear(c.Results[:n.sig.Slots])
	return c
}

func (f *fiber) results(n *nativeInfo, in *instr, c *native.Call) bool {
	if c.Verdict != native.Returns {
		return f.verdict(c)
	}
	f.word()
	for i := range n.sig.Slots {
		*f.get(in.a + opcode(2*i)) = c.Results[i]
	}
	return false
}

// verdict ends a call that does not return. The program counter is still at
// the instruction's second word, by which the traceback knows the function.
func (f *fiber) verdict(c *native.Call) bool {
	switch c.Verdict {
	case native.Panics:
		t := f.p.im.named["string"]
		v := stringSlot(c.Text)
		return f.fault(slot{Bits: t.Num, Ptr: t.box(&v)})
	case native.Faults:
		return f.runtimeError(c.Text)
	case native.Dereferences:
		return f.nilDereference()
	case native.Throws:
		return f.fatal(c.Text)
	}
	return f.goexit()
}
