// A panic does not wait for other goroutines.
package main

import (
	"runtime"
	"sync"
)

func main() {
	go func() {
		for {
			runtime.Gosched()
		}
	}()
	runtime.Gosched()
	var wg sync.WaitGroup
	wg.Go(func() {
		panic("in Go") // PANIC "panic: in Go"
	})
	wg.Wait()
}

// Output:
// -- stderr --
// panic: in Go [recovered, repanicked]
//
// goroutine 7 [running]:
// panic
// main.main.func2
// 	aftermain.go:18
// created by sync.(*WaitGroup).Go in goroutine 1
// -- exit status 2 --
