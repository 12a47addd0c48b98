//go:build ignore

// Ten thousand threads, or ten thousand goroutines.
//
// What it teaches: a goroutine is a thread that the kernel does not know. It
// begins with 2 KB of stack, which grows when needed. A thread reserves 8 MB,
// since its stack cannot move. A switch between goroutines is a call within the
// program. A switch between threads goes through the kernel, which saves more
// and has more to decide. The program is the same for both.
//
// Predict first: ten thousand of them wait at a gate, then each takes twenty
// turns. How much memory is reserved for stacks? By what factor are threads
// slower at the turns, and by what factor in total?
//
// Then try:
//
//	gmpsim run threads-against-goroutines
//	gmpsim run threads-against-goroutines --model threads
//	gmpsim compare threads-against-goroutines --with model=threads
//	gmpsim compare threads-against-goroutines --procs 4 --with model=threads
//
// and change the program: two goroutines only, and a million turns.
//
// In reality both cost three times as much: ten thousand do not fit into the
// caches (measured on one P: 0.33 us a goroutine switch, 11 us a thread switch).
//
// Simulated:
//
//	                    model=gmp  model=threads
//	virtual time         38.928ms         1.267s
//	goroutine switches    220 032        220 195
//	  one takes              56ns        2.811us
//	threads                     3         10 007
//	stacks, at most       19.5 MB        78.2 GB
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
	"sync"
)

const (
	many  = 10_000
	turns = 20
)

func main() {
	var wg sync.WaitGroup
	gate := make(chan bool)
	for range many {
		wg.Go(func() {
			<-gate
			for range turns {
				runtime.Gosched()
			}
		})
	}
	runtime.Gosched() // all of them come to the gate
	close(gate)
	wg.Wait()
	fmt.Println(many, "have taken", turns, "turns each")
}
