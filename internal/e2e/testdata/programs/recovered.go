//go:build ignore

// Panics of many kinds, recovered in goroutines.
package main

import (
	"errors"
	"fmt"
	"sync"
)

type node struct{ next *node }

func main() {
	var wg sync.WaitGroup
	var order []string
	zero, none, m := 0, []int{1, 2, 3}, map[string]int(nil)
	var any any = "text"
	var c chan int
	for i, f := range []func(){
		func() { panic("text") },
		func() { panic(errors.New("error")) },
		func() { fmt.Println(1 / zero) },
		func() { fmt.Println(none[len(none)+zero]) },
		func() { fmt.Println(none[2 : 1+zero]) },
		func() { m["a"] = 1 },
		func() { fmt.Println((&node{}).next.next) },
		func() { fmt.Println(any.(int)) },
		func() { close(c) },
		func() { d := make(chan int); close(d); close(d) },
		func() { d := make(chan int, 1); close(d); d <- 1 },
		func() { var wg sync.WaitGroup; wg.Done() },
		func() { panic(fmt.Sprintf("%v", node{})) },
		func() { var f func(); f() },
		func() { _ = make([]int, zero-1) },
		func() { panic(nil) },
	} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer func() {
				r := recover()
				_, isError := r.(error)
				order = append(order, fmt.Sprint(i, ": ", r, " ", isError))
			}()
			f()
		}()
	}
	wg.Wait()
	for _, o := range order {
		fmt.Println(o)
	}
}
