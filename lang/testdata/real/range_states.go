//go:build ignore

// Iterators that break the rules, and what the runtime says of each.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

func report() {
	r := recover()
	err, _ := r.(runtime.Error)
	fmt.Println(r, errors.Unwrap(err))
}

func again(yield func(int) bool) {
	yield(1)
	yield(2)
}

func stop() {
	defer report()
	for range again {
		break
	}
}

func leave() int {
	defer report()
	for x := range again {
		return x
	}
	return 0
}

func outer() {
	defer report()
loop:
	for range 3 {
		for range again {
			continue loop
		}
	}
}

func late() {
	defer report()
	var kept func(int) bool
	for range func(yield func(int) bool) { kept = yield; yield(1) } {
	}
	kept(2)
}

func panicking() {
	defer report()
	for range func(yield func(int) bool) {
		defer func() { fmt.Println(recover(), yield(2)) }()
		yield(1)
	} {
		panic("in the body")
	}
}

func inside() {
	defer report()
	var kept func(int) bool
	for x := range func(yield func(int) bool) { kept = yield; yield(1) } {
		kept(x + 1)
	}
}

func swallowed() {
	defer report()
	for range func(yield func(int) bool) {
		defer func() { fmt.Println(recover()) }()
		yield(1)
	} {
		panic("in the body")
	}
}

func pairs() {
	defer report()
	for k, v := range func(yield func(int, string) bool) {
		for i := range 3 {
			yield(i, "x")
		}
	} {
		fmt.Println(k, v)
		if k == 1 {
			return
		}
	}
}

func main() {
	stop()
	fmt.Println(leave())
	outer()
	late()
	panicking()
	inside()
	swallowed()
	pairs()
}
