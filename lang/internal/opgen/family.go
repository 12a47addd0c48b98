package main

import (
	"fmt"
	"strings"
)

// family returns an operation for each member: the template with a question
// mark where the member's text goes. Its name is the prefix and the member's.
func family(prefix string, members []op, template string) []op {
	var ops []op
	for _, m := range members {
		ops = append(ops, rows(prefix+m.name+" "+strings.ReplaceAll(template, "?", m.body))...)
	}
	return ops
}

// among returns the rows with the given names.
func among(all []op, names string) []op {
	var some []op
	for _, name := range strings.Fields(names) {
		for _, o := range all {
			if o.name == name {
				some = append(some, o)
			}
		}
	}
	return some
}

// conditions are what branches test. The negation of a comparison of floats is
// not the comparison the other way round: there is NaN.
var conditions = rows(`
	T      A != 0
	F      A == 0
	Eq     A == B
	Ne     A != B
	Lt     Ai < Bi
	Le     Ai <= Bi
	LtU    A < B
	LeU    A <= B
	EqI    Ai == Bn
	NeI    Ai != Bn
	LtI    Ai < Bn
	LeI    Ai <= Bn
	GtI    Ai > Bn
	GeI    Ai >= Bn
	PEq    Ap == Bp
	PNe    Ap != Bp
	Nil    Ap == nil
	Some   Ap != nil
	FLt    Af < Bf
	FLe    Af <= Bf
	FEq    Af == Bf
	NotFLt !(Af < Bf)
	NotFLe !(Af <= Bf)
	NotFEq !(Af == Bf)
`)

// divisible are the conditions on remainders: x is the absolute value of A.
var divisible = rows(`
	DivI    ==
	NotDivI !=
`)

// counted are the conditions of the branches that count: x is the new A.
var counted = rows(`
	Lt     x < Bi
	Le     x <= Bi
	Ne     x != Bi
	LtI    x < Bn
	LeI    x <= Bn
	GeI    x >= Bn
	GtI    x > Bn
`)

// branches returns the branches ahead, the ones that close a loop, and those
// that do so with the loop's count: "i += n; if i < m, repeat" is what most
// loops end with.
func branches() []op {
	return concat(
		rows(`
			Jmp // ahead, by b and c together
				pc = unsafe.Add(pc, in.Long()*code.InstrSize)
				budget -= int64(in.Toll)
			Loop // back, by b and c together
				pc = unsafe.Add(pc, in.Long()*code.InstrSize)
				if budget -= int64(in.Toll); budget < 0 {
					goto spent
				}
		`),
		family("Br", conditions, "if ? { branch } // if ?"),
		family("Br", divisible, `// if Ai ? 0, modulo the constant of which W and b are the reciprocal; it is in a second word
			sign := uint64(Ai >> 63)
			x := (A ^ sign) - sign
			q, _ := mathbits.Mul64(x, W)
			if (q>>(in.b&63))*word(unsafe.Add(pc, code.InstrSize)) ? x { branch } else { pc = unsafe.Add(pc, 2*code.InstrSize) }`),
		family("Loop", among(conditions, "Eq Ne Lt Le EqI NeI LtI LeI GtI GeI T F"), "if ? { repeat } // if ?, back"),
		family("Inc", counted, `// A = x, a register plus a number, both in W; if ?, back
			w := W
			x := int64(*bits(base, code.Operand(w)) + uint64(int16(w>>16)))
			A = uint64(x)
			if ? { repeat } else { skip }`),
		family("Step", among(counted, "Lt Le"), `// A = x, the sum of two registers in W; if ?, back
			w := W
			x := int64(*bits(base, code.Operand(w)) + *bits(base, code.Operand(w>>16)))
			A = uint64(x)
			if ? { repeat } else { skip }`),
	)
}

// An access is a kind of value in memory: how many bytes it takes, and how it
// comes from p to A, or from V to p. The length of a string or a slice goes
// where its pointer goes, and a slice's capacity to the next register.
type access struct {
	name string
	size int
	do   string
}

