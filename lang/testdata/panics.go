//go:build ignore

// What do panics, deferred calls and recover do, in which order?
package main

import (
	"errors"
	"fmt"
	"runtime"
)

type node struct{ next *node }

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, isRuntime := r.(runtime.Error)
		fmt.Printf("%s: %v %v\n", name, r, isRuntime)
	}()
	f()
}

func named() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			n, err = n+1, fmt.Errorf("caught: %v", r)
		}
	}()
	n = 41
	panic("up")
}

func nested() (trail []string) {
	defer func() { trail = append(trail, fmt.Sprint("outer ", recover())) }()
	defer func() {
		defer func() { trail = append(trail, fmt.Sprint("inner ", recover())) }()
		panic("second")
	}()
	panic("first")
}

func loop() {
	for i := range 3 {
		defer fmt.Println("deferred", i)
	}
}

func zero() int { return 0 }

func main() {
	var s []int
	var m map[string]int
	var p *node
	var e error
	var any1 any = "text"
	try("index", func() { _ = s[zero()+5] })
	try("slice", func() { _ = s[zero()+1:] })
	try("bounds", func() { a := make([]int, 3); i := 2; _ = a[i : zero()+1] })
	try("map", func() { m["x"] = 1 })
	try("nil", func() { _ = p.next })
	try("divide", func() { _ = 1 / zero() })
	try("assert", func() { _ = any1.(int) })
	try("assert iface", func() { _ = any1.(error) })
	try("nil iface", func() { _ = e.Error() })
	try("make", func() { _ = make([]int, zero()-1) })
	try("shift", func() { _ = 1 << (zero() - 1) })
	try("unhashable", func() { _ = map[any]int{[]int{1}: 2} })
	try("compare", func() { var a, b any = []int{1}, []int{1}; _ = a == b })
	try("closed", func() { c := make(chan int); close(c); close(c) })
	try("array", func() { _ = [4]int(make([]int, zero()+2)) })
	try("error value", func() { panic(errors.New("an error")) })
	try("nil panic", func() { panic(nil) })
	fmt.Println(named())
	fmt.Println(nested())
	loop()
	done := make(chan string)
	go func() {
		defer func() { done <- "goexit" }()
		defer fmt.Println("before", recover())
		runtime.Goexit()
	}()
	fmt.Println(<-done)
}
