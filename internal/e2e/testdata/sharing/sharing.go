// What do goroutines share, and what does one operation take?
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

const ops = 100_000

// each lets so many goroutines do a part of ops operations.
func each(workers int, f func()) {
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for range ops / workers {
				f()
			}
		})
	}
	wg.Wait()
}

func counter() {
	var n atomic.Int64
	each(8, func() { n.Add(1) })
}

func lock() {
	var mu sync.Mutex
	n := 0
	each(8, func() {
		mu.Lock()
		n++
		mu.Unlock()
	})
}

func slowHolder() {
	var mu sync.Mutex
	each(8, func() {
		mu.Lock()
		runtime.Gosched()
		mu.Unlock()
	})
}

func channel() {
	c := make(chan int)
	go func() {
		for range c {
		}
	}()
	each(8, func() { c <- 1 })
	close(c)
}

// selects waits on a channel of its own, and on one that all share or not.
func selects(shared bool) {
	done := make(chan bool)
	var wg sync.WaitGroup
	for range 10 {
		stop := done
		if !shared {
			stop = make(chan bool)
		}
		wg.Go(func() {
			mine := make(chan int, 1)
			for i := range ops / 10 {
				mine <- i
				select {
				case <-mine:
				case <-stop:
				}
			}
		})
	}
	wg.Wait()
}

// pass sends from one goroutine to another.
func pass(room int) {
	c := make(chan int, room)
	var wg sync.WaitGroup
	wg.Go(func() {
		for range c {
		}
	})
	for i := range ops {
		c <- i
	}
	close(c)
	wg.Wait()
}

func main() {
	for _, k := range []struct {
		name string
		f    func()
	}{
		{"atomic", counter}, {"mutex", lock}, {"slow-holder", slowHolder}, {"channel", channel},
		{"gosched", func() { each(8, runtime.Gosched) }},
		{"own-select", func() { selects(false) }}, {"shared-select", func() { selects(true) }},
		{"room-0", func() { pass(0) }}, {"room-1", func() { pass(1) }},
		{"room-10", func() { pass(10) }}, {"room-100", func() { pass(100) }},
	} {
		begin := time.Now()
		k.f()
		fmt.Println(k.name, float64(time.Since(begin))/ops)
	}
}
