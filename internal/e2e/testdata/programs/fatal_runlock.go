//go:build ignore

// The same for a reader that never was.
package main

import "sync"

func main() {
	defer func() { recover() }()
	var mu sync.RWMutex
	mu.RUnlock()
}
