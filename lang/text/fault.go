package text

import (
	"fmt"
	"runtime/debug"
)

// A Fault is a mistake of this package, never of the program. It is raised
// with fail and becomes one error at the package's boundary.
type Fault struct{ text string }

func (f Fault) Error() string { return "internal error: " + f.text }

// Fail reports a broken assumption.
func Fail(format string, args ...any) { panic(Fault{fmt.Sprintf(format, args...)}) }

// FaultOf turns what was recovered from a panic into a fault, with the stack unless
// fail has said all that there is to say.
func FaultOf(e any) Fault {
	if f, ok := e.(Fault); ok {
		return f
	}
	return Fault{fmt.Sprintf("%v\n%s", e, debug.Stack())}
}
