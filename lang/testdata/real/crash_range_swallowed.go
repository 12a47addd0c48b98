//go:build ignore

// An iterator that keeps the panic of the loop's body to itself.
package main

import "fmt"

func swallow(yield func(int) bool) {
	defer func() { fmt.Println("recovered", recover()) }()
	yield(1)
}

func main() {
	for x := range swallow {
		fmt.Println(x)
		panic("in the body")
	}
}
