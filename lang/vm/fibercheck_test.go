package vm

import (
	"fmt"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim"
)

// BrokenFiber says which goroutine of r is not as the machine thinks; "" if all are. It may
// be asked between any two steps of the machine.
func (p *Process) BrokenFiber() (broken string) {
	owner := map[*fiber]*sim.G{}
	for f := p.idle; f != nil; f = (*fiber)(f.stack[0].Ptr) {
		owner[f] = nil
	}
	p.m.Goroutines(func(g *sim.G) bool {
		f, ok := g.Body().(*fiber)
		if !ok {
			return true
		}
		if _, twice := owner[f]; twice {
			broken = "its fiber is idle, or another goroutine's"
		} else {
			owner[f] = g
			broken = f.broken(g)
		}
		if broken != "" {
			broken = fmt.Sprintf("%v (%v): %s", g.ID(), g.Status(), broken)
		}
		return broken == ""
	})
	return broken
}

// broken says what is wrong with the fiber of g.
func (f *fiber) broken(g *sim.G) string {
	begin := uintptr(unsafe.Pointer(unsafe.SliceData(f.stack)))
	if room := int((f.limit - begin) / code.SlotSize); room > max(0, slotsIn(f.p.m.StackSize(g))) || room > len(f.stack) {
		return fmt.Sprintf("room for %d slots in a stack of %d bytes, of which %d slots are there", room, f.p.m.StackSize(g), len(f.stack))
	}
	if at := f.offset(f.base); at < 0 || at >= len(f.stack) {
		return "the frame is not in the stack"
	}
	f.StackUsed()
	for range f.stopped() {
	}
	return f.brokenFrames()
}

// brokenFrames walks the frames from the present one to one that no instruction called.
func (f *fiber) brokenFrames() string {
	at := f.offset(f.base)
	for {
		header := f.stack[at].Bits
		ret, back := int(header>>32), int(uint32(header))/2
		switch {
		case ret >= len(f.p.im.Code) || back > at:
			return fmt.Sprintf("a frame at %d returns %d slots down to instruction %d", at, back, ret)
		case ret < code.Stubs:
			return ""
		case back == 0:
			return "a frame is its own caller"
		}
		at -= back
	}
}
