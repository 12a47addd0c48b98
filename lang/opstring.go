package lang

import (
	"unicode/utf8"
	"unsafe"
)

// str returns the string in a register.
func (f *fiber) str(reg opcode) string {
	v := f.get(reg)
	return unsafe.String((*byte)(v.Ptr), int(v.Bits))
}

func (f *fiber) setStr(reg opcode, s string) { *f.get(reg) = stringSlot(s) }

func (f *fiber) setBool(reg opcode, b bool) { f.get(reg).Bits = truth(b) }

func concat(f *fiber, in *instr) bool {
	a, b := f.str(in.b), f.str(in.c)
	if !f.spend(uint64(len(a) + len(b))) {
		return f.outOfMemory()
	}
	f.setStr(in.a, a+b)
	return false
}

func strEq(f *fiber, in *instr) bool { f.setBool(in.a, f.str(in.b) == f.str(in.c)); return false }
func strNe(f *fiber, in *instr) bool { f.setBool(in.a, f.str(in.b) != f.str(in.c)); return false }
func strLt(f *fiber, in *instr) bool { f.setBool(in.a, f.str(in.b) < f.str(in.c)); return false }
func strLe(f *fiber, in *instr) bool { f.setBool(in.a, f.str(in.b) <= f.str(in.c)); return false }

// stackBuffer is the size of the buffer on the stack that the compiler has for a
// converted string that does not escape.
const stackBuffer = 32

// spendText accounts for a converted string of so many bytes. Of a small one
// nobody knows here whether it escapes.
func (f *fiber) spendText(bytes int) bool { return bytes <= stackBuffer || f.spend(uint64(bytes)) }

func strToBytes(f *fiber, in *instr) bool {
	s := f.str(in.b)
	if !f.spendText(len(s)) {
		return f.outOfMemory()
	}
	b := []byte(s)
	f.setSlice(in.a, unsafe.Pointer(unsafe.SliceData(b)), len(b), cap(b))
	return false
}

func strToRunes(f *fiber, in *instr) bool {
	s := f.str(in.b)
	if !f.spendText(4 * len(s)) {
		return f.outOfMemory()
	}
	rs := []rune(s)
	f.setSlice(in.a, unsafe.Pointer(unsafe.SliceData(rs)), len(rs), cap(rs))
	return false
}

func bytesToStr(f *fiber, in *instr) bool {
	v := f.get(in.b)
	if !f.spendText(int(v.Bits)) {
		return f.outOfMemory()
	}
	f.setStr(in.a, string(unsafe.Slice((*byte)(v.Ptr), int(v.Bits))))
	return false
}

func runesToStr(f *fiber, in *instr) bool {
	v := f.get(in.b)
	if !f.spendText(int(v.Bits)) {
		return f.outOfMemory()
	}
	f.setStr(in.a, string(unsafe.Slice((*rune)(v.Ptr), int(v.Bits))))
	return false
}

func intToStr(f *fiber, in *instr) bool {
	n := int64(f.get(in.b).Bits)
	if n < 0 || n > utf8.MaxRune {
		n = utf8.RuneError
	}
	f.setStr(in.a, string(rune(n)))
	return false
}

// minimum performs min and max of two operands; minmax explains C.
func minimum(f *fiber, in *instr) bool {
	a, b := f.get(in.a), f.get(in.b)
	var second bool
	switch in.c {
	case 0:
		second = int64(b.Bits) < int64(a.Bits)
	case 1:
		second = int64(b.Bits) > int64(a.Bits)
	case 2:
		second = b.Bits < a.Bits
	case 3:
		second = b.Bits > a.Bits
	case 4:
		*f64(f.base, in.a) = min(*f64(f.base, in.a), *f64(f.base, in.b))
	case 5:
		*f64(f.base, in.a) = max(*f64(f.base, in.a), *f64(f.base, in.b))
	case 6:
		a.Bits = g32(min(get32(f.base, in.a), get32(f.base, in.b)))
	case 7:
		a.Bits = g32(max(get32(f.base, in.a), get32(f.base, in.b)))
	case 8:
		second = f.str(in.b) < f.str(in.a)
	case 9:
		second = f.str(in.b) > f.str(in.a)
	}
	if second {
		*a = *b
	}
	return false
}

// A stringIter is the state of a range over a string.
type stringIter struct {
	s  string
	at int
}

func nextStr(f *fiber, in *instr) bool {
	it := (*stringIter)(f.get(in.b).Ptr)
	w := f.word()
	if it.at >= len(it.s) {
		f.setBool(in.a, false)
		return false
	}
	c, size := utf8.DecodeRuneInString(it.s[it.at:])
	at := it.at
	it.at += size
	f.setBool(in.a, true)
	f.get(opcode(w >> 32)).Bits = uint64(at)
	f.get(opcode(w >> 48)).Bits = uint64(c)
	return false
}
