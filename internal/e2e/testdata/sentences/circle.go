package main

import "runtime"
import "sync"

func main() {
	var mu sync.Mutex
	quit := make(chan bool)
	go func() {
		runtime.Gosched()
		mu.Lock()
		<-quit
	}()
	mu.Lock()
	runtime.Gosched()
	quit <- true
}

// says: G1 has it since line 14, first in line · line 11
// says: G1 holds it since
// says: G1 sends on quit (line 16); only G6 could receive from it.
// says: held by G1 since line 14 (
// says: That is a circle: G1 → G6 → G1.
