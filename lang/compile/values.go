package compile

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
)

// A val is what the compiler knows of one SSA value of a function.
type val struct {
	v     ssa.Value
	class code.Class
	typ   *code.Type
	id    int // in the order of definition

	// A value that needs no register of its own is another value's register,
	// or the one after it. The length of a slice is the slice's first slot.
	alias *val
	part  int

	folded bool // computed where it is used: addresses, comparisons
	web    *web // the values that share a register with it
}

// unreachable is the order of a block that nothing leads to.
const unreachable = -1

// A fnCompiler compiles one function.
type fnCompiler struct {
	c      *compiler
	fn     *ssa.Function
	info   *routine
	vals   map[ssa.Value]*val
	list   []*val // those that want a register, by id
	blocks []*ssa.BasicBlock
	order  []int             // where each block is in blocks, by its Index
	loops  []bool            // which of them are in loops
	hoist  map[hoistKey]*val // constants that loops use, loaded once at the function's beginning
	calls  []int             // positions of the instructions that use the outgoing area
	edges  [][2]int          // first and last position of each block

	room

	deferReg int  // the register of the defer stack; 0: none
	runsLate bool // the deferred calls are run by returns
	nparams  int  // slots
	nregs    int
	frame    int // where the outgoing area begins: registers and scratch registers lie before it
	out      int // slots of the outgoing area that are used, frame header included
	scratch  int
	scratchN int

	emitter
}

// A room is memory that one function after the other is compiled in.
type room struct {
	vals     []val
	accesses []access // of the instructions of blocks, in their order
	ids      []int
	ops      []*ssa.Value // of the instructions that are being looked at
	sets     bitset
	webs     []web
}

// sized returns n elements in the memory of s, which are what they were: something.
func sized[E any](s []E, n int) []E { return slices.Grow(s[:0], n)[:n] }

// number gives every value of the function its val.
func (f *fnCompiler) number() {
	n := len(f.fn.Params) + len(f.fn.FreeVars)
	for _, b := range f.blocks {
		n += len(b.Instrs)
	}
	f.vals = make(map[ssa.Value]*val, n)
	f.room.vals = slices.Grow(f.room.vals[:0], n) // so that they stay where they are
	define := func(v ssa.Value) {
		f.room.vals = append(f.room.vals, f.define(v))
		f.vals[v] = &f.room.vals[len(f.room.vals)-1]
	}
	for _, p := range f.fn.Params {
		define(p)
	}
	for _, v := range f.fn.FreeVars {
		define(v)
	}
	for _, b := range f.blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok && !isTuple(v.Type()) {
				define(v)
			}
		}
	}
}

func (f *fnCompiler) define(v ssa.Value) val {
	x := val{v: v}
	if isIterator(v) {
		x.class = code.InPtr
	} else {
		x.typ = f.c.Types.Of(v.Type())
		x.class = x.typ.Class
	}
	return x
}

func isTuple(t types.Type) bool {
	_, ok := t.(*types.Tuple)
	return ok
}

func isIterator(v ssa.Value) bool {
	_, ok := v.(*ssa.Range)
	return ok
}

// enlist gives ids to the values that need a register.
func (f *fnCompiler) enlist() {
	add := func(x *val) {
		if x != nil && x.alias == nil && !x.folded {
			x.id = len(f.list)
			f.list = append(f.list, x)
		}
	}
	for _, p := range f.fn.Params {
		add(f.vals[p])
	}
	for _, v := range f.fn.FreeVars {
		add(f.vals[v])
	}
	for _, b := range f.blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok {
				add(f.vals[v])
			}
		}
	}
}

// resolve follows aliases to the value that has the register.
func (x *val) resolve() (*val, int) {
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

// constKey returns the key of a value that is no instruction's result.
func constKey(v ssa.Value) (hoistKey, bool) {
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value == nil {
			return hoistKey{}, false
		}
		return hoistKey{typ: v.Type().Underlying(), text: v.Value.ExactString()}, true
	case *ssa.Global:
		return hoistKey{glob: v}, true
	}
	return hoistKey{}, false
}

// hoisted returns what holds the constant v all the time, nil if nothing does.
func (f *fnCompiler) hoisted(v ssa.Value) *val {
	if len(f.hoist) == 0 {
		return nil
	}
	key, ok := constKey(v)
	if !ok {
		return nil
	}
	return f.hoist[key]
}

// bits returns the register image of a numeric or boolean constant.
func constBits(v *ssa.Const) uint64 {
	if v.Value == nil {
		return 0
	}
	b := v.Type().Underlying().(*types.Basic)
	switch info := b.Info(); {
	case info&types.IsBoolean != 0:
		if constant.BoolVal(v.Value) {
			return 1
		}
		return 0
	case info&types.IsFloat != 0:
		return floatBits(v, b.Kind() == types.Float32)
	case info&types.IsUnsigned != 0:
		return v.Uint64()
	}
	return uint64(v.Int64())
}

// fits16 reports whether v is an integer constant that an operand can hold.
func fits16(v ssa.Value) (int16, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil {
		return 0, false
	}
	b, ok := c.Type().Underlying().(*types.Basic)
	if !ok || b.Info()&(types.IsInteger|types.IsBoolean) == 0 {
		return 0, false
	}
	n := int64(constBits(c))
	return int16(n), n == int64(int16(n))
}

// isCompare reports whether op yields a bool.
func isCompare(op token.Token) bool {
	switch op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return true
	}
	return false
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
