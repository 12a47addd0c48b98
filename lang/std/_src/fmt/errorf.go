package fmt

import (
	"errors"
	"slices"
)

// Errorf returns an error with a text by the format. It wraps the operands of
// its %w verbs.
func Errorf(format string, a ...any) (err error) {
	p := &printer{wrapping: true}
	p.walk(format, a)
	text := final(p.buf)
	switch len(p.wrapped) {
	case 0:
		return errors.New(text)
	case 1:
		wrapped, _ := a[p.wrapped[0]].(error)
		return &wrapError{text, wrapped}
	}
	slices.Sort(p.wrapped)
	var errs []error
	for _, n := range slices.Compact(p.wrapped) {
		if e, ok := a[n].(error); ok {
			errs = append(errs, e)
		}
	}
	return &wrapErrors{text, errs}
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }
