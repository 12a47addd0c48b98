// An iterator that goes on after the body said no is told so.
package main

import "fmt"

func stubborn(yield func(int) bool) {
	yield(1)
	yield(2)
}

func main() {
	defer func() { fmt.Println(recover()) }()
	var kept func(int) bool
	for x := range func(yield func(int) bool) { kept = yield; yield(0) } {
		fmt.Println("kept", x)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		kept(1)
	}()
	for x := range stubborn {
		fmt.Println(x)
		break
	}
}

// Output:
// kept 0
// runtime error: range function continued iteration after whole loop exit
// 1
// runtime error: range function continued iteration after function for loop body returned false
