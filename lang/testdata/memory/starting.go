// The stack with which goroutines begin that take dead Gs is what collections find in use.
package main

import (
	"fmt"
	"runtime"
)

const n = 50

func kb() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.StackInuse >> 10
}

func hold(k int, stop chan bool) int {
	var local [100]int
	local[k%100] = k
	if k == 0 {
		<-stop
		return local[0]
	}
	return hold(k-1, stop) + local[k%100]
}

func main() {
	for _, depth := range []int{0, 1, 4} {
		deep := make(chan bool)
		for range n {
			go func() { hold(depth, deep) }()
		}
		runtime.Gosched()
		runtime.GC()
		before := kb()
		flat := make(chan bool)
		for range n {
			go func() { <-flat }()
		}
		runtime.Gosched()
		if depth > 0 { // the first ones take new Gs, and begin as always
			fmt.Println("depth", depth, "those that take dead Gs begin with", (kb()-before)*1024/n)
		}
		close(flat)
		close(deep)
		for runtime.NumGoroutine() > 1 {
			runtime.Gosched()
		}
		runtime.GC()
		runtime.GC()
	}
}

// Output:
// depth 1 those that take dead Gs begin with 3932
// depth 4 those that take dead Gs begin with 7864
