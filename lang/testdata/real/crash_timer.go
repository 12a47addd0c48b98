//go:build ignore

// A timer's goroutine was created by no other one.
package main

import "time"

type clock struct{ rings int }

//go:noinline
func (c *clock) ring() {
	c.rings++
	panic("ring")
}

func main() {
	c := new(clock)
	time.AfterFunc(time.Millisecond, c.ring)
	select {}
}
