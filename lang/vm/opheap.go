package vm

import (
	mathbits "math/bits"
	"strconv"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim/rules"
)

func newVar(f *fiber, in *code.Instr) bool {
	w := f.word()
	t := f.typeOf(w)
	if !f.allocate(w, t, uint64(t.Size)) {
		return f.outOfMemory()
	}
	f.get(in.A).Ptr = t.Alloc()
	return false
}

// loadAgg loads a struct or an array: a copy, as what the register points to must not change
// when the variable does.
func loadAgg(f *fiber, in *code.Instr) bool {
	src := f.get(in.B).Ptr
	if src == nil {
		return f.nilDereference()
	}
	t := f.typ()
	if !f.copied(t.Size) {
		return f.outOfMemory()
	}
	box := t.Alloc()
	t.Assign(box, unsafe.Add(src, in.C))
	f.get(in.A).Ptr = box
	return false
}

func storeAgg(f *fiber, in *code.Instr) bool {
	dst := f.get(in.A).Ptr
	if dst == nil {
		return f.nilDereference()
	}
	t := f.typ()
	t.Assign(unsafe.Add(dst, in.C), f.get(in.B).Ptr)
	f.p.take(rules.CodeCopyByte, int(t.Size))
	return false
}

func copyAgg(f *fiber, in *code.Instr) bool {
	dst, src := f.get(in.A).Ptr, f.get(in.B).Ptr
	if dst == nil || src == nil {
		return f.nilDereference()
	}
	w := f.word()
	t := f.p.im.Types.All[uint32(w)]
	t.Assign(unsafe.Add(dst, in.C), unsafe.Add(src, w>>32))
	f.p.take(rules.CodeCopyByte, int(t.Size))
	return false
}

// makeClosure makes a func value. It lies in memory as code.Closure says, then come its
// variables.
func makeClosure(f *fiber, in *code.Instr) bool {
	c := f.p.im.Aux[f.word()].(*code.Capture)
	f.holdSlots(1 + len(c.Regs))
	vars := make([]code.Slot, 1+len(c.Regs))
	if !c.OnStack {
		f.spend(uint64(c.Bytes))
	}
	vars[0].Ptr = unsafe.Pointer(c.Function)
	for i, reg := range c.Regs {
		vars[1+i] = *f.get(code.Reg(reg))
	}
	f.get(in.A).Ptr = unsafe.Pointer(&vars[0])
	return false
}

func makeSlice(f *fiber, in *code.Instr) bool {
	n, max := f.get(in.B).Bits, f.get(in.C).Bits
	w := f.word()
	t := f.typeOf(w)
	if !fits(n, t.Size) {
		return f.lengthError(in, n)
	}
	if !fits(max, t.Size) || n > max {
		return f.runtimeError("makeslice: cap out of range")
	}
	bytes := max * uint64(t.Size)
	if bytes > stackBuffer { // the length is no constant, or it would be an array
		w &^= code.OnStack
	}
	if !f.allocate(w, t, bytes) {
		return f.outOfMemory()
	}
	f.setSlice(in.A, t.AllocArray(int(max)), int(n), int(max))
	return false
}

// lengthError is the error of make([]T, n). The real compiler makes no slice for
// append(s, make([]T, n)...): there it is append that has no room.
func (f *fiber) lengthError(in *code.Instr, n uint64) bool {
	next := (*code.Instr)(f.pc)
	if int64(n) >= 0 && next.Op == code.Append && next.C == in.A {
		return f.runtimeError("growslice: len out of range")
	}
	return f.runtimeError("makeslice: len out of range")
}

// fits reports whether the address space has room for n elements of a size.
func fits(n uint64, size uintptr) bool {
	hi, lo := mathbits.Mul64(n, uint64(size))
	return int64(n) >= 0 && hi == 0 && lo <= 1<<48
}

func (f *fiber) setSlice(reg code.Operand, data unsafe.Pointer, n, max int) {
	*f.get(reg) = code.Slot{Bits: uint64(n), Ptr: data}
	f.get(reg + 2).Bits = uint64(max)
}

// sliceSlice performs x[lo:hi:max] of a slice.
func sliceSlice(f *fiber, in *code.Instr) bool {
	x, max := *f.get(in.B), f.get(in.B+2).Bits
	return f.sliceMemory(in, x.Ptr, x.Bits, max, "capacity")
}

