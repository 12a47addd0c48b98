//go:build ignore

// GC takes Ps: the collector runs beside the program, and the program pays.
//
// What it teaches: a collection stops the world for microseconds only. A program
// feels the rest. While the collector marks, its workers take a quarter of the
// Ps' time, and they run before every other goroutine. Ps without work mark,
// too. A goroutine that allocates must mark in proportion, or wait until others
// have marked: that is called an assist.
//
// Predict first: one goroutine allocates, and each collection must mark a live
// heap of 64 MB. Another sleeps for a millisecond, again and again. There are
// two Ps. How late does it usually wake up, and how late one time in a hundred?
// And how late without the collector?
//
// Then try:
//
//	gmpsim run gc-takes-ps
//	gmpsim run gc-takes-ps --gogc off
//	gmpsim run gc-takes-ps --gogc 400
//	gmpsim run gc-takes-ps --procs 4
//	gmpsim trace gc-takes-ps --only gcstart,gcworker,gcdone
//	gmpsim compare gc-takes-ps --with gogc=off/400 --with procs=4
//
// and change the program: let the allocator keep less alive. What does a
// collection cost then, and how often does it come?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the fastest
// of eleven runs, since the machine had other work too):
//
//	late, usually by: 80µs         really 90µs
//	one time in 100 by: 20.96ms    really 20.88ms
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
	late := make([]time.Duration, 100)
	for i := range late {
		start := time.Now()
		time.Sleep(time.Millisecond)
		late[i] = time.Since(start) - time.Millisecond
	}
	slices.Sort(late)
	const unit = 10 * time.Microsecond
	fmt.Println("late, usually by:", late[50].Round(unit))
	fmt.Println("one time in 100 by:", late[99].Round(unit))
}
