package sim

import "github.com/gmpsim/gmpsim/sim/event"

func coreLessons() []lesson {
	hog := Script{Burn(7 * event.Millisecond)}
	return []lesson{{
		name: "two-threads-on-one-core",
		ask: `
There are two Ps, but the machine has one core. G5 computes for 7 ms, and so does
main. Which thread runs when?

    core 0: M0 (P0, G1)     waiting: M2 (P1)

M2 has just woken up, so it takes the core at once, and once more after the moment that
it holds back before it steals G5. Then both compute and take turns of 4 ms. The
runtime does not notice: both Ps are busy all the time.`,
		cfg:  Config{Procs: 2, Cores: 1},
		main: script(Go(hog, 0), Burn(7*event.Millisecond), Sleep(10*event.Millisecond)),
		to:   kind(event.GoEnd, 1),
	}, {
		name: "a-sleeping-thread-leaves-its-core",
		ask: `
There are two Ps and one core. Main makes a system call that lasts 100 us; M2 waits
for the core with G5 on P1. What does M2 do meanwhile, and when does main go on?

    core 0: M0 (P0, G1)     waiting: M2 (P1, G5)

A thread that sleeps in the kernel needs no core: M2 gets it at once. When the call is
over main has to wait for M2, since before it ran for longer than it slept. By then
sysmon has taken its P.`,
		cfg:  Config{Procs: 2, Cores: 1},
		main: script(Go(hog, 0), Burn(event.Millisecond), Syscall(100*event.Microsecond, false), Burn(10)),
		from: kind(event.Syscall, 1),
	}, {
		name: "a-system-call-that-is-over-at-once",
		ask: `
Main makes a system call of 1 us while M2 waits for its core. Does it lose the core?

    core 0: M0 (P0, G1)     waiting: M2 (P1, G5)

No: the kernel could not even switch to another thread in that time.`,
		cfg:  Config{Procs: 2, Cores: 1},
		main: script(Go(hog, 0), Burn(event.Millisecond), Syscall(event.Microsecond, false), Burn(10)),
		from: kind(event.Syscall, 1),
	}, {
		name: "asked-to-stop-without-a-core",
		ask: `
One core, two Ps; G5 and main compute. Sysmon finds that both have had their 10 ms. M2 is
on the core, M0 waits for it. When do their goroutines stop?

    core 0: M2 (P1, G5)     waiting: M0 (P0, G1)

G5 as soon as the signal arrives; main when M0 has the core again. By the clock it had
15 ms, but it has computed for less than 0.1 ms.`,
		cfg:   Config{Procs: 2, Cores: 1},
		costs: "kernel.slice 15ms",
		main:  script(Go(Script{Burn(30 * event.Millisecond)}, 0), Burn(50*event.Millisecond)),
		from:  kind(event.PreemptAsk, 1),
		to:    kind(event.Preempt, 2),
	}, {
		name: "throttled",
		ask: `
Four threads compute on four Ps. A container's quota gives them 2 CPUs, in periods of
10 ms. How long do they run?

    quota: 20 ms of CPU time in each 10 ms     running: M0 M2 M3 M4

For 5 ms: four threads use it up twice as fast. Then all stand still until the next
period, sysmon too, whoever waits for them.`,
		cfg:  Config{Procs: 4, Quota: 2000, Period: 10 * event.Millisecond},
		main: script(goes(3, hog, Burn(7*event.Millisecond))...),
		from: kind(event.Throttle, 1),
	}}
}
