package main

import "sync"

func main() {
	var mu sync.Mutex
	mu.Lock()
	defer mu.Unlock()
	func() {
		mu.Lock()
	}()
}

// says: , which it holds itself since line 7 (
