package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// oldTimerLessons show who ran timers before Go 1.14.
func oldTimerLessons() []lesson {
	hog := cycle{Compute(5*event.Millisecond, true)}
	return []lesson{{
		name: "timers-had-a-goroutine",
		ask: `
Go 1.13. Main sleeps for 1 ms, and there is nothing else. Who wakes it?

    P0: running G1     bucket 0: no timer, no goroutine

The first timer of a bucket starts a goroutine, which sleeps in the kernel until it
is due: M0 gives P0 away for that, and M2 finds nothing to do. When the time has come
the goroutine takes P0 again, readies main, and parks, since there is no other timer.`,
		cfg:  Config{Procs: 1, Policy: rules.PolicyOf(13)},
		main: script(Sleep(event.Millisecond)),
		from: kind(event.Sleep, 1),
	}, {
		name: "an-earlier-timer",
		ask: `
Go 1.13. G5 sleeps for 10 ms, so the timer goroutine does so, too. Main sleeps for
1 ms. Is it in time?

    bucket 0: due in 10 ms, M0 sleeps until then     P0: M2 running G1

Yes: whoever sets a timer that comes before all others wakes the thread that sleeps.
It sees the new timer, and sleeps again.`,
		cfg:  Config{Procs: 1, Policy: rules.PolicyOf(13)},
		main: script(Go(Script{Sleep(10 * event.Millisecond)}, 0), Gosched(), Sleep(event.Millisecond)),
		from: kind(event.Sleep, 2),
		to:   kind(event.Exit, 1),
	}, {
		name: "the-timer-goroutine-comes-first",
		ask: `
Go 1.13. Main starts three goroutines and sleeps. Which of them runs first? Since Go
1.14, and in this release if main blocks in another way: the last one, G7.

    P0: running G1, runnext G7, queue G5 G6

The first timer starts a goroutine, too. It takes runnext and kicks G7 to the tail, so
they run in the order in which they were started.`,
		cfg:  Config{Procs: 1, Policy: rules.PolicyOf(13)},
		main: script(goes(3, Script{Burn(10)}, Sleep(event.Millisecond))...),
		from: kind(event.Sleep, 1),
		to:   kind(event.GoEnd, 3),
	}, {
		name: "a-timer-behind-those-that-compute",
		ask: `
Go 1.13, one P. Three goroutines compute for ever, calling functions. Main sleeps for
1 ms. When is it back?

    P0: M2 running G5, queue G6 G7     M0: asleep until 1 ms, with the timer goroutine

The thread wakes up in time, but has no P: the goroutine waits in the global queue
until each of the three has had its slice, and only then readies main.`,
		cfg:  Config{Procs: 1, Policy: rules.PolicyOf(13)},
		main: script(goes(3, hog, Sleep(event.Millisecond))...),
		from: kind(event.SyscallExit, 1),
		to:   kind(event.Exit, 1),
	}, {
		name: "a-timer-before-those-that-compute",
		ask: `
The same in Go 1.26. When is main back?

    P0: running G7, queue G5 G6, timers: G1

Whoever looks for work looks at the timers first: as soon as one of the three has had
its slice.`,
		cfg:  Config{Procs: 1},
		main: script(goes(3, hog, Sleep(event.Millisecond))...),
		from: kind(event.PreemptAsk, 1),
		to:   kind(event.Exit, 1),
	}}
}

// releaseLessons show what else older releases did differently.
func releaseLessons() []lesson {
	return []lesson{{
		name: "a-long-system-call-in-go-1.25",
		ask: `
The program of "a long system call" under Go 1.25. What differs?

    P0: in a system call, M0 in the kernel with G1, runnext G5     M2: asleep

Only that P0 has a status of its own meanwhile (psyscall). sysmon takes the P by
changing it; main, back from the kernel, sees that it has changed.`,
		rows: []string{"retake", "no P"},
		cfg:  Config{Procs: 1, Policy: rules.PolicyOf(25)},
		main: script(Go(Script{Burn(event.Millisecond)}, 0), Syscall(300*event.Microsecond, false)),
		from: kind(event.Syscall, 1),
	}, {
		name: "preempted-where-it-calls",
		ask: `
Go 1.13. Main computes for ever and calls a function every 8 ms; G5 waits. When is it
its turn?

    P0: running G1, runnext G5     sysmon: looks every 10 ms

sysmon asks as always, but there is no signal: main sees the request where it calls
the next function.`,
		rows: []string{"retake"},
		cfg:  Config{Procs: 1, Policy: rules.PolicyOf(13)},
		main: func(*Machine) Body {
			return Script{Go(Script{Burn(10)}, 0),
				Compute(8*event.Millisecond, true), Compute(8*event.Millisecond, true), Compute(8*event.Millisecond, true),
				Gosched()}
		},
		from: kind(event.PreemptAsk, 1),
		to:   kind(event.GoEnd, 1),
	}, {
		name: "never-preempted",
		ask: `
Go 1.13. Main computes for ever and calls nothing: for {}. G5 waits. When is it its
turn?

    P0: running G1, runnext G5     sysmon: looks every 10 ms

Never. sysmon asks once, and main never looks.`,
		cfg:  Config{Procs: 1, Policy: rules.PolicyOf(13), MaxTime: event.Time(200 * event.Millisecond)},
		main: script(Go(Script{Burn(10)}, 0), Burn(event.Second)),
		from: kind(event.Go, 5),
	}, {
		name: "the-world-stands-still",
		ask: `
Go 1.4. Main allocates 4 MB while G5 computes on the other P. How long is G5 stopped
by the collection?

    P0: running G1     P1: running G5

Until all is marked, by main alone: 0.7 ms for each MB that is alive. Since Go 1.5 it
is stopped for some microseconds at each end.`,
		rows: []string{"mark at once"},
		cfg:  Config{Procs: 2, Policy: rules.PolicyOf(4)},
		main: script(Go(Script{Burn(2 * event.Millisecond)}, 0), Burn(200*event.Microsecond), Alloc(4<<20), Burn(event.Millisecond)),
		from: kind(event.GCStart, 1),
	}}
}
