package lang

import "strconv"

// The run-time errors of instructions that the loop performs.

const nilText = "invalid memory address or nil pointer dereference"

func nilB(f *fiber, _ *instr) bool { return f.nilDereference() }

func (f *fiber) nilDereference() bool { return f.fault(f.p.errorString(nilText), true) }

func divideByZero(f *fiber, _ *instr) bool { return f.runtimeError("integer divide by zero") }

// runtimeError panics with a runtime.Error.
func (f *fiber) runtimeError(text string) bool { return f.fault(f.p.errorString(text), false) }

// indexBC reports the index in C of the slice or string in B.
func indexBC(f *fiber, in *instr) bool { return f.outOfRange(f.get(in.c).Bits, f.get(in.b).Bits) }

// indexAB reports the index in B of the slice in A.
func indexAB(f *fiber, in *instr) bool { return f.outOfRange(f.get(in.b).Bits, f.get(in.a).Bits) }

func (f *fiber) outOfRange(i, n uint64) bool {
	text := "index out of range [" + strconv.FormatInt(int64(i), 10) + "]"
	if int64(i) >= 0 {
		text += " with length " + strconv.FormatInt(int64(n), 10)
	}
	return f.boundsError(text)
}

func (f *fiber) boundsError(text string) bool { return f.fault(f.p.boundsError(text), false) }

// arrayBC and arrayAB are the same for the array that a register points to.
func arrayBC(f *fiber, in *instr) bool { return f.arrayTrap(f.get(in.b), f.get(in.c).Bits) }
func arrayAB(f *fiber, in *instr) bool { return f.arrayTrap(f.get(in.a), f.get(in.b).Bits) }

func (f *fiber) arrayTrap(array *slot, i uint64) bool {
	n := uint64(uint32(f.word()))
	if i >= n {
		return f.outOfRange(i, n)
	}
	return f.nilDereference()
}

func shiftCheck(f *fiber, in *instr) bool {
	if int64(f.get(in.a).Bits) < 0 {
		return f.runtimeError("negative shift amount")
	}
	return false
}

// nilCheck is the test of a wrapper that calls a method of a value through a
// pointer.
func nilCheck(f *fiber, in *instr) bool {
	text := f.p.auxs[f.word()].(string)
	if f.get(in.a).Ptr == nil {
		return f.fault(f.p.plainError(text), false)
	}
	return false
}
