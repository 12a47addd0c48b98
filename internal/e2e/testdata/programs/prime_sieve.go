//go:build ignore

// The sieve, with a count of what each filter saw.
package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		for i := 2; ; i++ {
			c <- i
		}
	}()
	seen := make([]int, 50)
	in := c
	for k := range 50 {
		p := <-in
		fmt.Print(p, " ")
		out := make(chan int)
		go func(in, out chan int) {
			for {
				v := <-in
				seen[k]++
				if v%p != 0 {
					out <- v
				}
			}
		}(in, out)
		in = out
	}
	fmt.Println()
	fmt.Println(seen)
}
