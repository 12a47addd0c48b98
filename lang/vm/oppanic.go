package vm

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/sim"
)

// A panic, or a Goexit, walks the frames from where it began towards the
// goroutine's first one and calls what they deferred. The deferred calls run
// on top of the stack, above a stub frame, so the frames that panicked are
// still there when the program ends with their trace. If one of the calls
// recovers, the frame that deferred it returns.

// A panicking is one panic that has not been dealt with. Mirrors _panic.
type panicking struct {
	value     code.Slot
	link      *panicking // the one before, whose deferred call raised this one
	goexit    bool
	recovered bool
	aborted   bool // a later panic has gone past the frame that this one was at

	top    int // where the stub frame is: slots from the stack's beginning
	at     int // the frame whose deferred calls are run
	pc     int // where that frame is, an index into the code
	from   int // the frame that panicked, and where it was
	fromPC int
	host   []native.Frame // above that frame, if a function of the host panicked
	text   string
	said   bool // text is what to print of the value
	same   bool // the next panic has the same value: it is printed once
}

// panicStmt performs panic(v), or the panic of an iterator's misuse.
func panicStmt(f *fiber, in *code.Instr) bool {
	v := *f.get(in.A)
	if m := code.Misuse(in.B); m != code.NoMisuse {
		return f.rangePanic(m, int64(v.Bits))
	}
	if v.Bits == 0 && f.p.im.Debug["panicnil"] != "1" {
		t := f.p.im.Named["PanicNilError"]
		v = code.Slot{Bits: f.p.im.Named["*PanicNilError"].Num, Ptr: t.Alloc()}
	}
	return f.fault(v)
}

// fault begins a panic with the value v.
func (f *fiber) fault(v code.Slot) bool { return f.begin(&panicking{value: v}) }

// faultText begins the panic of panic(text), for a function of the host.
func (f *fiber) faultText(text string) bool {
	return f.fault(code.Slot{Bits: f.p.im.Named["string"].Num, Ptr: unsafe.Pointer(&text)})
}

// goexit begins the end of the goroutine by runtime.Goexit.
func (f *fiber) goexit() bool { return f.begin(&panicking{goexit: true}) }

// begin begins a panic or a Goexit in the frame at hand. Deferred calls will run above what
// that frame takes, so that it is still there if nothing recovers.
func (f *fiber) begin(p *panicking) bool {
	if !p.goexit {
		f.p.panicking++
	}
	rare := f.rare()
	p.host, rare.host = rare.host, nil
	p.link = rare.panics
	rare.panics = p
	p.at, p.pc = f.offset(f.base), f.p.index(f.pc)
	p.from, p.fromPC = p.at, p.pc
	p.top = p.at + f.p.functionAt(p.pc-1).Need
	if f.tells() {
		f.tellBegin(p)
	}
	return f.unwind(p)
}

// offset returns the place of a frame in the stack.
func (f *fiber) offset(base unsafe.Pointer) int {
	return int((uintptr(base) - uintptr(unsafe.Pointer(&f.stack[0]))) / code.SlotSize)
}

// frame returns the address of the frame at a place in the stack.
func (f *fiber) frame(at int) unsafe.Pointer { return unsafe.Pointer(&f.stack[at]) }

// unwind goes on with p: it runs the next deferred call, or ends the goroutine.
func (f *fiber) unwind(p *panicking) bool {
	for {
		fn := f.p.functionAt(p.pc - 1)
		if fn.DeferAt != 0 {
			if d := popDefer(f.stack[p.at+fn.DeferAt].Ptr); d != nil {
				return f.runDeferred(p, d)
			}
		}
		header := f.stack[p.at].Bits
		switch ret := int(header >> 32); ret {
		case code.StubExit:
			return f.unwound(p)
		case code.StubFatal:
			return f.failedText(p)
		case code.StubPanic:
			f.overtake(p)
		default:
			p.pc = ret
			p.at -= int(uint32(header)) / 2
		}
	}
}

