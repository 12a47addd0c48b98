//go:build ignore

// A goroutine of WaitGroup.Go panics while others of it wait.
package main

import "sync"

type job struct{ c chan int }

func (j *job) wait() { <-j.c }

func main() {
	var wg sync.WaitGroup
	j := &job{make(chan int)}
	wg.Go(j.wait)
	wg.Go(func() {
		var mu sync.Mutex
		defer mu.Unlock()
		panic("alone")
	})
	wg.Wait()
}
