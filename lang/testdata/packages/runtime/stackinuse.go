package main

import (
	"fmt"
	"runtime"
	"sync"
)

// How much memory do the stacks of 400 goroutines take that wait?
func main() {
	before := stacks()
	var wg sync.WaitGroup
	stop := make(chan bool)
	for range 400 {
		wg.Go(func() { <-stop })
	}
	runtime.Gosched()
	kb := (stacks() - before) / 1024
	fmt.Println(runtime.NumGoroutine(), "goroutines,", kb >= 780, kb <= 1000)
	close(stop)
	wg.Wait()
	fmt.Println(runtime.NumGoroutine(), "goroutine,", stacks()-before >= 780*1024, "as the stacks of the dead are kept")
}

func stacks() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.StackInuse
}

// Output:
// 401 goroutines, true true
// 1 goroutine, true as the stacks of the dead are kept
