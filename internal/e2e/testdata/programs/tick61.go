//go:build ignore

// Twenty goroutines in the global queue, 300 turns of a local pair: who slips in when.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	var order []int
	for i := range 20 {
		go func() {
			runtime.Gosched()
			order = append(order, i)
			select {}
		}()
	}
	runtime.Gosched()
	a, b := make(chan int), make(chan int)
	go func() {
		for v := range a {
			b <- v + 1
		}
	}()
	for k := range 40 {
		a <- k
		<-b
		go func() { order = append(order, 100+k) }()
		go func() { order = append(order, 200+k) }()
		runtime.Gosched()
	}
	fmt.Println(order)
}
