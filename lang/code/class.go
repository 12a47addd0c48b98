package code

import "github.com/gmpsim/gmpsim/sim/rules"

// classes says what operations cost as much as which: a row is the first of some with
// neighbouring numbers.
var classes = []struct {
	from Op
	cost rules.CodeCost
}{
	{Stop, rules.CodeMove},
	{Global, rules.CodeLoad},
	{Add, rules.CodeInt},
	{Mul, rules.CodeMul},
	{And, rules.CodeInt},
	{Div, rules.CodeDiv},
	{AddI, rules.CodeInt},
	{MulI, rules.CodeMul},
	{AndI, rules.CodeInt},
	{DivI, rules.CodeDivConst},
	{Neg, rules.CodeInt},
	{FAdd, rules.CodeFloat},
	{FDiv, rules.CodeFloatDiv},
	{FNeg, rules.CodeFloat},
	{GDiv, rules.CodeFloatDiv},
	{GNeg, rules.CodeFloat},
	{Eq, rules.CodeInt},
	{FEq, rules.CodeFloat},
	{PEq, rules.CodeInt},
	{Jmp, rules.CodeBranch},
	{BrDivI, rules.CodeDivConst},
	{LoopEq, rules.CodeBranch},
	{LdU8, rules.CodeLoad},
	{St8, rules.CodeStore},
	{AddP, rules.CodeInt},
	{IxU8, rules.CodeIndex},
	{IxSt8, rules.CodeIndexStore},
	{IxAddr, rules.CodeIndex},
	{AxSt8, rules.CodeIndexStore},
	{MkIface, rules.CodeMove},
	{Call, rules.CodeCall},
	{CallFunc, rules.CodeCallFunc},
	{CallIface, rules.CodeCallIface},
	{Ret, rules.CodeMove},
	{Tick, rules.CodeMemory},
	{ShiftCheck, rules.CodeInt},
	{New, rules.CodeMove}, // what an allocation costs is said where it is made
	{Assert, rules.CodeAssert},
	{MkClosure, rules.CodeStore},
	{Slice, rules.CodeSlice},
	{SliceArr, rules.CodeMove}, // mostly the array of an append
	{Append, rules.CodeAppend},
	{Copy, rules.CodeSlice},
	{Concat, rules.CodeString},
	{StrEq, rules.CodeCompare},
	{Complex, rules.CodeFloat},
	{Min, rules.CodeInt},
	{StrToBytes, rules.CodeString},
	{MkMap, rules.CodeString},
	{MapGet, rules.CodeMove}, // it depends on the key
	{MapSet, rules.CodeMapSet},
	{MapLen, rules.CodeLoad},
	{NextMap, rules.CodeMapNext},
	{NextStr, rules.CodeRune},
	{MkChan, rules.CodeString},
	{ChanLen, rules.CodeLoad},
	{Send, rules.CodeMove}, // the machine's operations have costs of their own
	{Defer, rules.CodeDefer},
	{Panic, rules.CodePanic},
	{Recover, rules.CodeInt},
	{Print, rules.CodeString},
	{Native, rules.CodeMove}, // each has its own
}

// classOf returns what an operation costs.
func classOf(op Op) rules.CodeCost {
	cost := rules.CodeMove
	for _, c := range classes {
		if c.from <= op {
			cost = c.cost
		}
	}
	return cost
}
