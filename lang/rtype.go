package lang

import (
	"go/types"
	"reflect"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

// A slot is one register: a number in Bits or an address in Ptr, or both: a
// string has its length and its bytes, an interface its type's number and its
// data word. A slice takes two slots: length and array, then capacity.
type slot = sim.Value

const slotSize = unsafe.Sizeof(slot{})

// A class says which parts of which slots a value uses. Numbers never touch
// Ptr, so that moving one costs no write barrier.
type class uint8

const (
	inBits  class = iota // numbers and booleans
	inPtr                // pointers, maps, channels, functions; structs and arrays, by the address of a copy that nobody changes
	inBoth               // strings, interfaces
	inSlice              // slices
)

// slots returns how many slots a value of the class takes.
func (c class) slots() int {
	if c == inSlice {
		return 2
	}
	return 1
}

// A memKind says how a value lies in memory.
type memKind uint8

const (
	memU8 memKind = iota
	memI8
	memU16
	memI16
	memU32 // and float32
	memI32
	mem64 // and float64
	memPtr
	memString
	memIface
	memSlice
	memAgg // structs and arrays
)

// An rtype is all that is known at run time about a type of the program.
type rtype struct {
	native.Type
	typ    types.Type
	class  class
	mem    memKind
	shape  reflect.Type // a host type of the same layout, for the collector
	noscan bool         // no pointers inside
	ptrs   []bool       // which words are pointers, for small aggregates
	elem   *rtype       // of Elem
	key    *rtype       // of Key
	fields []*rtype     // of Fields
	align  uintptr

	entry   *entryLayout   // of a map type that is in use
	zeroBox unsafe.Pointer // a zero value that nobody changes, once it is wanted
}

func isSigned(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0 && b.Info()&types.IsUnsigned == 0
}

// An entryLayout says how a map type's entries lie in memory.
type entryLayout struct {
	shape       reflect.Type
	size, value uintptr
	noscan      bool
}
