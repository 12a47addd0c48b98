// Names that nobody declared.
package main

import "fmt"

func main() {
	fmt.Println(nothing) // ERROR "undefined: nothing"
	frmt.Println()       // ERROR "undefined: frmt"
	var x missing        // ERROR "undefined: missing"
	x.y = 1
	fmt.Printn("a") // ERROR "undefined: fmt.Printn"
	goto nowhere    // ERROR "label nowhere not de"
	for {
		break away // ERROR "break label not defined: away|invalid break label away"
	}
}
