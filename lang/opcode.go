package lang

// An instr is one instruction: an operation and three operands. An operand
// that names a register holds twice its number, so that the loop reaches the
// register's halves with one scaled address. Some instructions are followed
// by a word of data.
type instr struct{ op, a, b, c opcode }

// An opcode names an operation. Operands have the same width.
type opcode = uint16

// The operations that the loop performs itself. In the comments A, B and C are
// registers, n is C as a signed number, W the word that follows, → a branch by
// C instructions from the next one. Where a name ends in B, P or V, it works
// on the number, the pointer, or both halves of a slot.
const (
	opStop = iota // the code's end; never reached

	// Moves and constants.
	opMovB // A = B
	opMovP
	opMovV
	opMovS   // a slice: two slots
	opImm    // A = n
	opConst  // A = W
	opConstV // A = constants[W], both halves
	opNilP   // A = nil
	opZeroV  // A = "", or a nil interface
	opNilS   // A = a nil slice
	opGlobal // A = address of global W
	opFreeP  // A = variable C of the closure that runs
	opFreeV

	// Integers, 64 bits wide.
	opAdd
	opSub
	opMul
	opAnd
	opOr
	opXor
	opAndNot
	opShl // shifts of 64 and more are right
	opShr
	opSar
	opDiv
	opRem
	opDivU
	opRemU
	opAddI // A = B + n
	opMulI
	opAndI
	opShlI
	opShrI
	opSarI
	opDivI // by the constant whose reciprocal is W, shifted by C
	opRemI // the same, with the constant in a second word
	opNeg
	opNot
	opNotBool

	// Narrowing: the low bits of B, extended to 64.
	opExtI8
	opExtU8
	opExtI16
	opExtU16
	opExtI32
	opExtU32

	// Floats.
	opFAdd
	opFSub
	opFMul
	opFDiv
	opFNeg
	opGAdd // the same for float32
	opGSub
	opGMul
	opGDiv
	opGNeg
	opIntToF
	opUintToF
	opFToInt
	opFToUint
	opIntToG
	opUintToG
	opFToG
	opGToF

	// Comparisons that make a bool.
	opEq
	opNe
	opLt
	opLe
	opLtU
	opLeU
	opEqI // A = B == n
	opNeI
	opLtI
	opLeI
	opGtI
	opGeI
	opFEq
	opFNe
	opFLt
	opFLe
	opGEq
	opGNe
	opGLt
	opGLe
	opPEq
	opPNe

	// Branches.
	opJmp    // by the signed number in B and C
	opLoop   // the same, backwards: counts the distance as time
	opBrT    // if A →
	opBrF    // if !A →
	opBrEq   // if A == B →
	opBrNe   //
	opBrLt   //
	opBrLe   //
	opBrLtU  //
	opBrLeU  //
	opBrEqI  // if A == B as a signed number →
	opBrNeI  //
	opBrLtI  //
	opBrLeI  //
	opBrGtI  //
	opBrGeI  //
	opBrPEq  // if A == B, pointers →
	opBrPNe  //
	opBrNil  // if A == nil →
	opBrSome // if A != nil →
	opBrFLt  // floats, and the negations, which are no comparisons the other way round: NaN
	opBrFLe
	opBrFEq
	opBrNotFLt
	opBrNotFLe
	opBrNotFEq
	opLoopEq // backwards
	opLoopNe
	opLoopLt
	opLoopLe
	opLoopEqI
	opLoopNeI
	opLoopLtI
	opLoopLeI
	opLoopGtI
	opLoopGeI
	opLoopT
	opLoopF
	opIncLt // A = a register plus a number, both in W, and back if A < B
	opIncLe
	opIncNe
	opIncLtI // the same with B as a signed number
	opIncLeI
	opIncGeI
	opIncGtI
	opStepLt // the same with two registers in W
	opStepLe

	// Memory at the address in B plus C; a nil B traps. The stores have
	// the address in A and the value in B.
	opLdU8
	opLdI8
	opLdU16
	opLdI16
	opLdU32
	opLdI32
	opLd64
	opLdP
	opLdStr
	opLdIface
	opLdSlice
	opSt8
	opSt16
	opSt32
	opSt64
	opStP
	opStStr
	opStIface
	opStSlice
	opAddP // A = B + C, nil traps

	// Elements of the slice or string B at index C.
	opIxU8
	opIxI8
	opIxU16
	opIxI16
	opIxU32
	opIxI32
	opIx64
	opIxP
	opIxStr
	opIxIface
	opIxSlice
	opIxSt8 // slice A at index B = C
	opIxSt16
	opIxSt32
	opIxSt64
	opIxStP
	opIxStStr
	opIxStIface
	opIxStSlice
	opIxSt8I // slice A at index B = n
	opIxAddr // A = address; W is the element's size
	opAxAddr // of the array at B; W is its length and the element's size
	opAxU8   // A = array at B, index C; W is its length
	opAx64
	opAxSt8 // array at A, index B = C; W is its length
	opAxSt64

	// Interfaces.
	opMkIface // A = B, a pointer, as the type W

	// Calls. A is the new frame; W the place to return to and what is called.
	opCall
	opCallFunc // the func in B
	opCallIface
	opRet
	opRetB // returns A
	opRetP
	opRetV
	opTick // C units of time passed: others may act before what follows

	fastOps
)

// The operations that functions outside of the loop perform.
const (
	opShiftCheck = fastOps + iota // traps if A is negative
	opNilCheck                    // traps if A, the receiver of a promoted method, is nil
	opNew
	opLdAgg
	opStAgg
	opCpAgg
	opMkBox
	opAssert
	opMkClosure
	opMkSlice
	opSlice
	opSliceStr
	opSliceArr
	opToArray
	opAppend
	opCopy
	opClearSlice
	opConcat
	opStrEq
	opStrNe
	opStrLt
	opStrLe
	opIfaceEq
	opAggEq
	opMin
	opStrToBytes
	opStrToRunes
	opBytesToStr
	opRunesToStr
	opIntToStr
	opMkMap
	opMapGet
	opMapGetOk
	opMapSet
	opMapDelete
	opMapLen
	opMapClear
	opRangeMap
	opNextMap
	opNextStr
	opMkChan
	opChanLen
	opChanCap
	opSend
	opRecv
	opSelect
	opClose
	opGo
	opDefer
	opDeferStack
	opRunDefers
	opPanic
	opRecover
	opPanicNext
	opFatal
	opPrint
	opNative
	opExit
)
