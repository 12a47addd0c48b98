//go:build ignore

// The same after a memory fault, whose signal is told too, and with a value
// that is panicked with twice.
package main

import "sync"

type list struct {
	value [3]int
	next  *list
}

func main() {
	var rw sync.RWMutex
	defer rw.RUnlock()
	defer func() {
		panic(recover())
	}()
	var l *list
	println(l.next == nil)
}
