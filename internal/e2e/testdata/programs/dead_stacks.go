//go:build ignore

// Ten thousand goroutines have ended. Is the memory of their stacks given back by
// a collection, and what is left? (golang/go #65864, #75456, #8832, #9869)
package main

import (
	"fmt"
	"runtime"
)

func stacks() (kb uint64) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.StackInuse >> 10
}

func main() {
	const n = 10_000
	before := stacks()
	wait := make(chan bool)
	for range n {
		go func() { <-wait }()
	}
	runtime.Gosched()
	full := stacks() - before
	fmt.Println("while they wait, 1.9 to 2.2 KB each:", full*100/n >= 190 && full*100/n <= 220)
	close(wait)
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	dead := stacks() - before
	fmt.Println("all ended, nothing given back yet:", dead*10 >= full*9)
	runtime.GC()
	fmt.Println("after a collection less than a tenth is left:", stacks() < before+full/10)
}