// overtake makes p go past the deferred call of an earlier panic: that one is
// over, and p continues from the frame where it was.
func (f *fiber) overtake(p *panicking) {
	stub := p.at - 1
	for q := p.link; q != nil; q = q.link {
		if q.top == stub && !q.aborted {
			q.aborted = true
			f.tellAborted(p, q)
			p.at, p.pc = q.at, q.pc
			return
		}
	}
	text.Fail("no panic has its stub at %d", stub)
}

// runDeferred calls d above a stub frame at the top of the stack.
func (f *fiber) runDeferred(p *panicking, d *deferred) bool {
	need := d.fn.Need + 1
	if p.top+need > len(f.stack) && !f.grow(p.top+need) {
		return f.stackOverflow()
	}
	f.tellDeferred(p, d)
	stub := &f.stack[p.top]
	stub.Bits = uint64(p.pc)<<32 | uint64(p.top-p.at)*2
	callee := f.stack[p.top+1:]
	callee[0] = code.Slot{Bits: code.StubPanic<<32 | 2, Ptr: d.closure}
	copy(callee[1:], d.args)
	f.base = unsafe.Pointer(&callee[0])
	f.pc = f.p.at(d.entry)
	return false
}

// panicNext runs when a deferred call has returned to its stub frame.
func panicNext(f *fiber, _ *code.Instr) bool {
	p := f.run.panics
	if p.recovered {
		return f.resume(p)
	}
	return f.unwind(p)
}

// resume returns from the frame whose deferred call recovered p. A Goexit
// that p had overtaken goes on instead.
func (f *fiber) resume(p *panicking) bool {
	f.p.panicking--
	q := p.link
	for q != nil && q.aborted && !q.goexit {
		f.p.panicking--
		q = q.link
	}
	f.tellResumed(p, q)
	f.run.panics = q
	f.run.faulted = f.run.faulted && q != nil
	if q != nil && q.aborted {
		q.aborted = false
		q.at, q.pc = p.at, p.pc
		return f.unwind(q)
	}
	fn := f.p.functionAt(p.pc - 1)
	f.base = f.frame(p.at)
	f.pc = f.p.at(fn.Recover)
	return false
}

// recoverCall performs recover(). It has an effect in a function that a panic
// called as a deferred one; wrappers in between do not count.
func recoverCall(f *fiber, in *code.Instr) bool {
	dst := f.get(in.A)
	*dst = code.Slot{}
	if f.run == nil || f.run.panics == nil {
		return false
	}
	p := f.run.panics
	f.tellRecover(p)
	if !p.goexit && !p.recovered && f.calledBy(p) {
		p.recovered = true
		*dst = p.value
	}
	return false
}

// calledBy reports whether p called the function at hand as a deferred one. Wrappers on the
// way do not count: a deferred method value may recover.
func (f *fiber) calledBy(p *panicking) bool {
	at := f.offset(f.base)
	for {
		header := f.stack[at].Bits
		ret := int(header >> 32)
		if ret == code.StubPanic {
			return at-1 == p.top
		}
		if ret < code.Stubs || !f.p.functionAt(ret-1).Wrapper {
			return false
		}
		at -= int(uint32(header)) / 2
	}
}

// unwound ends the goroutine: nobody recovered.
func (f *fiber) unwound(p *panicking) bool {
	if p.goexit {
		f.run.panics = nil
		return f.end(sim.Goexit())
	}
	return f.fatalPanic()
}

// rangePanic panics because of an iterator's fault.
func (f *fiber) rangePanic(m code.Misuse, state int64) bool {
	switch {
	case m == code.LostPanic:
		return f.runtimeError("range function recovered a loop body panic and did not resume panicking")
	case state == code.RangeBusy:
		return f.runtimeError("range function continued iteration after loop body panic")
	case state == code.RangeDone:
		return f.runtimeError("range function continued iteration after whole loop exit")
	}
	return f.runtimeError("range function continued iteration after function for loop body returned false")
}
