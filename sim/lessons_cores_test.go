package sim

func coreLessons() []lesson {
	hog := Script{Burn(7 * Millisecond)}
	return []lesson{{
		name: "two-threads-on-one-core",
		ask: `
There are two Ps, but the machine has one core. G5 computes for 7 ms, and so does
main. Which thread runs when?

    core 0: M0 (P0, G1)     waiting: M2 (P1)

They take turns of 3 ms. M2 sleeps for a moment before it steals G5, and that costs it
its place. The runtime does not notice: both Ps are busy all the time.`,
		cfg:  Config{Procs: 2, Cores: 1},
		main: script(Go(hog, 0), Burn(7*Millisecond), Sleep(10*Millisecond)),
		to:   kind(KGoEnd, 1),
	}, {
		name: "a-sleeping-thread-leaves-its-core",
		ask: `
There are two Ps and one core. Main makes a system call that lasts 100 us; M2 waits
for the core with G5 on P1. What does M2 do meanwhile, and when does main go on?

    core 0: M0 (P0, G1)     waiting: M2

A thread that sleeps in the kernel needs no core: M2 gets it at once. When the call
is over main has to wait until M2's slice ends. By then sysmon has taken its P.`,
		cfg:  Config{Procs: 2, Cores: 1},
		main: script(Go(hog, 0), Burn(200*Microsecond), Syscall(100*Microsecond, false), Burn(10)),
		from: kind(KCoreWait, 1),
	}, {
		name: "a-system-call-that-is-over-at-once",
		ask: `
Main makes a system call of 1 us while M2 waits for its core. Does it lose the core?

    core 0: M0 (P0, G1)     waiting: M2

No: the kernel could not even switch to another thread in that time.`,
		cfg:  Config{Procs: 2, Cores: 1},
		main: script(Go(hog, 0), Burn(200*Microsecond), Syscall(Microsecond, false), Burn(10)),
		from: kind(KCoreWait, 1),
	}, {
		name: "asked-to-stop-without-a-core",
		ask: `
One core, two Ps; G5 and main compute. Sysmon finds that G5 has had its 10 ms, but M0,
its thread, is not on the core just now. When does G5 stop?

    core 0: M2 (P1, G1)     waiting: M0 (P0, G5)

When M0 has the core again: a signal reaches a thread when it runs. G5 has computed
for 12 us of its slice.`,
		cfg:   Config{Procs: 2, Cores: 1},
		costs: "kernel.slice 15ms",
		main:  script(Go(Script{Burn(30 * Millisecond)}, 0), Burn(50*Millisecond)),
		from:  kind(KPreemptAsk, 2),
		to:    kind(KPreempt, 1),
	}, {
		name: "throttled",
		ask: `
Four threads compute on four Ps. A container's quota gives them 2 CPUs, in periods of
10 ms. How long do they run?

    quota: 20 ms of CPU time in each 10 ms     running: M0 M2 M3 M4

For 5 ms: four threads use it up twice as fast. Then all stand still until the next
period, sysmon too, whoever waits for them.`,
		cfg:  Config{Procs: 4, Quota: 2000, Period: 10 * Millisecond},
		main: script(goes(3, hog, Burn(7*Millisecond))...),
		from: kind(KThrottle, 1),
	}}
}
