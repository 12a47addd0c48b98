// Goroutines with stacks of 8 KB end. They keep none, for it is not the size with which one begins.
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

func deep(k int, c chan bool) int {
	if k == 0 {
		<-c
		return 0
	}
	var local [32]int
	local[k%32] = k
	return deep(k-1, c) + local[k%7]
}

func main() {
	for _, n := range []int{300, 3000} {
		c := make(chan bool)
		b := stacks()
		for range n {
			go deep(14, c)
		}
		runtime.Gosched()
		w := stacks()
		close(c)
		for runtime.NumGoroutine() > 1 {
			runtime.Gosched()
		}
		d := stacks()
		runtime.GC()
		fmt.Println(n, "before", b)
		fmt.Println(n, "waiting", w)
		fmt.Println(n, "dead", d)
		fmt.Println(n, "collected", stacks())
	}
}

// Output:
// 300 before 224
// 300 waiting 2624
// 300 dead 224
// 300 collected 256
// 3000 before 256
// 3000 waiting 24256
// 3000 dead 24256
// 3000 collected 896
