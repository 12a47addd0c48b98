package main

import (
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	c := make(chan int)
	mu.Lock()
	for i := range 4 {
		wg.Go(func() { mu.Lock(); mu.Unlock() })
		wg.Go(func() { c <- i })
	}
	for range 9 {
		runtime.Gosched()
	}
	mu.Unlock()
	for range 4 {
		<-c
	}
	wg.Wait()
}

// says: no receiver, second in line · line 15
// says: no receiver, 4th in line · line 15
// says: G1 has it since line 12, third in line · line 14
// says: G1 has it since line 12, 4th in line · line 14
// never: deadlock
