//go:build ignore

// Without package os one system goroutine less: the numbers begin at 6.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	c := make(chan int)
	for range 3 {
		wg.Go(func() { c <- 1 })
	}
	println(<-c)
	wg.Wait()
}
