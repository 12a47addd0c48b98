package sim

import "github.com/gmpsim/gmpsim/sim/event"

// The kernel lets a thread run some time after it was asked to, and never
// after quite the same time. With several Ps that decides who comes first to a
// queue or a lock, so it is chance like the others and is asked of the Chooser.
// The runtime has no part in it. At GOMAXPROCS=1 no thread is ever waited for.

// latencies is among how many latencies the kernel chooses: enough for any
// order of a few threads, few enough to try them all.
const latencies = 17

// latency draws how long the kernel takes, spread evenly around the median;
// the draw 0 is the median itself. Without a spread there is nothing to draw,
// nor with one P, where no two threads race.
func (m *Machine) latency(median, spread event.Duration) event.Duration {
	spread = min(spread, 2*median)
	if spread <= 0 || len(m.procs) == 1 {
		return median
	}
	i := (m.choose.Choose(ChooseWake, latencies) + latencies/2) % latencies
	return median - spread/2 + event.Duration(i)*spread/(latencies-1)
}

// futexLatency is from waking a thread to its running.
func (m *Machine) futexLatency() event.Duration {
	return m.latency(m.costs.FutexWake, m.costs.FutexSpread)
}

// wakeLatency is futexLatency, or that of a hand-over between two threads.
func (m *Machine) wakeLatency(wakerSleeps bool) event.Duration {
	if wakerSleeps {
		return m.costs.FutexHandover
	}
	return m.futexLatency()
}

// threadLatency is from creating a thread to its first instruction.
func (m *Machine) threadLatency() event.Duration {
	return m.latency(m.costs.ThreadStart, m.costs.ThreadSpread)
}
