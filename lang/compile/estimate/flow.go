package estimate

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// The largest sizes on the stack: ir.MaxStackVarSize and ir.MaxImplicitStackVarSize.
const (
	maxVariable = 128 << 10
	maxImplicit = 64 << 10
)

var sizes = types.SizesFor("gc", "amd64")

// body adds the instructions of a function.
func (g *graph) body(c *copied) {
	for _, b := range c.fn.Blocks {
		for _, in := range b.Instrs {
			g.instr(c, in)
		}
	}
}

// instr adds what an instruction does with pointers.
func (g *graph) instr(c *copied, in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.Store:
		g.store(c, in)
	case *ssa.MapUpdate:
		g.leak(c, in.Key, in.Value)
	case *ssa.Send:
		g.leak(c, in.X)
	case *ssa.Select:
		for _, s := range in.States {
			if s.Send != nil {
				g.leak(c, s.Send)
			}
		}
	case *ssa.Panic:
		g.leak(c, in.X)
	case *ssa.Return:
		for i, v := range in.Results {
			g.flow(c.results[i], g.at(c, v), 0)
		}
	case ssa.CallInstruction:
		g.call(c, in)
	case ssa.Value:
		g.value(c, in)
	}
}

// leak notes that values get to the heap.
func (g *graph) leak(c *copied, values ...ssa.Value) {
	for _, v := range values {
		g.flow(heap, g.at(c, v), 0)
	}
}

// variable returns the variable that addr points into, nil if it goes through a pointer.
func variable(addr ssa.Value) *ssa.Alloc {
	for {
		switch v := addr.(type) {
		case *ssa.FieldAddr:
			addr = v.X
		case *ssa.IndexAddr:
			if _, ok := v.X.Type().Underlying().(*types.Pointer); !ok {
				return nil
			}
			addr = v.X
		case *ssa.Alloc:
			return v
		default:
			return nil
		}
	}
}

// store adds *addr = v. What is stored through a pointer gets to the heap, whatever the
// pointer points to.
func (g *graph) store(c *copied, in *ssa.Store) {
	from := g.at(c, in.Val)
	if v := variable(in.Addr); v != nil && v.Comment != "new" {
		if from >= 0 {
			g.flow(g.location(c, v), from, 0)
		}
		return
	}
	g.flow(heap, from, 0)
}

// location returns the node of a variable.
func (g *graph) location(c *copied, v *ssa.Alloc) int {
	key := place{c, v, 1}
	loc, ok := g.values[key]
	if !ok {
		loc = g.site(c, v, v)
		g.values[key] = loc
		g.nodes[loc].carries = true
		limit := int64(maxImplicit)
		if v.Heap && isVariable(v) || !v.Heap {
			limit = maxVariable
		}
		g.limit(loc, sizes.Sizeof(v.Type().Underlying().(*types.Pointer).Elem()), limit)
	}
	return loc
}

func isVariable(v *ssa.Alloc) bool {
	switch v.Comment {
	case "complit", "varargs", "slicelit", "new", "makeslice":
		return false
	}
	return true
}

// limit lets a location that is too large escape.
func (g *graph) limit(loc int, size, most int64) {
	if size > most {
		g.flow(heap, loc, -1)
	}
}

// value adds an instruction that makes a value of others.
func (g *graph) value(c *copied, v ssa.Value) {
	switch v := v.(type) {
	case *ssa.Alloc:
		g.location(c, v)
		return
	case *ssa.MakeSlice:
		g.makeSlice(c, v)
		return
	case *ssa.MakeMap:
		g.site(c, v, v)
		return
	case *ssa.MakeClosure:
		g.closure(c, v)
		return
	case *ssa.MakeInterface:
		g.box(c, v)
		return
	}
	to := g.at(c, v)
	if to < 0 {
		return
	}
	switch v := v.(type) {
	case *ssa.Phi:
		if c.carried(v) {
			g.nodes[to].carries = true
		}
		for _, e := range v.Edges {
			g.flow(to, g.at(c, e), 0)
		}
	case *ssa.UnOp:
		if v.Op == token.MUL {
			g.load(c, to, v.X)
		}
	case *ssa.BinOp:
		g.site(c, v, v) // strings are added
	case *ssa.Convert:
		g.convert(c, to, v)
	default:
		g.derived(c, to, v)
	}
}

// derived adds values that are parts of others, or the same as others.
func (g *graph) derived(c *copied, to int, v ssa.Value) {
	switch v := v.(type) {
	case *ssa.FieldAddr, *ssa.IndexAddr, *ssa.Field, *ssa.Index, *ssa.Slice, *ssa.SliceToArrayPointer, *ssa.ChangeType,
		*ssa.ChangeInterface, *ssa.MultiConvert, *ssa.Range:
		whole := v.(ssa.Instruction).Operands(nil)[0] // X of each
		g.flow(to, g.at(c, *whole), 0)
	case *ssa.TypeAssert:
		g.flow(to, g.at(c, v.X), unboxes(v.AssertedType))
	case *ssa.Lookup:
		g.flow(to, g.at(c, v.X), 1)
	case *ssa.Next:
		g.flow(to, g.at(c, v.Iter), 1)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			g.flow(to, g.part(c, call, v.Index+1), 0)
			return
		}
		g.flow(to, g.at(c, v.Tuple), 0)
	}
}

// unboxes returns how many dereferences it takes to get a value of a type out of an
// interface.
func unboxes(t types.Type) int8 {
	if isPointerShaped(t) || types.IsInterface(t) {
		return 0
	}
	return 1
}

// isPointerShaped reports whether an interface holds values of the type themselves.
func isPointerShaped(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Pointer, *types.Chan, *types.Map, *types.Signature:
		return true
	case *types.Basic:
		return t.Kind() == types.UnsafePointer
	}
	return false
}

// load adds to = *addr.
func (g *graph) load(c *copied, to int, addr ssa.Value) {
	if v := variable(addr); v != nil {
		g.flow(to, g.location(c, v), 0)
		return
	}
	g.flow(to, g.at(c, addr), 1)
}

// makeSlice adds make([]T, n). One whose size is not constant has a small buffer on the
// stack.
func (g *graph) makeSlice(c *copied, v *ssa.MakeSlice) {
	loc := g.site(c, v, v)
	elem := sizes.Sizeof(v.Type().Underlying().(*types.Slice).Elem())
	if n, ok := v.Cap.(*ssa.Const); ok {
		if n, ok := constant.Int64Val(constant.ToInt(n.Value)); ok && elem > 0 {
			g.limit(loc, n, maxImplicit/elem)
		}
	}
}

// box adds a conversion to an interface.
func (g *graph) box(c *copied, v *ssa.MakeInterface) {
	if isPointerShaped(v.X.Type()) {
		g.flow(g.at(c, v), g.at(c, v.X), 0)
		return
	}
	loc := g.site(c, v, v)
	g.flow(loc, g.at(c, v.X), 0)
}

// convert adds a conversion: between strings and slices it makes a copy.
func (g *graph) convert(c *copied, to int, v *ssa.Convert) {
	_, fromPointer := v.X.Type().Underlying().(*types.Pointer)
	_, toPointer := v.Type().Underlying().(*types.Pointer)
	basic, ok := v.X.Type().Underlying().(*types.Basic)
	if fromPointer || toPointer || ok && basic.Kind() == types.UnsafePointer {
		g.flow(to, g.at(c, v.X), 0)
		return
	}
	g.site(c, v, v)
}
