package flag

import (
	"encoding"
	"errors"
	"fmt"
	"internal/dyn"
	"strconv"
	"time"
)

// A Value is where a flag is kept: Set is given what stands behind the flag.
// One with a method IsBoolFlag that returns true needs nothing behind it.
type Value interface {
	String() string
	Set(string) error
}

// A Getter is a Value that returns what it holds.
type Getter interface {
	Value
	Get() any
}

type boolFlag interface {
	Value
	IsBoolFlag() bool
}

// variable is the Value of a variable of the program.
type variable[T any] struct {
	p      *T
	kind   string // what the usage calls it
	parse  func(string) (T, error)
	format func(T) string
}

// newVariable sets p to its default.
func newVariable[T any](p *T, value T, kind string, parse func(string) (T, error), format func(T) string) *variable[T] {
	*p = value
	return &variable[T]{p, kind, parse, format}
}

// Set sets the variable also where s is wrong: to the nearest number if it is
// too large.
func (v *variable[T]) Set(s string) (err error) {
	*v.p, err = v.parse(s)
	return err
}

func (v *variable[T]) Get() any       { return *v.p }
func (v *variable[T]) String() string { return v.format(*v.p) }

// named is a Value that tells the usage what it is.
type named interface {
	kindName() string
	zero() string // what String returns of the zero value
}

func (v *variable[T]) kindName() string { return v.kind }

func (v *variable[T]) zero() string {
	var zero T
	return v.format(zero)
}

// switched is the variable of a flag that needs no value.
type switched struct{ *variable[bool] }

func (switched) IsBoolFlag() bool { return true }

var (
	errParse = errors.New("parse error")
	errRange = errors.New("value out of range")
)

// plainly is what a flag says of strconv's errors.
func plainly(err error) error {
	switch {
	case errors.Is(err, strconv.ErrSyntax):
		return errParse
	case errors.Is(err, strconv.ErrRange):
		return errRange
	}
	return err
}

func parseBool(s string) (bool, error) {
	v, err := strconv.ParseBool(s)
	return v, plainly(err)
}

func parseInt[T int | int64](s string) (T, error) {
	v, err := strconv.ParseInt(s, 0, 64)
	return T(v), plainly(err)
}

func parseUint[T uint | uint64](s string) (T, error) {
	v, err := strconv.ParseUint(s, 0, 64)
	return T(v), plainly(err)
}

func parseFloat(s string) (float64, error) {
	v, err := strconv.ParseFloat(s, 64)
	return v, plainly(err)
}

func parseString(s string) (string, error) { return s, nil }

func parseDuration(s string) (time.Duration, error) {
	v, err := time.ParseDuration(s)
	if err != nil {
		err = errParse
	}
	return v, err
}

func formatInt[T int | int64](v T) string    { return strconv.FormatInt(int64(v), 10) }
func formatUint[T uint | uint64](v T) string { return strconv.FormatUint(uint64(v), 10) }
func formatFloat(v float64) string           { return strconv.FormatFloat(v, 'g', -1, 64) }
func formatString(v string) string           { return v }

// textVariable is the Value of a variable that reads itself.
type textVariable struct{ p encoding.TextUnmarshaler }

// newTextVariable sets p to its default, which is a value of the same type or
// points to one.
func newTextVariable(p encoding.TextUnmarshaler, value encoding.TextMarshaler) textVariable {
	if dyn.KindOf(p) != dyn.Pointer {
		panic("variable value type must be a pointer")
	}
	var def any = value
	if dyn.KindOf(def) == dyn.Pointer {
		def = dyn.Deref(def)
	}
	if !dyn.Store(p, def) {
		panic(fmt.Sprintf("default type does not match variable type: %s != %s", dyn.TypeName(def), dyn.Elem(p).Name))
	}
	return textVariable{p}
}

func (v textVariable) Set(s string) error { return v.p.UnmarshalText([]byte(s)) }
func (v textVariable) Get() any           { return v.p }

func (v textVariable) String() string {
	if m, ok := v.p.(encoding.TextMarshaler); ok {
		if text, err := m.MarshalText(); err == nil {
			return string(text)
		}
	}
	return ""
}

// function is the Value of a flag that calls a function, switchedFunction of one
// that needs no value.
type function func(string) error

func (f function) Set(s string) error { return f(s) }
func (f function) String() string     { return "" }

type switchedFunction func(string) error

func (f switchedFunction) Set(s string) error { return f(s) }
func (f switchedFunction) String() string     { return "" }
func (f switchedFunction) IsBoolFlag() bool   { return true }
