package verify

import "github.com/gmpsim/gmpsim/real"

// atOneP leaves of a list of decisions those that are the same in both worlds
// at GOMAXPROCS=1, in one form.
//
// Left out is what no order follows from, or only the clock decides: the
// beginning, system calls that keep their P (the simulator writes output
// without one), and sysmon's requests to stop. Each queue and each goroutine
// that runs remains.
func atOneP(all []real.Decision) []real.Decision {
	keep := make([]real.Decision, 0, len(all))
	for _, d := range all {
		switch {
		case d.Kind == real.Begin, d.Kind == real.Preemptask, d.Kind == real.Syscall, d.Kind == real.Sysexit && d.A == 1:
			continue
		case d.Kind == real.Runqput && d.A == 0 && overflowed(keep, d.G):
			continue // the real runqput is over only after the overflow
		case d.Kind == real.Go:
			d.A = 0 // the real log does not tell whose it is
		case d.Kind == real.Inject:
			keep = append(keep, injected(d)...)
			continue
		case d.Kind == real.Execute && polled(keep, d.G):
			keep = keep[:len(keep)-1] // the real poller returns the first without a note
		}
		keep = append(keep, d)
	}
	return keep
}

// injected is what the poller does with all but the first goroutine: each becomes
// ready, and waits at the tail of the P's queue, or of the global one if there is
// no P.
func injected(d real.Decision) []real.Decision {
	to := real.Decision{Kind: real.Runqput, G: d.G}
	if d.P < 0 {
		to.Kind = real.Globput
	}
	return []real.Decision{{Kind: real.Ready, G: d.G}, to}
}

// polled reports whether the last decision was that g, which runs now, is ready:
// it is on no queue.
func polled(all []real.Decision, g int64) bool {
	return len(all) > 0 && all[len(all)-1].Kind == real.Ready && all[len(all)-1].G == g
}

// overflowed reports whether the last decision was that g goes to the global
// queue because its P's is full.
func overflowed(all []real.Decision, g int64) bool {
	return len(all) > 0 && all[len(all)-1].Kind == real.Overflow && all[len(all)-1].G == g
}

// inOrder numbers the goroutines that a program starts in the order in which they are
// made, from the number of the first one. A P hands out numbers in blocks of 16, so after
// a change of GOMAXPROCS the same goroutine has another number. As long as the decisions
// are the same, the n-th that is made is the same goroutine.
func inOrder(all []real.Decision, next int64) []real.Decision {
	number := map[int64]int64{}
	list := make([]real.Decision, 0, len(all))
	for _, d := range all {
		if d.Kind == real.Go {
			number[d.G] = next
			next++
		}
		if n, ok := number[d.G]; ok {
			d.G = n
		}
		list = append(list, d)
	}
	return list
}

// firstMade returns the number of the first goroutine that is made, 0 if none is.
func firstMade(lists ...[]real.Decision) int64 {
	for _, list := range lists {
		for _, d := range list {
			if d.Kind == real.Go {
				return d.G
			}
		}
	}
	return 0
}
