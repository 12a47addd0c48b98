// Recursion without end. The limit is a gigabyte, unless the program sets one; nothing recovers from it.
package main

import (
	"fmt"
	"runtime/debug"
)

func down(n int) int { // PANIC "fatal error: stack overflow"
	return down(n+1) + 1
}

func main() {
	fmt.Println(debug.SetMaxStack(1 << 20))
	defer func() { fmt.Println(recover()) }()
	down(0)
}

// Output:
// 1000000000
// -- stderr --
// runtime: goroutine stack exceeds 1048576-byte limit
// fatal error: stack overflow
//
// goroutine 1 [running]:
// main.down
// 	stack.go:9
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.down
// 	stack.go:10
// main.main
// 	stack.go:16
// -- exit status 2 --
