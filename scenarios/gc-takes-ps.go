//go:build ignore

// GC takes Ps: the collector runs beside the program, and the program pays.
//
// What it teaches: a collection stops the world for microseconds only. What a
// program feels is the rest. While the collector marks, a quarter of the Ps' time
// goes to its workers, which run before every other goroutine; Ps without work
// mark, too; and whoever allocates has to mark in proportion, or to wait until
// others have: that is called an assist.
//
// Predict first: one goroutine allocates, a live heap of 64 MB has to be marked
// each time. Another sleeps for a millisecond, again and again. There are two
// Ps. How late does it wake up usually, and how late at worst? On a real machine
// it is 0.11 ms, and 22 ms for one time in a hundred; here 0.08 ms and 20 ms.
// Without the collector it is 0.08 ms always.
//
// Then try:
//
//	gmpsim run gc-takes-ps --gogc off
//	gmpsim run gc-takes-ps --gogc 400
//	gmpsim run gc-takes-ps --procs 4
//	gmpsim trace gc-takes-ps --only gcstart,gcworker,gcstop,gcdone
//
// and change the program: let the allocator keep less alive. What does a
// collection cost then, and how often does it come?
//
//gmp:procs 2
package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

var sink []byte

func allocate() {
	for {
		sink = make([]byte, 64<<10)
		work.CPU(8 * time.Microsecond)
	}
}

func main() {
	work.Keep(64 << 20)
	go allocate()
	late := make([]time.Duration, 60)
	for i := range late {
		start := time.Now()
		time.Sleep(time.Millisecond)
		late[i] = time.Since(start) - time.Millisecond
	}
	slices.Sort(late)
	fmt.Println("usually late by", about(late[30]))
	fmt.Println("at worst by", about(late[59]))
}

// about keeps to what is the same in every run.
func about(d time.Duration) string {
	switch {
	case d < time.Millisecond:
		return "less than a millisecond"
	case d < 5*time.Millisecond:
		return "some milliseconds"
	}
	return "5 ms or more"
}
