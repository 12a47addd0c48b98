//go:build ignore

// An iterator that yields from another goroutine.
package main

import (
	"fmt"
	"iter"
)

func across(n int) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		c, stop := make(chan int), make(chan struct{})
		defer close(stop)
		go func() {
			defer close(c)
			for i := range n {
				select {
				case c <- i:
				case <-stop:
					return
				}
			}
		}()
		for v := range c {
			if !yield(v, fmt.Sprint("v", v)) {
				return
			}
		}
	}
}
func main() {
	for i, s := range across(10) {
		if i == 6 {
			break
		}
		fmt.Println(i, s)
	}
}
