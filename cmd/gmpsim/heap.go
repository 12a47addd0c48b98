package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// startingHeap is how large the host's heap grows before it is collected for the
// first time. Loading a program of a few hundred lines stays below.
const startingHeap = 64 << 20

// adjustStartingHeap puts the first collection off until the heap is that large.
// Nearly all that a load makes stays alive until the end, so to look through it again
// and again is wasted: a third of the time to the program's first instruction. From
// the first collection on all is as usual. Go's compiler begins in the same way.
// GOGC in the environment is left to itself.
func adjustStartingHeap() {
	const first = 4 << 20 // where GOGC=100 would begin
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(100 * startingHeap / first)
	runtime.AddCleanup(new([16]byte), func(percent int) { debug.SetGCPercent(percent) }, usual)
}
