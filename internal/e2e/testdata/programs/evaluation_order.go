//go:build ignore

// A statement performs its calls and receives first and loads the variables
// beside them last; a goroutine that waits in between loses no update of others.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type box struct{ n int }

var global int

func main() {
	c := make(chan int)
	var wg sync.WaitGroup
	sum, other := 0, 0
	b := &box{}
	arr := make([]int, 2)
	m := map[string]int{}
	var list []int
	for range 3 {
		wg.Go(func() { sum += <-c })
		wg.Go(func() { other = other + <-c })
		wg.Go(func() { b.n += <-c })
		wg.Go(func() { arr[1] += <-c })
		wg.Go(func() { m["a"] += <-c })
		wg.Go(func() { list = append(list, <-c) })
		wg.Go(func() { global += <-c })
	}
	runtime.Gosched()
	for i := range 21 {
		c <- i
	}
	wg.Wait()
	fmt.Println(sum, other, b.n, arr[1], m["a"], list, global)
	n := 1
	inc := func() int { n++; return n }
	fmt.Println(n, inc(), n)
	fmt.Println(n+inc(), inc()+n)
	x := []int{n, inc(), n}
	fmt.Println(x)
	y := n
	z := y + inc()
	fmt.Println(y, z)
	s := "a"
	add := func() string { s += "b"; return s }
	fmt.Println(s+add(), s == add())
	t := struct{ a, b int }{n, inc()}
	fmt.Println(t)
	p := &n
	fmt.Println(*p, inc(), *p*inc())
	arr[0], n = n, inc()
	fmt.Println(arr[0], n)
	f := func(a, b int) string { return fmt.Sprint(a, b) }
	fmt.Println(f(n, inc()), f(b.n, func() int { b.n = 7; return 1 }()), f(global, func() int { global = 9; return 2 }()))
	idx := 0
	next := func() int { idx++; return idx }
	q := []int{10, 20, 30, 40}
	fmt.Println(q[idx]+next(), q[next()]+idx)
	if n == inc() {
		fmt.Println("equal")
	}
	for i := n; i < inc()-1 && i < 100; i++ {
		n = i + 90
	}
	fmt.Println(n)
	k := 5
	set := func() int { k = 6; return 1 }
	fmt.Println(k<<1|set(), k)
	func() int { return k + set() }()
	var e any = k
	fmt.Println(e, set(), any(k))
	mm := map[int]int{k: set(), set(): k}
	fmt.Println(mm)
	ch := make(chan int, 1)
	k = 3
	go func() { k = 8; ch <- 1 }()
	fmt.Println(k + <-ch)
	go func() { k = 9; ch <- 1 }()
	fmt.Println(k, <-ch)
	var v, w = k, set()
	fmt.Println(v, w)
	switch k = 1; k + set() {
	case 7:
		fmt.Println("late")
	case 2:
		fmt.Println("early")
	}
	if k = 1; k == 2 {
		fmt.Println("no")
	} else if k+set() == 7 {
		fmt.Println("late")
	}
	fmt.Println(func() (int, int) { return k, set() + inc() }())
	table := map[string]int{"a": 1}
	change := func() int { table["a"]++; return table["a"] }
	fmt.Println(table["a"], change(), table["a"]+change())
	slow := map[bool]int{true: 1}
	changeSlow := func() int { slow[true]++; return slow[true] }
	fmt.Println(slow[true], changeSlow(), slow[true]+changeSlow())
	e = 1
	other2 := func() string { e = "text"; return "!" }
	fmt.Println(e, other2(), e.(string)+other2(), len(q), cap(append(q, next())))
}
