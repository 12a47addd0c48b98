package lang

import (
	"go/token"
	"sort"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim"
)

// functionAt returns the function whose code has instruction i.
func (p *Process) functionAt(i int) *fnInfo {
	n := sort.Search(len(p.fns), func(j int) bool { return p.fns[j].entry > i })
	if n == 0 {
		fail("no function at instruction %d", i)
	}
	return p.fns[n-1]
}

// writeGoroutines writes the stacks of all goroutines of the program, that of
// running first.
func (p *Process) writeGoroutines(b *strings.Builder, running *sim.G) {
	if running != nil {
		writeGoroutine(b, running, "running")
	}
	p.m.Goroutines(func(g *sim.G) bool {
		if g != running && !g.System() {
			writeGoroutine(b, g, state(g))
		}
		return true
	})
}

func state(g *sim.G) string {
	if why := g.WaitReason(); why != sim.WaitNone {
		return why.String()
	}
	return g.Status().String()
}

func writeGoroutine(b *strings.Builder, g *sim.G, state string) {
	f, ok := g.Body().(*fiber)
	if !ok {
		return
	}
	b.WriteString("\ngoroutine " + strconv.FormatInt(int64(g.ID()), 10) + " [" + state + "]:\n")
	f.writeFrames(b, f.offset(f.base), f.p.index(f.pc))
}

// Long stacks are cut in the middle, as the runtime does it.
const (
	framesShown = 100
	framesTop   = 50
)

// A frameAt is a frame of a stack: what it runs, and where.
type frameAt struct {
	fn *fnInfo
	pc int // the instruction, or -1 for the runtime's own panic
}

// writeFrames writes the stack from the frame at a place, which is about to
// perform instruction pc.
func (f *fiber) writeFrames(b *strings.Builder, at, pc int) {
	frames := f.frames(at, pc)
	for i, fr := range frames {
		switch {
		case len(frames) > framesShown && i == framesTop:
			b.WriteString("..." + strconv.Itoa(len(frames)-framesShown) + " frames elided...\n")
		case len(frames) > framesShown && i > framesTop && i < len(frames)-(framesShown-framesTop):
		default:
			f.p.writeFrame(b, fr)
		}
	}
	if f.parent != 0 {
		fn := f.p.functionAt(int(f.from))
		b.WriteString("created by " + fn.name + " in goroutine " + strconv.FormatInt(int64(f.parent), 10) + "\n")
		b.WriteString("\t" + f.p.line(f.p.poss[f.from]) + "\n")
	}
}

func (f *fiber) frames(at, pc int) []frameAt {
	var frames []frameAt
	if in := f.p.code[pc-1]; in.op == opNative {
		n := f.p.natives[word(f.p.at(pc))]
		frames = append(frames, frameAt{n.info, -2})
	}
	for {
		fn := f.p.functionAt(pc - 1)
		if fn == f.p.inits {
			return frames
		}
		if !fn.wrapper && fn.native == nil {
			frames = append(frames, frameAt{fn, pc - 1})
		}
		header := f.stack[at].Bits
		ret := int(header >> 32)
		at -= int(uint32(header)) / 2
		if ret == stubPanic {
			frames = append(frames, frameAt{nil, -1})
			header = f.stack[at].Bits
			ret = int(header >> 32)
			at -= int(uint32(header)) / 2
		}
		if ret < stubs {
			return frames
		}
		pc = ret
	}
}

func (p *Process) writeFrame(b *strings.Builder, fr frameAt) {
	switch {
	case fr.fn == nil:
		b.WriteString("panic(...)\n\truntime/panic.go\n")
		return
	case fr.pc == -2:
		b.WriteString(fr.fn.name + "(...)\n\t" + p.line(int32(fr.fn.pos)) + "\n")
		return
	}
	args := "(...)"
	if fr.fn.params == 0 {
		args = "()"
	}
	b.WriteString(fr.fn.name + args + "\n\t" + p.line(p.poss[fr.pc]) + "\n")
}

// line returns "file.go:12".
func (p *Process) line(pos int32) string {
	at := p.prog.fset.Position(token.Pos(pos))
	return at.Filename + ":" + strconv.Itoa(at.Line)
}
