// gmpsim trace --procs 2 --only lock,unlock FILE | seen: after the hand-over in starvation mode "it was free", "Nobody holds the mutex", and the line of another goroutine's statement
package main

import (
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	wg.Add(1)
	mu.Lock()
	go func() {
		defer wg.Done()
		mu.Lock() // waits longer than a millisecond
		mu.Unlock()
	}()
	time.Sleep(100 * time.Microsecond)
	for range 4 {
		work.CPU(time.Millisecond)
		mu.Unlock()
		mu.Lock()
	}
	mu.Unlock()
	wg.Wait()
}

// procs: 2
// says: spin mu round 4 · line 18
// says: mu starves begins: G7 has waited 2.
// says: mu starves ends: G7 was the last waiter
// says: Lock mu it was handed over · line 18
