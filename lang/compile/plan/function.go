package plan

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
)

// A Function says where the values of a function are, and in which order its blocks
// become code. Package compile asks; only New decides.
type Function struct {
	Fn        *ssa.Function
	Types     *code.Types
	Blocks    []*ssa.BasicBlock // those that are reached
	Preloaded []*Value          // constants that are loaded at the beginning

	Params    int  // slots
	Results   int  // slots
	Registers int  // the frame's header included
	DeferReg  int  // the register of the defer stack; 0: none
	RunsLate  bool // the deferred calls are run by returns

	vals  map[ssa.Value]*Value
	list  []*Value            // those that want a register, by id
	order []int               // where each block is in Blocks, by its Index
	loops []bool              // which of them are in loops
	hoist map[hoistKey]*Value // what is in Preloaded
	calls []int               // positions of the instructions that use the outgoing area
	edges [][2]int            // first and last position of each block

	folding int // which instruction of its block fold looks at

	*Room
}

// A Room is memory that one function after the other is planned in: most functions
// are short, and what they take would be most of what compiling allocates. What is in
// it belongs to the function that was planned last.
type Room struct {
	vals     []Value
	accesses []access // of the instructions of Blocks, in their order
	ids      []int
	ops      []*ssa.Value // of the instructions that are being looked at
	sets     bitset
	webs     []web
}

// A Value is what is known of one SSA value of a function.
type Value struct {
	Of     ssa.Value
	Class  code.Class
	Type   *code.Type
	Folded bool // computed where it is used: addresses, comparisons

	// A value that needs no register of its own is another value's register,
	// or the one after it. The length of a slice is the slice's first slot.
	alias *Value
	part  int

	id  int  // in the order of definition
	web *web // the values that share a register with it
}

// Value returns what is known of v, nil if nothing computes it: a constant, a global
// variable, a function.
func (f *Function) Value(v ssa.Value) *Value { return f.vals[v] }

// Order returns where a block is among those with code.
func (f *Function) Order(b *ssa.BasicBlock) int { return f.order[b.Index] }

// Size returns how many instructions of package ssa the function has. A long one will
// want scratch registers, most of the time.
func (f *Function) Size() int { return len(f.accesses) }

// Register returns where x lives: a register, or a slot of the outgoing area.
func (x *Value) Register() (n int, out bool) {
	if x.web.reg >= outBase {
		return x.web.reg - outBase, true
	}
	return x.web.reg, false
}

// Unread reports whether nothing reads x after the function's beginning.
func (x *Value) Unread() bool { return len(x.web.segs) == 1 && x.web.segs[0].to <= 1 }

// Aliased reports whether x is another value's register.
func (x *Value) Aliased() bool { return x.alias != nil }

// Resolve follows aliases to the value that has the register, and returns which of its
// slots x is.
func (x *Value) Resolve() (*Value, int) {
	part := 0
	for x.alias != nil {
		part += x.part
		x = x.alias
	}
	return x, part
}

// A hoistKey identifies a constant, or a global's address.
type hoistKey struct {
	typ  types.Type
	text string
	glob *ssa.Global
}

// A web is a set of values that share a register.
type web struct {
	segs  []segment  // while they are collected: latest first
	room  [2]segment // for the first ones
	reg   int
	slots int
	hints []int
	fixed bool
	known bool // assign has met it

	joined *web // the web that it has become a part of
}

// A segment is a stretch of positions, its end excluded, in which a value is
// live. Instructions have even positions; what one reads is live up to the
// odd position after it, where what it writes begins.
type segment struct{ from, to int }

// An access is what one instruction reads and writes: the ids in f.ids from uses to
// defs, and from defs to end.
type access struct{ uses, defs, end int }

// Registers that are none.
const (
	unassigned = -1
	outBase    = 1 << 13 // registers from here on are slots of the outgoing area
)
