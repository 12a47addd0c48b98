//go:build ignore

// println and no package os: another number of system goroutines at the start.
package main

import "runtime"

func main() {
	order := make([]int, 0, 100)
	for i := range 70 {
		go func() { order = append(order, i) }()
	}
	runtime.Gosched()
	print(len(order), ":")
	for _, i := range order {
		print(" ", i)
	}
	println()
	for len(order) < 70 {
		runtime.Gosched()
	}
	for _, i := range order {
		print(" ", i)
	}
	println()
}
