//go:build ignore

// The signal of a fault that was recovered is forgotten when the function that
// recovered has returned, not earlier.
package main

import "sync/atomic"

func try(f func()) {
	defer func() { recover() }()
	f()
}

func again(f func()) {
	defer func() {
		recover()
		panic("after recovery")
	}()
	f()
}

func main() {
	var p *struct{ a, b, c int64 }
	var n *atomic.Int64
	try(func() { println(p.c) })
	defer func() {
		println(recover().(string))
		again(func() { println(n.Load()) })
	}()
	panic("no signal")
}
