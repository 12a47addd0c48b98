package plan

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// number gives every value of the function what will be known of it. All of it lies in
// one piece of memory: there are as many as there are instructions.
func (f *Function) number() {
	n := len(f.Fn.Params) + len(f.Fn.FreeVars)
	for _, b := range f.Blocks {
		n += len(b.Instrs)
	}
	f.vals = make(map[ssa.Value]*Value, n)
	f.Room.vals = slices.Grow(f.Room.vals[:0], n) // so that they stay where they are
	define := func(v ssa.Value) {
		f.Room.vals = append(f.Room.vals, f.define(v))
		f.vals[v] = &f.Room.vals[len(f.Room.vals)-1]
	}
	for _, p := range f.Fn.Params {
		define(p)
	}
	for _, v := range f.Fn.FreeVars {
		define(v)
	}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok && !ssaform.IsTuple(v.Type()) {
				define(v)
			}
		}
	}
}

// define describes a value by its type.
func (f *Function) define(v ssa.Value) Value {
	x := Value{Of: v}
	if ssaform.IsIterator(v) {
		x.Class = code.InPtr
	} else {
		x.Type = f.Types.Of(v.Type())
		x.Class = x.Type.Class
	}
	return x
}

// enlist gives ids to the values that need a register.
func (f *Function) enlist() {
	add := func(x *Value) {
		if x != nil && x.alias == nil && !x.Folded {
			x.id = len(f.list)
			f.list = append(f.list, x)
		}
	}
	for _, p := range f.Fn.Params {
		add(f.vals[p])
	}
	for _, v := range f.Fn.FreeVars {
		add(f.vals[v])
	}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok {
				add(f.vals[v])
			}
		}
	}
}
