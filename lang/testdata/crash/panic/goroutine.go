// A panic in any goroutine ends the whole program; the trace says who made it.
package main

import "fmt"

func work(n int) int {
	if n == 0 {
		panic("worker broke") // PANIC "panic: worker broke"
	}
	return work(n-1) + 1
}

func main() {
	done := make(chan int)
	go func() {
		done <- work(2)
	}()
	fmt.Println(<-done)
}

// Output:
// -- stderr --
// panic: worker broke
//
// goroutine 7 [running]:
// main.work
// 	goroutine.go:8
// main.work
// 	goroutine.go:10
// main.work
// 	goroutine.go:10
// main.main.func1
// 	goroutine.go:16
// created by main.main in goroutine 1
// 	goroutine.go:15
// -- exit status 2 --
