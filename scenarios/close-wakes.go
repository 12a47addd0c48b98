//go:build ignore

// Close wakes all receivers, in an odd order.
//
// What it teaches: closing a channel makes all its receivers ready at once.
// The runtime collects them on a stack, so it readies them in reverse order.
// Each goes into runnext and kicks the one before it into the queue.
//
// Predict first: ten goroutines wait on a channel in the order in which they
// came. Main closes it. In which order do they run: as they came, in reverse,
// or in some other order? (The first one to come is not number 0: why?)
//
// Then try:
//
//	gmpsim trace close-wakes --only close,ready,runqput --why
//	gmpsim trace close-wakes --only close,ready,runqget
//	gmpsim trace close-wakes --only G1,G7,G16
//
// and change the program: main sends ten values instead of closing.
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	start := make(chan struct{})
	var wg sync.WaitGroup
	var mu sync.Mutex
	var came, woke []int
	for i := range 10 {
		wg.Go(func() {
			mu.Lock()
			came = append(came, i)
			mu.Unlock()
			<-start
			mu.Lock()
			woke = append(woke, i)
			mu.Unlock()
		})
	}
	runtime.Gosched() // let all of them come and wait
	close(start)
	wg.Wait()
	fmt.Println("came:", came)
	fmt.Println("woke:", woke)
}
