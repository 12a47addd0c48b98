// A reader that takes the read lock a second time, with a writer waiting in
// between, stops the whole program. (golang/go #15418)
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type registry struct {
	mu    sync.RWMutex
	names []string
}

func (r *registry) size() int {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return len(r.names)
}

func (r *registry) report(pause func()) string {
	r.mu.RLock()
	defer r.mu.RUnlock()
	pause()
	return fmt.Sprintf("%d names: %v", r.size(), r.names)
}

func main() {
	r := &registry{names: []string{"ada"}}
	fmt.Println(r.report(func() {})) // nobody writes: all is well
	done := make(chan bool)
	go func() {
		fmt.Println("writer: wants the lock")
		r.mu.Lock()
		r.names = append(r.names, "bob")
		r.mu.Unlock()
		fmt.Println("writer: done")
		close(done)
	}()
	fmt.Println(r.report(runtime.Gosched)) // the writer waits now
	<-done
}

// says: RLock r.mu 2 readers inside · line 17
// says: RUnlock r.mu 1 reader left
// says: Lock r.mu 1 reader inside, G1 since line 23
// says: RLock r.mu G7 waits to write since line 35, first in line
// says: G1 wants to read r.mu (line 17), but the writer G7 came first since line 35 (
// says: G7 wants to write r.mu (line 35), read by G1 since line 23 (
// says: That is a circle: G1 → G7 → G1.
