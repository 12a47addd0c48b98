package lang

import (
	"math"
	mathbits "math/bits"
	"unsafe"
)

// The loop is the one long function of this package, and on purpose: it calls
// nothing, so the compiler keeps its four variables in registers from one
// instruction to the next. Each case is the meaning of its instruction and
// nothing more. Whatever cannot be said in a few lines of straight code, all
// traps included, leaves the loop: the operation's handler takes over, with
// the program counter just behind the instruction's first word.

// instrSize is the size of an instruction and of a word of data in the code.
const instrSize = 8

// callCost is the time in nanoseconds that a call takes.
const callCost = 4

// The halves of the register that an operand names; operands hold twice the
// register's number.
func bits(base unsafe.Pointer, r opcode) *uint64 {
	return (*uint64)(unsafe.Add(base, uintptr(r)*8))
}

func ptr(base unsafe.Pointer, r opcode) *unsafe.Pointer {
	return (*unsafe.Pointer)(unsafe.Add(base, uintptr(r)*8+8))
}

func both(base unsafe.Pointer, r opcode) *slot { return (*slot)(unsafe.Add(base, uintptr(r)*8)) }

func f64(base unsafe.Pointer, r opcode) *float64 {
	return (*float64)(unsafe.Add(base, uintptr(r)*8))
}

func get32(base unsafe.Pointer, r opcode) float32 {
	return *(*float32)(unsafe.Add(base, uintptr(r)*8))
}

func g32(x float32) uint64 { return uint64(math.Float32bits(x)) }

// word returns the word of data at pc.
func word(pc unsafe.Pointer) uint64 { return *(*uint64)(pc) }

