// Function literals that are called, deferred or started on the spot.
package main

import "fmt"

func main() {
	x := func(a, b int) int { return a * b }(6, 7)
	fmt.Println(x, func() string { return "now" }())
	done := make(chan int)
	go func(n int) { done <- n * 2 }(x)
	fmt.Println(<-done)
	f := func() func() func() int {
		return func() func() int { return func() int { return x } }
	}
	fmt.Println(f()()())
	defer func(s string) { fmt.Println(s, x) }("deferred")
	x = 1
}

// Output:
// 42 now
// 84
// 42
// deferred 1
