// One who holds a lock waits for one who wants it: only the ticker goes on.
// verify: exact
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	done := make(chan bool)
	ticker := time.NewTicker(3 * time.Millisecond)
	go func() {
		for range ticker.C {
			mu.Lock()
			fmt.Println("tick")
			mu.Unlock()
		}
	}()
	time.Sleep(7 * time.Millisecond)
	go func() {
		mu.Lock()
		done <- true
	}()
	select {
	case <-done:
		time.Sleep(5 * time.Millisecond)
		fmt.Println("the lock was never given back")
	case <-time.After(time.Second):
		fmt.Println("not reached")
	}
}
