//go:build ignore

// Every run-time error, and who recovers what.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, isRuntime := r.(runtime.Error)
		fmt.Printf("%s: %v %v\n", name, r, isRuntime)
	}()
	f()
}

type node struct {
	pad  [100]int
	next *node
	m    map[string]int
}

type iface interface{ f() }
type impl struct{}

func (impl) f() {}

var zero int

func order() (s string) {
	defer func() { s += "|end" }()
	for i := range 3 {
		defer func() { s += fmt.Sprint(i) }()
	}
	defer func(x string) { s += x }(s + "arg")
	s = "set"
	return s + "ret"
}

func named() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	n = 7
	panic("boom")
}

func nested() {
	defer fmt.Println("outer deferred")
	defer func() {
		fmt.Println("second:", recover())
	}()
	defer func() {
		defer func() { fmt.Println("inner:", recover()) }()
		panic("during")
	}()
	panic("first")
}

func replaced() {
	defer func() { fmt.Println("got:", recover(), recover()) }()
	defer func() { panic("two") }()
	panic("one")
}

func helper() any { return recover() }

func indirect() {
	defer func() { fmt.Println("direct", recover()) }()
	defer func() { fmt.Println("indirect", helper()) }()
	panic("p")
}

type closer struct{ name string }

func (c *closer) close() { fmt.Println("close", c.name, recover()) }

func methods() {
	c := &closer{"a"}
	defer c.close()
	defer (&closer{"b"}).close()
	c = &closer{"c"}
	panic("x")
}

func loops(seq func(func(int) bool)) (r []int) {
	defer func() { fmt.Println("loop", r) }()
	for i := range seq {
		defer func() { r = append(r, i) }()
		if i == 2 {
			return nil
		}
	}
	return r
}

func goexit() {
	done := make(chan string)
	go func() {
		defer close(done)
		defer func() { done <- fmt.Sprint("deferred ", recover()) }()
		runtime.Goexit()
		done <- "never"
	}()
	for s := range done {
		fmt.Println(s)
	}
}

func main() {
	var s []int
	var np *node
	var m map[string]int
	var e any = "str"
	var ni iface
	var nf func()
	var arr [4]int
	five, neg := 5, -1
	try("index", func() { _ = s[five] })
	try("negative", func() { _ = arr[neg+zero] })
	try("array", func() { arr[five]++ })
	try("string", func() { _ = "abc"[five] })
	try("slice", func() { _ = s[1:five] })
	try("slice2", func() { _ = arr[five:] })
	try("slice3", func() { _ = arr[3 : 2+zero] })
	try("slice4", func() { _ = arr[:2:five] })
	try("slice5", func() { _ = "abc"[five:] })
	try("slice6", func() { _ = arr[neg:] })
	try("slice7", func() { _ = arr[: 3 : 2+zero] })
	try("slice8", func() { _ = arr[3 : 2+zero : 4] })
	try("divide", func() { _ = five / zero })
	try("modulo", func() { _ = uint8(five) % uint8(zero) })
	try("nil field", func() { _ = np.next.m })
	try("nil store", func() { np.pad[3] = 1 })
	try("nil map", func() { m["a"] = 1 })
	try("nil call", func() { nf() })
	try("nil iface", func() { ni.f() })
	try("nil defer", func() { defer nf(); fmt.Println("deferred") })
	try("assert", func() { _ = e.(int) })
	try("assert iface", func() { _ = e.(iface) })
	try("assert nil", func() { _ = ni.(impl) })
	try("make", func() { _ = make([]int, neg) })
	try("make cap", func() { _ = make([]int, 2, zero) })
	try("make huge", func() { _ = make([]int, 1<<60+zero) })
	try("make chan", func() { _ = make(chan int, neg) })
	try("shift", func() { _ = 1 << neg })
	try("compare", func() { x, y := any(s), any(s); fmt.Println(x == y) })
	try("hash", func() { _ = map[any]int{s: 1} })
	try("close nil", func() { var c chan int; close(c) })
	try("close twice", func() { c := make(chan int); close(c); close(c) })
	try("send closed", func() { c := make(chan int, 1); close(c); c <- 1 })
	try("array ptr", func() { _ = [3]int(s) })
	try("error", func() { panic(errors.New("custom")) })
	try("nil panic", func() { panic(nil) })
	fmt.Println(order())
	fmt.Println(named())
	nested()
	replaced()
	indirect()
	methods()
	fmt.Println(loops(func(yield func(int) bool) { _ = yield(0) && yield(1) && yield(2) && yield(3) }))
	goexit()
	defer fmt.Println("main deferred")
	defer func() {
		panic(fmt.Sprint("again: ", recover()))
	}()
	panic(fmt.Errorf("last %d", 1))
}
