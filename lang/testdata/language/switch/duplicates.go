// Sparse and dense integer cases, strings, and cases that overlap at run time.
package main

import "fmt"

func number(s string) int {
	switch s {
	case "zero":
		return 0
	case "one", "un", "eins":
		return 1
	case "two", "deux", "zwei":
		return 2
	case "ten":
		return 10
	}
	return -1
}

func main() {
	fmt.Println(number("zwei"), number("un"), number("ten"), number(""))
	a, b := 3, 3
	switch 3 {
	case a:
		fmt.Println("a")
	case b:
		fmt.Println("b")
	}
	for _, n := range []int64{-1 << 63, -5, 0, 7, 1 << 40} {
		switch n {
		case -1 << 63:
			fmt.Print("min ")
		case -5:
			fmt.Print("-5 ")
		case 1 << 40:
			fmt.Print("big ")
		case 0, 1, 2, 3, 4, 5, 6, 7:
			fmt.Print("small ")
		}
	}
	fmt.Println()
}

// Output:
// 2 1 10 -1
// a
// min -5 small small big
