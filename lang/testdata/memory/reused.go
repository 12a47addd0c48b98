// Goroutines that have ended are used again: what do ten thousand more take?
package main

import (
	"fmt"
	"runtime"
)

const n = 10_000

func round(label string) {
	var a, b, c, d runtime.MemStats
	runtime.ReadMemStats(&a)
	wait := make(chan bool)
	for range n {
		go func() { <-wait }()
	}
	runtime.Gosched()
	runtime.ReadMemStats(&b)
	close(wait)
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	runtime.ReadMemStats(&c)
	runtime.GC()
	runtime.ReadMemStats(&d)
	fmt.Println(label, "mallocs each x100", (b.Mallocs-a.Mallocs)*100/n)
	fmt.Println(label, "total each", (b.TotalAlloc-a.TotalAlloc)/n)
	fmt.Println(label, "sys each", (b.Sys-a.Sys)/n)
	fmt.Println(label, "stack KB waiting", b.StackInuse>>10)
	fmt.Println(label, "stack KB dead", c.StackInuse>>10)
	fmt.Println(label, "per cent of the stacks given back", (c.StackInuse-d.StackInuse)*100/c.StackInuse)
	fmt.Println(label, "heap KB collected", d.HeapAlloc>>10)
	fmt.Println(label, "frees each x100", (d.Frees-a.Frees)*100/n)
}

func main() {
	round("first")
	round("second")
	round("third")
}

// Output:
// first mallocs each x100 300
// first total each 639
// first sys each 2995
// first stack KB waiting 20224
// first stack KB dead 20224
// first per cent of the stacks given back 97
// first heap KB collected 4822
// first frees each x100 199
// second mallocs each x100 199
// second total each 127
// second sys each 6324
// second stack KB waiting 80256
// second stack KB dead 80256
// second per cent of the stacks given back 99
// second heap KB collected 4822
// second frees each x100 199
// third mallocs each x100 199
// third total each 127
// third sys each 0
// third stack KB waiting 80256
// third stack KB dead 80256
// third per cent of the stacks given back 99
// third heap KB collected 4822
// third frees each x100 199
