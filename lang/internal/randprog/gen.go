package randprog

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A gen writes one program.
type gen struct {
	*rand.Rand
	text    strings.Builder
	types   []*typ     // the declared struct types
	common  []generic  // the generic functions
	vars    []variable // in sight, innermost last
	names   int        // how many names were made up
	depth   int        // of statements
	risk    int        // how many operations of this statement may still panic
	loops   []string   // labels of the loops around, "" for none
	results *typ       // of the function being written, nil for none
}

// line writes a line of the program.
func (g *gen) line(form string, args ...any) {
	fmt.Fprintf(&g.text, form+"\n", args...)
}

// name makes up a name.
func (g *gen) name(prefix string) string {
	g.names++
	return fmt.Sprintf("%s%d", prefix, g.names)
}

// chance reports true once in n times.
func (g *gen) chance(n int) bool { return g.IntN(n) == 0 }

// pick returns one of some things.
func pick[T any](g *gen, list ...T) T { return list[g.IntN(len(list))] }

// risky reports whether one operation of the statement may still panic, and lets
// it be this one.
func (g *gen) risky() bool {
	ok := g.risk > 0 && g.chance(2)
	if ok {
		g.risk--
	}
	return ok
}

// A variable can be read, and unless it is fixed, assigned.
type variable struct {
	name  string
	typ   *typ
	fixed bool
}

// shown is how a variable is printed: what a pointer points to instead of it.
func (v variable) shown() string {
	if v.typ.kind == pointer {
		return "deref(" + v.name + ")"
	}
	return v.name
}

// A generic is a generic function (T, T) T over integers.
type generic struct{ name string }
