package vm

import (
	"unicode/utf8"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// str returns the string in a register.
func (f *fiber) str(reg code.Operand) string {
	v := f.get(reg)
	return unsafe.String((*byte)(v.Ptr), int(v.Bits))
}

func (f *fiber) setStr(reg code.Operand, s string) { *f.get(reg) = code.StringSlot(s) }

func (f *fiber) setBool(reg code.Operand, b bool) { f.get(reg).Bits = truth(b) }

func concat(f *fiber, in *code.Instr) bool {
	a, b := f.str(in.B), f.str(in.C)
	if !f.spendFlat(uint64(len(a) + len(b))) {
		return f.outOfMemory()
	}
	f.p.take(rules.CodeCopyByte, len(a)+len(b))
	f.setStr(in.A, a+b)
	return false
}

func strEq(f *fiber, in *code.Instr) bool {
	a, b := f.compared(in)
	f.setBool(in.A, a == b)
	return false
}

func strNe(f *fiber, in *code.Instr) bool {
	a, b := f.compared(in)
	f.setBool(in.A, a != b)
	return false
}

func strLt(f *fiber, in *code.Instr) bool {
	a, b := f.compared(in)
	f.setBool(in.A, a < b)
	return false
}

func strLe(f *fiber, in *code.Instr) bool {
	a, b := f.compared(in)
	f.setBool(in.A, a <= b)
	return false
}

// compared returns the strings that a comparison is of. It pays for the bytes that they
// have both, as those of different lengths are unequal at once.
func (f *fiber) compared(in *code.Instr) (a, b string) {
	a, b = f.str(in.B), f.str(in.C)
	if len(a) == len(b) || in.Op >= code.StrLt {
		f.p.take(rules.CodeCopyByte, min(len(a), len(b)))
	}
	return a, b
}

func strToBytes(f *fiber, in *code.Instr) bool {
	s := f.str(in.B)
	if !f.spendText(len(s)) {
		return f.outOfMemory()
	}
	b := []byte(s)
	f.p.take(rules.CodeCopyByte, len(b))
	f.setSlice(in.A, unsafe.Pointer(unsafe.SliceData(b)), len(b), cap(b))
	return false
}

func strToRunes(f *fiber, in *code.Instr) bool {
	s := f.str(in.B)
	if !f.spendText(4 * len(s)) {
		return f.outOfMemory()
	}
	rs := []rune(s)
	f.p.take(rules.CodeRuneText, len(rs))
	f.setSlice(in.A, unsafe.Pointer(unsafe.SliceData(rs)), len(rs), cap(rs))
	return false
}

func bytesToStr(f *fiber, in *code.Instr) bool {
	v := f.get(in.B)
	if !f.spendText(int(v.Bits)) {
		return f.outOfMemory()
	}
	f.p.take(rules.CodeCopyByte, int(v.Bits))
	f.setStr(in.A, string(unsafe.Slice((*byte)(v.Ptr), int(v.Bits))))
	return false
}

func runesToStr(f *fiber, in *code.Instr) bool {
	v := f.get(in.B)
	if !f.spendText(int(v.Bits)) {
		return f.outOfMemory()
	}
	f.p.take(rules.CodeRuneText, int(v.Bits))
	f.setStr(in.A, string(unsafe.Slice((*rune)(v.Ptr), int(v.Bits))))
	return false
}

func intToStr(f *fiber, in *code.Instr) bool {
	n := int64(f.get(in.B).Bits)
	if n < 0 || n > utf8.MaxRune {
		n = utf8.RuneError
	}
	f.setStr(in.A, string(rune(n)))
	return false
}

// minimum performs min and max of two operands; minmax explains C.
func minimum(f *fiber, in *code.Instr) bool {
	a, b := f.get(in.A), f.get(in.B)
	var second bool
	switch in.C {
	case 0:
		second = int64(b.Bits) < int64(a.Bits)
	case 1:
		second = int64(b.Bits) > int64(a.Bits)
	case 2:
		second = b.Bits < a.Bits
	case 3:
		second = b.Bits > a.Bits
	case 4:
		*f64(f.base, in.A) = min(*f64(f.base, in.A), *f64(f.base, in.B))
	case 5:
		*f64(f.base, in.A) = max(*f64(f.base, in.A), *f64(f.base, in.B))
	case 6:
		a.Bits = g32(min(get32(f.base, in.A), get32(f.base, in.B)))
	case 7:
		a.Bits = g32(max(get32(f.base, in.A), get32(f.base, in.B)))
	case 8:
		second = f.str(in.B) < f.str(in.A)
	case 9:
		second = f.str(in.B) > f.str(in.A)
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

func nextStr(f *fiber, in *code.Instr) bool {
	it := (*stringIter)(f.get(in.B).Ptr)
	w := f.word()
	if it.at >= len(it.s) {
		f.setBool(in.A, false)
		return false
	}
	c, size := utf8.DecodeRuneInString(it.s[it.at:])
	at := it.at
	it.at += size
	f.setBool(in.A, true)
	f.get(code.Operand(w >> 32)).Bits = uint64(at)
	f.get(code.Operand(w >> 48)).Bits = uint64(c)
	return false
}
