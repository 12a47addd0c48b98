// Package native is how functions of the host are offered to a simulated
// program. A declaration without a body in lang/std names one; package std
// returns a table from that name to a Func, and the interpreter calls it.
//
// The key of a function is what ssa's Function.Origin().String() prints:
// "math.Sqrt", "(*sync.Mutex).Lock", "(time.Time).Unix". Receivers are the
// first argument.
//
// Values in the program's memory are laid out as gc lays them out on amd64, so
// a *T of the program can be used as a pointer to the same struct in Go, and a
// []string of the program is a []string of the host. Strings and slices are
// shared, not copied: never change what a string or a received slice holds
// unless the real function does.
//
// A Func cannot call back into the program. What has to do that (sort's Less,
// a String method) is written as Go text.
package native

import "github.com/gmpsim/gmpsim/sim"

// A Func is one function of the host. Either Do is set, and the function
// happens at one instant, or Op is, and it is an operation of the machine.
type Func struct {
	// Do reads its arguments from c and sets its results on c.
	Do func(c *Call)

	// Op returns what the machine is asked for. The goroutine goes on when
	// the machine has done it.
	Op func(c *Call) sim.Op

	// Done, if not nil, is called after the operation of Op: G().Result() and
	// G().Fault() are there, as are the arguments. It sets the results.
	Done func(c *Call)
}

// Do makes a Func of an immediate function.
func Do(f func(c *Call)) Func { return Func{Do: f} }

// Op makes a Func of an operation without results.
func Op(f func(c *Call) sim.Op) Func { return Func{Op: f} }

// OpDone makes a Func of an operation that looks at what came of it.
func OpDone(f func(c *Call) sim.Op, done func(c *Call)) Func { return Func{Op: f, Done: done} }
