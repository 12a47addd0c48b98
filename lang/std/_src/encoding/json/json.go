// Package json writes values as JSON and reads them.
//
// The walk over a value, and with it the program's own methods MarshalJSON,
// UnmarshalJSON, MarshalText and UnmarshalText, is simulated code; the syntax of
// JSON, quoting and the form of numbers are left to the host's package. Fields of
// errors that are a reflect.Type in the real package have a type here that can
// only be printed and compared.
package json

import (
	"errors"
	"strconv"
)

// A Marshaler writes itself as JSON.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// An Unmarshaler reads itself from JSON. It must copy data that it keeps.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// A Number is a number as it was written.
type Number string

// String returns the number as it was written.
func (n Number) String() string { return string(n) }

// Float64 returns the number as a float64.
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

// Int64 returns the number as an int64.
func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// A RawMessage is JSON that is kept as it is.
type RawMessage []byte

// MarshalJSON returns m, or null.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON keeps a copy of data.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[:0], data...)
	return nil
}
