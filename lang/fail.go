package lang

import (
	"fmt"
	"runtime/debug"
)

// A fault is a mistake of this package, never of the program. It is raised
// with fail and becomes one error at the package's boundary.
type fault struct{ text string }

func (f fault) Error() string { return "internal error: " + f.text }

// fail reports a broken assumption.
func fail(format string, args ...any) { panic(fault{fmt.Sprintf(format, args...)}) }

// faultOf turns what was recovered from a panic into a fault, with the stack unless
// fail has said all that there is to say.
func faultOf(e any) fault {
	if f, ok := e.(fault); ok {
		return f
	}
	return fault{fmt.Sprintf("%v\n%s", e, debug.Stack())}
}
