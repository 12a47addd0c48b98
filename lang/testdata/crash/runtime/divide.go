// Division by zero.
package main

import "fmt"

func average(total int, ns []int) int {
	return total / len(ns) // PANIC "panic: runtime error: integer divide by zero"
}

func main() {
	fmt.Println(average(0, nil))
}

// Output:
// -- stderr --
// panic: runtime error: integer divide by zero
//
// goroutine 1 [running]:
// main.average
// 	divide.go:7
// main.main
// 	divide.go:11
// -- exit status 2 --
