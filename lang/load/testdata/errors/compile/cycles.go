// Declarations that need themselves.
package main

type t struct { // ERROR "invalid recursive type: t refers to itself"
	a [2]t
}

var a = b // ERROR "(?s)initialization cycle for a.*a refers to b.*b refers to f.*f refers to a"
var b = f()

func f() int { return a }

const c = d // ERROR "(?s)initialization cycle for c.*c refers to d.*d refers to c"
const d = c

type i interface{ i } // ERROR "invalid recursive type: i refers to itself"

func main() {}
