package estimate

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// textBuffer is the buffer on the stack for a string or a slice of a length that is not
// constant.
const textBuffer = 32

// StackBytes returns how many bytes a function's variables and temporary values take on
// the stack, those of bodies that are inlined in it included, beside what fits into
// registers. What it passes by value on the stack is in its frame, too.
func (p *Program) StackBytes(fn *ssa.Function) int64 { return p.frames[fn] }

// frame adds up what stays on the stack. Arrays for variadic calls take turns in one
// place.
func (g *graph) frame() int64 {
	var sum, shared int64
	for i := range g.nodes {
		n := &g.nodes[i]
		if n.site == nil || n.escapes || isParameter(n.site) || g.vanishes(n.site) {
			continue
		}
		switch bytes := stackSize(n.site); {
		case isTemporary(n.site):
			shared = max(shared, bytes)
		default:
			sum += bytes
		}
	}
	return sum + shared + passed(g.fn) + temporaries(g.fn)
}

// isParameter reports whether a variable is a parameter: its place is in the frame of the
// function that calls.
func isParameter(in ssa.Instruction) bool {
	v, ok := in.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, ref := range *v.Referrers() {
		if s, ok := ref.(*ssa.Store); ok && s.Addr == v {
			if _, ok := s.Val.(*ssa.Parameter); ok {
				return true
			}
		}
	}
	return false
}

// vanishes reports whether in makes a closure that is called and nothing else, and whose
// calls are inlined.
func (g *graph) vanishes(in ssa.Instruction) bool {
	made, ok := in.(*ssa.MakeClosure)
	if !ok || !g.Inlined(made.Fn.(*ssa.Function)) {
		return false
	}
	for _, ref := range *made.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Call:
			if ref.Call.Value != made {
				return false
			}
		case *ssa.DebugRef:
		default:
			return false
		}
	}
	return true
}

func isTemporary(in ssa.Instruction) bool {
	v, ok := in.(*ssa.Alloc)
	return !ok || v.Comment == "varargs"
}

// stackSize returns the size of what an instruction allocates.
func stackSize(in ssa.Instruction) int64 {
	switch in := in.(type) {
	case *ssa.Alloc:
		return sizes.Sizeof(in.Type().Underlying().(*types.Pointer).Elem())
	case *ssa.MakeInterface:
		return sizes.Sizeof(in.X.Type())
	case *ssa.MakeClosure:
		return 8 * int64(1+len(in.Bindings))
	case *ssa.MakeMap:
		m := in.Type().Underlying().(*types.Map)
		return 48 + 8 + 8*(sizes.Sizeof(m.Key())+sizes.Sizeof(m.Elem())) // the map, and its first group
	}
	return textBuffer
}

// inRegisters reports whether a value of a type is passed and kept in registers: no array
// of several elements is, and nothing large.
func inRegisters(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Array:
		return u.Len() == 0 || u.Len() == 1 && inRegisters(u.Elem())
	case *types.Struct:
		for i := range u.NumFields() {
			if !inRegisters(u.Field(i).Type()) {
				return false
			}
		}
		return sizes.Sizeof(t) <= 72 // nine registers
	}
	return true
}

// passed returns how much the function passes on the stack: the most that one call does.
func passed(fn *ssa.Function) (most int64) {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			if call, ok := in.(*ssa.Call); ok {
				most = max(most, passedBy(call))
			}
		}
	}
	return most
}

// passedBy returns how much a call passes on the stack.
func passedBy(call *ssa.Call) (bytes int64) {
	for _, a := range call.Call.Args {
		if !inRegisters(a.Type()) {
			bytes += sizes.Sizeof(a.Type())
		}
	}
	results := call.Call.Signature().Results()
	for i := range results.Len() {
		if t := results.At(i).Type(); !inRegisters(t) {
			bytes += sizes.Sizeof(t)
		}
	}
	return bytes
}

// Values that take more than one word have one slot for two of them, so that a slot stands
// for less than it takes. Only some of them are there at the same time.
const (
	extraWord   = 8
	mostExtra   = 8
	mapIterator = 96 // the variable of a range over a map
)

// temporaries returns what values take beside their slots.
func temporaries(fn *ssa.Function) (bytes int64) {
	wide := int64(0)
	for _, v := range fn.Params {
		wide += isWide(v.Type())
	}
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			switch in := in.(type) {
			case *ssa.Call, *ssa.Lookup, *ssa.Extract:
				wide += isWide(in.(ssa.Value).Type())
				bytes += copySize(in.(ssa.Value))
			case *ssa.UnOp:
				if v := variable(in.X); v != nil && isParameter(v) && isArgument(in) {
					bytes += copySize(in)
				}
			case *ssa.Range:
				if _, ok := in.X.Type().Underlying().(*types.Map); ok {
					bytes += mapIterator
				}
			}
		}
	}
	return bytes + extraWord*min(wide, mostExtra)
}

// copySize returns the size of the copy that is made of a value which is not in registers.
func copySize(v ssa.Value) int64 {
	if _, ok := v.Type().(*types.Tuple); ok || inRegisters(v.Type()) {
		return 0
	}
	return sizes.Sizeof(v.Type())
}

// isArgument reports whether a value is passed to a function.
func isArgument(v ssa.Value) bool {
	for _, ref := range *v.Referrers() {
		if _, ok := ref.(*ssa.Call); ok {
			return true
		}
	}
	return false
}

// isWide returns 1 for a type whose values take more words than slots.
func isWide(t types.Type) int64 {
	switch u := t.Underlying().(type) {
	case *types.Slice, *types.Interface:
		return 1
	case *types.Basic:
		if u.Info()&types.IsString != 0 {
			return 1
		}
	}
	return 0
}
