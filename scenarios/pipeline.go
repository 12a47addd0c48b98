//go:build ignore

// Pipeline: three stages, a little room between them.
//
// What it teaches: a buffered channel lets a stage run ahead until the buffer
// is full. On one processor the stages do not alternate value by value: each
// runs until it must wait, so the work moves in bursts. With room for two a
// burst is up to four values: the receiver that waits gets one, two fill the
// buffer, and with the fourth the sender waits.
//
// Predict first: the numbers 1 to 8 are made, squared and added up, with room
// for two between the stages. Write down the first six steps that happen.
//
// Then try:
//
//	gmpsim run pipeline
//	gmpsim trace pipeline --only send,recv
//	gmpsim run pipeline --procs 3
//
// and change the program: no room, or room for eight.
//
//gmp:procs 1
package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

const room = 2

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	var mu sync.Mutex
	var happened []string
	note := func(format string, args ...any) {
		work.CPU(20 * time.Microsecond) // each step is some work
		mu.Lock()
		defer mu.Unlock()
		happened = append(happened, fmt.Sprintf(format, args...))
	}
	numbers, squares := make(chan int, room), make(chan int, room)
	go func() {
		defer close(numbers)
		for i := 1; i <= 8; i++ {
			note("made %d", i)
			numbers <- i
		}
	}()
	go func() {
		defer close(squares)
		for n := range numbers {
			note("    squared %d", n)
			squares <- n * n
		}
	}()
	sum := 0
	for s := range squares {
		sum += s
		note("        added %d: %d", s, sum)
	}
	for _, line := range happened {
		fmt.Println(line)
	}
}