// sliceArray is the same of an array, through a pointer to it.
func sliceArray(f *fiber, in *code.Instr) bool {
	p := f.get(in.B).Ptr
	n := uint64(f.p.im.Aux[word(f.pc)].(*code.Slicing).Length)
	if p == nil {
		return f.nilDereference()
	}
	return f.sliceMemory(in, p, n, n, "length")
}

// sliceMemory takes a part of n elements, of which up to limit may be seen. The checks are
// in the order in which the real compiler makes them: a program sees the first that fails.
func (f *fiber) sliceMemory(in *code.Instr, data unsafe.Pointer, n, limit uint64, limitName string) bool {
	s := f.p.im.Aux[f.word()].(*code.Slicing)
	lo, hi, max := f.bounds(s, n, limit)
	switch three := s.Max != 0; {
	case s.Made && int64(hi) < 0:
		return f.runtimeError("makeslice: len out of range")
	case s.Made && hi > max:
		return f.runtimeError("makeslice: cap out of range")
	case max > limit:
		return f.sliceError("::", bound{max, s.Unsigned.Max}, limit, limitName)
	case three && hi > max:
		return f.boundsError("slice bounds out of range [:" + bound{hi, s.Unsigned.Hi}.before(max) + "]")
	case hi > max:
		return f.sliceError(":", bound{hi, s.Unsigned.Hi}, limit, limitName)
	case lo > hi && three:
		return f.boundsError("slice bounds out of range [" + bound{lo, s.Unsigned.Lo}.before(hi) + ":]")
	case lo > hi:
		return f.loError(bound{lo, s.Unsigned.Lo}, hi)
	}
	if max > lo { // an empty rest keeps the array's address, not the one behind it
		data = unsafe.Add(data, uintptr(lo)*s.Elem.Size)
	}
	f.setSlice(in.A, data, int(hi-lo), int(max-lo))
	return false
}

// bounds returns the bounds of a slice expression, with what stands for missing ones.
func (f *fiber) bounds(s *code.Slicing, n, limit uint64) (lo, hi, max uint64) {
	hi, max = n, limit
	if s.Lo != 0 {
		lo = f.get(s.Lo).Bits
	}
	if s.Hi != 0 {
		hi = f.get(s.Hi).Bits
	}
	if s.Max != 0 {
		max = f.get(s.Max).Bits
	}
	return lo, hi, max
}

// sliceError reports an upper bound; a negative one is said to be so without
// the limit.
func (f *fiber) sliceError(colons string, x bound, limit uint64, name string) bool {
	text := "slice bounds out of range [" + colons + x.String()
	if x.negative() {
		return f.boundsError(text + "]")
	}
	return f.boundsError(text + "] with " + name + " " + num(limit))
}

func (f *fiber) loError(lo bound, hi uint64) bool {
	return f.boundsError("slice bounds out of range [" + lo.before(hi) + "]")
}

func sliceString(f *fiber, in *code.Instr) bool {
	x := *f.get(in.B)
	s := f.p.im.Aux[f.word()].(*code.Slicing)
	lo, hi, _ := f.bounds(s, x.Bits, x.Bits)
	if hi > x.Bits {
		return f.sliceError(":", bound{hi, s.Unsigned.Hi}, x.Bits, "length")
	}
	if lo > hi {
		return f.loError(bound{lo, s.Unsigned.Lo}, hi)
	}
	if lo < x.Bits {
		x.Ptr = unsafe.Add(x.Ptr, lo)
	}
	*f.get(in.A) = code.Slot{Bits: hi - lo, Ptr: x.Ptr}
	return false
}

// toArray converts a slice to a pointer to an array.
func toArray(f *fiber, in *code.Instr) bool {
	x := *f.get(in.B)
	t := f.typ()
	if x.Bits < uint64(t.Len) {
		return f.boundsError("cannot convert slice with length " + num(x.Bits) +
			" to array or pointer to array with length " + strconv.Itoa(t.Len))
	}
	f.get(in.A).Ptr = x.Ptr
	return false
}

func copySlice(f *fiber, in *code.Instr) bool {
	dst, src := *f.get(in.B), *f.get(in.C)
	n := min(dst.Bits, src.Bits)
	t := f.typ()
	t.CopyArray(dst.Ptr, src.Ptr, int(n))
	f.p.take(rules.CodeCopyByte, int(n)*int(t.Size))
	f.get(in.A).Bits = n
	return false
}

func clearSlice(f *fiber, in *code.Instr) bool {
	x := *f.get(in.A)
	f.typ().ZeroArray(x.Ptr, int(x.Bits))
	return false
}
