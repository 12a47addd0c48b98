//go:build ignore

// A barrier of channels: everybody tells main, main lets everybody go.
package main

import "fmt"

func main() {
	arrive, leave := make(chan int), make(chan bool)
	var order []int
	for i := range 5 {
		go func() {
			for range 3 {
				arrive <- i
				<-leave
			}
		}()
	}
	for range 3 {
		for range 5 {
			order = append(order, <-arrive)
		}
		for range 5 {
			leave <- true
		}
	}
	fmt.Println(order)
}
