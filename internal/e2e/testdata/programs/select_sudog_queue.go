//go:build ignore

// A select that is queued on three channels leaves the other two when one fires.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var cs [3]chan int
	for i := range cs {
		cs[i] = make(chan int)
	}
	var wg sync.WaitGroup
	var order []string
	for i := range 9 {
		wg.Go(func() {
			if i%2 == 0 {
				v := <-cs[i%3]
				order = append(order, fmt.Sprint("r", i, ":", v))
				return
			}
			select {
			case v := <-cs[0]:
				order = append(order, fmt.Sprint("s", i, "0:", v))
			case v := <-cs[1]:
				order = append(order, fmt.Sprint("s", i, "1:", v))
			case v := <-cs[2]:
				order = append(order, fmt.Sprint("s", i, "2:", v))
			}
		})
	}
	runtime.Gosched()
	for k := range 3 {
		for i := range cs {
			select {
			case cs[i] <- 10*k + i:
				order = append(order, fmt.Sprint("sent", k, i))
			default:
				order = append(order, fmt.Sprint("nobody", k, i))
			}
		}
		runtime.Gosched()
	}
	go func() {
		for {
			for i := range cs {
				select {
				case cs[i] <- 99:
				default:
				}
			}
			runtime.Gosched()
		}
	}()
	wg.Wait()
	fmt.Println(order)
}
