// Package calibrate measures what goroutines, channels, locks, threads and the
// collector cost on this host, in the terms of the simulator's cost table.
//
// The defaults of the table are of one machine. On another one a simulated program
// that waits for threads or computes between two timers may do things in another
// order than the real one, just because it thinks that a wake-up takes longer.
// Measure does something in a loop, takes the time, and divides it among the costs
// that it is made of; File writes the answer as rules.ParseCosts reads it. It needs no
// Go installation: the process that measures is a Go program, so it measures itself.
package calibrate

import (
	"context"
	"runtime"
	"runtime/debug"
)

// rounds is how often all probes are gone through. A host is faster at one time
// than at another, and what is divided should be of the same time.
const rounds = 5

// Measure measures this host's costs, in this process: it needs no toolchain.
// It changes GOMAXPROCS and stops the collector meanwhile, so nothing else should
// run. tell is told what comes next. The result is in the order of the cost table.
func Measure(ctx context.Context, tell func(what string)) ([]Cost, error) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	stay := make(chan struct{})
	defer close(stay)
	table := probes()
	samples := make([][]float64, len(table))
	for range rounds {
		for i, p := range table {
			tell(p.what)
			samples[i] = append(samples[i], p.run()...)
			runtime.GC()
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
		}
	}
	cold := coldProbe(stay) // last: its goroutines stay, and would be in the way
	return inOrder(derive(append(table, cold), append(samples, cold.run()))), nil
}
