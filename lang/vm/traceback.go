package vm

import (
	"iter"
	"sort"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// functionAt returns the function whose code has instruction i.
func (p *Process) functionAt(i int) *code.Function {
	n := sort.Search(len(p.im.Functions), func(j int) bool { return p.im.Functions[j].Entry > i })
	if n == 0 {
		text.Fail("no function at instruction %d", i)
	}
	return p.im.Functions[n-1]
}

// writeGoroutines writes the stacks of all goroutines of the program, that of
// running first.
func (p *Process) writeGoroutines(b *strings.Builder, running *sim.G) {
	if running != nil {
		writeGoroutine(b, running, "running", (*fiber).present)
	}
	p.writeOthers(b, running)
}

// writeOthers writes the stacks of all goroutines of the program but one.
func (p *Process) writeOthers(b *strings.Builder, running *sim.G) {
	p.m.Goroutines(func(g *sim.G) bool {
		if g != running && !g.System() {
			writeGoroutine(b, g, state(g), (*fiber).stopped)
		}
		return true
	})
}

// state is what a goroutine is in, in the words of a traceback.
func state(g *sim.G) string {
	if why := g.WaitReason(); why != event.WaitNone {
		return why.String()
	}
	return g.Status().String()
}

func writeGoroutine(b *strings.Builder, g *sim.G, state string, frames func(*fiber) iter.Seq[frameAt]) {
	f, ok := g.Body().(*fiber)
	if !ok {
		return
	}
	writeHeader(b, g, state)
	f.list(b, frames(f))
}

// suspended returns where a goroutine is that the machine has stopped: the instruction at
// hand is the one before. One that was preempted, or has not begun, is about to perform
// its next one: the one before may be another function's.
func (f *fiber) suspended() int {
	if f.waiting {
		return f.p.index(f.pc)
	}
	return f.p.index(f.pc) + 1
}

// present returns the frames of the goroutine that the process runs now.
func (f *fiber) present() iter.Seq[frameAt] { return f.frames(f.offset(f.base), f.p.index(f.pc)) }

// stopped returns the frames of any other goroutine. A function that has not begun is at
// the line of its declaration.
func (f *fiber) stopped() iter.Seq[frameAt] {
	frames := f.frames(f.offset(f.base), f.suspended())
	return func(yield func(frameAt) bool) {
		top := !f.waiting
		for fr := range frames {
			if top && fr.fn != nil && (fr.pc == fr.fn.Entry || fr.pc == fr.fn.Method) {
				fr.pc = atEntry
			}
			if top = false; !yield(fr) {
				return
			}
		}
	}
}

// writeHeader writes the line above a stack.
func writeHeader(b *strings.Builder, g *sim.G, state string) {
	if g.Locked() {
		state += ", locked to thread"
	}
	b.WriteString("\ngoroutine " + strconv.FormatInt(int64(g.ID()), 10) + " [" + state + "]:\n")
}

// Long stacks are cut in the middle, as the runtime does it (tracebackInnerFrames
// and tracebackOuterFrames).
const (
	innerFrames = 50
	outerFrames = 50
)

// A frameAt is a frame of a stack: what it runs, and where.
type frameAt struct {
	fn   *code.Function
	pc   int           // the instruction, or one of the places below
	host *native.Frame // a frame of the host's; there is no fn
}

// Frames that have no instruction of the program.
const (
	inPanic  = -1 - iota // the runtime's own panic; there is no fn
	inNative             // a function of the host
	inHost               // one that such a function called
	atEntry              // a function that has not begun
)

// writeFrames writes the stack from the frame at a place, which is about to
// perform instruction pc.
func (f *fiber) writeFrames(b *strings.Builder, at, pc int) { f.list(b, f.frames(at, pc)) }

// list writes frames and where the goroutine was created. A stack may have millions: only
// those that are shown are kept.
func (f *fiber) list(b *strings.Builder, frames iter.Seq[frameAt]) {
	n, last := 0, make([]frameAt, outerFrames-f.unseenFrames())
	for fr := range frames {
		if n < innerFrames {
			f.p.writeFrame(b, fr)
		} else {
			last[(n-innerFrames)%len(last)] = fr
		}
		n++
	}
	rest := max(0, n-innerFrames)
	if elided := rest - len(last); elided > 0 {
		b.WriteString("..." + strconv.Itoa(elided) + " frames elided...\n")
	}
	for i := max(0, rest-len(last)); i < rest; i++ {
		f.p.writeFrame(b, last[i%len(last)])
	}
	f.writeOrigin(b)
}

// unseenFrames is how many frames the real stack has below the goroutine's
// function: runtime.goexit, and for main runtime.main.
func (f *fiber) unseenFrames() int {
	if f == f.p.main {
		return 2
	}
	return 1
}

// writeOrigin writes where the goroutine was created. A timer does so on behalf
// of nobody.
func (f *fiber) writeOrigin(b *strings.Builder) {
	switch {
	case f.from == byTimer:
		b.WriteString("created by time.goFunc\n\ttime/sleep.go\n")
	case f.parent != 0:
		fn := f.p.functionAt(int(f.from))
		b.WriteString("created by " + fn.Name + " in goroutine " + strconv.FormatInt(int64(f.parent), 10) + "\n")
		b.WriteString("\t" + f.p.line(f.p.im.Positions[f.from]) + "\n")
	}
}

// frames returns the frames from the one at a place, which is about to perform
// instruction pc, to the goroutine's first. The deferred calls of a panic lie
// on top of the frames that it began in.
func (f *fiber) frames(at, pc int) iter.Seq[frameAt] {
	return func(yield func(frameAt) bool) {
		if pc > code.Stubs { // otherwise main has returned and yields
			w := walker{f: f, yield: yield}
			w.all(at, pc)
		}
	}
}

// A walker hands on one frame after the other.
type walker struct {
	f     *fiber
	yield func(frameAt) bool
	last  frameAt        // that was handed on
	fn    *code.Function // of the frame before: recursion asks for the same one again
	begun bool           // there is a last one
	over  bool           // no more are wanted
}

func (w *walker) add(fr frameAt) {
	if !w.over {
		w.last, w.begun, w.over = fr, true, !w.yield(fr)
	}
}

// functionAt returns the function whose code has instruction i.
func (w *walker) functionAt(i int) *code.Function {
	if w.fn == nil || i < w.fn.Entry || i >= w.fn.End {
		w.fn = w.f.p.functionAt(i)
	}
	return w.fn
}

// all walks a whole stack.
func (w *walker) all(at, pc int) {
	f := w.f
	var next *panicking // the latest that is not in the frames
	var host []native.Frame
	if run := f.run; run != nil {
		switch {
		case run.textless:
			w.add(frameAt{pc: inPanic})
		case run.entered != nil:
			w.add(frameAt{fn: run.entered, pc: atEntry})
		}
		if next = run.panics; next != nil && next.from == at && next.fromPC == pc {
			host = next.host
		}
	}
	stub := w.called(at, pc, host)
	for p := stubOf(next, stub); p != nil && !w.over; p = stubOf(p.link, stub) {
		if !p.goexit { // a Goexit's frame is that of the native function
			w.add(frameAt{pc: inPanic})
		}
		stub = w.called(p.from, p.fromPC, p.host)
	}
}

// called walks the frames down to one that no instruction called. If it is
// the first of a deferred call, stub is where the panic's stub frame is. Above a function
// of the host that panicked are the frames that the real one has there.
func (w *walker) called(at, pc int, host []native.Frame) (stub int) {
	f := w.f
	if n := f.p.nativeAt(pc); n != nil && len(host) == 0 {
		w.add(frameAt{fn: n.Function, pc: inNative})
	}
	for i := range host {
		w.add(frameAt{pc: inHost, host: &host[i]})
	}
	for !w.over {
		fn := w.functionAt(pc - 1)
		if fn == f.p.im.Start {
			return -1
		}
		if !fn.Wrapper && fn.Native == nil && fn != f.p.im.NilCall && !w.startsInit(fn) && !w.isHost(fn) {
			w.add(frameAt{fn: fn, pc: pc - 1})
		}
		header := f.stack[at].Bits
		pc = int(header >> 32)
		at -= int(uint32(header)) / 2
		switch {
		case pc == code.StubPanic, pc == code.StubFatal:
			return at
		case pc < code.Stubs:
			return -1
		}
	}
	return -1
}

// isHost reports whether the frame before is that of the host's function which fn
// stands for.
func (w *walker) isHost(fn *code.Function) bool {
	return w.begun && w.last.pc == inHost && w.last.host.Function == fn.Name
}

// startsInit reports whether fn is what initializes a package, and is there only
// to call an init function, whose frame is the one before: the real runtime calls these
// itself.
func (w *walker) startsInit(fn *code.Function) bool {
	return fn.InitsPackage && w.begun && w.last.fn != nil && w.last.fn.Init
}

// nativeAt returns the function of the host that a frame at pc is in, nil if
// it is in none.
func (p *Process) nativeAt(pc int) *code.HostFunc {
	if p.im.Code[pc-1].Op != code.Native {
		return nil
	}
	if n := word(p.at(pc)); n < uint64(len(p.im.Natives)) {
		return p.im.Natives[n]
	}
	return nil // what looked like the operation is another one's data
}

// stubOf returns the panic whose stub frame is at a place, p or one before it; nil if
// there is none. Those before began further down on the stack, so a search goes on where the
// one for the frames above has ended.
func stubOf(p *panicking, at int) *panicking {
	for p != nil && p.top != at {
		p = p.link
	}
	return p
}

// writeFrame writes the two lines of a frame: its function and its place.
func (p *Process) writeFrame(b *strings.Builder, fr frameAt) {
	if fr.pc == inPanic {
		b.WriteString("panic(...)\n\truntime/panic.go\n")
		return
	}
	if fr.pc == inHost {
		b.WriteString(fr.host.Function + "(...)\n\t" + fr.host.File + ":" + strconv.Itoa(fr.host.Line) + "\n")
		return
	}
	args, pos := "(...)", int32(fr.fn.Pos)
	if fr.fn.Params == 0 || fr.fn.Thunk {
		args = "()"
	}
	if fr.pc >= 0 {
		pos = p.im.Positions[fr.pc]
	}
	b.WriteString(fr.fn.Name + args + "\n\t" + p.line(pos) + "\n")
}

// line returns "file.go:12".
func (p *Process) line(pos int32) string {
	at := p.im.Places.At(pos)
	return text.Printable(at.Filename) + ":" + strconv.Itoa(at.Line)
}
