// A nil channel is never ready, so it switches a case off.
package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		for i := range 3 {
			a <- i
		}
		close(a)
	}()
	go func() {
		b <- 100
		close(b)
	}()
	sum := 0
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
			}
			sum += v
		case v, ok := <-b:
			if !ok {
				b = nil
			}
			sum += v
		}
	}
	fmt.Println(sum)
	var none chan int
	select {
	case <-none:
	case none <- 1:
	default:
		fmt.Println("nothing ready")
	}
}

// Output:
// 103
// nothing ready
