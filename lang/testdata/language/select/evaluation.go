// Channels and values of all cases are evaluated once, in order, whichever is chosen.
package main

import "fmt"

func ch(s string, c chan int) chan int { fmt.Print(s, " "); return c }
func val(s string, n int) int          { fmt.Print(s, " "); return n }

func main() {
	a, b := make(chan int, 1), make(chan int)
	arr := []int{0, 0}
	index := func() int { fmt.Print("index "); return 1 }
	select {
	case ch("a", a) <- val("v", 5):
		fmt.Println("sent")
	case arr[index()] = <-ch("b", b):
		fmt.Println("never")
	}
	select {
	case arr[index()] = <-ch("a", a):
		fmt.Println(arr)
	case ch("b", b) <- val("w", 6):
		fmt.Println("never")
	}
}

// Output:
// a v b sent
// a b w index [0 5]
