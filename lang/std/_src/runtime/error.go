package runtime

// The interpreter makes the values of the types in this file; it knows them by name.

// An Error is a run-time failure, such as an index that is out of range.
type Error interface {
	error

	RuntimeError()
}

// errorString is a failure whose message follows "runtime error: ".
type errorString string

func (e errorString) Error() string { return "runtime error: " + string(e) }
func (e errorString) RuntimeError() {}

// plainError is a failure of a channel, whose message stands alone.
type plainError string

func (e plainError) Error() string { return string(e) }
func (e plainError) RuntimeError() {}

// hostError is the panic of a function of the host with an error that is not the runtime's.
type hostError string

func (e hostError) Error() string { return string(e) }

// boundsError is an index or a slice expression out of range. The real one
// keeps the numbers; this one keeps the sentence made of them.
type boundsError struct{ text string }

func (e boundsError) Error() string { return "runtime error: " + e.text }
func (e boundsError) RuntimeError() {}

// A TypeAssertionError is a type assertion that failed.
type TypeAssertionError struct{ text string }

func (e *TypeAssertionError) Error() string { return e.text }
func (*TypeAssertionError) RuntimeError()   {}

// A PanicNilError is what recover returns after panic(nil).
type PanicNilError struct {
	_ [0]func() // not comparable
}

func (*PanicNilError) Error() string {
	return "panic called with nil argument"
}
func (*PanicNilError) RuntimeError() {}
