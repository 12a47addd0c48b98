// Nor can the same of a read lock.
package main

import "sync"

func main() {
	var mu sync.RWMutex
	mu.RUnlock() // PANIC "fatal error: sync: RUnlock of unlocked RWMutex"
}

// Output:
// -- stderr --
// fatal error: sync: RUnlock of unlocked RWMutex
//
// goroutine 1 [running]:
// main.main
// 	runlock.go:8
// -- exit status 2 --
