// Every form of case: send, receive with and without a value and ok, default.
package main

import "fmt"

func main() {
	a, b := make(chan int, 1), make(chan string, 1)
	select {
	case a <- 1:
		fmt.Println("sent")
	}
	select {
	case v := <-a:
		fmt.Println("received", v)
	case s := <-b:
		fmt.Println(s)
	}
	b <- "s"
	var s string
	var ok bool
	select {
	case s, ok = <-b:
		fmt.Println(s, ok)
	default:
		fmt.Println("never")
	}
	close(a)
	select {
	case v, ok := <-a:
		fmt.Println(v, ok)
	}
	select {
	case <-b:
	default:
		fmt.Println("default")
	}
	m := map[string]int{}
	a = make(chan int, 1)
	a <- 9
	select {
	case m["k"] = <-a:
		fmt.Println(m)
	}
}

// Output:
// sent
// received 1
// s true
// 0 false
// default
// map[k:9]
