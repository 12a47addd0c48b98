package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// A pool gives back the private value first, then the newest of the stack. It
// survives one collection and is empty after two.
func main() {
	runtime.GOMAXPROCS(1) // another P's private value is out of reach
	debug.SetGCPercent(-1)
	made := 0
	p := sync.Pool{New: func() any { made++; return -made }}
	fill := func() {
		for i := range 5 {
			p.Put(i)
		}
	}
	drain := func(what string) {
		fmt.Print(what, ":")
		for range 6 {
			fmt.Print(" ", p.Get())
		}
		fmt.Println()
	}

	fill()
	drain("fresh")
	fill()
	runtime.GC()
	drain("after one collection")
	fill()
	runtime.GC()
	p.Put(10)
	drain("old and new")
	fill()
	runtime.GC()
	runtime.GC()
	drain("after two")
	p.Put(nil)
	fmt.Println((&sync.Pool{}).Get(), p.Get())
}
