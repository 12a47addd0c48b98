// Cases are tried from the top, values of one case from the left; there is no falling through.
package main

import "fmt"

func say(n int) int { fmt.Print("say", n, " "); return n }

func main() {
	for i := range 6 {
		switch i {
		case 0:
		case 1, 2:
			fmt.Print("few ")
		case 3:
			fmt.Print("three ")
			break
		default:
			fmt.Print("many ")
		}
	}
	fmt.Println()
	switch say(2) {
	case say(1), say(2), say(3):
		fmt.Println("found")
	case say(4):
	}
	switch x := 5; x {
	default:
		fmt.Println("default may stand first")
	case 6:
	}
	switch x := any(1.5).(type) {
	case float64:
		fmt.Println(x)
	}
}

// Output:
// few few three many many
// say2 say1 say2 found
// default may stand first
// 1.5
