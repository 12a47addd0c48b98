// A counter below zero.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	wg.Done()
	wg.Done() // PANIC "panic: sync: negative WaitGroup counter"
}

// Output:
// -- stderr --
// panic: sync: negative WaitGroup counter
//
// goroutine 1 [running]:
// main.main
// 	waitgroup.go:10
// -- exit status 2 --
