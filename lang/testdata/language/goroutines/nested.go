// Goroutines that start goroutines, and all that is counted.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func spawn(depth int, wg *sync.WaitGroup, leaves *atomic.Int64) {
	defer wg.Done()
	if depth == 0 {
		leaves.Add(1)
		return
	}
	for range 3 {
		wg.Add(1)
		go spawn(depth-1, wg, leaves)
	}
}

func main() {
	var wg sync.WaitGroup
	var n atomic.Int64
	wg.Add(1)
	go spawn(4, &wg, &n)
	wg.Wait()
	fmt.Println(n.Load(), runtime.NumGoroutine())
}

// Output:
// 81 1
