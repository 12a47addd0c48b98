package main

import (
	"os"
	"runtime/debug"
)

// loadingGrowth is how many per cent the host's heap may grow between collections
// while a program is loaded: the first comes at 64 MB, and few programs get there.
const loadingGrowth = 1600

// undisturbed keeps the host's collector from a load, and returns what ends that.
// Nearly all that a load makes stays alive until the end, so to look through it again
// and again is wasted: a third of the time to the program's first instruction. GOGC in
// the environment is left to itself.
func undisturbed() (end func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	usual := debug.SetGCPercent(loadingGrowth)
	return func() { debug.SetGCPercent(usual) }
}
