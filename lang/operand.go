package lang

import "go/types"

// A spawn is how a go or defer statement's call is made later.
type spawn struct {
	kind   spawnKind
	fn     *fnInfo     // known when the program is compiled
	method *types.Func // looked up in the receiver
	slots  int         // of the arguments
}

type spawnKind uint8

const (
	spawnStatic spawnKind = iota
	spawnFunc             // the func value in B
	spawnMethod           // the method of the interface in B
)

// A capture says what a closure is made of.
type capture struct {
	fn   *fnInfo
	regs []int // slots, in the order of the closure's variables
}

// A slicing has the bounds of a slice expression; 0 is a bound that is missing.
type slicing struct {
	lo, hi, max opcode
	unsigned    struct{ lo, hi, max bool }
	elem        *rtype
	length      int  // of an array
	made        bool // what make made, whose capacity is a constant
}

// An assertion is what x.(T) wants.
type assertion struct {
	to      *rtype
	from    *rtype
	iface   *types.Interface // T, if it is an interface
	commaOk bool
	implied bool // the program has a method value there: it is ssa's test for nil
}

// A selecting has the cases of a select statement.
type selecting struct {
	cases []selectCase
	block bool
	index opcode // where the number of the chosen case goes
	ok    opcode // and whether something was received
}

type selectCase struct {
	send  bool
	ch, v opcode // v: what is sent, or where the received value goes
	elem  *rtype
}

// A printing says what a print or println call prints.
type printing struct {
	line  bool
	types []*rtype
	regs  []int
}

// A misuse is where an iterator's fault is found.
type misuse int

const (
	noMisuse    misuse = iota
	calledAgain        // the body is called while it runs, or after its end
	lostPanic          // the iterator returned though the body panicked
)

// A complexOp is one thing to do with complex numbers.
type complexOp uint8

const (
	complexAdd  complexOp = iota
	complexSub            // B - C
	complexMul            // B * C
	complexDiv            // B / C
	complexNeg            // -B
	complexCast           // B of the other complex type
	complexMake           // the floats B and C as one
	complexReal           // the first float of B
	complexImag           // the second
)

// The states of ssa; a positive one is the way out that the body chose.
const (
	rangeBusy = -1
	rangeDone = -2
)
