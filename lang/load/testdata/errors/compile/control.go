// Statements in the wrong place.
package main

func main() {
	break       // ERROR "break (is )?not in"
	continue    // ERROR "continue (is )?not in"
	fallthrough // ERROR "fallthrough statement out of place"
	switch 1 {
	case 2:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	goto in // ERROR "goto in jumps into block"
	{
	in:
	}
	goto over // ERROR "goto over jumps over"
	x := 1
	_ = x
over:
}
