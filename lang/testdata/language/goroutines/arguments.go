// The arguments of a go statement are evaluated at once, the call comes later.
package main

import (
	"fmt"
	"runtime"
)

type t struct{ n int }

func (v t) show(s string, out chan<- string) { out <- fmt.Sprint(s, v.n) }

func main() {
	out := make(chan string)
	v := t{1}
	go v.show("value", out)
	v.n = 2
	fmt.Println(<-out)
	x := 10
	go func(n int) { out <- fmt.Sprint(n, " ", x) }(x)
	x = 20
	fmt.Println(<-out)
	f := func() { out <- "first" }
	go f()
	f = func() { out <- "second" }
	fmt.Println(<-out)
	go func() { f() }()
	fmt.Println(<-out)
	var s interface{ show(string, chan<- string) } = t{5}
	go s.show("iface", out)
	fmt.Println(<-out)
	m := map[int]int{1: 1}
	go delete(m, 1)
	runtime.Gosched()
	fmt.Println(len(m))
}

// Output:
// value1
// 10 20
// first
// second
// iface5
// 0
