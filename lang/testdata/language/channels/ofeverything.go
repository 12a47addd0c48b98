// Channels carry values of every kind.
package main

import (
	"errors"
	"fmt"
)

type s struct {
	a [3]int
	t string
}

func main() {
	arr, sl, st := make(chan [2]string, 1), make(chan []int, 1), make(chan s, 1)
	arr <- [2]string{"x", "y"}
	sl <- []int{1, 2, 3}
	st <- s{[3]int{1, 2, 3}, "t"}
	fmt.Println(<-arr, <-sl, <-st)
	cc := make(chan chan int, 1)
	c := make(chan int, 1)
	cc <- c
	c <- 5
	fmt.Println(<-<-cc)
	fn, an, er := make(chan func() int, 1), make(chan any, 2), make(chan error, 1)
	fn <- func() int { return 7 }
	an <- nil
	an <- 1.5
	er <- errors.New("e")
	fmt.Println((<-fn)(), <-an, <-an, <-er)
	b, f, z := make(chan bool, 1), make(chan float32, 1), make(chan complex64, 1)
	b <- true
	f <- 0.5
	z <- 2i
	close(sl)
	close(st)
	fmt.Println(<-b, <-f, <-z, <-sl == nil, <-st)
}

// Output:
// [x y] [1 2 3] {[1 2 3] t}
// 5
// 7 <nil> 1.5 e
// true 0.5 (0+2i) true {[0 0 0] }
