// Unlocking a mutex that is not locked cannot be recovered from.
package main

import "sync"

func main() {
	defer func() { recover() }()
	var mu sync.Mutex
	mu.Lock()
	mu.Unlock()
	mu.Unlock() // PANIC "fatal error: sync: unlock of unlocked mutex"
}

// Output:
// -- stderr --
// fatal error: sync: unlock of unlocked mutex
//
// goroutine 1 [running]:
// main.main
// 	unlock.go:11
// -- exit status 2 --
