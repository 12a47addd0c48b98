package mirror

import "internal/dyn"

// A Value is a place in memory with a value of a type. What is set there is seen
// by everybody who knows the place.
type Value struct {
	Type   Type
	at     *memory
	Shared bool // the program can come to the place by a pointer: reflect's CanAddr
}

// ValueOf returns a place that holds v; it is nobody else's.
func ValueOf(v any) Value

// memory is where a value lies: only the host looks at it.
type memory struct{}

// Valid reports whether there is a value.
func (v Value) Valid() bool { return v.Type != Type{} }

// Kind returns the sort of the value's type.
func (v Value) Kind() dyn.Kind { return v.Type.Kind() }

// Any returns the value.
func (v Value) Any() any

// Addr returns a pointer to the place.
func (v Value) Addr() any

// Elem returns what the pointer or interface at the place leads to: nothing for a
// nil one. What an interface holds cannot be set there.
func (v Value) Elem() Value

// IsNil reports whether a chan, func, interface, map, pointer or slice is nil.
func (v Value) IsNil() bool

// IsZero reports whether the value is its type's zero value.
func (v Value) IsZero() bool

// Len returns the length of an array, map, slice or string.
func (v Value) Len() int

// Cap returns the capacity of a slice.
func (v Value) Cap() int

// Index returns the ith element of an array or slice.
func (v Value) Index(i int) Value

// Field returns the ith field of a struct.
func (v Value) Field(i int) Value

// Bool, Int, Uint, Float, Str and Bytes return the value if it is of a kind with
// such values. The bytes are those of the array or slice.
func (v Value) Bool() bool
func (v Value) Int() int64
func (v Value) Uint() uint64
func (v Value) Float() float64
func (v Value) Str() string
func (v Value) Bytes() []byte

// SetBool and the like store a value, which the type must have room for.
func (v Value) SetBool(b bool)
func (v Value) SetInt(i int64)
func (v Value) SetUint(u uint64)
func (v Value) SetFloat(f float64)
func (v Value) SetStr(s string)
func (v Value) SetBytes(b []byte)

// SetZero stores the zero value.
func (v Value) SetZero()

// Set stores a value of the same type, or one that the interface at the place can
// hold.
func (v Value) Set(to Value)

// Zero returns a shared place with a zero value of type t.
func Zero(t Type) Value

// SetNew stores a pointer to a new zero value, to which it leads then.
func (v Value) SetNew()

// SetLen makes the slice n elements long. If it has the capacity it keeps its
// array, and what is in there.
func (v Value) SetLen(n int)

// SetMap stores an empty map.
func (v Value) SetMap()

// Put sets the entry of the map for a key.
func (v Value) Put(key, value Value)

// At returns a copy of the map's value for a key, nothing if it has none.
func (v Value) At(key Value) Value

// Entries returns copies of a map's keys and values in turn, in no order.
func (v Value) Entries() []Value
