// Strings compare byte by byte.
package main

import "fmt"

func main() {
	a, b := "apple", "apples"
	fmt.Println(a < b, a <= a, a == "app"+"le", a != b, b > a, "Z" < "a", "" < "a", "é" > "z", "10" < "9")
	words := []string{"b", "B", "aa", "", "a"}
	min, max := words[0], words[0]
	for _, w := range words {
		if w < min {
			min = w
		}
		if w > max {
			max = w
		}
	}
	fmt.Printf("%q %q\n", min, max)
	switch {
	case a < b && b < "b":
		fmt.Println("between")
	}
}

// Output:
// true true true true true true true true true
// "" "b"
// between
