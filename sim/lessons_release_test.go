package sim

// releaseLessons show what older releases did differently.
func releaseLessons() []lesson {
	return []lesson{{
		name: "a-long-system-call-in-go-1.25",
		ask: `
The program of "a long system call" under Go 1.25. What differs?

    P0: in a system call, M0 in the kernel with G1, runnext G5     M2: asleep

Only that P0 has a status of its own meanwhile (psyscall). sysmon takes the P by
changing it; main, back from the kernel, sees that it has changed.`,
		rows: []string{"retake", "no P"},
		cfg:  Config{Procs: 1, Policy: PolicyOf(25)},
		main: script(Go(Script{Burn(Millisecond)}, 0), Syscall(300*Microsecond, false)),
		from: kind(KSyscall, 1),
	}, {
		name: "preempted-where-it-calls",
		ask: `
Go 1.13. Main computes for ever and calls a function every 8 ms; G5 waits. When is it
its turn?

    P0: running G1, runnext G5     sysmon: looks every 10 ms

sysmon asks as always, but there is no signal: main sees the request where it calls
the next function.`,
		rows: []string{"retake"},
		cfg:  Config{Procs: 1, Policy: PolicyOf(13)},
		main: func(*Machine) Body {
			return Script{Go(Script{Burn(10)}, 0), Compute(8*Millisecond, true), Compute(8*Millisecond, true), Compute(8*Millisecond, true), Gosched()}
		},
		from: kind(KPreemptAsk, 1),
		to:   kind(KGoEnd, 1),
	}, {
		name: "never-preempted",
		ask: `
Go 1.13. Main computes for ever and calls nothing: for {}. G5 waits. When is it its
turn?

    P0: running G1, runnext G5     sysmon: looks every 10 ms

Never. sysmon asks once, and main never looks.`,
		cfg:  Config{Procs: 1, Policy: PolicyOf(13), MaxTime: Time(200 * Millisecond)},
		main: script(Go(Script{Burn(10)}, 0), Burn(Second)),
		from: kind(KGo, 5),
	}}
}
