package main

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
)

// Threads have numbers: the first one has that of the process, the thread of a locked
// goroutine is not used again after it.
func main() {
	fmt.Println("main's thread:", syscall.Gettid() == syscall.Getpid())
	fmt.Println("os agrees:", os.Getpid() == syscall.Getpid(), os.Getppid() == syscall.Getppid())
	ids := make(chan int)
	go func() {
		runtime.LockOSThread()
		a := syscall.Gettid()
		for range 10 {
			runtime.Gosched()
		}
		fmt.Println("stays on its thread:", a == syscall.Gettid())
		ids <- a
	}()
	locked, again := <-ids, 0
	for range 20 {
		go func() {
			runtime.Gosched()
			ids <- syscall.Gettid()
		}()
		if <-ids == locked {
			again++
		}
	}
	fmt.Println("another than main's:", locked != syscall.Getpid(), "used again:", again)
}
