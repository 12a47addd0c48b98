//go:build ignore

// A parallel merge sort down to single values.
package main

import "fmt"

var order []string

func sorted(v []int, out chan<- int) {
	defer close(out)
	if len(v) < 2 {
		for _, x := range v {
			out <- x
		}
		return
	}
	a, b := make(chan int), make(chan int, 2)
	go sorted(v[:len(v)/2], a)
	go sorted(v[len(v)/2:], b)
	x, okA := <-a
	y, okB := <-b
	for okA || okB {
		if okA && (!okB || x <= y) {
			order = append(order, fmt.Sprint("a", x))
			out <- x
			x, okA = <-a
		} else {
			order = append(order, fmt.Sprint("b", y))
			out <- y
			y, okB = <-b
		}
	}
}
func main() {
	v := make([]int, 40)
	for i := range v {
		v[i] = i * 27 % 41
	}
	c := make(chan int)
	go sorted(v, c)
	for x := range c {
		fmt.Print(x, " ")
	}
	fmt.Println()
	fmt.Println(order)
}
