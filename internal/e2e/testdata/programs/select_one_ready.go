//go:build ignore

// Of several cases just one is ready.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	var cs [4]chan int
	for i := range cs {
		cs[i] = make(chan int, 1)
	}
	var order []int
	for k := range 12 {
		cs[k*7%4] <- k
		select {
		case v := <-cs[0]:
			order = append(order, v)
		case v := <-cs[1]:
			order = append(order, 100+v)
		case v := <-cs[2]:
			order = append(order, 200+v)
		case v := <-cs[3]:
			order = append(order, 300+v)
		}
	}
	for k := range 8 {
		go func() { cs[k%4] <- k; cs[k%4] <- 50 + k }()
	}
	runtime.Gosched()
	fmt.Println(order)
}
