// Readers and writers that meet at every place of a RWMutex, on four Ps.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func burn(n int) (sum int) {
	for i := range n {
		sum += i
	}
	return sum
}

func main() {
	runtime.GOMAXPROCS(4)
	var rw sync.RWMutex
	var wg sync.WaitGroup
	shared := 0
	for i := range 6 {
		wg.Go(func() {
			for j := range 12 {
				rw.RLock()
				burn(40*i + shared%7)
				if j%4 == 0 {
					runtime.Gosched()
				}
				rw.RUnlock()
				if rw.TryRLock() {
					burn(10)
					rw.RUnlock()
				}
			}
		})
	}
	for i := range 3 {
		wg.Go(func() {
			for j := range 8 {
				rw.Lock()
				shared++
				burn(60 * i)
				if j%3 == 0 {
					time.Sleep(time.Microsecond)
				}
				rw.Unlock()
				if rw.TryLock() {
					shared++
					rw.Unlock()
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(shared >= 24)
	rw.Unlock()
}
