// Package randprog writes random Go programs that are correct, end, and print
// the same whenever they run, so that two ways of running Go can be held
// against each other.
//
//	randprog   a program: its types, its functions, main
//	types      the types that occur
//	scope      the variables in sight
//	expr       expressions: they change nothing and may panic
//	number     their arithmetic
//	value      their composite values
//	stmt       statements
//	loop       loops, with labels
//	branch     if, switch, type switch
//	call       closures, defer and recover, goroutines, generic functions
//	prelude    the declarations that every program has
//
// What Go leaves open is not used. A call that changes something is a statement
// of its own, since the order in which a statement reads variables beside calls
// is open; of each statement one operation may panic, since the order of two is
// open; maps are not ranged over for their order; nobody asks for a capacity
// or appends into memory that two slices share. Each loop and call takes from a
// supply of fuel, which ends the function by a panic when it is used up.
package randprog

import (
	"fmt"
	"go/format"
	"math/rand/v2"
	"strings"
)

// Source returns a program of n functions, each with a line of its own before
// what it prints: see Split.
func Source(seed uint64, n int) ([]byte, error) {
	g := &gen{Rand: rand.New(rand.NewPCG(seed, 1))}
	g.text.WriteString(prelude)
	g.structs()
	for i := range 4 {
		g.generic(i)
	}
	for i := range n {
		g.function(i)
	}
	g.main(n)
	return format.Source([]byte(g.text.String()))
}

// heading begins the line before what a function prints.
const heading = "=== f"

// Split separates what the functions of a program printed.
func Split(output string) []string {
	parts := strings.Split(output, heading)
	return parts[1:]
}

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

// function writes the i-th function: variables of all basic types to begin with,
// and statements.
func (g *gen) function(i int) {
	g.vars, g.names, g.depth, g.loops, g.results = nil, 0, 0, nil, nil
	g.line("func f%d() {", i)
	for _, t := range basics() {
		g.declare(t, t.typed(g.literal(t)))
	}
	for range 3 {
		t := g.anyType()
		g.declare(t, g.composite(t, 1))
	}
	for range 3 + g.IntN(4) {
		g.guarded() // or most functions would end early
		g.statements(1)
	}
	g.printAll()
	g.line("}\n")
}

// printAll prints the variables in sight.
func (g *gen) printAll() {
	for _, v := range g.vars {
		g.line("out(%q, %s)", v.name, v.shown())
	}
}

func (g *gen) main(n int) {
	g.line("func main() {")
	for i := range n {
		g.line("run(%d, f%d)", i, i)
	}
	g.line("}")
}
