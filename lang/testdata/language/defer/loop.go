// Deferred calls of a loop all wait for the function's end, however many.
package main

import "fmt"

func main() {
	n := 0
	func() {
		for i := range 1000 {
			defer func() { n += i }()
		}
		fmt.Println("before", n)
	}()
	fmt.Println("after", n)
	for i := range 3 {
		func() {
			defer fmt.Print("end of ", i, "; ")
			fmt.Print("begin ", i, "; ")
		}()
	}
	fmt.Println()
}

// Output:
// before 0
// after 499500
// begin 0; end of 0; begin 1; end of 1; begin 2; end of 2;
