//go:build ignore

// Close wakes waiting senders, who panic and recover.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	c := make(chan int)
	var wg sync.WaitGroup
	var order []string
	for i := range 8 {
		wg.Go(func() {
			defer func() { order = append(order, fmt.Sprint(i, ": ", recover())) }()
			c <- i
		})
	}
	runtime.Gosched()
	order = append(order, fmt.Sprint("got ", <-c))
	close(c)
	wg.Wait()
	for _, o := range order {
		fmt.Println(o)
	}
	fmt.Println(<-c)
}
