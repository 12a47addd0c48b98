// Package mirror looks into values whose type is known only at run time and
// sets them: what encoding/json needs of reflection. Package dyn is the smaller
// part that only looks, by way of interfaces.
//
// In a program that has this package the type *T exists for every type T that
// values may be of, so that methods with pointer receivers are found.
package mirror

import "internal/dyn"

// A Type is a type of the program. The zero Type is none.
type Type struct{ num uint64 }

// TypeOf returns the dynamic type of v, none for nil.
func TypeOf(v any) Type

// String returns the type's name as reflect prints it: "[]*main.T".
func (t Type) String() string

// Kind returns the sort of the type, Invalid for none.
func (t Type) Kind() dyn.Kind

// Named reports whether the type has a name of its own.
func (t Type) Named() bool

// Name returns the type's name without its package, "" if it has none.
func (t Type) Name() string {
	s := t.String()
	if !t.Named() && (t.Kind() >= dyn.Array && t.Kind() != dyn.String && t.Kind() != dyn.UnsafePointer) {
		return ""
	}
	depth := 0
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case ']':
			depth++
		case '[':
			depth--
		case '.':
			if depth == 0 {
				return s[i+1:]
			}
		}
	}
	return s
}

// Elem returns the type of the elements of an array, chan, map, pointer or slice.
func (t Type) Elem() Type

// Key returns the type of the keys of a map.
func (t Type) Key() Type

// Len returns the length of an array.
func (t Type) Len() int

// Pointer returns the type of pointers to t.
func (t Type) Pointer() Type

// NumMethod returns the number of exported methods, or of an interface's methods.
func (t Type) NumMethod() int

// Implements reports whether values of type t can be assigned to the interface
// type that iface points to.
func (t Type) Implements(iface any) bool

// A Field is a field of a struct type.
type Field struct {
	Name     string
	Tag      Tag
	Type     Type
	Exported bool
	Embedded bool
}

// NumField returns the number of fields of a struct.
func (t Type) NumField() int

// Field returns the ith field of a struct.
func (t Type) Field(i int) Field {
	var f Field
	var tag string
	f.Name, tag, f.Type, f.Exported, f.Embedded = field(t, i)
	f.Tag = Tag(tag)
	return f
}

func field(t Type, i int) (name, tag string, typ Type, exported, embedded bool)

// A Tag is the string behind a field: key:"value" pairs.
type Tag string

// Get returns the value of a key.
func (t Tag) Get(key string) string { return tagged(string(t), key) }

func tagged(tag, key string) string
