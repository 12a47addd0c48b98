package lang

import (
	mathbits "math/bits"
	"strconv"
	"unsafe"
)

// spend accounts for an allocation; beyond the limit the program ends.
func (f *fiber) spend(bytes uint64) bool { return f.p.memory.spend(bytes) }

func (f *fiber) outOfMemory() bool { return f.throw("runtime: out of memory") }

func newVar(f *fiber, in *instr) bool {
	t := f.typ()
	if !f.spend(uint64(t.Size)) {
		return f.outOfMemory()
	}
	f.get(in.a).Ptr = t.alloc()
	return false
}

func loadAgg(f *fiber, in *instr) bool {
	src := f.get(in.b).Ptr
	if src == nil {
		return f.nilDereference()
	}
	t := f.typ()
	box := t.alloc()
	t.copy(box, unsafe.Add(src, in.c))
	f.spend(uint64(t.Size))
	f.get(in.a).Ptr = box
	return false
}

func storeAgg(f *fiber, in *instr) bool {
	dst := f.get(in.a).Ptr
	if dst == nil {
		return f.nilDereference()
	}
	f.typ().copy(unsafe.Add(dst, in.c), f.get(in.b).Ptr)
	return false
}

func copyAgg(f *fiber, in *instr) bool {
	dst, src := f.get(in.a).Ptr, f.get(in.b).Ptr
	if dst == nil || src == nil {
		return f.nilDereference()
	}
	w := f.word()
	f.p.im.types.all[uint32(w)].copy(unsafe.Add(dst, in.c), unsafe.Add(src, w>>32))
	return false
}

func makeClosure(f *fiber, in *instr) bool {
	c := f.p.im.auxs[f.word()].(*capture)
	vars := make([]slot, 1+len(c.regs))
	vars[0].Ptr = unsafe.Pointer(c.fn)
	for i, reg := range c.regs {
		vars[1+i] = *f.get(r(reg))
	}
	f.get(in.a).Ptr = unsafe.Pointer(&vars[0])
	return false
}

func makeSlice(f *fiber, in *instr) bool {
	n, max := f.get(in.b).Bits, f.get(in.c).Bits
	t := f.typ()
	if !fits(n, t.Size) {
		return f.runtimeError("makeslice: len out of range")
	}
	if !fits(max, t.Size) || n > max {
		return f.runtimeError("makeslice: cap out of range")
	}
	if !f.spend(max * uint64(t.Size)) {
		return f.outOfMemory()
	}
	f.setSlice(in.a, t.allocArray(int(max)), int(n), int(max))
	return false
}

// fits reports whether the address space has room for n elements of a size.
func fits(n uint64, size uintptr) bool {
	hi, lo := mathbits.Mul64(n, uint64(size))
	return int64(n) >= 0 && hi == 0 && lo <= 1<<48
}

func (f *fiber) setSlice(reg opcode, data unsafe.Pointer, n, max int) {
	*f.get(reg) = slot{Bits: uint64(n), Ptr: data}
	f.get(reg + 2).Bits = uint64(max)
}

// sliceSlice performs x[lo:hi:max] of a slice.
func sliceSlice(f *fiber, in *instr) bool {
	x, max := *f.get(in.b), f.get(in.b+2).Bits
	return f.sliceMemory(in, x.Ptr, x.Bits, max, "capacity")
}

// sliceArray is the same of an array, through a pointer to it.
func sliceArray(f *fiber, in *instr) bool {
	p := f.get(in.b).Ptr
	n := uint64(f.p.im.auxs[word(f.pc)].(*slicing).length)
	if p == nil {
		return f.nilDereference()
	}
	return f.sliceMemory(in, p, n, n, "length")
}

func (f *fiber) sliceMemory(in *instr, data unsafe.Pointer, n, limit uint64, limitName string) bool {
	s := f.p.im.auxs[f.word()].(*slicing)
	lo, hi, max := f.bounds(s, n, limit)
	switch three := s.max != 0; {
	case s.made && int64(hi) < 0:
		return f.runtimeError("makeslice: len out of range")
	case s.made && hi > max:
		return f.runtimeError("makeslice: cap out of range")
	case max > limit:
		return f.sliceError("::", bound{max, s.unsigned.max}, limit, limitName)
	case three && hi > max:
		return f.boundsError("slice bounds out of range [:" + bound{hi, s.unsigned.hi}.before(max) + "]")
	case hi > max:
		return f.sliceError(":", bound{hi, s.unsigned.hi}, limit, limitName)
	case lo > hi && three:
		return f.boundsError("slice bounds out of range [" + bound{lo, s.unsigned.lo}.before(hi) + ":]")
	case lo > hi:
		return f.loError(bound{lo, s.unsigned.lo}, hi)
	}
	if max > lo { // an empty rest keeps the array's address, not the one behind it
		data = unsafe.Add(data, uintptr(lo)*s.elem.Size)
	}
	f.setSlice(in.a, data, int(hi-lo), int(max-lo))
	return false
}

func (f *fiber) bounds(s *slicing, n, limit uint64) (lo, hi, max uint64) {
	hi, max = n, limit
	if s.lo != 0 {
		lo = f.get(s.lo).Bits
	}
	if s.hi != 0 {
		hi = f.get(s.hi).Bits
	}
	if s.max != 0 {
		max = f.get(s.max).Bits
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

func sliceString(f *fiber, in *instr) bool {
	x := *f.get(in.b)
	s := f.p.im.auxs[f.word()].(*slicing)
	lo, hi, _ := f.bounds(s, x.Bits, x.Bits)
	if hi > x.Bits {
		return f.sliceError(":", bound{hi, s.unsigned.hi}, x.Bits, "length")
	}
	if lo > hi {
		return f.loError(bound{lo, s.unsigned.lo}, hi)
	}
	if lo < x.Bits {
		x.Ptr = unsafe.Add(x.Ptr, lo)
	}
	*f.get(in.a) = slot{Bits: hi - lo, Ptr: x.Ptr}
	return false
}

// toArray converts a slice to a pointer to an array.
func toArray(f *fiber, in *instr) bool {
	x := *f.get(in.b)
	t := f.typ()
	if x.Bits < uint64(t.Len) {
		return f.boundsError("cannot convert slice with length " + num(x.Bits) + " to array or pointer to array with length " + strconv.Itoa(t.Len))
	}
	f.get(in.a).Ptr = x.Ptr
	return false
}

func copySlice(f *fiber, in *instr) bool {
	dst, src := *f.get(in.b), *f.get(in.c)
	n := min(dst.Bits, src.Bits)
	f.typ().copyArray(dst.Ptr, src.Ptr, int(n))
	f.get(in.a).Bits = n
	return false
}

func clearSlice(f *fiber, in *instr) bool {
	x := *f.get(in.a)
	f.typ().zeroArray(x.Ptr, int(x.Bits))
	return false
}
