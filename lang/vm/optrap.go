package vm

import (
	"strconv"

	"github.com/gmpsim/gmpsim/lang/code"
)

// The run-time errors of instructions that the loop performs.

const nilText = "invalid memory address or nil pointer dereference"

// pageZero is the size of the pages at address 0, which nothing is ever in. A
// field further out than that is not left to the hardware: the compiler tests
// the pointer first. Mirrors minZeroPage.
const pageZero = 4096

// nilAt is the fault of a load or a store through a nil pointer: the address
// is the field's offset.
func nilAt(f *fiber, in *code.Instr) bool {
	addr := uint64(in.C)
	if addr >= pageZero {
		addr = 0
	}
	return f.segfault(addr)
}

// nilB is the fault where a nil pointer is tested before it is used.
func nilB(f *fiber, _ *code.Instr) bool { return f.nilDereference() }

func (f *fiber) nilDereference() bool { return f.segfault(0) }

// segfault panics because nothing is at addr.
func (f *fiber) segfault(addr uint64) bool {
	rare := f.rare()
	rare.faulted, rare.addr = true, addr
	return f.fault(f.p.errorString(nilText))
}

func divideByZero(f *fiber, _ *code.Instr) bool { return f.runtimeError("integer divide by zero") }

// runtimeError panics with a runtime.Error.
func (f *fiber) runtimeError(text string) bool { return f.fault(f.p.errorString(text)) }

// indexBC reports the index in C of the slice or string in B.
func indexBC(f *fiber, in *code.Instr) bool { return f.outOfRange(f.get(in.C).Bits, f.get(in.B).Bits) }

// indexAB reports the index in B of the slice in A.
func indexAB(f *fiber, in *code.Instr) bool { return f.outOfRange(f.get(in.B).Bits, f.get(in.A).Bits) }

// outOfRange reports an index. A negative one is said without the length, which has nothing
// to do with it.
func (f *fiber) outOfRange(i, n uint64) bool {
	at := f.indexBound(i)
	text := "index out of range [" + at.String() + "]"
	if !at.negative() {
		text += " with length " + strconv.FormatInt(int64(n), 10)
	}
	return f.boundsError(text)
}

func (f *fiber) boundsError(text string) bool { return f.fault(f.p.boundsError(text)) }

// arrayBC and arrayAB are the same for the array that a register points to. A nil pointer is
// found before the index.
func arrayBC(f *fiber, in *code.Instr) bool { return f.arrayTrap(f.get(in.B), f.get(in.C).Bits) }
func arrayAB(f *fiber, in *code.Instr) bool { return f.arrayTrap(f.get(in.A), f.get(in.B).Bits) }

func (f *fiber) arrayTrap(array *code.Slot, i uint64) bool {
	n := uint64(uint32(f.word()))
	if array.Ptr != nil && i >= n {
		return f.outOfRange(i, n)
	}
	return f.nilDereference()
}

func shiftCheck(f *fiber, in *code.Instr) bool {
	if int64(f.get(in.A).Bits) < 0 {
		return f.runtimeError("negative shift amount")
	}
	return false
}

// nilCheck is the test of a wrapper that calls a method of a value through a
// pointer.
func nilCheck(f *fiber, in *code.Instr) bool {
	text := f.p.im.Aux[f.word()].(string)
	if f.get(in.A).Ptr == nil {
		return f.fault(f.p.plainError(text))
	}
	return false
}
