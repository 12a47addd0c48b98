// Pools on several Ps, through collections, and with more and fewer Ps later.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func use(p *sync.Pool, workers, rounds int) {
	var wg sync.WaitGroup
	for i := range workers {
		wg.Go(func() {
			var held []any
			for j := range rounds {
				held = append(held, p.Get())
				if j%3 == i%3 {
					for _, x := range held {
						p.Put(x)
					}
					held = nil
				}
				if j%5 == 0 {
					runtime.Gosched()
				}
			}
		})
	}
	wg.Wait()
}

func main() {
	made := 0
	var mu sync.Mutex
	p := sync.Pool{New: func() any {
		mu.Lock()
		defer mu.Unlock()
		made++
		return &made
	}}
	none := sync.Pool{}
	fmt.Println(none.Get())
	for _, procs := range []int{1, 4, 2, 3, 1} {
		runtime.GOMAXPROCS(procs)
		use(&p, 5, 8)
		runtime.GC()
		use(&p, 3, 4)
		runtime.GC()
		runtime.GC()
		p.Put(&procs)
		use(&p, 2, 6)
	}
	fmt.Println(made > 0)
}
