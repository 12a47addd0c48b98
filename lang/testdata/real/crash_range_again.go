//go:build ignore

// An iterator that goes on after the loop's body said no.
package main

import "fmt"

func two(yield func(int) bool) {
	yield(1)
	yield(2)
}

func main() {
	for x := range two {
		fmt.Println(x)
		break
	}
}
