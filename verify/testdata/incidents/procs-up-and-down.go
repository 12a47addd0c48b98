// A program changes GOMAXPROCS while goroutines wait to run. None of them is lost.
// verify: exact
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	sum := 0
	var wg sync.WaitGroup
	for n := range 4 {
		runtime.GOMAXPROCS(4 - n)
		for i := range 25 {
			wg.Go(func() {
				mu.Lock()
				defer mu.Unlock()
				sum += i
			})
		}
	}
	wg.Wait()
	fmt.Println(sum, runtime.GOMAXPROCS(0))
}
