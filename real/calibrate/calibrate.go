// Package calibrate measures what goroutines, channels, locks, threads and the
// collector cost on this host, in the terms of the simulator's cost table.
//
// The defaults of the table are of one machine. On another one a simulated program
// that waits for threads or computes between two timers may do things in another
// order than the real one, just because it thinks that a wake-up takes longer.
// Measure does something in a loop, takes the time, and divides it among the costs
// that it is made of; File writes the answer as sim.ParseCosts reads it. It needs no
// Go installation: the process that measures is a Go program, so it measures itself.
package calibrate

import (
	"context"
	"math"
	"runtime"
	"runtime/debug"

	"github.com/gmpsim/gmpsim/sim"
)

// A Cost is one row of sim.CostTable as this host has it, in nanoseconds.
type Cost struct {
	Key              string
	P10, Median, P90 float64
	Samples          int
	Uncertain        string // why the value is less than a measurement; "" if it is one
	Unusable         bool   // the slow samples are so far away that the default tells more
}

// Duration is the value for a costs file: whole nanoseconds, at least one.
func (m Cost) Duration() sim.Duration { return sim.Duration(max(1, math.Round(m.Median))) }

// A probe measures one thing that the runtime does in several samples. What it
// takes is made of one or more costs.
type probe struct {
	what    string         // for who waits
	procs   int            // GOMAXPROCS meanwhile
	samples int            // in each round
	sample  func() float64 // nanoseconds for one
	derive  []share
}

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

// run takes the samples of one round.
func (p *probe) run() (samples []float64) {
	runtime.GOMAXPROCS(p.procs)
	p.sample() // the first finds cold caches
	for range p.samples {
		samples = append(samples, p.sample())
	}
	return samples
}
