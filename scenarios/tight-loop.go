//go:build ignore

// A loop that never calls anything.
//
// What it teaches: before Go 1.14 a goroutine stopped only at function calls,
// so a loop without a call kept its processor for ever. Since Go 1.14 sysmon
// sends the thread a signal, and the goroutine stops wherever it is.
//
// Predict first: main yields on the only processor to a goroutine that only
// loops. Does main ever run again? When?
//
// Then try:
//
//	gmpsim run tight-loop
//	gmpsim trace tight-loop --why
//	gmpsim run timer-hogs
//
// and change the program: two such loops. When does main run again?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of several runs):
//
//	main is back after: 15ms    really 15.6ms
//
//gmp:procs 1
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	start := time.Now()
	go func() {
		for {
		}
	}()
	runtime.Gosched()
	fmt.Println("main is back after:",
		time.Since(start).Round(100*time.Microsecond))
}
