//go:build ignore

// Selects that wait, woken by sends one at a time.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	a, b, c := make(chan int), make(chan int), make(chan int)
	var wg sync.WaitGroup
	var order []string
	for i := range 6 {
		wg.Go(func() {
			select {
			case v := <-a:
				order = append(order, fmt.Sprint("a", i, v))
			case v := <-b:
				order = append(order, fmt.Sprint("b", i, v))
			case c <- i:
				order = append(order, fmt.Sprint("c", i))
			}
		})
	}
	runtime.Gosched()
	a <- 1
	b <- 2
	order = append(order, fmt.Sprint("got ", <-c))
	runtime.Gosched()
	b <- 3
	a <- 4
	order = append(order, fmt.Sprint("got ", <-c))
	wg.Wait()
	fmt.Println(order)
}
