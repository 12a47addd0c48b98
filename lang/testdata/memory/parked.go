// Ten thousand goroutines wait: what do they take?
package main

import (
	"fmt"
	"runtime"
)

func main() {
	var a, b, c runtime.MemStats
	const n = 10_000
	wait := make(chan bool)
	runtime.GC()
	runtime.ReadMemStats(&a)
	for range n {
		go func() { <-wait }()
	}
	runtime.Gosched()
	runtime.ReadMemStats(&b)
	runtime.GC()
	runtime.ReadMemStats(&c)
	fmt.Println("mallocs each x100", (b.Mallocs-a.Mallocs)*100/n)
	fmt.Println("total each", (b.TotalAlloc-a.TotalAlloc)/n)
	fmt.Println("heap each", (b.HeapAlloc-a.HeapAlloc)/n)
	fmt.Println("sys each", (b.Sys-a.Sys)/n)
	fmt.Println("stack inuse each", (b.StackInuse-a.StackInuse)/n)
	fmt.Println("stack sys each", (b.StackSys-a.StackSys)/n)
	fmt.Println("heap each after a collection", (c.HeapAlloc-a.HeapAlloc)/n)
	fmt.Println("objects each after a collection x100", (c.HeapObjects-a.HeapObjects)*100/n)
	fmt.Println("stack inuse each after a collection", (c.StackInuse-a.StackInuse)/n)
	fmt.Println("collections", b.NumGC, c.NumGC)
}

// Output:
// mallocs each x100 300
// total each 639
// heap each 613
// sys each 2995
// stack inuse each 2048
// stack sys each 2048
// heap each after a collection 600
// objects each after a collection x100 199
// stack inuse each after a collection 2048
// collections 2 3
