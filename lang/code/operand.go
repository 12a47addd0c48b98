package code

import "go/types"

// Most instructions say all in their operands and a word of data. What takes more
// lies in Image.Aux, and the word has its number: a Spawn, a Capture, a Slicing, an
// Assertion, a Selecting, a Printing, or a text.

// A Spawn is how a go or defer statement's call is made later.
type Spawn struct {
	Kind     SpawnKind
	Function *Function   // known when the program is compiled
	Method   *types.Func // looked up in the receiver
	Slots    int         // of the arguments
	Lent     bool        // a loop's body defers the call to the frame of the loop
	Made     Garbage     // by compiled code for a go statement, for nobody but the goroutine
}

// Garbage is what is left when a goroutine has ended: the closure that compiled code makes of
// a call with arguments, and the func literal that the go statement calls.
type Garbage struct {
	Wrapper, Literal int // bytes; 0: there is none
}

// A SpawnKind says how the function that a Spawn calls is found.
type SpawnKind uint8

// The kinds of go and defer statements.
const (
	SpawnStatic SpawnKind = iota // it is known
	SpawnFunc                    // the func value in B
	SpawnMethod                  // the method of the interface in B
)

// String names what is called.
func (k SpawnKind) String() string { return [...]string{"function", "func value", "method"}[k] }

// A Capture says what a closure is made of.
type Capture struct {
	Function *Function
	Regs     []int // slots, in the order of the closure's variables
	Bytes    int   // of the closure in reality
	OnStack  bool  // see OnStack
}

// OnStack marks the type in the word of an instruction that allocates: the compiled code
// would have that memory on the stack, so that no collector hears of it.
const OnStack = 1 << 32

// Pooled marks an append in the same way: the real function takes the memory from a pool, so that
// it costs time, but is no new object. The buffers of fmt are such.
const Pooled = 1 << 33

// A Slicing has the bounds of a slice expression; 0 is a bound that is missing.
type Slicing struct {
	Lo, Hi, Max Operand
	Unsigned    struct{ Lo, Hi, Max bool }
	Elem        *Type
	Length      int  // of an array
	Made        bool // what make made, whose capacity is a constant
}

// An Assertion is what x.(T) wants.
type Assertion struct {
	To      *Type
	From    *Type
	Iface   *types.Interface // T, if it is an interface
	CommaOk bool
	Implied bool // the program has a method value there: it is ssa's test for nil
}

// A Selecting has the cases of a select statement.
type Selecting struct {
	Cases    []SelectCase
	Block    bool
	Index    Operand // where the number of the chosen case goes
	Received Operand // and whether something was received
}

// A SelectCase is one of them.
type SelectCase struct {
	Send  bool
	Chan  Operand
	Value Operand // what is sent, or where the received value goes
	Elem  *Type
}

// A Printing says what a print or println call prints.
type Printing struct {
	Line bool // println: blanks in between, and the line ends

	Continued, Unfinished bool // arguments were printed before it, or come after it

	Types []*Type
	Regs  []int
}

// A Misuse is where an iterator's fault is found.
type Misuse int

// The places.
const (
	NoMisuse    Misuse = iota
	CalledAgain        // the body is called while it runs, or after its end
	LostPanic          // the iterator returned though the body panicked
)

// String says what the iterator did.
func (m Misuse) String() string { return [...]string{"none", "called again", "lost panic"}[m] }

// A ComplexOp is one thing to do with complex numbers.
type ComplexOp uint8

// The operations, of the operands B and C of the instruction.
const (
	ComplexAdd  ComplexOp = iota // B + C
	ComplexSub                   // B - C
	ComplexMul                   // B * C
	ComplexDiv                   // B / C
	ComplexNeg                   // -B
	ComplexCast                  // B of the other complex type
	ComplexMake                  // the floats B and C as one
	ComplexReal                  // the first float of B
	ComplexImag                  // the second
)

// String returns the operator, or the function that the language has for it.
func (o ComplexOp) String() string {
	return [...]string{
		ComplexAdd: "+", ComplexSub: "-", ComplexMul: "*", ComplexDiv: "/", ComplexNeg: "negate",
		ComplexCast: "convert", ComplexMake: "complex", ComplexReal: "real", ComplexImag: "imag",
	}[o]
}

// The states of a loop over a function, as package ssa numbers them; a positive one
// is the way out that the body chose.
const (
	RangeBusy = -1 // the body runs
	RangeDone = -2 // the loop is over
)
