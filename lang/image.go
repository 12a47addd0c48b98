package lang

import (
	"go/token"

	"github.com/gmpsim/gmpsim/lang/native"
)

// An image is a compiled program: code and the tables that it refers to. It
// never changes once it is made, so any number of processes share it.
type image struct {
	code []instr
	poss []int32   // where each instruction comes from
	fns  []*fnInfo // by entry

	unsigned map[int]bool // the instructions with an unsigned index

	consts  []slot
	globals []*rtype // the types of the global variables
	hosts   []hostVariable
	auxs    []any    // operands that do not fit into instructions
	sites   []string // the methods that calls through interfaces call: their types.Func.Id
	natives []*nativeInfo
	types   *rtypes
	methods map[methodKey]*fnInfo
	symbols []string
	inits   *fnInfo           // runs the initializers and main.main
	nilCall *fnInfo           // faults as the call of a nil func does
	named   map[string]*rtype // types of package runtime that the interpreter makes values of

	places *places
	debug  godebug // settings with which the program is linked
}

// A methodKey identifies the method of a type; id is types.Func.Id.
type methodKey struct {
	num uint64
	id  string
}

// A fnInfo is a compiled function.
type fnInfo struct {
	name    string // as tracebacks print it
	entry   int    // index of its first instruction
	method  int    // index of the entry for calls through an interface, which pass the data word
	end     int
	need    int // slots that its frame takes
	params  int // slots of its parameters
	results int // slots of its results
	deferAt int // register of its defer stack; 0: it defers nothing
	recover int // index of the code that returns after a recovered panic; -1: none
	wrapper bool
	thunk   bool // performs a builtin function; its real twin has the arguments in a closure
	isInit  bool // an init function, or what initializes a package
	sets    bool // the latter
	sym     int32
	runs    int // slot of the closure with the variable whose function it is there to run; 0: none
	pos     token.Pos
	native  *nativeInfo
	closure *closure // the function as a value without variables
}

// A nativeInfo is a function of the host that the program calls.
type nativeInfo struct {
	index  int
	name   string
	fn     native.Func
	info   *fnInfo
	sig    native.Signature
	atomic bool
}

// A closure is a func value: the function, and after it in memory the slots of
// its variables.
type closure struct {
	_  uint64
	fn *fnInfo
}

// A hostVariable is a global variable that the host sets.
type hostVariable struct {
	global int
	name   string
}

// runtimeErrors names the types of package runtime that the interpreter makes values of.
func runtimeErrors() []string {
	return []string{"errorString", "plainError", "boundsError", "TypeAssertionError", "PanicNilError"}
}

// changesProcs reports whether the program may change GOMAXPROCS.
func (i *image) changesProcs() bool {
	for _, n := range i.natives {
		if n.name == "runtime.GOMAXPROCS" {
			return true
		}
	}
	return false
}

// Stub code at the image's beginning: where the frames return to that no
// other function called.
const (
	stubStop  = iota // nothing is ever here
	stubExit         // under a goroutine's first function
	stubPanic        // under a deferred call that runs because of a panic
	stubFatal        // under the Error or String method of a value that ends the program
	stubs
)

// symbol returns a name in the program's text, "" if sym is the number of none.
func (i *image) symbol(sym int32) string {
	if sym >= 0 && int(sym) < len(i.symbols) {
		return i.symbols[sym]
	}
	return ""
}
