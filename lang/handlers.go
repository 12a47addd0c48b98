package lang

// A handler performs an operation that the loop does not. It returns true if
// the goroutine now waits for the machine: Process.op is what it asks for.
type handler func(f *fiber, in *instr) bool

// handlers has the handler of every operation, by number; there are fewer than
// 256, and the table's length saves a test. Those of the loop's own
// operations are called when something is wrong: they find out what, and
// raise the run-time error.
var handlers = [256]handler{
	opDiv: divideByZero, opRem: divideByZero, opDivU: divideByZero, opRemU: divideByZero,
	opLdU8: nilAt, opLdI8: nilAt, opLdU16: nilAt, opLdI16: nilAt, opLdU32: nilAt, opLdI32: nilAt,
	opLd64: nilAt, opLdP: nilAt, opLdStr: nilAt, opLdIface: nilAt, opLdSlice: nilAt, opAddP: nilB,
	opSt8: nilAt, opSt16: nilAt, opSt32: nilAt, opSt64: nilAt, opStP: nilAt, opStStr: nilAt, opStIface: nilAt, opStSlice: nilAt,
	opIxU8: indexBC, opIxI8: indexBC, opIxU16: indexBC, opIxI16: indexBC, opIxU32: indexBC, opIxI32: indexBC,
	opIx64: indexBC, opIxP: indexBC, opIxStr: indexBC, opIxIface: indexBC, opIxSlice: indexBC, opIxAddr: indexBC,
	opIxSt8: indexAB, opIxSt16: indexAB, opIxSt32: indexAB, opIxSt64: indexAB, opIxStP: indexAB,
	opIxStStr: indexAB, opIxStIface: indexAB, opIxStSlice: indexAB, opIxSt8I: indexAB,
	opAxAddr: arrayBC, opAxU8: arrayBC, opAx64: arrayBC, opAxSt8: arrayAB, opAxSt64: arrayAB,
	opCall: growForCall, opCallFunc: callFunc, opCallIface: callIface,

	opShiftCheck: shiftCheck, opNilCheck: nilCheck,
	opNew: newVar, opLdAgg: loadAgg, opStAgg: storeAgg, opCpAgg: copyAgg,
	opMkBox: makeBox, opAssert: assert, opMkClosure: makeClosure, opMkSlice: makeSlice,
	opSlice: sliceSlice, opSliceStr: sliceString, opSliceArr: sliceArray, opToArray: toArray,
	opAppend: appendSlice, opCopy: copySlice, opClearSlice: clearSlice,
	opConcat: concat, opStrEq: strEq, opStrNe: strNe, opStrLt: strLt, opStrLe: strLe,
	opIfaceEq: ifaceEq, opAggEq: aggEq, opMin: minimum,
	opStrToBytes: strToBytes, opStrToRunes: strToRunes, opBytesToStr: bytesToStr, opRunesToStr: runesToStr, opIntToStr: intToStr,
	opMkMap: makeMap, opMapGet: mapGet, opMapGetOk: mapGetOk, opMapSet: mapSet, opMapDelete: mapDelete,
	opMapLen: mapLen, opMapClear: mapClear, opRangeMap: rangeOver, opNextMap: nextMap, opNextStr: nextStr,
	opMkChan: makeChan, opChanLen: chanLen, opChanCap: chanCap, opSend: send, opRecv: receive, opSelect: selectOn, opClose: closeChan,
	opGo: goStmt, opDefer: deferStmt, opDeferStack: deferStackOf, opRunDefers: runDefers,
	opPanic: panicStmt, opRecover: recoverCall, opPanicNext: panicNext, opFatal: fatalNext,
	opPrint: printCall, opNative: callNative, opExit: exitFiber,
}

// resumes has the second halves of the operations that wait for the machine.
// They return true if the goroutine asks for something else at once.
var resumes = [256]handler{
	opSend: sent, opRecv: received, opSelect: selected, opClose: sent, opGo: started, opNative: nativeDone,
}
