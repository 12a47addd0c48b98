// A switch without a value tries conditions.
package main

import "fmt"

func grade(n int) string {
	switch {
	case n >= 90:
		return "A"
	case n >= 80, n == 79:
		return "B"
	case n < 0:
		return "?"
	}
	return "C"
}

func main() {
	fmt.Println(grade(95), grade(80), grade(79), grade(78), grade(-1))
	ok := true
	switch ok {
	case false:
		fmt.Println("no")
	case 1 < 2:
		fmt.Println("yes")
	}
}

// Output:
// A B B C ?
// yes
