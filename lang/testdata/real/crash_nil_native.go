//go:build ignore

// A fault inside a standard package is one all the same.
package main

import "sync"

func main() {
	var mu *sync.Mutex
	mu.Lock()
}
