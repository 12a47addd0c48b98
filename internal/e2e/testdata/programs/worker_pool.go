//go:build ignore

// Workers that yield take turns; the results come in their order.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	jobs, results := make(chan int), make(chan string, 100)
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for j := range jobs {
				if j%3 == w%3 {
					runtime.Gosched()
				}
				results <- fmt.Sprintf("w%d j%d", w, j)
			}
		})
	}
	for j := range 30 {
		jobs <- j
	}
	close(jobs)
	wg.Wait()
	close(results)
	for r := range results {
		fmt.Println(r)
	}
}
