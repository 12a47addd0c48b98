//go:build ignore

// Only three at a time.
//
// What it teaches: a channel with room for three is a semaphore: a send takes a
// place, a receive gives it back. A goroutine that finds no place waits in the
// channel's queue, and a receive hands the place to the first in the queue: no
// goroutine can jump the queue.
//
// Predict first: eight goroutines want one of three places. In which order do
// they get in? Which ones are in together?
//
// Then try:
//
//	gmpsim run semaphore
//	gmpsim trace semaphore --only send,recv,park
//	gmpsim run semaphore --procs 4
//
// and change the program: a sync.Mutex and a sync.Cond instead of the channel.
// Is the order the same?
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	places := make(chan struct{}, 3)
	var mu sync.Mutex
	var came, entered []int
	inside, most := 0, 0
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			mu.Lock()
			came = append(came, i)
			mu.Unlock()
			places <- struct{}{}
			mu.Lock()
			entered = append(entered, i)
			inside++
			most = max(most, inside)
			mu.Unlock()
			runtime.Gosched() // others may try now
			mu.Lock()
			inside--
			mu.Unlock()
			<-places
		})
	}
	wg.Wait()
	fmt.Println("came:   ", came)
	fmt.Println("entered:", entered)
	fmt.Println("most at a time:", most)
}
