// All goroutines wait: the runtime says for what each does.
package main

import "sync"

func main() {
	ch := make(chan int)
	var mu sync.Mutex
	mu.Lock()
	go func() { ch <- 1; mu.Lock() }()
	go func() { select {} }()
	<-ch
	<-ch // PANIC "fatal error: all goroutines are asleep - deadlock!"
}

// Output:
// -- stderr --
// fatal error: all goroutines are asleep - deadlock!
//
// goroutine 1 [chan receive]:
// main.main
// 	deadlock.go:13
// goroutine 6 [sync.Mutex.Lock]:
// main.main.func1
// 	deadlock.go:10
// created by main.main in goroutine 1
// 	deadlock.go:10
// goroutine 7 [select (no cases)]:
// main.main.func2
// 	deadlock.go:11
// created by main.main in goroutine 1
// 	deadlock.go:11
// -- exit status 2 --
