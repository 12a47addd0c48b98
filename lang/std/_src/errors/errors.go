// Package errors makes errors and searches chains of errors.
package errors

import "internal/dyn"

// ErrUnsupported says that an operation is not supported.
var ErrUnsupported = New("unsupported operation")

// New returns an error with the given text, distinct from every other one.
func New(text string) error { return &errorString{text} }

type errorString struct{ s string }

func (e *errorString) Error() string { return e.s }

// Unwrap returns the error that err wraps, nil if it wraps none or several.
func Unwrap(err error) error {
	if w, ok := err.(interface{ Unwrap() error }); ok {
		return w.Unwrap()
	}
	return nil
}

// Is reports whether an error in err's tree is target: equal to it, or by
// the word of its own Is method. The tree is walked depth first.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	comparable := dyn.Comparable(target)
	return find(err, func(err error) bool {
		if comparable && err == target {
			return true
		}
		matcher, ok := err.(interface{ Is(error) bool })
		return ok && matcher.Is(target)
	})
}

// As finds the first error in err's tree that can be assigned to what target
// points to, or whose own As method accepts target, and sets it.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	checkTarget(target)
	return find(err, func(err error) bool {
		if dyn.Assign(target, err) == dyn.Assigned {
			return true
		}
		setter, ok := err.(interface{ As(any) bool })
		return ok && setter.As(target)
	})
}

func checkTarget(target any) {
	if target == nil {
		panic("errors: target cannot be nil")
	}
	switch dyn.Assign(target, nil) {
	case dyn.NotPointer:
		panic("errors: target must be a non-nil pointer")
	case dyn.NotError:
		panic("errors: *target must be interface or implement error")
	}
}

// AsType finds the first error in err's tree that is an E, or whose own As
// method accepts a pointer to an E.
func AsType[E error](err error) (E, bool) {
	var found E
	ok := err != nil && find(err, func(err error) bool {
		if e, ok := err.(E); ok {
			found = e
			return true
		}
		setter, ok := err.(interface{ As(any) bool })
		return ok && setter.As(&found)
	})
	if !ok {
		var none E
		return none, false
	}
	return found, true
}

// find walks err's tree depth first, an error before those it wraps, until
// match accepts one.
func find(err error, match func(error) bool) bool {
	for err != nil {
		if match(err) {
			return true
		}
		switch w := err.(type) {
		case interface{ Unwrap() error }:
			err = w.Unwrap()
		case interface{ Unwrap() []error }:
			for _, branch := range w.Unwrap() {
				if branch != nil && find(branch, match) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// Join returns an error that wraps those of errs that are not nil, or nil if
// there is none. Its text is theirs, a line each.
func Join(errs ...error) error {
	var joined joinError
	for _, err := range errs {
		if err != nil {
			joined.errs = append(joined.errs, err)
		}
	}
	if joined.errs == nil {
		return nil
	}
	return &joined
}

type joinError struct{ errs []error }

func (e *joinError) Error() string {
	text := e.errs[0].Error()
	for _, err := range e.errs[1:] {
		text += "\n" + err.Error()
	}
	return text
}

func (e *joinError) Unwrap() []error { return e.errs }
