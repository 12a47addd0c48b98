// fallthrough goes to the next clause without its condition, into and out of default.
package main

import "fmt"

func f(n int) (s string) {
	switch n {
	case 1:
		s += "one "
		fallthrough
	case 2:
		s += "two "
		fallthrough
	default:
		s += "default "
		fallthrough
	case 3:
		s += "three"
	case 4:
		s += "four"
	}
	return s
}

func main() {
	for n := range 6 {
		fmt.Println(n, f(n))
	}
}

// Output:
// 0 default three
// 1 one two default three
// 2 two default three
// 3 three
// 4 four
// 5 default three
