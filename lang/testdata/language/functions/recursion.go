// Functions that call themselves and each other, deeply.
package main

import "fmt"

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

func ackermann(m, n int) int {
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return ackermann(m-1, 1)
	}
	return ackermann(m-1, ackermann(m, n-1))
}

func depth(n int, s string) int {
	if n == 0 {
		return len(s)
	}
	return depth(n-1, s) + 1
}

func main() {
	fmt.Println(even(1001), odd(1001), ackermann(2, 5), depth(50000, "abc"))
}

// Output:
// false true 13 50003
