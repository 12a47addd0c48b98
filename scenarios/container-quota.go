//go:build ignore

// Container quota: more processors than the CPU limit allows.
//
// What it teaches: a container's CPU limit counts the time of all threads
// together. With 64 Ps and a limit of 8 CPUs a burst of work uses up the quota
// of a period, 800 ms of CPU time in 100 ms, within 16 ms. Then the kernel
// freezes every thread until the next period. A client that waits for an answer
// waits, too: stalls of 80 ms were seen in reality (golang/go #33803), here it
// is 85 ms. With 8 Ps the same work takes a little longer and nothing freezes.
// Therefore the default has followed the quota since Go 1.25 (#73193).
//
// Predict first: a goroutine wants to run every millisecond, for a moment only.
// How late is it at worst on 64 Ps, beside 60 jobs of 15 ms? And under a quota
// of 8 CPUs? And on 8 Ps, where all jobs run before it?
//
// Then try:
//
//	gmpsim run container-quota
//	gmpsim run container-quota --procs 8
//	gmpsim run container-quota --quota none
//	gmpsim run container-quota --quota none --cores 8
//	gmpsim trace container-quota --only throttle,unthrottle --why
//	gmpsim compare container-quota --with procs=8 --with quota=none
//
// and change the program: jobs of 1 ms. Does it still freeze? What if a burst
// comes every 20 ms? And without the line that sets procs: how many Ps are
// there?
//
//gmp:procs 64
//gmp:quota 8
package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

func main() {
	work.CPU(1) // on the real runtime the first call calibrates
	var wg sync.WaitGroup
	for range 60 {
		wg.Go(func() { work.CPU(15 * time.Millisecond) })
	}
	stop, worst := make(chan bool), make(chan time.Duration)
	go func() { worst <- pings(stop) }()
	wg.Wait()
	close(stop)
	fmt.Println("the latest ping:", roughly(<-worst))
}

// pings sleeps for a millisecond again and again until stop is closed. It
// returns how late it woke up at worst.
func pings(stop <-chan bool) (worst time.Duration) {
	for {
		select {
		case <-stop:
			return worst
		default:
		}
		start := time.Now()
		time.Sleep(time.Millisecond)
		worst = max(worst, time.Since(start)-time.Millisecond)
	}
}

func roughly(d time.Duration) string {
	switch {
	case d < 5*time.Millisecond:
		return "less than 5 ms late"
	case d < 50*time.Millisecond:
		return "5 to 50 ms late"
	}
	return "more than 50 ms late"
}
