// A hundred goroutines have ended, then ten thousand, twice: whose stacks are left?
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
	for _, n := range []int{100, 10_000, 10_000} {
		wait := make(chan bool)
		for range n {
			go func() { <-wait }()
		}
		runtime.Gosched()
		fmt.Println(n, "waiting", stacks())
		close(wait)
		for runtime.NumGoroutine() > 1 {
			runtime.Gosched()
		}
		dead := stacks()
		fmt.Println(n, "dead", dead)
		runtime.GC()
		fmt.Println(n, "collected", stacks())
	}
}

// Output:
// 100 waiting 416
// 100 dead 416
// 100 collected 384
// 10000 waiting 20448
// 10000 dead 20064
// 10000 collected 448
// 10000 waiting 40256
// 10000 dead 40256
// 10000 collected 480
