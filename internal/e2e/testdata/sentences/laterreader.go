// A writer waits for two readers. The first one only waits for a value; the circle goes
// through the second.
package main

import "sync"

var mu sync.RWMutex

func main() {
	in, never, goOn := make(chan bool), make(chan bool), make(chan bool)
	go func() {
		mu.RLock()
		in <- true
		<-never
		mu.RUnlock()
	}()
	<-in
	go func() {
		mu.RLock()
		in <- true
		<-goOn
		mu.RLock()
		mu.RUnlock()
		mu.RUnlock()
	}()
	<-in
	close(goOn)
	mu.Lock()
	mu.Unlock()
}

// says: G6 receives from never (line 14); so far no goroutine sent on it.
// says: That is a circle: G1 → G7 → G1.
