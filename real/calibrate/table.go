package calibrate

// probes are the measurements, in their order: each may use what those before it
// told. What takes nanoseconds is done often in one sample.
func probes() []probe {
	gosched := []string{"gosched", "look", "switch"}
	return append(append(codeProbes(), []probe{
		{"go statements", 1, 100, goWarm, []share{{"go", nil, 1, 1, ""}}},
		{"Gosched", 1, 100, yield, shares(gosched, []float64{31, 5, 50})},
		{"ends of goroutines", 1, 100, ends, shares([]string{"exit", "waitgroup"}, []float64{20, 8}, "look", "switch")},
		{"buffered channels", 1, 100, buffered, []share{{"chan", nil, 1, 2, oneOfTwo}}},
		{"unbuffered channels", 1, 100, handOver, shares([]string{"park", "ready"}, []float64{38, 40}, "chan", "chan", "look", "switch")},
		{"select", 1, 100, selectReady, []share{{"select", []string{"chan"}, 1, 1, withLess}}},
		{"select with default", 1, 100, selectDefault, []share{{"default", nil, 1, 1, ""}}},
		{"mutexes", 1, 100, lockFree, []share{{"lock", nil, 1, 2, oneOfTwo}}},
		{"short sleeps", 1, 100, sleepShort, []share{{"sleep", nil, 200, 335, divided}}},
		{"idle sleeps", 1, 40, sleepIdle, []share{{"poll.late", nil, 1, 1, ""}}},
		{"long idle sleeps", 1, 10, sleepLong, []share{{"poll.slack", []string{"poll.late"}, 5, 1, withLess}}},
		{"sleeping threads", 1, 100, threadSleeps, []share{{"sleep.slack", nil, 1, 1, ""}}},
		{"locked threads", 1, 20, lockedThreads, []share{{"futex.handover", nil, 1, 2, oneOfTwo}}},
	}...), append(wakeProbes(), append(collectorProbes(), systemProbes()...)...)...)
}
