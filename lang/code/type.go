package code

import (
	"go/types"
	"reflect"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

// A Slot is one register: a number in Bits or an address in Ptr, or both: a
// string has its length and its bytes, an interface its type's number and its
// data word. A slice takes two slots: length and array, then capacity.
type Slot = sim.Value

// SlotSize is the size of a slot in bytes.
const SlotSize = unsafe.Sizeof(Slot{})

// A Class says which parts of which slots a value uses. Numbers never touch
// Ptr, so that moving one costs no write barrier.
type Class uint8

// The classes. The operations that differ in this alone are in this order.
const (
	InBits  Class = iota // numbers and booleans
	InPtr                // pointers, maps, channels, functions; structs and arrays, by the address of a copy that nobody changes
	InBoth               // strings, interfaces
	InSlice              // slices
)

// String names the part, or the parts, of the slots.
func (c Class) String() string { return [...]string{"bits", "pointer", "both", "slice"}[c] }

// Slots returns how many slots a value of the class takes.
func (c Class) Slots() int {
	if c == InSlice {
		return 2
	}
	return 1
}

// A Mem says how a value lies in memory.
type Mem uint8

// The kinds of memory. The loads and stores of one are in this order, and what
// comes before MemPtr has no pointers.
const (
	MemU8 Mem = iota
	MemI8
	MemU16
	MemI16
	MemU32 // and float32
	MemI32
	Mem64 // and float64
	MemPtr
	MemString
	MemIface
	MemSlice
	MemAgg // structs and arrays
)

// String returns the name that the instructions have for it: LdU8 loads a U8.
func (m Mem) String() string {
	return [...]string{
		MemU8: "U8", MemI8: "I8", MemU16: "U16", MemI16: "I16", MemU32: "U32", MemI32: "I32", Mem64: "64",
		MemPtr: "P", MemString: "Str", MemIface: "Iface", MemSlice: "Slice", MemAgg: "Agg",
	}[m]
}

// A Type is all that is known at run time about a type of the program. What the
// host's functions may ask is in native.Type; what only code asks is beside it.
type Type struct {
	native.Type
	GoType       types.Type
	Class        Class
	Mem          Mem
	Shape        reflect.Type // a host type of the same layout, for the collector
	NoScan       bool         // no pointers inside
	pointerWords []bool       // which words are pointers, for small aggregates
	ElemType     *Type        // of Elem
	KeyType      *Type        // of Key
	FieldTypes   []*Type      // of Fields
	Align        uintptr

	Entry   *Entry         // of a map type that is in use
	ZeroBox unsafe.Pointer // a zero value that nobody changes, once it is wanted
}

// An Entry says how a map type's entries lie in memory: as a struct of a key and a
// value does.
type Entry struct {
	Shape  reflect.Type
	Size   uintptr
	Value  uintptr // offset of the value
	NoScan bool
}

// Signed reports whether t is a type of signed integers.
func Signed(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0 && b.Info()&types.IsUnsigned == 0
}

// LikeSigned reports whether numbers of type r compare as signed ones in their
// registers: small unsigned ones do, as the bits above them are 0.
func (r *Type) LikeSigned() bool { return r.Size < 8 || Signed(r.GoType) }
