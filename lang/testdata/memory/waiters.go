// What goroutines take that wait in several ways: beside themselves, the records of who waits.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

const n = 3000

func measure(name string, wait, wake func()) {
	var a, b runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&a)
	for range n {
		go wait()
	}
	for range 100 {
		runtime.Gosched()
	}
	runtime.ReadMemStats(&b)
	wake()
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println(name, "mallocs each x100", (b.Mallocs-a.Mallocs)*100/n)
	fmt.Println(name, "bytes each", (b.TotalAlloc-a.TotalAlloc)/n)
}

func main() {
	c, d, e := make(chan bool), make(chan bool), make(chan bool)
	measure("receive", func() { <-c }, func() { close(c) })
	measure("receive again", func() { <-d }, func() { close(d) })
	measure("select of three", func() {
		select {
		case <-e:
		case <-c2:
		case <-c3:
		}
	}, func() { close(e) })
	var mu sync.Mutex
	mu.Lock()
	measure("lock", func() { mu.Lock(); mu.Unlock() }, mu.Unlock)
	var wg sync.WaitGroup
	wg.Add(1)
	measure("wait", wg.Wait, wg.Done)
}

var c2, c3 = make(chan bool), make(chan bool)

// Output:
// receive mallocs each x100 200
// receive bytes each 616
// receive again mallocs each x100 96
// receive again bytes each 107
// select of three mallocs each x100 296
// select of three bytes each 331
// lock mallocs each x100 96
// lock bytes each 108
// wait mallocs each x100 96
// wait bytes each 107
