// Panics in deferred calls, recovered at each place where that makes a difference.
package main

import (
	"fmt"
	"iter"
	"runtime"
	"sync"
)

func deep() any { return recover() }

func again() (v any) {
	defer func() { v = recover() }()
	defer func() {
		fmt.Println("deep:", deep())
		panic("second")
	}()
	panic("first")
}

func twice() {
	defer func() { fmt.Println("once more:", recover()) }()
	defer func() {
		fmt.Println("recovered:", recover())
		fmt.Println("and again:", recover())
	}()
	panic("once")
}

func nested() {
	defer func() { fmt.Println("outer:", recover()) }()
	defer func() {
		defer func() { fmt.Println("inner:", recover()) }()
		panic("inner")
	}()
	panic("outer")
}

// exits calls Goexit in a deferred call of a panic, and panics in one of Goexit.
func exits(wg *sync.WaitGroup) {
	defer wg.Done()
	defer func() { fmt.Println("exits:", recover()) }()
	defer func() {
		defer func() { fmt.Println("over the exit:", recover()) }()
		panic("while it exits")
	}()
	runtime.Goexit()
}

func overtaken(wg *sync.WaitGroup) {
	defer wg.Done()
	defer fmt.Println("the goroutine ends")
	func() {
		defer func() { fmt.Println("recovered over the exit:", recover()) }()
		defer panic("past the exit")
		runtime.Goexit()
	}()
	fmt.Println("never")
}

func exitsInPanic(wg *sync.WaitGroup) {
	defer wg.Done()
	defer func() { fmt.Println("exit over a panic:", recover()) }()
	defer runtime.Goexit()
	panic("lost")
}

func pulled() {
	defer func() { fmt.Println("pulled:", recover()) }()
	next, stop := iter.Pull(func(yield func(int) bool) {
		defer fmt.Println("the iterator ends")
		yield(1)
		panic("in the iterator")
	})
	defer stop()
	for range 2 {
		fmt.Println(next())
	}
}

var _ iter.Seq[int]

func main() {
	fmt.Println("again:", again())
	twice()
	nested()
	pulled()
	var wg sync.WaitGroup
	wg.Add(3)
	go exits(&wg)
	go overtaken(&wg)
	go exitsInPanic(&wg)
	wg.Wait()
	defer func() { panic(fmt.Sprint("last: ", recover())) }()
	defer panic("third")
	panic("second")
}
