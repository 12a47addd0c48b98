package compile

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A value for a blank field of a struct literal is computed, but not stored: the field
// stays zero. ssa stores it like every other, and a program would print it. Only
// literals name a blank field.

// dropBlanks leaves out the stores to the function's blank fields.
func dropBlanks(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		b.Instrs = slices.DeleteFunc(b.Instrs, func(in ssa.Instruction) bool {
			store, ok := in.(*ssa.Store)
			if !ok || !isBlank(store.Addr) {
				return false
			}
			forget(store.Addr, store)
			forget(store.Val, store)
			return true
		})
	}
}

// isBlank reports whether addr is the address of a blank field, or lies in one.
func isBlank(addr ssa.Value) bool {
	switch addr := addr.(type) {
	case *ssa.FieldAddr:
		s := addr.X.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct)
		return s.Field(addr.Field).Name() == "_" || isBlank(addr.X)
	case *ssa.IndexAddr:
		return isBlank(addr.X)
	}
	return false
}

// forget takes an instruction from the users of a value.
func forget(v ssa.Value, user ssa.Instruction) {
	if users := v.Referrers(); users != nil {
		*users = slices.DeleteFunc(*users, func(u ssa.Instruction) bool { return u == user })
	}
}
