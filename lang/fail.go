package lang

import "fmt"

// A fault is a mistake of this package, never of the program. It is raised
// with fail and becomes one error at the package's boundary.
type fault struct{ text string }

func (f fault) Error() string { return "internal error: " + f.text }

// fail reports a broken assumption.
func fail(format string, args ...any) { panic(fault{fmt.Sprintf(format, args...)}) }
