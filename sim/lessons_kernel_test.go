package sim

import "github.com/gmpsim/gmpsim/sim/event"

func sysmonLessons() []lesson {
	return []lesson{{
		name: "runs-too-long",
		ask: `
Main starts a goroutine and computes for ever. There is one P. When does the
goroutine run?

    P0: running G1, runnext G5     sysmon: looks every 10 ms

At one look sysmon notices the slice, at a later one that it is still the same. It
sends a signal; main stops where it is and goes to the tail of the global queue.`,
		rows: []string{"retake"},
		cfg:  Config{Procs: 1},
		main: script(Go(Script{Burn(10)}, 0), Burn(event.Second)),
		from: kind(event.PreemptAsk, 1),
		to:   kind(event.GoEnd, 1),
	}, {
		name: "stops-at-a-call",
		ask: `
Each goroutine of a chain computes for 4 us, starts the next one and ends. A
signal takes 29 us to come. Can sysmon stop any of them for main, which waits?

    P0: running G5 → G6 → G7 → …, queue G1

The request is also seen by the goroutine's next call of a function, here by its go
statement. So it stops, and main is next.`,
		cfg:  Config{Procs: 1},
		main: script(Go(link{4 * event.Microsecond}, 0), Gosched()),
		from: kind(event.PreemptAsk, 1),
		to:   kind(event.Exit, 1),
	}, {
		name: "sysmon-sleeps-deep",
		ask: `
Main sleeps for 30 ms; there is nothing else. Does sysmon go on looking?

    P0: idle, timers: G1

No: with every P idle it sleeps until the next timer.`,
		rows:   []string{"deep sleep", "next round"},
		cfg:    Config{Procs: 1},
		main:   script(Sleep(30 * event.Millisecond)),
		from:   kind(event.Poll, 1),
		sysmon: true,
	}, {
		name: "a-short-system-call",
		ask: `
Main makes a system call of 5 us while G5 is ready. Does G5 run meanwhile?

    P0: M0 in the kernel with G1, runnext G5

No. The thread keeps the P; sysmon has not even looked.`,
		rows: []string{"keep P"},
		cfg:  Config{Procs: 1},
		main: script(Go(Script{Burn(10)}, 0), Syscall(5*event.Microsecond, false), Gosched()),
		from: kind(event.Syscall, 1),
		to:   kind(event.Gosched, 1),
	}, {
		name: "a-long-system-call",
		ask: `
Main makes a system call of 300 us while G5 is ready and then computes. Who runs
where?

    P0: M0 in the kernel with G1, runnext G5     M2: asleep

The second look of sysmon sees the same call as the first: it takes the P and
hands it to M2. When main returns all Ps are busy: it waits in the global queue.`,
		rows: []string{"retake", "no P"},
		cfg:  Config{Procs: 1},
		main: script(Go(Script{Burn(event.Millisecond)}, 0), Syscall(300*event.Microsecond, false)),
		from: kind(event.Syscall, 1),
	}, {
		name: "the-old-p-comes-back",
		ask: `
Main is in a long system call; its P was taken, and G5 there is in a system call
now, too. Main returns. Which P does it get?

    P0: M2 in the kernel with G5     M0: returns with G1, which had P0

Its old one: it takes it from M2, which will have to look for another.`,
		rows: []string{"old P"},
		cfg:  Config{Procs: 1},
		main: script(Go(Script{Syscall(event.Millisecond, false)}, 0), Syscall(220*event.Microsecond, false), Burn(100)),
		from: kind(event.Retake, 1),
	}, {
		name: "a-call-that-is-known-to-block",
		ask: `
Main makes a system call that is known to last. Nothing else is ready. Which P
does main have afterwards?

    P0: M0 gives it away, running G1

It gives its P away before it enters the kernel, and takes any idle one after.`,
		rows: []string{"idle P"},
		cfg:  Config{Procs: 2},
		main: script(Syscall(50*event.Microsecond, true), Burn(10)),
		from: kind(event.Syscall, 1),
	}}
}

