package code

import (
	"go/token"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// An Image is a compiled program: code and the tables that it refers to. It
// never changes once it is made, so any number of processes share it.
type Image struct {
	Code      []Instr
	Tolls     *Tolls      // of Code, from the default costs
	Positions []int32     // where each instruction comes from
	Words     []bool      // which of them are data
	Chains    map[int]int // how many cycles a turn of a loop takes at least, by its branch back
	Functions []*Function // by entry

	Subjects map[int][]Subject // how calls name what they are about, by the instruction
	Unsigned map[int]bool      // the instructions with an unsigned index: only the message of a trap tells

	Constants []Slot
	Globals   []*Type // the types of the global variables
	HostVars  []HostVar
	Aux       []any    // operands that do not fit into instructions, see operand.go
	Sites     []string // the methods that calls through interfaces call: their types.Func.Id
	Natives   []*HostFunc
	Types     *Types
	Methods   map[MethodKey]*Function
	Symbols   []string
	Start     *Function        // runs the initializers and main.main
	NilCall   *Function        // faults as the call of a nil func does
	Named     map[string]*Type // types of package runtime that the interpreter makes values of

	Places *text.Places
	Debug  text.Debug // settings with which the program is linked
}

// Method returns the method of the type with a number, nil if no interface in the
// program can hold a value of that type. The id is types.Func.Id.
func (i *Image) Method(typ uint64, id string) *Function { return i.Methods[MethodKey{typ, id}] }

// Symbol returns a name in the program's text, "" if sym is the number of none.
func (i *Image) Symbol(sym int32) string {
	if sym >= 0 && int(sym) < len(i.Symbols) {
		return i.Symbols[sym]
	}
	return ""
}

// ChangesProcs reports whether the program may change GOMAXPROCS. Code for one
// processor does not let others run before it touches memory, so such a program
// needs the other kind even where it begins with one processor.
func (i *Image) ChangesProcs() bool {
	for _, n := range i.Natives {
		if n.Name == "runtime.GOMAXPROCS" {
			return true
		}
	}
	return false
}

// A MethodKey identifies the method of a type.
type MethodKey struct {
	Type uint64 // its number
	ID   string // types.Func.Id: unexported names of two packages are two methods
}

// A Function is a compiled function: a stretch of the code, and what those who
// call it, unwind it or print it have to know.
type Function struct {
	Name         string // as tracebacks print it
	Entry        int    // index of its first instruction
	Method       int    // index of the entry for calls through an interface, which pass the data word
	End          int
	Need         int  // slots that its frame takes
	Params       int  // slots of its parameters
	Results      int  // slots of its results
	DeferAt      int  // register of its defer stack; 0: it defers nothing
	Recover      int  // index of the code that returns after a recovered panic; -1: none
	Wrapper      bool // made by the compiler around another function: no traceback shows it, recover looks through it
	Thunk        bool // performs a builtin function; its real twin has the arguments in a closure
	Inlined      bool // a compiler would inline it
	Init         bool // an init function, or what initializes a package
	InitsPackage bool // the latter
	Symbol       int32
	Runs         int // slot of the closure with the variable whose function it is there to run; 0: none
	Pos          token.Pos
	Native       *HostFunc // what it calls, if it has no text
	Closure      *Closure  // the function as a value without variables
}

// A HostFunc is a function of the host that the program calls.
type HostFunc struct {
	Index     int
	Name      string
	Func      native.Func
	Function  *Function // under which tracebacks show it
	Signature native.Signature
	Atomic    bool // of package sync/atomic: others have their turn before it
	Cost      HostCost
	Given     []Text // its arguments that are strings or slices
	Made      []Made // its results that are
}

// A Made is a result that may be a new object: a string or a slice.
type Made struct {
	Text
	Flat bool // no pointers are in it
}

// A HostCost is what a call of a function of the host costs: once, and for each byte of
// the strings and slices among its arguments.
type HostCost struct {
	Call, Byte rules.CodePart
	Texts      []Text
}

// A Text is an argument that is a string or a slice: its slot, and the size of an element.
type Text struct {
	Slot int
	Size int // at most a word where it says what a function looks at

	IsSlice bool
}

// A Closure is a func value: the function, and after it in memory the slots of
// its variables. The first word is the place of the slot's number, so that a
// closure's first slot has the function in its pointer.
type Closure struct {
	_        uint64
	Function *Function
}

// A HostVar is a global variable that the host sets before the program begins.
type HostVar struct {
	Global int
	Name   string
}

// RuntimeErrors names the types of package runtime that the interpreter makes
// values of. No text of the program mentions them, so package load must keep them
// and package compile must compile their methods without being asked.
func RuntimeErrors() []string {
	return []string{"errorString", "plainError", "boundsError", "TypeAssertionError", "PanicNilError", "hostError"}
}

// Stub code at the image's beginning: where the frames return to that no
// other function called.
const (
	StubStop  = iota // nothing is ever here
	StubExit         // under a goroutine's first function
	StubPanic        // under a deferred call that runs because of a panic
	StubFatal        // under the Error or String method of a value that ends the program
	Stubs            // how many there are
)
