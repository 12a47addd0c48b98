//go:build ignore

// Fan-in: three sources, one channel.
//
// What it teaches: a fan-in merges the values of its sources, but it promises no
// turns. A receiver that takes a waiting sender's value puts that sender into
// runnext. So on one processor the two of them go on alone, while the other
// sources wait in the queue.
//
// Predict first: sources a, b and c send four values each. Which letter comes
// first? Do the letters alternate? What changes with room in the channel?
//
// Then try:
//
//	gmpsim run fan-in --procs 1
//	gmpsim trace fan-in --procs 1 --only send,recv
//	gmpsim run fan-in --procs 4
//
// and change the program: room for two values in the channel.
//
//gmp:procs 1
package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	merged := make(chan string)
	var wg sync.WaitGroup
	for _, name := range []string{"a", "b", "c"} {
		wg.Go(func() {
			for i := range 4 {
				work.CPU(20 * time.Microsecond)
				merged <- fmt.Sprint(name, i)
			}
		})
	}
	go func() {
		wg.Wait()
		close(merged)
	}()
	var got []string
	for value := range merged {
		got = append(got, value)
	}
	fmt.Println(got)
}
