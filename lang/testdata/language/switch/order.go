// The value is computed once, before any case; a case may change what the value came from.
package main

import "fmt"

func main() {
	x := 1
	get := func() int { x++; return x }
	switch get() {
	case 1:
		fmt.Println("one")
	case func() int { x = 100; return 2 }():
		fmt.Println("two", x)
	}
	i := 0
	for i < 3 {
		switch i++; {
		case i == 2:
			continue
		}
		fmt.Println("i", i)
	}
}

// Output:
// two 100
// i 1
// i 3
