// Boolean constants and operators; && and || evaluate the right side only when needed.
package main

import "fmt"

type flag bool

const yes flag = 1 < 2

func say(s string, b bool) bool { fmt.Print(s, " "); return b }

func main() {
	fmt.Println(yes, !yes, yes == true, yes != (2 < 1))
	fmt.Println(say("a", false) && say("b", true), say("c", true) || say("d", false))
	fmt.Println(say("e", true) && say("f", false) || say("g", true))
	x := say("h", true) == say("i", true)
	var f flag = flag(x)
	fmt.Println(x, f && yes)
}

// Output:
// true false true true
// a c false true
// e f g true
// h i true true
