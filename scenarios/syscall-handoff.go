//go:build ignore

// When a blocked thread loses its processor.
//
// What it teaches: a goroutine that enters the kernel keeps its processor,
// because most calls end quickly. sysmon looks: a thread that is in the same
// call at two looks loses its processor if others wait. The time between looks
// is 20 us to 10 ms: it depends on what sysmon found before.
//
// Predict first: a goroutine is ready on the only processor while main is in
// the kernel for 1 ms, 5 ms or 20 ms. After how long does the other one run?
//
// Then try:
//
//	gmpsim run syscall-handoff
//	gmpsim trace syscall-handoff --only syscall,retake,sysexit --limit 40
//	gmpsim run threads-never-die
//
// and change the program: let main compute for 100 ms before each call. By then
// sysmon sleeps long between looks: what changes?
//
// Simulated, and on the real runtime (Go 1.26.8, two virtual CPUs, the
// median of several runs):
//
//	call of 1ms: handed off after 140µs                    really 150µs
//	call of 5ms: handed off after 50µs                     really 40µs
//	call of 20ms: handed off after 50µs                    really 40µs
//	call of 20ms, sysmon slow: handed off after 10.54ms    really 10.17ms
//
//gmp:procs 1
package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

// handedOff returns how long after main entered the kernel the neighbour runs:
// the median of several tries. Main computes for the time before, so that
// sysmon slows down.
func handedOff(call, before time.Duration) time.Duration {
	var all []time.Duration
	for i := range time.Duration(15) {
		work.CPU(before + i*before/40) // meets sysmon at another moment each time
		ran := make(chan time.Time, 1)
		go func() { ran <- time.Now() }()
		start := time.Now()
		work.Syscall(call)
		all = append(all, (<-ran).Sub(start))
	}
	slices.Sort(all)
	return all[len(all)/2].Round(10 * time.Microsecond)
}

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	const ms = time.Millisecond
	for _, call := range []time.Duration{ms, 5 * ms, 20 * ms} {
		fmt.Printf("call of %v: handed off after %v\n",
			call, handedOff(call, 0))
	}
	fmt.Println("call of 20ms, sysmon slow: handed off after",
		handedOff(20*ms, 50*ms))
}
