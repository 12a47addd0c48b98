// sync: Mutex, RWMutex, WaitGroup, Once, Cond, Pool, Map and the functions.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	var rw sync.RWMutex
	var wg sync.WaitGroup
	n := 0
	for range 10 {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			n++
		})
	}
	wg.Wait()
	fmt.Println(n, mu.TryLock(), mu.TryLock(), rw.TryRLock(), rw.TryLock(), rw.TryRLock())
	once := sync.OnceValue(func() int { fmt.Println("once"); return 5 })
	fmt.Println(once(), once())
	var m sync.Map
	m.Store("a", 1)
	v, loaded := m.LoadOrStore("a", 2)
	w, ok := m.LoadAndDelete("b")
	fmt.Println(v, loaded, w, ok)
	pool := sync.Pool{New: func() any { return "new" }}
	fmt.Println(pool.Get())
	c := sync.NewCond(&sync.Mutex{})
	ready := false
	go func() {
		c.L.Lock()
		ready = true
		c.L.Unlock()
		c.Broadcast()
	}()
	c.L.Lock()
	for !ready {
		c.Wait()
	}
	c.L.Unlock()
	fmt.Println("ready")
}

// Output:
// 10 true false true false true
// once
// 5 5
// 1 true <nil> false
// new
// ready
