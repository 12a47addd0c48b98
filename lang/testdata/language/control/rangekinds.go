// range over arrays, pointers to arrays, slices, maps, channels, strings, integers and functions.
package main

import "fmt"

func main() {
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10 // the loop goes over a copy
		fmt.Print(i, v, " ")
	}
	for i, v := range &a {
		a[2] = 20
		fmt.Print(i, v, " ")
	}
	s := []int{1, 2}
	for _, v := range s {
		s = append(s, v) // does not make the loop longer
	}
	fmt.Println(s)
	m := map[string]int{"k": 1}
	for k, v := range m {
		fmt.Print(k, v, " ")
	}
	ch := make(chan int, 2)
	ch <- 5
	ch <- 6
	close(ch)
	for v := range ch {
		fmt.Print(v, " ")
	}
	var x struct{ i, v int }
	for x.i, x.v = range []int{7, 8} {
	}
	fmt.Println(x)
	var none *[2]int
	for i := range none {
		fmt.Print(i)
	}
	for range []struct{}{{}, {}} {
		fmt.Print("!")
	}
	fmt.Println(len(none))
}

// Output:
// 0 1 1 2 2 3 0 1 1 2 2 20 [1 2 1 2]
// k1 5 6 {1 8}
// 01!!2
