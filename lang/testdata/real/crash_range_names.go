// What the functions are called that the compiler makes for the bodies of loops over functions, for the literals in
// them, and for go and defer statements with arguments.
package main

import (
	"fmt"
	"runtime"
)

//go:noinline
func twice(yield func(int) bool) {
	for i := range 2 {
		if !yield(i) {
			return
		}
	}
}

// call keeps the compiler from inlining a literal.
var call = func(f func()) { f() }

//go:noinline
func say(where string) {
	var pcs [20]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs[:])])
	fmt.Print(where, ":")
	for f, more := frames.Next(); more; f, more = frames.Next() {
		if f.Function != "main.twice" && f.Function != "runtime.main" {
			fmt.Print(" ", f.Function)
		}
	}
	fmt.Println()
}

type deck struct{}

//go:noinline
func (deck) deal() {
	call(func() { say("before the loops") })
	for range twice {
		defer say("deferred in a loop")
		for range twice {
			call(func() {
				for range twice {
					call(func() { say("in three loops") })
				}
			})
		}
		call(func() { say("in one loop") })
	}
	for range twice {
		say("in the second loop")
	}
	call(func() { say("after the loops") })
	defer say("deferred")
}

func main() {
	call = func(f func()) { f() }
	deck{}.deal()
	for range twice {
		for range twice {
			panic("in the inner loop")
		}
	}
}
