//go:build ignore

// A token goes round a ring of seven, beside a yielding crowd.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	var ring [7]chan int
	for i := range ring {
		ring[i] = make(chan int, i%2)
	}
	done := make(chan bool)
	var order []int
	for i := range ring {
		go func() {
			for v := range ring[i] {
				order = append(order, i)
				if v == 50 {
					close(done)
					return
				}
				ring[(i+1)%7] <- v + 1
			}
		}()
	}
	for i := range 3 {
		go func() {
			for range 10 {
				order = append(order, 100+i)
				runtime.Gosched()
			}
		}()
	}
	ring[0] <- 1
	<-done
	fmt.Println(order)
}
