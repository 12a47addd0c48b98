package main

// handled are the operations that the loop leaves to their handlers: the name,
// the handler, and for those that wait for the machine the handler of what is
// left to do when it has answered.
var handled = handlerRows(`
	ShiftCheck shiftCheck // traps if A is negative
	NilCheck   nilCheck // traps if A, the receiver of a promoted method, is nil
	New        newVar
	LdAgg      loadAgg
	StAgg      storeAgg
	CpAgg      copyAgg
	MkBox      makeBox
	Assert     assert
	MkClosure  makeClosure
	MkSlice    makeSlice
	Slice      sliceSlice
	SliceStr   sliceString
	SliceArr   sliceArray
	ToArray    toArray
	Append     appendSlice
	Copy       copySlice
	ClearSlice clearSlice
	Concat     concat
	StrEq      strEq
	StrNe      strNe
	StrLt      strLt
	StrLe      strLe
	IfaceEq    ifaceEq
	AggEq      aggEq
	Complex    complexStep // what the word says, of complex numbers
	Min        minimum
	StrToBytes strToBytes
	StrToRunes strToRunes
	BytesToStr bytesToStr
	RunesToStr runesToStr
	IntToStr   intToStr
	MkMap      makeMap
	MapGet     mapGet
	MapGetOk   mapGetOk
	MapWrite   mapWriting // a write to the map A follows, which others may notice
	MapSet     mapSet
	MapDelete  mapDelete
	MapLen     mapLen
	MapClear   mapClear
	RangeMap   rangeOver
	NextMap    nextMap
	NextStr    nextStr
	MkChan     makeChan
	ChanLen    chanLen
	ChanCap    chanCap
	Send       send sent
	Recv       receive received
	Select     selectOn selected
	Close      closeChan sent
	Go         goStmt started
	Defer      deferStmt
	DeferStack deferStackOf
	RunDefers  runDefers
	Panic      panicStmt
	Recover    recoverCall
	PanicNext  panicNext
	Fatal      fatalNext
	Print      printCall
	Native     callNative nativeDone
	Exit       exitFiber
	Booted     booted // the runtime's own packages are initialized
`)
