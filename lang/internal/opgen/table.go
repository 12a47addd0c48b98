package main

// This file is the instruction set. A row is an operation: its name, what the
// loop does to perform it, and, where that does not speak for itself, what it is
// for. What the loop does is Go with a few abbreviations (see notation.go):
//
//	A B C       the number in the register that the operand a, b or c names
//	Ai Af Ag    the same as a signed number, a float64, a float32
//	Ap Av       the register's pointer, and both halves of it
//	A2          the number in the next register: a slice takes two
//	Bn Cn       the operand itself, as a signed number
//	W           the word of data behind the instruction
//	D           the number in the register that W names
//	skip        go on behind that word
//	trap x: h   if x is true leave the loop, and the handler h takes over
//	branch      go c instructions ahead, and pay the toll
//	repeat      go c instructions back, and pay; others may have their turn
//	pay         pay the toll, or do it later if there is nothing left
//	return      go back to the caller
//
// Operations that differ in one part only are in family.go, those that the loop
// has no part in are in handled.go.

// A section is a group of operations that its title describes.
type section struct {
	title string
	ops   []op
}

// instructions returns the instruction set, in the order of the numbers.
func instructions() []section {
	return []section{
		{"Moves and constants.", moves},
		{"Integers, 64 bits wide.", integers},
		{"Narrowing: the low bits of B, extended to 64.", narrowing},
		{"Floats. F is for float64, G for float32.", floats},
		{"Comparisons that make a bool.", comparisons},
		{"Branches, by c instructions from the next one.", branches()},
		{"Memory. p is the address in B plus c; the stores have it in A, and what they store in B.", memory()},
		{"Elements. p is the address of the one with the index C in the slice or string B; the stores have A[B] = C.", elements()},
		{"Interfaces.", interfaces},
		{"Calls. The header of a frame says where to go back to and by how much. A is the new frame.", calls},
	}
}

var moves = rows(`
	MovB    A = B
	MovP    Ap = Bp
	MovV    Av = Bv
	MovS    n := B2; Av = Bv; A2 = n // a slice
	Imm     A = uint64(Cn)
	Const   A = W; skip
	ConstV  Av = *(*code.Slot)(unsafe.Add(f.p.constBase, W*uint64(code.SlotSize))); skip // Av = constant number W
	NilP    Ap = nil
	ZeroV   Av = code.Slot{} // an empty string or a nil interface
	NilS    Av = code.Slot{}; A2 = 0 // a nil slice
	Global  Ap = *(*unsafe.Pointer)(unsafe.Add(f.p.globalBase, W*8)); skip // Ap = address of global variable number W
	FreeP   Ap = *ptr(*ptr(base, 0), in.c) // variable c of the closure that runs
	FreeV   Av = *both(*ptr(base, 0), in.c) // the same, both halves
`)

var integers = rows(`
	Add     A = B + C
	Sub     A = B - C
	Mul     A = B * C
	And     A = B & C
	Or      A = B | C
	Xor     A = B ^ C
	AndNot  A = B &^ C
	Shl     A = B << C
	Shr     A = B >> C
	Sar     A = uint64(Bi >> C)
	Div     d := C; trap d == 0: divideByZero; A = uint64(Bi / int64(d)) // A = Bi / Ci
	Rem     d := C; trap d == 0: divideByZero; A = uint64(Bi % int64(d)) // A = Bi % Ci
	DivU    d := C; trap d == 0: divideByZero; A = B / d // A = B / C
	RemU    d := C; trap d == 0: divideByZero; A = B % d // A = B % C
	AddI    A = B + uint64(Cn)
	MulI    A = B * uint64(Cn)
	MulAdd  A = B*C + D; skip
	MulIAdd A = B*uint64(Cn) + D; skip
	AndI    A = B & uint64(Cn)
	ShlI    A = B << (in.c & 63)
	ShrI    A = B >> (in.c & 63)
	SarI    A = uint64(Bi >> (in.c & 63))
	DivI    // A = Bi / the constant whose reciprocal is W, shifted by c
		x := Bi
		sign := uint64(x >> 63)
		q, _ := mathbits.Mul64((uint64(x)^sign)-sign, W)
		q >>= in.c & 63
		A = (q ^ sign) - sign
		skip
	RemI    // A = Bi % the constant, which is in a second word
		x := B
		sign := uint64(int64(x) >> 63)
		q, _ := mathbits.Mul64((x^sign)-sign, W)
		q = (q>>(in.c&63) ^ sign) - sign
		A = x - q*word(unsafe.Add(pc, code.InstrSize))
		pc = unsafe.Add(pc, 2*code.InstrSize)
	Neg     A = -B
	Not     A = ^B
	NotBool A = B ^ 1
`)

