//go:build ignore

// Nobody can go on.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	c := make(chan int)
	go func() { c <- 1 }()
	wg.Wait()
}
