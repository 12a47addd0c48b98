package native

import (
	"reflect"
	"unsafe"

	"github.com/gmpsim/gmpsim/sim"
)

// A Type is the run-time description of a type of the program: what a print
// verb or errors.As has to know. There is one Type for each type, so compare
// with ==.
type Type struct {
	Num        uint64       // what interfaces hold; never 0
	Kind       reflect.Kind // as reflect numbers them
	Name       string       // as reflect's Type.String: "int", "main.T", "[]*main.T"
	Named      bool         // it has a name of its own
	Size       uintptr      // in memory
	Direct     bool         // the value is itself a pointer: interfaces hold it, not its address
	Comparable bool         // of a kind that == accepts (an interface inside may still fault)
	Pointer    *Type        // to values of this type; nil if the program has no such type
	Elem       *Type        // of array, chan, map, pointer, slice
	Key        *Type        // of map
	Len        int          // of array
	Fields     []Field      // of struct

	// NumMethod returns how many exported methods the type has.
	NumMethod func() int

	// Entries yields the entries of the map m in the order in which the map
	// keeps them. Kind Map only.
	Entries func(m unsafe.Pointer, yield func(key, value Any) bool)

	// Count returns the number of entries of the map m. Kind Map only.
	Count func(m unsafe.Pointer) int

	// MakeMap returns an empty map. Kind Map only.
	MakeMap func() unsafe.Pointer

	// Copy sets what dst points to from src, both of this type.
	Copy func(dst, src unsafe.Pointer)

	// New allocates a zero value, NewArray n of them in a row.
	New      func() unsafe.Pointer
	NewArray func(n int) unsafe.Pointer

	// Implements reports whether a value of this type can be assigned to the
	// interface type iface.
	Implements func(iface *Type) bool
}

// Filled returns how many elements of an array take memory: none if they have no size, as
// then there may be more than any loop can visit.
func (t *Type) Filled() int {
	if t.Size == 0 {
		return 0
	}
	return t.Len
}

// A Field is a field of a struct type.
type Field struct {
	Name     string
	Type     *Type
	Tag      string
	Offset   uintptr
	Exported bool
	Embedded bool
}

// An Any is the value of an interface: its dynamic type and the data word,
// the value itself where the type is Direct and its address otherwise. What
// the address points to must not be changed. The zero Any is nil.
type Any struct {
	Type *Type
	Word unsafe.Pointer
}

// Slot returns a as the interpreter holds it.
func (a Any) Slot() sim.Value {
	if a.Type == nil {
		return sim.Value{}
	}
	return sim.Value{Bits: a.Type.Num, Ptr: a.Word}
}

// Bool returns the value of a, of kind Bool.
func (a Any) Bool() bool { return *(*bool)(a.Word) }

// Int returns the value of a, of a signed integer kind.
func (a Any) Int() int64 {
	switch a.Type.Size {
	case 1:
		return int64(*(*int8)(a.Word))
	case 2:
		return int64(*(*int16)(a.Word))
	case 4:
		return int64(*(*int32)(a.Word))
	}
	return *(*int64)(a.Word)
}

// Uint returns the value of a, of an unsigned integer kind.
func (a Any) Uint() uint64 {
	switch a.Type.Size {
	case 1:
		return uint64(*(*uint8)(a.Word))
	case 2:
		return uint64(*(*uint16)(a.Word))
	case 4:
		return uint64(*(*uint32)(a.Word))
	}
	return *(*uint64)(a.Word)
}

// Float returns the value of a, of a float kind.
func (a Any) Float() float64 {
	if a.Type.Size == 4 {
		return float64(*(*float32)(a.Word))
	}
	return *(*float64)(a.Word)
}

// Complex returns the value of a, of a complex kind.
func (a Any) Complex() complex128 {
	if a.Type.Size == 8 {
		return complex128(*(*complex64)(a.Word))
	}
	return *(*complex128)(a.Word)
}

// Str returns the value of a, of kind String.
func (a Any) Str() string { return *(*string)(a.Word) }

// IsNil reports whether a, a chan, func, map, pointer or slice, is nil.
func (a Any) IsNil() bool {
	if a.Type.Direct {
		return a.Word == nil
	}
	return *(*unsafe.Pointer)(a.Word) == nil
}

// Data returns the address that a holds: a pointer, map, chan or func as it
// is, of a slice that of its first element.
func (a Any) Data() unsafe.Pointer {
	if a.Type.Direct {
		return a.Word
	}
	return *(*unsafe.Pointer)(a.Word)
}

// Len returns the length of a: an array, map, slice or string.
func (a Any) Len() int {
	switch a.Type.Kind {
	case reflect.Array:
		return a.Type.Len
	case reflect.Map:
		return a.Type.Count(a.Word)
	}
	return *(*int)(unsafe.Add(a.Word, 8))
}

// Index returns the address of the ith element of a, an array or slice.
func (a Any) Index(i int) unsafe.Pointer {
	base := a.Word
	if a.Type.Kind == reflect.Slice {
		base = *(*unsafe.Pointer)(base)
	}
	return unsafe.Add(base, uintptr(i)*a.Type.Elem.Size)
}

// Field returns the address of the ith field of a, a struct.
func (a Any) Field(i int) unsafe.Pointer { return unsafe.Add(a.Word, a.Type.Fields[i].Offset) }