var narrowing = rows(`
	ExtI8   A = uint64(int8(B))
	ExtU8   A = uint64(uint8(B))
	ExtI16  A = uint64(int16(B))
	ExtU16  A = uint64(uint16(B))
	ExtI32  A = uint64(int32(B))
	ExtU32  A = uint64(uint32(B))
`)

var floats = rows(`
	FAdd    Af = Bf + Cf
	FSub    Af = Bf - Cf
	FMul    Af = Bf * Cf
	FDiv    Af = Bf / Cf
	FNeg    Af = -Bf
	GAdd    A = g32(Bg + Cg)
	GSub    A = g32(Bg - Cg)
	GMul    A = g32(Bg * Cg)
	GDiv    A = g32(Bg / Cg)
	GNeg    A = g32(-Bg)
	IntToF  Af = float64(Bi)
	UintToF Af = float64(B)
	FToInt  A = toInt64(Bf)
	FToI32  A = toInt32(Bf)
	FToUint A = uint64(Bf)
	IntToG  A = g32(float32(Bi))
	UintToG A = g32(float32(B))
	FToG    A = g32(float32(Bf))
	GToF    Af = float64(Bg)
`)

var comparisons = rows(`
	Eq      A = truth(B == C)
	Ne      A = truth(B != C)
	Lt      A = truth(Bi < Ci)
	Le      A = truth(Bi <= Ci)
	LtU     A = truth(B < C)
	LeU     A = truth(B <= C)
	EqI     A = truth(Bi == Cn)
	NeI     A = truth(Bi != Cn)
	LtI     A = truth(Bi < Cn)
	LeI     A = truth(Bi <= Cn)
	GtI     A = truth(Bi > Cn)
	GeI     A = truth(Bi >= Cn)
	FEq     A = truth(Bf == Cf)
	FNe     A = truth(Bf != Cf)
	FLt     A = truth(Bf < Cf)
	FLe     A = truth(Bf <= Cf)
	GEq     A = truth(Bg == Cg)
	GNe     A = truth(Bg != Cg)
	GLt     A = truth(Bg < Cg)
	GLe     A = truth(Bg <= Cg)
	PEq     A = truth(Bp == Cp)
	PNe     A = truth(Bp != Cp)
`)

var interfaces = rows(`
	MkIface Ap = Bp; A = W; skip // a pointer as the type W
`)

var calls = rows(`
	Call // the function that W says; b and c say where to return to
		w, fp := W, unsafe.Add(base, uintptr(in.a)*8)
		trap uintptr(fp)+uintptr(w>>32) > f.limit: growForCall
		pay
		*(*uint64)(fp) = uint64(in.Back())<<32 | uint64(in.a)
		base, pc = fp, unsafe.Add(begin, uintptr(uint32(w))*code.InstrSize)
	CallFunc // the func in B; W says where to return to
		c, fp := (*code.Closure)(Bp), unsafe.Add(base, uintptr(in.a)*8)
		trap c == nil || uintptr(fp)+uintptr(c.Function.Need)*code.SlotSize > f.limit: callFunc
		pay
		*(*uint64)(fp) = W<<32 | uint64(in.a)
		*ptr(fp, 0) = unsafe.Pointer(c)
		base, pc = fp, unsafe.Add(begin, uintptr(c.Function.Entry)*code.InstrSize)
	CallIface // a method of the interface B; W says where to return to, and which call of the program it is
		w, t, fp := W, B, unsafe.Add(base, uintptr(in.a)*8)
		s := (*site)(unsafe.Add(f.p.siteBase, (w>>32*siteWays+t%siteWays)*uint64(siteSize)))
		trap t == 0 || t != s.num || uintptr(fp)+uintptr(s.need) > f.limit: callIface
		pay
		*(*uint64)(fp) = w<<32 | uint64(in.a)
		*ptr(fp, 2) = Bp
		base, pc = fp, unsafe.Add(begin, uintptr(s.entry)*code.InstrSize)
	Ret     return
	RetB    *bits(base, 2) = A; return // with the result A
	RetP    *ptr(base, 2) = Ap; return
	RetV    *both(base, 2) = Av; return
	Tick // c units are paid: others may act before what follows
		if budget -= int64(in.c); budget < 0 {
			goto spent
		}
`)
