// Fewer Ps, while goroutines and timers wait on those that go away; and ranges over maps.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	runtime.GOMAXPROCS(4)
	var wg sync.WaitGroup
	results := make(chan int, 3)
	for i := range 40 {
		wg.Go(func() {
			m := map[int]string{}
			for j := range 9 {
				m[j] = fmt.Sprint(i, j)
			}
			sum := 0
			for k := range m {
				sum += k
			}
			time.Sleep(time.Duration(i%5) * 100 * time.Microsecond)
			for range i % 7 {
				for range 2000 {
					sum++
				}
				runtime.Gosched()
			}
			results <- sum
		})
	}
	go func() {
		for n := range 6 {
			time.Sleep(50 * time.Microsecond)
			runtime.GOMAXPROCS(1 + (n*3)%4)
		}
	}()
	go func() {
		wg.Wait()
		close(results)
	}()
	total := 0
	for r := range results {
		total += r
	}
	fmt.Println(total)
}
