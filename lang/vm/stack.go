package vm

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim"
)

// A fiber's stack is the simulator's; how large the real one would be is an
// estimate that the machine keeps. The two meet in limit: a call that finds no
// room before it either lets the simulator's stack grow, or asks the machine for
// a larger real one, which takes time and is seen.

const bytesPerSlot = code.BytesPerSlot

// minStack is the least number of slots of a stack that had to grow.
const minStack = 64

// slotsIn is how many slots fit into a real stack of a size.
func slotsIn(size int64) int { return int((size - sim.StackGuard) / bytesPerSlot) }

// setLimit notes that the real stack has this size now.
func (f *fiber) setLimit(size int64) {
	n := min(len(f.stack), slotsIn(size))
	f.limit = uintptr(unsafe.Pointer(unsafe.SliceData(f.stack))) + uintptr(n)*code.SlotSize
}

// growFor makes room for the frame of fn, which is called by in, and repeats the
// instruction.
func (f *fiber) growFor(in *code.Instr, fn *code.Function) bool {
	used := f.offset(f.base) + int(in.A)/2 + fn.Need
	switch {
	case used > slotsIn(f.p.m.StackLimit()):
		f.rare().entered = fn
		return f.stackOverflow()
	case used > slotsIn(f.p.m.StackSize(f.p.g)):
		*f.p.op = sim.Stack(int64(used*bytesPerSlot), f.depth())
		f.p.op.Pos = f.place()
		f.pc = unsafe.Add(f.pc, -code.InstrSize)
		return true
	case used > len(f.stack):
		if !f.grow(fn.Need) {
			return f.stackOverflow()
		}
	default:
		f.setLimit(f.p.m.StackSize(f.p.g))
	}
	f.pc = unsafe.Add(f.pc, -code.InstrSize)
	return false
}

// grow makes the simulator's stack longer, by need slots at least. It reports
// false if it is at its limit.
func (f *fiber) grow(need int) bool {
	most := slotsIn(f.p.m.StackLimit())
	if len(f.stack)+need > most {
		return false
	}
	size := min(max(2*len(f.stack)+need, minStack), most)
	if !f.holdSlots(size) {
		return false
	}
	old := unsafe.Pointer(&f.stack[0])
	s := make([]code.Slot, size)
	copy(s, f.stack)
	f.base = unsafe.Add(unsafe.Pointer(&s[0]), uintptr(f.base)-uintptr(old))
	f.stack = s
	f.setLimit(f.p.m.StackSize(f.p.g))
	return true
}

// depth counts the frames, up to the first or one that the runtime called.
func (f *fiber) depth() int {
	n, at := 1, f.offset(f.base)
	for back := -1; back != 0; n++ {
		back = int(uint32(f.stack[at].Bits)) / 2
		at -= back
	}
	return n - 1
}

// StackUsed implements sim.Stacked. A goroutine that was preempted where its function, or
// a deferred one, has just returned is in no function.
func (f *fiber) StackUsed() (bytes int64, frames int) {
	top := f.offset(f.base)
	if pc := f.suspended(); pc > code.Stubs {
		top += f.p.functionAt(pc - 1).Need
	}
	return int64(top * bytesPerSlot), f.depth()
}

// StackMoved implements sim.Stacked.
func (f *fiber) StackMoved(size int64) { f.setLimit(size) }