func netLessons() []lesson {
	busy := Script{Burn(30 * event.Millisecond)}
	return []lesson{{
		name: "the-poller-wakes-up",
		ask: `
Three goroutines wait for the network, and become ready at the same moment; nothing
else exists. One thread sleeps in the poller. Who runs first?

    network: G7 G5 G6     M0: in the poller

The poller's list is a stack: the last that became ready is on top and runs at
once, the others follow.`,

		cfg:  Config{Procs: 1},
		main: script(goes(3, Script{Net(50 * event.Microsecond)}, Sleep(event.Millisecond))...),
		from: kind(event.PollWake, 1),
		to:   kind(event.GoEnd, 3),
	}, {
		name: "the-search-asks-the-network",
		ask: `
G5 waits for the network while main computes for 20 us. The network is ready after
5 us. When does G5 run?

    P0: running G1     network: G5 ready

When main is done and the search for work comes to that row: the network cannot
interrupt anybody.`,
		rows: []string{"netpoll"},
		cfg:  Config{Procs: 1},
		main: script(Go(Script{Net(5 * event.Microsecond)}, 0), Gosched(),
			Burn(20*event.Microsecond), Gosched(), Park(event.WaitSelectNoCases)),
		from: kind(event.Burn, 1),
		to:   kind(event.Netpoll, 1),
	}, {
		name: "sysmon-polls",
		ask: `
G5 waits for the network, ready after 1 ms. G6 and G7 compute for 30 ms each, and
they keep the only P. Who notices the network, and where does G5 go?

    P0: running G7, queue G6     network: G5 ready

Nobody has polled for 10 ms: sysmon does. Having no P it puts G5 into the global
queue, behind those that were preempted before.`,
		rows: []string{"late poll"},
		cfg:  Config{Procs: 1},
		main: script(Go(Script{Net(event.Millisecond)}, 0), Gosched(), Go(busy, 0), Go(busy, 0), Sleep(event.Second)),
		from: kind(event.Netpoll, 1),
		to:   byBoth(event.Execute, 0, 5),
	}, {
		name: "locked-to-a-thread",
		ask: `
G5 is locked to its thread M0 and blocks; main goes on, on M2. Main sends. Who runs
G5?

    M0: asleep, locked to G5     P0: M2 running G1

Only M0 may. M2 finds G5, gives it its P and wakes M0: two switches of threads for
one message.`,
		rows: []string{"locked"},
		cfg:  Config{Procs: 1},
		main: func(m *Machine) Body {
			c := m.NewChan(0, 0)
			return Script{Go(Script{LockThread(), Recv(c), Burn(10)}, 0), Gosched(), Send(c, Int(1)), Gosched(), Burn(10)}
		},
		from: kind(event.LockThread, 1),
	}, {
		name: "a-locked-thread-asks",
		ask: `
G5 is locked to M0 and blocked; main is locked to M2 and yields. G6 is ready, and no
thread is idle. Who creates the one that runs G6?

    P0: M2 running G1, runnext G6     M0: asleep, locked to G5     M3: template thread

Not M2: main may have changed it, and a new thread would inherit that. It asks M3,
which was started for this by the first LockOSThread.`,
		rows: []string{"locked"},
		cfg:  Config{Procs: 1},
		main: func(m *Machine) Body {
			c := m.NewChan(0, 0)
			return Script{Go(Script{LockThread(), Recv(c)}, 0), Gosched(), Burn(100 * event.Microsecond),
				LockThread(), Go(Script{Burn(10)}, 0), Gosched(), Burn(10)}
		},
		from: kind(event.Gosched, 2),
	}}
}

// A link of a chain computes for a while, starts the next one and ends.
type link struct{ d event.Duration }

// Next implements Body.
func (l link) Next(g *G, op *Op) {
	switch g.pc++; g.pc {
	case 1:
		*op = Burn(l.d)
	case 2:
		*op = Go(l, 0)
	default:
		*op = Return()
	}
}
