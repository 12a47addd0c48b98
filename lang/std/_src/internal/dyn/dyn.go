// Package dyn looks into values whose type is known only at run time. It is
// the small part of reflection that fmt, errors, sort and context need.
//
// A value comes as an any. A part whose static type is an interface comes as
// its dynamic value, nil if it has none: ask Elem or Field for the static type.
package dyn

// A Kind is the sort of a type, numbered as reflect.Kind.
type Kind int

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// String returns the name that reflect has for the kind.
func (k Kind) String() string {
	return [...]string{
		"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr",
		"float32", "float64", "complex64", "complex128", "array", "chan", "func", "interface", "map", "ptr", "slice", "string",
		"struct", "unsafe.Pointer",
	}[k]
}

// A Type is what fmt has to know of a static type.
type Type struct {
	Kind Kind
	Name string // as reflect's Type.String: "int", "main.T", "[]*main.T"
}

// KindOf returns the kind of v's dynamic type, Invalid for nil.
func KindOf(v any) Kind

// TypeName returns the name of v's dynamic type.
func TypeName(v any) string

// SameType reports whether a and b have the same dynamic type.
func SameType(a, b any) bool

// Comparable reports whether values of v's type can be compared with ==.
func Comparable(v any) bool

// IsNil reports whether v, a chan, func, map, pointer or slice, is nil.
func IsNil(v any) bool

// Address returns a number that stands for the address in v, a chan, func,
// map, pointer or slice: 0 for nil, equal for equal addresses and the same in
// every run of the program.
func Address(v any) uintptr

// BoolOf, IntOf, UintOf, FloatOf, ComplexOf and StringOf return the value of v
// if it is of a kind with such values.
func BoolOf(v any) bool
func IntOf(v any) int64
func UintOf(v any) uint64
func FloatOf(v any) float64
func ComplexOf(v any) complex128 { return complex(realOf(v), imagOf(v)) }
func StringOf(v any) string

func realOf(v any) float64
func imagOf(v any) float64

// BytesOf returns the bytes of v, an array or slice of a type of kind Uint8.
func BytesOf(v any) []byte

// Deref returns what the pointer v, which is not nil, points to.
func Deref(v any) any

// Len returns the length of v, an array, map, slice or string.
func Len(v any) int

// Index returns the ith element of v, an array or slice.
func Index(v any, i int) any

// Swap exchanges the ith and the jth element of the slice v.
func Swap(v any, i, j int)

// Elem returns the static type of the elements of v: an array, slice, map,
// chan or pointer.
func Elem(v any) Type { return Type{elemKind(v), elemName(v)} }

func elemKind(v any) Kind
func elemName(v any) string

// Key returns the static type of the keys of the map v.
func Key(v any) Type { return Type{keyKind(v), keyName(v)} }

func keyKind(v any) Kind
func keyName(v any) string

// SortedEntries returns the keys and values of the map v in turn, key by key
// in the order in which fmt prints a map.
func SortedEntries(v any) []any

// NumField returns the number of fields of the struct v.
func NumField(v any) int

// Field returns the ith field of the struct v.
func Field(v any, i int) any

// FieldName returns the name of the ith field of the struct v.
func FieldName(v any, i int) string

// FieldExported reports whether other packages may name the ith field of v.
func FieldExported(v any, i int) bool

// FieldEmbedded reports whether the ith field of the struct v is embedded.
func FieldEmbedded(v any, i int) bool

// FieldType returns the static type of the ith field of the struct v.
func FieldType(v any, i int) Type { return Type{fieldKind(v, i), fieldName(v, i)} }

func fieldKind(v any, i int) Kind
func fieldName(v any, i int) string

// A Fit is the answer of Assign.
type Fit int

const (
	NotPointer Fit = iota // target is no pointer, or nil
	NotError              // target points to a type that no error can have
	Unfit                 // v cannot be assigned to what target points to
	Assigned              // it was
)

// Assign sets what target points to to the error v if the types allow it, as
// errors.As needs it. With a nil v it only looks at target.
func Assign(target any, v error) Fit { return assign(target, v, (*error)(nil)) }

// assign is told the type of errors by a pointer to one.
func assign(target any, v error, errorType any) Fit
