// Why does a sleep of 50 microseconds take a millisecond, and why does a thread come back before its timer?
//
//gmp:flags why
//= poll              until the timer at 50.204us: epoll waits 1ms
//= The kernel counts the timeout in
//= poll returns      1.02ms after the timer
//= at least one,
//= poll              until the timer at 2.675ms: epoll waits 1ms
//= poll returns      524.8us before the timer
//= The timer is not due yet
//= poll              until the timer at 2.675ms: epoll waits 1ms

package main

import "time"

func main() {
	time.Sleep(50 * time.Microsecond)
	time.Sleep(1600 * time.Microsecond)
}
