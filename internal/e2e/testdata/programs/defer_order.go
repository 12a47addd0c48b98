//go:build ignore

// Deferred unlocks and sends in goroutines.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	out := make(chan string, 20)
	for i := range 5 {
		go func() {
			defer func() { out <- fmt.Sprint("done ", i) }()
			mu.Lock()
			defer mu.Unlock()
			defer func() { out <- fmt.Sprint("inner ", i) }()
		}()
	}
	for range 10 {
		fmt.Println(<-out)
	}
}
