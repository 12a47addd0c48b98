// A panic that was recovered before the next one is marked so.
package main

import "fmt"

func main() {
	defer func() {
		fmt.Println("recovered", recover())
		panic("another")
	}()
	panic("first")
}

// Output:
// recovered first
// -- stderr --
// panic: first [recovered]
// 	panic: another
//
// goroutine 1 [running]:
// main.main.func1
// 	recoveredchain.go:9
// panic
// main.main
// 	recoveredchain.go:11
// -- exit status 2 --
