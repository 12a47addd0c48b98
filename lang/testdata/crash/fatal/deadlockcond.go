// Waiting for conditions, groups and locks.
package main

import (
	"runtime"
	"sync"
)

func main() {
	var mu sync.RWMutex
	c := sync.NewCond(&sync.Mutex{})
	var wg sync.WaitGroup
	wg.Add(1)
	mu.RLock()
	go func() { c.L.Lock(); c.Wait() }()
	go mu.Lock()
	go wg.Wait()
	runtime.Gosched()
	wg.Wait() // PANIC "goroutine 1 [sync.WaitGroup.Wait]:"
}

// Output:
// -- stderr --
// fatal error: all goroutines are asleep - deadlock!
//
// goroutine 1 [sync.WaitGroup.Wait]:
// main.main
// 	deadlockcond.go:19
// goroutine 6 [sync.Cond.Wait]:
// main.main.func1
// 	deadlockcond.go:15
// created by main.main in goroutine 1
// 	deadlockcond.go:15
// goroutine 7 [sync.RWMutex.Lock]:
// created by main.main in goroutine 1
// 	deadlockcond.go:16
// goroutine 8 [sync.WaitGroup.Wait]:
// created by main.main in goroutine 1
// 	deadlockcond.go:17
// -- exit status 2 --
