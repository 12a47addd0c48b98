// Package randprog writes random Go programs that are correct, end, and print
// the same whenever they run, so that two ways of running Go can be held
// against each other.
//
//	randprog   a program: its types, its functions, main
//	gen        what is known of the program so far, and chance
//	types      the types that occur
//	choose     one of them, and the struct types that every program declares
//	generic    the generic functions that every program declares
//	scope      the variables in sight
//	expr       expressions: they change nothing and may panic
//	number     their arithmetic
//	value      their composite values
//	stmt       statements
//	loop       loops, with labels
//	branch     if, switch, type switch
//	call       closures, defer and recover, goroutines
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