var loads = []access{
	{"U8", 1, "A = uint64(*(*uint8)(p))"},
	{"I8", 1, "A = uint64(*(*int8)(p))"},
	{"U16", 2, "A = uint64(*(*uint16)(p))"},
	{"I16", 2, "A = uint64(*(*int16)(p))"},
	{"U32", 4, "A = uint64(*(*uint32)(p))"},
	{"I32", 4, "A = uint64(*(*int32)(p))"},
	{"64", 8, "A = *(*uint64)(p)"},
	{"P", 8, "Ap = *(*unsafe.Pointer)(p)"},
	{"Str", 16, "A, Ap = *(*uint64)(unsafe.Add(p, 8)), *(*unsafe.Pointer)(p)"},
	{"Iface", 16, "Av = *(*code.Slot)(p)"},
	{"Slice", 24, "A2 = *(*uint64)(unsafe.Add(p, 16)); A, Ap = *(*uint64)(unsafe.Add(p, 8)), *(*unsafe.Pointer)(p)"},
}

var stores = []access{
	{"8", 1, "*(*uint8)(p) = uint8(V)"},
	{"16", 2, "*(*uint16)(p) = uint16(V)"},
	{"32", 4, "*(*uint32)(p) = uint32(V)"},
	{"64", 8, "*(*uint64)(p) = V"},
	{"P", 8, "*(*unsafe.Pointer)(p) = Vp"},
	{"Str", 16, "*(*unsafe.Pointer)(p), *(*uint64)(unsafe.Add(p, 8)) = Vp, V"},
	{"Iface", 16, "*(*code.Slot)(p) = Vv"},
	{"Slice", 24, "*(*unsafe.Pointer)(p), *(*uint64)(unsafe.Add(p, 8)) = Vp, V; *(*uint64)(unsafe.Add(p, 16)) = V2"},
}

// accesses returns an operation for each access: address says how to find p,
// value is the operand that V stands for.
func accesses(prefix string, all []access, address, value string) []op {
	var ops []op
	for _, a := range all {
		do := strings.ReplaceAll(a.do, "V", value)
		find := strings.ReplaceAll(address, "SIZE", fmt.Sprint(a.size))
		ops = append(ops, rows(fmt.Sprintf("%s%s %s; %s // %s", prefix, a.name, find, do, do))...)
	}
	return ops
}

func memory() []op {
	return concat(
		accesses("Ld", loads, "p := Bp; trap p == nil: nilAt; p = unsafe.Add(p, in.c)", ""),
		accesses("St", stores, "p := Ap; trap p == nil: nilAt; p = unsafe.Add(p, in.c)", "B"),
		rows(`
			AddP p := Bp; trap p == nil: nilB; Ap = unsafe.Add(p, in.c) // Ap = Bp + c
		`),
	)
}

func elements() []op {
	return concat(
		accesses("Ix", loads, "i := C; trap i >= B: indexBC; p := unsafe.Add(Bp, i*SIZE)", ""),
		accesses("IxSt", stores, "i := B; trap i >= A: indexAB; p := unsafe.Add(Ap, i*SIZE)", "C"),
		rows(`
			IxSt8I i := B; trap i >= A: indexAB; p := unsafe.Add(Ap, i*1); *(*uint8)(p) = uint8(in.c) // the number c
			IxAddr i := C; trap i >= B: indexBC; Ap = unsafe.Add(Bp, i*W); skip // Ap = p, of elements of W bytes
			AxAddr // the same of an array at B; W is its length, and the element's size
				i, p := C, Bp
				trap i >= uint64(uint32(W)) || p == nil: arrayBC
				Ap = unsafe.Add(p, i*(W>>32))
				skip
			AxU8 // A = a byte of an array at B, of length W
				i, p := C, Bp
				trap i >= uint64(uint32(W)) || p == nil: arrayBC
				A = uint64(*(*uint8)(unsafe.Add(p, i)))
				skip
			Ax64 // A = a number of an array at B, of length W
				i, p := C, Bp
				trap i >= uint64(uint32(W)) || p == nil: arrayBC
				A = *(*uint64)(unsafe.Add(p, i*8))
				skip
			AxSt8 // a byte of an array at A, of length W, = C
				i, p := B, Ap
				trap i >= uint64(uint32(W)) || p == nil: arrayAB
				*(*uint8)(unsafe.Add(p, i)) = uint8(C)
				skip
			AxSt64 // a number of an array at A, of length W, = C
				i, p := B, Ap
				trap i >= uint64(uint32(W)) || p == nil: arrayAB
				*(*uint64)(unsafe.Add(p, i*8)) = C
				skip
		`),
	)
}

func concat(lists ...[]op) []op {
	var all []op
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}
