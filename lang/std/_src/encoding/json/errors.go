package json

import (
	"internal/dyn"
	"internal/mirror"
	"strconv"
)

// A SyntaxError is text that is not JSON; Offset bytes were read before it.
type SyntaxError struct {
	msg    string
	Offset int64
}

func (e *SyntaxError) Error() string { return e.msg }

// An UnmarshalTypeError is JSON that does not fit the Go value.
type UnmarshalTypeError struct {
	Value  string
	Type   mirror.Type
	Offset int64
	Struct string
	Field  string
}

func (e *UnmarshalTypeError) Error() string {
	into := "Go value"
	if e.Struct != "" || e.Field != "" {
		into = "Go struct field " + e.Struct + "." + e.Field
	}
	return "json: cannot unmarshal " + e.Value + " into " + into + " of type " + e.Type.String()
}

// An InvalidUnmarshalError is an argument of Unmarshal that is no pointer, or nil.
type InvalidUnmarshalError struct{ Type mirror.Type }

func (e *InvalidUnmarshalError) Error() string {
	switch e.Type.Kind() {
	case dyn.Invalid:
		return "json: Unmarshal(nil)"
	case dyn.Pointer:
		return "json: Unmarshal(nil " + e.Type.String() + ")"
	}
	return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
}

// An UnsupportedTypeError is a type that has no form in JSON.
type UnsupportedTypeError struct{ Type mirror.Type }

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError is a value that has none.
type UnsupportedValueError struct {
	Value mirror.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// A MarshalerError is what a method of the program failed with.
type MarshalerError struct {
	Type   mirror.Type
	Err    error
	method string
}

func (e *MarshalerError) Error() string {
	method := e.method
	if method == "" {
		method = "MarshalJSON"
	}
	return "json: error calling " + method + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns the method's error.
func (e *MarshalerError) Unwrap() error { return e.Err }

// An InvalidUTF8Error is returned by nobody any more.
//
// Deprecated: the simulator mirrors the real package, where it is deprecated.
type InvalidUTF8Error struct{ S string }

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}
