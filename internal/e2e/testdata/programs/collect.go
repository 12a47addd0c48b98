//go:build ignore

// A collection at GOMAXPROCS=1: who runs before it is over?
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var log []string
	for i := range 5 {
		wg.Go(func() {
			for k := range 4 {
				log = append(log, fmt.Sprint(i, ".", k))
				if i == 2 && k == 1 {
					runtime.GC()
					log = append(log, "gc")
				}
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
	fmt.Println(log)
	log = nil
	c := make(chan int)
	for i := range 4 {
		wg.Go(func() { log = append(log, fmt.Sprint("r", i)); <-c; log = append(log, fmt.Sprint("w", i)) })
	}
	runtime.GC()
	log = append(log, "gc")
	close(c)
	wg.Wait()
	fmt.Println(log)
}
