package vm

import (
	"go/types"
	"io"
	"strconv"
	"strings"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// exitCrash is the exit status of a program that panics or deadlocks.
const exitCrash = 2

// fatalPanic ends the program because of the goroutine's panics. The values that
// are errors or Stringers are asked for their text first: these methods are
// the program's own code. Mirrors preprintpanics and fatalpanic.
func (f *fiber) fatalPanic() bool {
	for p := f.run.panics; p != nil; p = p.link {
		if p.said || p.goexit {
			continue
		}
		if p.link != nil && p.link.value == p.value {
			p.link.same, p.said = true, true
			continue
		}
		if fn := f.p.textMethod(p.value.Bits); fn != nil {
			return f.askText(p, fn)
		}
		p.said = true
	}
	return f.report()
}

// textMethod returns the Error or String method of a type, nil if it has none.
func (p *Process) textMethod(num uint64) *code.Function {
	if num == 0 {
		return nil
	}
	for _, name := range []string{"Error", "String"} {
		fn := p.im.Method(num, name)
		if fn != nil && givesText(p.im.Types.All[num].GoType, name) {
			return fn
		}
	}
	return nil
}

// givesText reports whether the method is a func() string.
func givesText(t types.Type, name string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	m, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	sig := m.Signature()
	return sig.Params().Len() == 0 && sig.Results().Len() == 1 && types.Identical(sig.Results().At(0).Type(), types.Typ[types.String])
}

// askText calls the method fn of p's value above everything else on the stack.
func (f *fiber) askText(p *panicking, fn *code.Function) bool {
	at := f.run.panics.top
	if at+fn.Need > len(f.stack) && !f.grow(at+fn.Need) {
		return f.stackOverflow()
	}
	f.stack[at] = code.Slot{Bits: code.StubFatal << 32}
	f.stack[at+1].Ptr = p.value.Ptr
	f.base = f.frame(at)
	f.pc = f.p.at(fn.Method)
	return false
}

// failedText is the end of a program whose last words, the text of the value
// that it panics with, do not come: the method that makes it panics, or ends
// the goroutine.
func (f *fiber) failedText(p *panicking) bool {
	if p.goexit {
		return f.unwound(p)
	}
	text := "panic while printing panic value"
	if p.value.Bits != 0 && p.value.Bits == f.p.im.Named["string"].Num {
		text += ": " + *(*string)(p.value.Ptr)
	}
	f.run.textless = true
	return f.throw(text)
}

// fatalNext takes the text that the method returned.
func fatalNext(f *fiber, _ *code.Instr) bool {
	at := f.run.panics.top
	for p := f.run.panics; p != nil; p = p.link {
		if !p.said && !p.goexit {
			v := &f.stack[at+1]
			p.text = strings.Clone(unsafe.String((*byte)(v.Ptr), int(v.Bits)))
			p.said = true
			p.value = code.Slot{Bits: f.p.im.Named["string"].Num, Ptr: unsafe.Pointer(&p.text)}
			break
		}
	}
	return f.fatalPanic()
}

// report prints the panics and the goroutine's frames, and asks for the exit.
func (f *fiber) report() bool {
	f.tellDeath()
	var b strings.Builder
	f.p.printPanics(&b, f.run.panics)
	f.writeSignal(&b)
	f.p.writeStacks(&b, f.p.g, func() {
		writeHeader(&b, f.p.g, "running")
		f.writeFrames(&b, f.run.panics.from, f.run.panics.fromPC)
	})
	return f.die(&b)
}

// printPanics prints the chain, oldest first. Mirrors printpanics.
func (p *Process) printPanics(b *strings.Builder, x *panicking) {
	if x.link != nil {
		p.printPanics(b, x.link)
		if x.link.same {
			return
		}
		if !x.link.goexit {
			b.WriteByte('\t')
		}
	}
	if x.goexit {
		return
	}
	b.WriteString("panic: ")
	p.printPanicValue(b, x.value)
	switch {
	case x.recovered && x.same:
		b.WriteString(" [recovered, repanicked]")
	case x.recovered:
		b.WriteString(" [recovered]")
	}
	b.WriteByte('\n')
}

// printPanicValue mirrors printpanicval and printanycustomtype.
func (p *Process) printPanicValue(b *strings.Builder, v code.Slot) {
	if v.Bits == 0 {
		b.WriteString("nil")
		return
	}
	t := p.im.Types.All[v.Bits]
	var s [2]code.Slot
	switch {
	case t.Mem == code.MemString && !t.Named:
		b.WriteString(indented(*(*string)(v.Ptr)))
	case t.Mem == code.MemString:
		b.WriteString(t.Name + `("` + indented(*(*string)(v.Ptr)) + `")`)
	case (t.Class == code.InBits || t.IsComplex()) && t.Named:
		t.Unbox(&s[0], v.Ptr)
		b.WriteString(t.Name + "(")
		p.printValue(b, t, &s[0])
		b.WriteByte(')')
	case t.Class == code.InBits || t.IsComplex():
		t.Unbox(&s[0], v.Ptr)
		p.printValue(b, t, &s[0])
	default:
		b.WriteString("(" + t.Name + ") " + hex(p.Number(v.Ptr)))
	}
}

// writeSignal writes the line about the memory fault that one of the panics
// began with. The place in the machine code, which there is none of, is 0.
// Mirrors the beginning of dopanic_m.
func (f *fiber) writeSignal(b *strings.Builder) {
	if f.run != nil && f.run.faulted {
		b.WriteString("[signal SIGSEGV: segmentation violation code=0x1 addr=" + hex(f.run.addr) + " pc=0x0]\n")
	}
}

func indented(s string) string { return strings.ReplaceAll(s, "\n", "\n\t") }

func hex(n uint64) string { return "0x" + strconv.FormatUint(n, 16) }

// fatal ends the program because of a mistake that cannot be recovered from,
// such as unlocking a free mutex. The panics that the goroutine is in are
// printed first, as they are: nothing of the program runs any more to give
// their texts. Mirrors fatal and printPreFatalDeferPanic.
func (f *fiber) fatal(text string) bool {
	f.tellFatal(text)
	var b strings.Builder
	if f.run != nil && f.run.panics != nil {
		for p := f.run.panics; p.link != nil; p = p.link {
			p.link.same = p.link.same || p.link.value == p.value
		}
		f.p.printPanics(&b, f.run.panics)
		b.WriteByte('\t')
	}
	f.writeFatal(&b, text)
	f.p.writeStacks(&b, f.p.g, func() { writeGoroutine(&b, f.p.g, "running", (*fiber).present) })
	return f.die(&b)
}

// throw ends the program as a failure of the runtime itself does, with the stacks of all goroutines and without the
// panics. Mirrors throw.
func (f *fiber) throw(text string) bool {
	f.tellFatal(text)
	var b strings.Builder
	f.writeFatal(&b, text)
	f.p.writeGoroutines(&b, f.p.g)
	return f.die(&b)
}

// systemThrow is throw on the thread's own stack, to which the runtime switches for a larger stack, for memory and for a new
// goroutine. A memory fault of the goroutine is not that of the thread's own: no line speaks of it. Mirrors throw on g0.
func (f *fiber) systemThrow(text string) bool {
	f.tellFatal(text)
	var b strings.Builder
	writeFatalLine(&b, text)
	f.p.writeGoroutines(&b, f.p.g)
	return f.die(&b)
}

func (f *fiber) writeFatal(b *strings.Builder, text string) {
	writeFatalLine(b, text)
	f.writeSignal(b)
}

func writeFatalLine(b *strings.Builder, text string) {
	b.WriteString("fatal error: " + indented(text) + "\n")
}

// die prints the program's last words and asks for the exit.
func (f *fiber) die(b *strings.Builder) bool {
	io.WriteString(f.p.host.Stderr, b.String())
	return f.end(sim.Exit(exitCrash))
}

// stackOverflow ends the program because its stack has no room left, in the runtime's words. The stack is as large as it is
// said to be; its place is made up. Mirrors newstack.
func (f *fiber) stackOverflow() bool {
	if f.p.memory.over {
		return f.outOfMemory()
	}
	const low, left = 0xc020000000, 0x390
	high := low + uint64(f.p.m.StackSize(f.p.g))
	io.WriteString(f.p.host.Stderr, "runtime: goroutine stack exceeds "+strconv.FormatInt(f.p.m.MaxStack(), 10)+"-byte limit\n"+
		"runtime: sp="+hex(low+left)+" stack=["+hex(low)+", "+hex(high)+"]\n")
	return f.systemThrow("stack overflow")
}

// Refused says what the program did that ended it, although a real one goes on; "" if it
// did nothing of the kind. Such a run tells nothing of reality.
func (p *Process) Refused() string { return p.refused }

// Finish reports how the run ended where the program could not do it itself,
// and returns the exit status.
func (p *Process) Finish(end event.End) int {
	switch end.Why {
	case event.Deadlocked:
		p.finish("all goroutines are asleep - deadlock!")
	case event.NoGoroutines:
		p.finish("no goroutines (main called runtime.Goexit) - deadlock!")
	case event.TooManyThreads:
		p.tooManyThreads()
	case event.Exited:
		return end.Code
	default:
		return 1
	}
	return exitCrash
}

// tooManyThreads says which limit was met: the runtime's, or the kernel's.
func (p *Process) tooManyThreads() {
	if n := p.m.NumThread(); n > sim.KernelThreads {
		io.WriteString(p.host.Stderr, "runtime: failed to create new OS thread (have "+strconv.Itoa(n)+" already; errno=11)\n"+
			"runtime: may need to increase max user processes (ulimit -u)\n")
		p.finish("newosproc")
		return
	}
	io.WriteString(p.host.Stderr, "runtime: program exceeds "+strconv.Itoa(sim.MaxThreads)+"-thread limit\n")
	p.finish("thread exhaustion")
}

// A nilFunc is the body of a goroutine that a timer without a function starts.
// It ends the program before it is a goroutine: fatal is called on the
// runtime's stack, and its own is not among those that are printed.
type nilFunc struct{ p *Process }

// Next implements sim.Body.
func (n nilFunc) Next(_ *sim.G, op *sim.Op) {
	n.p.finish("go of nil func value")
	*op = sim.Exit(exitCrash)
}

// finish prints the end of a program that has no goroutine left to do it.
func (p *Process) finish(text string) {
	var b strings.Builder
	b.WriteString("fatal error: " + text + "\n")
	if p.crash.level > 0 {
		p.writeGoroutines(&b, nil)
	}
	io.WriteString(p.host.Stderr, b.String())
}
