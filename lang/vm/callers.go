package vm

import (
	"iter"
	"strings"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// What a program may ask of its own stack: runtime.Callers, the names of program
// counters, and tracebacks as text.
//
// An instruction is pcStep bytes long to the program, and the first is at pcBase. A
// frame's program counter lies within the call, a byte behind its beginning, as that
// of a return address less one does. The stubs stand for the runtime's own frames, which have no code here.
const (
	pcBase = 0x400000
	pcStep = 16
)

// The runtime's own frames, by the stubs whose program counters they have.
var runtimeFrames = [...]native.Frame{
	code.StubPanic: {Function: "runtime.gopanic", File: "runtime/panic.go", Line: 860},
	code.StubExit:  {Function: "runtime.goexit", File: "runtime/asm_amd64.s", Line: 1771},
	stubMain:       {Function: "runtime.main", File: "runtime/proc.go", Line: 290},
}

// stubMain stands for the frame of the runtime that calls main.
const stubMain = code.StubStop

// pcOf returns the address of instruction i.
func pcOf(i int) uintptr { return pcBase + uintptr(i)*pcStep }

// Callers returns the program counters of the calling goroutine's frames, the
// innermost first: that of the native function that asks is left out.
func (p *Process) Callers() []uintptr {
	f := p.g.Body().(*fiber)
	return f.counters(f.present())
}

// Stacks returns the program counters of all goroutines of the program, the calling
// one first. Before those of each is how many they are.
func (p *Process) Stacks() (all []uintptr) {
	add := func(g *sim.G, frames func(*fiber) iter.Seq[frameAt]) {
		if f, ok := g.Body().(*fiber); ok {
			pcs := f.counters(frames(f))
			all = append(append(all, uintptr(len(pcs))), pcs...)
		}
	}
	add(p.g, (*fiber).present)
	p.m.Goroutines(func(g *sim.G) bool {
		if g != p.g && !g.System() {
			add(g, (*fiber).stopped)
		}
		return true
	})
	return all
}

// StackOf returns the frames of a goroutine that the process is not in the midst of, the innermost first: a
// machine that is between two steps is in none. There are none of the runtime's own goroutines.
func (p *Process) StackOf(g *sim.G) (frames []native.Frame) {
	f, ok := g.Body().(*fiber)
	if !ok || g.System() || g.Status() == event.Gdead {
		return nil
	}
	for _, pc := range f.counters(f.stopped()) {
		if fr, ok := p.Frame(pc); ok {
			frames = append(frames, fr)
		}
	}
	return frames
}

// counters returns the program counters of the goroutine's frames.
func (f *fiber) counters(frames iter.Seq[frameAt]) (pcs []uintptr) {
	for fr := range frames {
		switch fr.pc {
		case inNative, inHost:
		case atEntry:
			pcs = append(pcs, pcOf(fr.fn.Entry)+1)
		case inPanic:
			pcs = append(pcs, pcOf(code.StubPanic)+1)
		default:
			pcs = append(pcs, pcOf(fr.pc)+1)
		}
	}
	if f == f.p.main {
		pcs = append(pcs, pcOf(stubMain)+1)
	}
	return append(pcs, pcOf(code.StubExit)+1)
}

// Frame returns what is at a program counter; ok is false if no code is there.
func (p *Process) Frame(pc uintptr) (fr native.Frame, ok bool) {
	i := int(pc-pcBase) / pcStep
	switch {
	case pc < pcBase || i >= len(p.im.Positions):
		return fr, false
	case i < code.Stubs:
		fr = runtimeFrames[i]
		fr.Entry = pcOf(i)
		return fr, fr.Function != ""
	}
	fn := p.functionAt(i)
	at := p.im.Places.At(p.im.Positions[i])
	return native.Frame{Function: fn.Name, File: at.Filename, Line: at.Line, Entry: pcOf(fn.Entry)}, true
}

// Traceback returns the stack of the calling goroutine as a crash shows it, or
// those of all. The calls of package runtime that lead here are left out.
func (p *Process) Traceback(all bool) string {
	var b strings.Builder
	f := p.g.Body().(*fiber)
	writeHeader(&b, p.g, "running")
	f.list(&b, func(yield func(frameAt) bool) {
		within := true
		for fr := range f.present() {
			within = within && fr.fn != nil && strings.HasPrefix(fr.fn.Name, "runtime.")
			if !within && !yield(fr) {
				return
			}
		}
	})
	if all {
		p.writeOthers(&b, p.g)
	}
	return strings.TrimPrefix(b.String(), "\n")
}
