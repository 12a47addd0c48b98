// Channels of one direction; conversions go one way only.
package main

import "fmt"

func produce(n int, out chan<- int) {
	for i := range n {
		out <- i
	}
	close(out)
}

func square(in <-chan int, out chan<- int) {
	for v := range in {
		out <- v * v
	}
	close(out)
}

func generate(n int) <-chan int { c := make(chan int); go produce(n, c); return c }

func main() {
	out := make(chan int)
	go square(generate(5), out)
	for v := range out {
		fmt.Print(v, " ")
	}
	fmt.Println()
	var r <-chan int = out
	fmt.Printf("%T %T %T\n", r, (chan<- int)(out), make(chan (<-chan int)))
}

// Output:
// 0 1 4 9 16
// <-chan int chan<- int chan (<-chan int)
