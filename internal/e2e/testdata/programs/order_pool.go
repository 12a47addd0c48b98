//go:build ignore

// Workers take numbers from a channel, and each counts what it did: who takes how many?
package main

import (
	"fmt"
	"sync"
)

func main() {
	jobs := make(chan int, 8)
	var wg sync.WaitGroup
	for w := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			n, sum := 0, 0
			for j := range jobs {
				for k := range j {
					sum += k % (j + 1)
				}
				n++
			}
			fmt.Println("worker", w, n, sum)
		}()
	}
	for j := range 60 {
		jobs <- j * 100
	}
	close(jobs)
	wg.Wait()
}
