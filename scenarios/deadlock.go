//go:build ignore

// Deadlock: all goroutines wait, and the runtime notices.
//
// What it teaches: when no goroutine can run and no timer can wake one, the
// program can never go on. The runtime sees that its last thread goes to sleep.
// It ends the program with "all goroutines are asleep" and a list: what each
// goroutine waits for, and where it was created.
//
// Predict first: main and one goroutine take two locks in opposite order. What
// is printed, and what is the exit status? Which states do the two have?
//
// Then try:
//
//	gmpsim run deadlock
//	gmpsim trace deadlock --why
//	gmpsim run leak
//
// and change the program: take the locks in the same order on both sides, or
// let a third goroutine sleep for an hour. Is it still a deadlock?
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var a, b sync.Mutex
	go func() {
		b.Lock()
		runtime.Gosched()
		a.Lock()
	}()
	a.Lock()
	runtime.Gosched()
	fmt.Println("main has a and wants b")
	b.Lock()
	fmt.Println("never printed")
}
