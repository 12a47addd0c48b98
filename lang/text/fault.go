package text

import (
	"fmt"
	"runtime/debug"
)

// A Fault is a mistake of the simulator, never of the program. It is raised
// with Fail and becomes one error where the step ends: the functions in between
// need not hand on what cannot happen.
type Fault struct{ text string }

// Error says that the mistake is an internal one.
func (f Fault) Error() string { return "internal error: " + f.text }

// Fail panics because of a broken assumption.
func Fail(format string, args ...any) { panic(Fault{fmt.Sprintf(format, args...)}) }

// FaultOf turns what was recovered from a panic into a fault, with the stack unless
// Fail has said all that there is to say.
func FaultOf(e any) Fault {
	if f, ok := e.(Fault); ok {
		return f
	}
	return Fault{fmt.Sprintf("%v\n%s", e, debug.Stack())}
}
