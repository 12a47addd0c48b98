// Builtin functions can be deferred, too.
package main

import "fmt"

func main() {
	ch := make(chan int, 1)
	m := map[string]int{"a": 1, "b": 2}
	s := []int{1, 2, 3}
	d := make([]int, 2)
	func() {
		defer close(ch)
		defer delete(m, "a")
		defer copy(d, s)
		defer clear(s)
		defer print()
		ch <- 1
	}()
	v, ok := <-ch
	_, open := <-ch
	fmt.Println(v, ok, open, m, s, d)
	defer func() { fmt.Println("recovered", recover()) }()
	defer panic("deferred panic")
}

// Output:
// 1 true false map[b:2] [0 0 0] [0 0]
// recovered deferred panic
