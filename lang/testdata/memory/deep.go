// A thousand goroutines whose stacks have grown, shrink and are freed.
package main

import (
	"fmt"
	"runtime"
)

const n = 1000

func deep(k int, stop chan bool) int {
	var local [64]int
	local[k%64] = k
	if k == 0 {
		<-stop
		return local[0]
	}
	return deep(k-1, stop) + local[k%64]
}

func kb() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.StackInuse >> 10
}

func main() {
	before := kb()
	inner, outer := make(chan bool), make(chan bool)
	for range n {
		go func() { deep(20, inner); <-outer }()
	}
	runtime.Gosched()
	grown := kb()
	runtime.GC()
	fmt.Println("grown", grown-before)
	fmt.Println("after a collection", kb()-before)
	close(inner)
	runtime.Gosched()
	fmt.Println("returned", kb()-before)
	runtime.GC()
	fmt.Println("halved", kb()-before)
	runtime.GC()
	fmt.Println("halved again", kb()-before)
	runtime.GC()
	runtime.GC()
	runtime.GC()
	fmt.Println("small", kb()-before)
	close(outer)
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println("ended", kb()-before)
}

// Output:
// grown 16000
// after a collection 16032
// returned 16032
// halved 8032
// halved again 4032
// small 4032
// ended 32
