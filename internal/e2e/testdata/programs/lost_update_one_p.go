//go:build ignore

// Without a lock: exact on one processor as long as nobody yields in between.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	n := 0
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			for range 100 {
				n++
			}
		})
	}
	wg.Wait()
	fmt.Println(n)
	n = 0
	for range 10 {
		wg.Go(func() {
			for range 100 {
				v := n
				runtime.Gosched()
				n = v + 1
			}
		})
	}
	wg.Wait()
	fmt.Println(n)
}
