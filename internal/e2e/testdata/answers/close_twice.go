// Why does close panic, and a send?
//
//= close c           closed already: panic · line
//= panic             "close of closed channel"
//= close nil         a nil channel: panic · line
//= panic             "close of nil channel"
//= send c            closed: panic · line
//= panic             "send on closed channel"
//= close d           wakes 1 sender, to panic
//= panic             "send on closed channel"

package main

import "runtime"

func try(f func()) {
	defer func() { _ = recover() }()
	f()
}

func main() {
	c := make(chan int)
	close(c)
	try(func() { close(c) })
	try(func() {
		var none chan int
		close(none)
	})
	try(func() { c <- 1 })
	d := make(chan int)
	go try(func() { d <- 1 })
	runtime.Gosched()
	close(d)
	runtime.Gosched()
}