func truth(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// long is the distance of an unconditional branch, short of a conditional one.
func (in *instr) long() int64  { return int64(int32(in.back())) }
func (in *instr) short() int64 { return int64(int16(in.c)) }

// back is the 32 bits in b and c: where a call returns to.
func (in *instr) back() uint32 { return uint32(in.b) | uint32(in.c)<<16 }

// loop performs instructions until one is not for it or the budget, which
// backward branches and calls use up, is below zero. It returns what is left,
// and whether there is an instruction to handle.
//
//go:nocheckptr
func (f *fiber) loop(budget int64) (left int64, handle bool) {
	pc, base, code := f.pc, f.base, f.p.codeBase
	for {
		in := (*instr)(pc)
		pc = unsafe.Add(pc, instrSize)
		switch uint8(in.op) {
		// Moves and constants.
		case opMovB:
			*bits(base, in.a) = *bits(base, in.b)
		case opMovP:
			*ptr(base, in.a) = *ptr(base, in.b)
		case opMovV:
			*both(base, in.a) = *both(base, in.b)
		case opMovS:
			n := *bits(base, in.b+2)
			*both(base, in.a) = *both(base, in.b)
			*bits(base, in.a+2) = n
		case opImm:
			*bits(base, in.a) = uint64(int16(in.c))
		case opConst:
			*bits(base, in.a) = word(pc)
			pc = unsafe.Add(pc, instrSize)
		case opConstV:
			*both(base, in.a) = *(*slot)(unsafe.Add(f.p.constBase, word(pc)*uint64(slotSize)))
			pc = unsafe.Add(pc, instrSize)
		case opNilP:
			*ptr(base, in.a) = nil
		case opZeroV:
			*both(base, in.a) = slot{}
		case opNilS:
			*both(base, in.a) = slot{}
			*bits(base, in.a+2) = 0
		case opGlobal:
			*ptr(base, in.a) = *(*unsafe.Pointer)(unsafe.Add(f.p.globalBase, word(pc)*8))
			pc = unsafe.Add(pc, instrSize)
		case opFreeP:
			*ptr(base, in.a) = *ptr(*ptr(base, 0), in.c)
		case opFreeV:
			*both(base, in.a) = *both(*ptr(base, 0), in.c)

		// Integers.
		case opAdd:
			*bits(base, in.a) = *bits(base, in.b) + *bits(base, in.c)
		case opSub:
			*bits(base, in.a) = *bits(base, in.b) - *bits(base, in.c)
		case opMul:
			*bits(base, in.a) = *bits(base, in.b) * *bits(base, in.c)
		case opAnd:
			*bits(base, in.a) = *bits(base, in.b) & *bits(base, in.c)
		case opOr:
			*bits(base, in.a) = *bits(base, in.b) | *bits(base, in.c)
		case opXor:
			*bits(base, in.a) = *bits(base, in.b) ^ *bits(base, in.c)
		case opAndNot:
			*bits(base, in.a) = *bits(base, in.b) &^ *bits(base, in.c)
		case opShl:
			*bits(base, in.a) = *bits(base, in.b) << *bits(base, in.c)
		case opShr:
			*bits(base, in.a) = *bits(base, in.b) >> *bits(base, in.c)
		case opSar:
			*bits(base, in.a) = uint64(int64(*bits(base, in.b)) >> *bits(base, in.c))
		case opDiv:
			d := *bits(base, in.c)
			if d == 0 {
				goto out
			}
			*bits(base, in.a) = uint64(int64(*bits(base, in.b)) / int64(d))
		case opRem:
			d := *bits(base, in.c)
			if d == 0 {
				goto out
			}
			*bits(base, in.a) = uint64(int64(*bits(base, in.b)) % int64(d))
		case opDivU:
			d := *bits(base, in.c)
			if d == 0 {
				goto out
			}
			*bits(base, in.a) = *bits(base, in.b) / d
		case opRemU:
			d := *bits(base, in.c)
			if d == 0 {
				goto out
			}
			*bits(base, in.a) = *bits(base, in.b) % d
		case opAddI:
			*bits(base, in.a) = *bits(base, in.b) + uint64(int16(in.c))
		case opMulI:
			*bits(base, in.a) = *bits(base, in.b) * uint64(int16(in.c))
		case opAndI:
			*bits(base, in.a) = *bits(base, in.b) & uint64(int16(in.c))
		case opShlI:
			*bits(base, in.a) = *bits(base, in.b) << (in.c & 63)
		case opShrI:
			*bits(base, in.a) = *bits(base, in.b) >> (in.c & 63)
		case opSarI:
			*bits(base, in.a) = uint64(int64(*bits(base, in.b)) >> (in.c & 63))
		case opDivI:
			x := int64(*bits(base, in.b))
			sign := uint64(x >> 63)
			q, _ := mathbits.Mul64((uint64(x)^sign)-sign, word(pc))
			q >>= in.c & 63
			*bits(base, in.a) = (q ^ sign) - sign
			pc = unsafe.Add(pc, instrSize)
		case opRemI:
			x := *bits(base, in.b)
			sign := uint64(int64(x) >> 63)
			q, _ := mathbits.Mul64((x^sign)-sign, word(pc))
			q = (q>>(in.c&63) ^ sign) - sign
			*bits(base, in.a) = x - q*word(unsafe.Add(pc, instrSize))
			pc = unsafe.Add(pc, 2*instrSize)
		case opNeg:
			*bits(base, in.a) = -*bits(base, in.b)
		case opNot:
			*bits(base, in.a) = ^*bits(base, in.b)
		case opNotBool:
			*bits(base, in.a) = *bits(base, in.b) ^ 1
		case opExtI8:
			*bits(base, in.a) = uint64(int8(*bits(base, in.b)))
		case opExtU8:
			*bits(base, in.a) = uint64(uint8(*bits(base, in.b)))
		case opExtI16:
			*bits(base, in.a) = uint64(int16(*bits(base, in.b)))
		case opExtU16:
			*bits(base, in.a) = uint64(uint16(*bits(base, in.b)))
		case opExtI32:
			*bits(base, in.a) = uint64(int32(*bits(base, in.b)))
		case opExtU32:
			*bits(base, in.a) = uint64(uint32(*bits(base, in.b)))

		// Floats.
		case opFAdd:
			*f64(base, in.a) = *f64(base, in.b) + *f64(base, in.c)
		case opFSub:
			*f64(base, in.a) = *f64(base, in.b) - *f64(base, in.c)
		case opFMul:
			*f64(base, in.a) = *f64(base, in.b) * *f64(base, in.c)
		case opFDiv:
			*f64(base, in.a) = *f64(base, in.b) / *f64(base, in.c)
		case opFNeg:
			*f64(base, in.a) = -*f64(base, in.b)
		case opGAdd:
			*bits(base, in.a) = g32(get32(base, in.b) + get32(base, in.c))
		case opGSub:
			*bits(base, in.a) = g32(get32(base, in.b) - get32(base, in.c))
		case opGMul:
			*bits(base, in.a) = g32(get32(base, in.b) * get32(base, in.c))
		case opGDiv:
			*bits(base, in.a) = g32(get32(base, in.b) / get32(base, in.c))
		case opGNeg:
			*bits(base, in.a) = g32(-get32(base, in.b))
		case opIntToF:
			*f64(base, in.a) = float64(int64(*bits(base, in.b)))
		case opUintToF:
			*f64(base, in.a) = float64(*bits(base, in.b))
		case opFToInt:
			*bits(base, in.a) = uint64(int64(*f64(base, in.b)))
		case opFToUint:
			*bits(base, in.a) = uint64(*f64(base, in.b))
		case opIntToG:
			*bits(base, in.a) = g32(float32(int64(*bits(base, in.b))))
		case opUintToG:
			*bits(base, in.a) = g32(float32(*bits(base, in.b)))
		case opFToG:
			*bits(base, in.a) = g32(float32(*f64(base, in.b)))
		case opGToF:
			*f64(base, in.a) = float64(get32(base, in.b))

		// Comparisons.
		case opEq:
			*bits(base, in.a) = truth(*bits(base, in.b) == *bits(base, in.c))
		case opNe:
			*bits(base, in.a) = truth(*bits(base, in.b) != *bits(base, in.c))
		case opLt:
			*bits(base, in.a) = truth(int64(*bits(base, in.b)) < int64(*bits(base, in.c)))
		case opLe:
			*bits(base, in.a) = truth(int64(*bits(base, in.b)) <= int64(*bits(base, in.c)))
		case opLtU:
			*bits(base, in.a) = truth(*bits(base, in.b) < *bits(base, in.c))
		case opLeU:
			*bits(base, in.a) = truth(*bits(base, in.b) <= *bits(base, in.c))
		case opEqI:
			*bits(base, in.a) = truth(int64(*bits(base, in.b)) == int64(int16(in.c)))
		case opNeI:
			*bits(base, in.a) = truth(int64(*bits(base, in.b)) != int64(int16(in.c)))
		case opLtI:
			*bits(base, in.a) = truth(int64(*bits(base, in.b)) < int64(int16(in.c)))
		case opLeI:
			*bits(base, in.a) = truth(int64(*bits(base, in.b)) <= int64(int16(in.c)))
		case opGtI:
			*bits(base, in.a) = truth(int64(*bits(base, in.b)) > int64(int16(in.c)))
		case opGeI:
			*bits(base, in.a) = truth(int64(*bits(base, in.b)) >= int64(int16(in.c)))
		case opFEq:
			*bits(base, in.a) = truth(*f64(base, in.b) == *f64(base, in.c))
		case opFNe:
			*bits(base, in.a) = truth(*f64(base, in.b) != *f64(base, in.c))
		case opFLt:
			*bits(base, in.a) = truth(*f64(base, in.b) < *f64(base, in.c))
		case opFLe:
			*bits(base, in.a) = truth(*f64(base, in.b) <= *f64(base, in.c))
		case opGEq:
			*bits(base, in.a) = truth(get32(base, in.b) == get32(base, in.c))
		case opGNe:
			*bits(base, in.a) = truth(get32(base, in.b) != get32(base, in.c))
		case opGLt:
			*bits(base, in.a) = truth(get32(base, in.b) < get32(base, in.c))
		case opGLe:
			*bits(base, in.a) = truth(get32(base, in.b) <= get32(base, in.c))
		case opPEq:
			*bits(base, in.a) = truth(*ptr(base, in.b) == *ptr(base, in.c))
		case opPNe:
			*bits(base, in.a) = truth(*ptr(base, in.b) != *ptr(base, in.c))

		// Branches.
		case opJmp:
			pc = unsafe.Add(pc, in.long()*instrSize)
		case opLoop:
			d := in.long()
			pc = unsafe.Add(pc, d*instrSize)
			if budget += d; budget < 0 {
				goto spent
			}
		case opBrT:
			if *bits(base, in.a) != 0 {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrF:
			if *bits(base, in.a) == 0 {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrEq:
			if *bits(base, in.a) == *bits(base, in.b) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrNe:
			if *bits(base, in.a) != *bits(base, in.b) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrLt:
			if int64(*bits(base, in.a)) < int64(*bits(base, in.b)) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrLe:
			if int64(*bits(base, in.a)) <= int64(*bits(base, in.b)) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrLtU:
			if *bits(base, in.a) < *bits(base, in.b) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrLeU:
			if *bits(base, in.a) <= *bits(base, in.b) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrEqI:
			if int64(*bits(base, in.a)) == int64(int16(in.b)) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrNeI:
			if int64(*bits(base, in.a)) != int64(int16(in.b)) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrLtI:
			if int64(*bits(base, in.a)) < int64(int16(in.b)) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrLeI:
			if int64(*bits(base, in.a)) <= int64(int16(in.b)) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrGtI:
			if int64(*bits(base, in.a)) > int64(int16(in.b)) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrGeI:
			if int64(*bits(base, in.a)) >= int64(int16(in.b)) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrPEq:
			if *ptr(base, in.a) == *ptr(base, in.b) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrPNe:
			if *ptr(base, in.a) != *ptr(base, in.b) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrNil:
			if *ptr(base, in.a) == nil {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrSome:
			if *ptr(base, in.a) != nil {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrFLt:
			if *f64(base, in.a) < *f64(base, in.b) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrFLe:
			if *f64(base, in.a) <= *f64(base, in.b) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrFEq:
			if *f64(base, in.a) == *f64(base, in.b) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrNotFLt:
			if !(*f64(base, in.a) < *f64(base, in.b)) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrNotFLe:
			if !(*f64(base, in.a) <= *f64(base, in.b)) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opBrNotFEq:
			if !(*f64(base, in.a) == *f64(base, in.b)) {
				pc = unsafe.Add(pc, in.short()*instrSize)
			}
		case opLoopEq:
			if *bits(base, in.a) == *bits(base, in.b) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opLoopNe:
			if *bits(base, in.a) != *bits(base, in.b) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opLoopLt:
			if int64(*bits(base, in.a)) < int64(*bits(base, in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opLoopLe:
			if int64(*bits(base, in.a)) <= int64(*bits(base, in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opLoopEqI:
			if int64(*bits(base, in.a)) == int64(int16(in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opLoopNeI:
			if int64(*bits(base, in.a)) != int64(int16(in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opLoopLtI:
			if int64(*bits(base, in.a)) < int64(int16(in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opLoopLeI:
			if int64(*bits(base, in.a)) <= int64(int16(in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opLoopGtI:
			if int64(*bits(base, in.a)) > int64(int16(in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opLoopGeI:
			if int64(*bits(base, in.a)) >= int64(int16(in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opLoopT:
			if *bits(base, in.a) != 0 {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opLoopF:
			if *bits(base, in.a) == 0 {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			}
		case opIncLt:
			w := word(pc)
			x := int64(*bits(base, opcode(w)) + uint64(int16(w>>16)))
			*bits(base, in.a) = uint64(x)
			if x < int64(*bits(base, in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			} else {
				pc = unsafe.Add(pc, instrSize)
			}
		case opIncLe:
			w := word(pc)
			x := int64(*bits(base, opcode(w)) + uint64(int16(w>>16)))
			*bits(base, in.a) = uint64(x)
			if x <= int64(*bits(base, in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			} else {
				pc = unsafe.Add(pc, instrSize)
			}
		case opIncNe:
			w := word(pc)
			x := int64(*bits(base, opcode(w)) + uint64(int16(w>>16)))
			*bits(base, in.a) = uint64(x)
			if x != int64(*bits(base, in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			} else {
				pc = unsafe.Add(pc, instrSize)
			}
		case opIncLtI:
			w := word(pc)
			x := int64(*bits(base, opcode(w)) + uint64(int16(w>>16)))
			*bits(base, in.a) = uint64(x)
			if x < int64(int16(in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			} else {
				pc = unsafe.Add(pc, instrSize)
			}
		case opIncLeI:
			w := word(pc)
			x := int64(*bits(base, opcode(w)) + uint64(int16(w>>16)))
			*bits(base, in.a) = uint64(x)
			if x <= int64(int16(in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			} else {
				pc = unsafe.Add(pc, instrSize)
			}
		case opIncGeI:
			w := word(pc)
			x := int64(*bits(base, opcode(w)) + uint64(int16(w>>16)))
			*bits(base, in.a) = uint64(x)
			if x >= int64(int16(in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			} else {
				pc = unsafe.Add(pc, instrSize)
			}
		case opIncGtI:
			w := word(pc)
			x := int64(*bits(base, opcode(w)) + uint64(int16(w>>16)))
			*bits(base, in.a) = uint64(x)
			if x > int64(int16(in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			} else {
				pc = unsafe.Add(pc, instrSize)
			}
		case opStepLt:
			w := word(pc)
			x := int64(*bits(base, opcode(w)) + *bits(base, opcode(w>>16)))
			*bits(base, in.a) = uint64(x)
			if x < int64(*bits(base, in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			} else {
				pc = unsafe.Add(pc, instrSize)
			}
		case opStepLe:
			w := word(pc)
			x := int64(*bits(base, opcode(w)) + *bits(base, opcode(w>>16)))
			*bits(base, in.a) = uint64(x)
			if x <= int64(*bits(base, in.b)) {
				d := in.short()
				pc = unsafe.Add(pc, d*instrSize)
				if budget += d; budget < 0 {
					goto spent
				}
			} else {
				pc = unsafe.Add(pc, instrSize)
			}

		// Memory.
		case opLdU8:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*bits(base, in.a) = uint64(*(*uint8)(p))
		case opLdI8:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*bits(base, in.a) = uint64(*(*int8)(p))
		case opLdU16:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*bits(base, in.a) = uint64(*(*uint16)(p))
		case opLdI16:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*bits(base, in.a) = uint64(*(*int16)(p))
		case opLdU32:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*bits(base, in.a) = uint64(*(*uint32)(p))
		case opLdI32:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*bits(base, in.a) = uint64(*(*int32)(p))
		case opLd64:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*bits(base, in.a) = *(*uint64)(p)
		case opLdP:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*ptr(base, in.a) = *(*unsafe.Pointer)(p)
		case opLdStr:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*bits(base, in.a), *ptr(base, in.a) = *(*uint64)(unsafe.Add(p, 8)), *(*unsafe.Pointer)(p)
		case opLdIface:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*both(base, in.a) = *(*slot)(p)
		case opLdSlice:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*bits(base, in.a+2) = *(*uint64)(unsafe.Add(p, 16))
			*bits(base, in.a), *ptr(base, in.a) = *(*uint64)(unsafe.Add(p, 8)), *(*unsafe.Pointer)(p)
		case opSt8:
			p := *ptr(base, in.a)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*(*uint8)(p) = uint8(*bits(base, in.b))
		case opSt16:
			p := *ptr(base, in.a)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*(*uint16)(p) = uint16(*bits(base, in.b))
		case opSt32:
			p := *ptr(base, in.a)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*(*uint32)(p) = uint32(*bits(base, in.b))
		case opSt64:
			p := *ptr(base, in.a)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*(*uint64)(p) = *bits(base, in.b)
		case opStP:
			p := *ptr(base, in.a)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*(*unsafe.Pointer)(p) = *ptr(base, in.b)
		case opStStr:
			p := *ptr(base, in.a)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*(*unsafe.Pointer)(p), *(*uint64)(unsafe.Add(p, 8)) = *ptr(base, in.b), *bits(base, in.b)
		case opStIface:
			p := *ptr(base, in.a)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*(*slot)(p) = *both(base, in.b)
		case opStSlice:
			p := *ptr(base, in.a)
			if p == nil {
				goto out
			}
			p = unsafe.Add(p, in.c)
			*(*unsafe.Pointer)(p), *(*uint64)(unsafe.Add(p, 8)) = *ptr(base, in.b), *bits(base, in.b)
			*(*uint64)(unsafe.Add(p, 16)) = *bits(base, in.b+2)
		case opAddP:
			p := *ptr(base, in.b)
			if p == nil {
				goto out
			}
			*ptr(base, in.a) = unsafe.Add(p, in.c)

		// Elements.
		case opIxU8:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.b), i*1)
			*bits(base, in.a) = uint64(*(*uint8)(p))
		case opIxI8:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.b), i*1)
			*bits(base, in.a) = uint64(*(*int8)(p))
		case opIxU16:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.b), i*2)
			*bits(base, in.a) = uint64(*(*uint16)(p))
		case opIxI16:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.b), i*2)
			*bits(base, in.a) = uint64(*(*int16)(p))
		case opIxU32:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.b), i*4)
			*bits(base, in.a) = uint64(*(*uint32)(p))
		case opIxI32:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.b), i*4)
			*bits(base, in.a) = uint64(*(*int32)(p))
		case opIx64:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.b), i*8)
			*bits(base, in.a) = *(*uint64)(p)
		case opIxP:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.b), i*8)
			*ptr(base, in.a) = *(*unsafe.Pointer)(p)
		case opIxStr:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.b), i*16)
			*bits(base, in.a), *ptr(base, in.a) = *(*uint64)(unsafe.Add(p, 8)), *(*unsafe.Pointer)(p)
		case opIxIface:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.b), i*16)
			*both(base, in.a) = *(*slot)(p)
		case opIxSlice:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.b), i*24)
			*bits(base, in.a+2) = *(*uint64)(unsafe.Add(p, 16))
			*bits(base, in.a), *ptr(base, in.a) = *(*uint64)(unsafe.Add(p, 8)), *(*unsafe.Pointer)(p)
		case opIxSt8:
			i := *bits(base, in.b)
			if i >= *bits(base, in.a) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.a), i*1)
			*(*uint8)(p) = uint8(*bits(base, in.c))
		case opIxSt16:
			i := *bits(base, in.b)
			if i >= *bits(base, in.a) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.a), i*2)
			*(*uint16)(p) = uint16(*bits(base, in.c))
		case opIxSt32:
			i := *bits(base, in.b)
			if i >= *bits(base, in.a) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.a), i*4)
			*(*uint32)(p) = uint32(*bits(base, in.c))
		case opIxSt64:
			i := *bits(base, in.b)
			if i >= *bits(base, in.a) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.a), i*8)
			*(*uint64)(p) = *bits(base, in.c)
		case opIxStP:
			i := *bits(base, in.b)
			if i >= *bits(base, in.a) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.a), i*8)
			*(*unsafe.Pointer)(p) = *ptr(base, in.c)
		case opIxStStr:
			i := *bits(base, in.b)
			if i >= *bits(base, in.a) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.a), i*16)
			*(*unsafe.Pointer)(p), *(*uint64)(unsafe.Add(p, 8)) = *ptr(base, in.c), *bits(base, in.c)
		case opIxStIface:
			i := *bits(base, in.b)
			if i >= *bits(base, in.a) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.a), i*16)
			*(*slot)(p) = *both(base, in.c)
		case opIxStSlice:
			i := *bits(base, in.b)
			if i >= *bits(base, in.a) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.a), i*24)
			*(*unsafe.Pointer)(p), *(*uint64)(unsafe.Add(p, 8)) = *ptr(base, in.c), *bits(base, in.c)
			*(*uint64)(unsafe.Add(p, 16)) = *bits(base, in.c+2)
		case opIxSt8I:
			i := *bits(base, in.b)
			if i >= *bits(base, in.a) {
				goto out
			}
			p := unsafe.Add(*ptr(base, in.a), i*1)
			*(*uint8)(p) = uint8(in.c)
		case opIxAddr:
			i := *bits(base, in.c)
			if i >= *bits(base, in.b) {
				goto out
			}
			*ptr(base, in.a) = unsafe.Add(*ptr(base, in.b), i*word(pc))
			pc = unsafe.Add(pc, instrSize)
		case opAxAddr:
			i, p := *bits(base, in.c), *ptr(base, in.b)
			if i >= uint64(uint32(word(pc))) || p == nil {
				goto out
			}
			*ptr(base, in.a) = unsafe.Add(p, i*(word(pc)>>32))
			pc = unsafe.Add(pc, instrSize)
		case opAxU8:
			i, p := *bits(base, in.c), *ptr(base, in.b)
			if i >= uint64(uint32(word(pc))) || p == nil {
				goto out
			}
			*bits(base, in.a) = uint64(*(*uint8)(unsafe.Add(p, i)))
			pc = unsafe.Add(pc, instrSize)
		case opAx64:
			i, p := *bits(base, in.c), *ptr(base, in.b)
			if i >= uint64(uint32(word(pc))) || p == nil {
				goto out
			}
			*bits(base, in.a) = *(*uint64)(unsafe.Add(p, i*8))
			pc = unsafe.Add(pc, instrSize)
		case opAxSt8:
			i, p := *bits(base, in.b), *ptr(base, in.a)
			if i >= uint64(uint32(word(pc))) || p == nil {
				goto out
			}
			*(*uint8)(unsafe.Add(p, i)) = uint8(*bits(base, in.c))
			pc = unsafe.Add(pc, instrSize)
		case opAxSt64:
			i, p := *bits(base, in.b), *ptr(base, in.a)
			if i >= uint64(uint32(word(pc))) || p == nil {
				goto out
			}
			*(*uint64)(unsafe.Add(p, i*8)) = *bits(base, in.c)
			pc = unsafe.Add(pc, instrSize)

		// Interfaces.
		case opMkIface:
			*ptr(base, in.a) = *ptr(base, in.b)
			*bits(base, in.a) = word(pc)
			pc = unsafe.Add(pc, instrSize)

		// Calls. The header of a frame says where to go back to and by how much.
		case opCall:
			w, fp := word(pc), unsafe.Add(base, uintptr(in.a)*8)
			if uintptr(fp)+uintptr(w>>32) > f.limit {
				goto out
			}
			if budget -= callCost; budget < 0 {
				pc = unsafe.Add(pc, -instrSize)
				goto spent
			}
			*(*uint64)(fp) = uint64(in.back())<<32 | uint64(in.a)
			base, pc = fp, unsafe.Add(code, uintptr(uint32(w))*instrSize)
		case opCallFunc:
			c, fp := (*closure)(*ptr(base, in.b)), unsafe.Add(base, uintptr(in.a)*8)
			if c == nil || uintptr(fp)+uintptr(c.fn.need)*slotSize > f.limit {
				goto out
			}
			if budget -= callCost; budget < 0 {
				pc = unsafe.Add(pc, -instrSize)
				goto spent
			}
			*(*uint64)(fp) = word(pc)<<32 | uint64(in.a)
			*ptr(fp, 0) = unsafe.Pointer(c)
			base, pc = fp, unsafe.Add(code, uintptr(c.fn.entry)*instrSize)
		case opCallIface:
			w, fp := word(pc), unsafe.Add(base, uintptr(in.a)*8)
			s := (*site)(unsafe.Add(f.p.siteBase, (w>>32)*uint64(siteSize)))
			if t := *bits(base, in.b); t == 0 || t != s.num || uintptr(fp)+uintptr(s.need) > f.limit {
				goto out
			}
			if budget -= callCost; budget < 0 {
				pc = unsafe.Add(pc, -instrSize)
				goto spent
			}
			*(*uint64)(fp) = w<<32 | uint64(in.a)
			*ptr(fp, 2) = *ptr(base, in.b)
			base, pc = fp, unsafe.Add(code, uintptr(s.entry)*instrSize)
		case opRet:
			h := *(*uint64)(base)
			base, pc = unsafe.Add(base, -uintptr(uint32(h))*8), unsafe.Add(code, uintptr(h>>32)*instrSize)
		case opRetB:
			*bits(base, 2) = *bits(base, in.a)
			h := *(*uint64)(base)
			base, pc = unsafe.Add(base, -uintptr(uint32(h))*8), unsafe.Add(code, uintptr(h>>32)*instrSize)
		case opRetP:
			*ptr(base, 2) = *ptr(base, in.a)
			h := *(*uint64)(base)
			base, pc = unsafe.Add(base, -uintptr(uint32(h))*8), unsafe.Add(code, uintptr(h>>32)*instrSize)
		case opRetV:
			*both(base, 2) = *both(base, in.a)
			h := *(*uint64)(base)
			base, pc = unsafe.Add(base, -uintptr(uint32(h))*8), unsafe.Add(code, uintptr(h>>32)*instrSize)
		case opTick:
			if budget -= int64(in.c); budget < 0 {
				goto spent
			}

		// The rest is said one by one: with all 256 cases covered the compiler
		// leaves out the check of the jump table's bounds.
		case opStop,
			opShiftCheck, opNilCheck, opNew, opLdAgg, opStAgg, opCpAgg,
			opMkBox, opAssert, opMkClosure, opMkSlice, opSlice, opSliceStr,
			opSliceArr, opToArray, opAppend, opCopy, opClearSlice, opConcat,
			opStrEq, opStrNe, opStrLt, opStrLe, opIfaceEq, opAggEq,
			opMin, opStrToBytes, opStrToRunes, opBytesToStr, opRunesToStr, opIntToStr,
			opMkMap, opMapGet, opMapGetOk, opMapSet, opMapDelete, opMapLen,
			opMapClear, opRangeMap, opNextMap, opNextStr, opMkChan, opChanLen,
			opChanCap, opSend, opRecv, opSelect, opClose, opGo,
			opDefer, opDeferStack, opRunDefers, opPanic, opRecover, opPanicNext,
			opFatal, opPrint, opNative, opExit,
			245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255:
			goto out
		}
	}
out:
	f.pc, f.base = pc, base
	return budget, true
spent:
	f.pc, f.base = pc, base
	return budget, false
}
