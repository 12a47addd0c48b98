package sim

import "github.com/gmpsim/gmpsim/sim/event"

func gcLessons() []lesson {
	const mb = 1 << 20
	allocator := Script{Alloc(5 * mb), Burn(10), Alloc(mb / 4), Gosched()}
	return []lesson{{
		name: "a-collection-begins",
		ask: `
Main allocates 4 MB for the first time, the least heap that is collected. G5 is
ready. There is one P. What happens before G5 runs?

    P0: running G1, queue: G5     workers: none yet

A worker for the P is started and waited for; the world stops for 0.7 us; main goes
on. When it yields, the worker comes before G5: it is taken before every queue.`,
		rows: []string{"workers", "stop the world", "begin to mark", "GC worker"},
		cfg:  Config{Procs: 1},
		main: script(Go(Script{Burn(10)}, 0), Alloc(4*mb), Burn(10), Gosched(), Burn(10)),
		from: kind(event.GCStart, 1),
		to:   byBoth(event.Execute, 0, 5),
	}, {
		name: "an-assist",
		ask: `
The collector marks, but its worker has not run yet. Main allocates on. May it?

    to mark: 1208 KB     goal: 4 MB, allocated: 4 MB

It has to pay: the goal is passed, so main must mark all that is left, a piece at a
time, the globals first. So it ends the cycle itself, and goes on only then.`,
		rows: []string{"stop again", "end the cycle"},
		cfg:  Config{Procs: 1},
		main: script(Alloc(4*mb), Burn(10), Alloc(mb/2), Burn(10)),
		from: kind(event.Assist, 1),
	}, {
		name: "idle-ps-mark",
		ask: `
Main allocates on one of four Ps and then computes. Who marks?

    P0: running G1     P1 P2 P3: idle

One P gets a dedicated worker when the world is started. The thread that was woken
to look for work finds none, and marks. So does the next.`,
		rows: []string{"GC worker", "idle GC work"},
		cfg:  Config{Procs: 4},
		main: script(Alloc(5*mb), Burn(event.Millisecond)),
		from: kind(event.StartWorld, 1),
		to:   kind(event.GCStop, 2),
	}, {
		name: "a-collection-begins-behind-its-back",
		ask: `
An M gives up its P and stops spinning. Just then main begins a collection. One of
the idle Ps gets a dedicated worker. Who marks on the others?

    P0: running G1     P1 P2 P3: idle     M2: no longer spinning, not yet asleep

M2, which looks once more: for queues, and for GC work.`,
		rows:  []string{"recheck GC work"},
		costs: "look 2us\nsteal.look 500ns",
		cfg:   Config{Procs: 4},
		main: script(Burn(20*event.Microsecond), Go(Script{Burn(10)}, 0), Burn(31*event.Microsecond+500),
			Alloc(4*mb), Burn(event.Millisecond)),
		from: kind(event.ReleaseP, 1),
		to:   kind(event.GCStop, 1),
	}, {
		name: "the-program-asks-for-a-collection",
		ask: `
Main calls runtime.GC while G5 is ready. When does main go on?

    P0: running G1, queue: G5

When all is marked and swept. It helps to sweep, but gives way after each span; the
sweeper does after each ten.`,
		cfg:  Config{Procs: 1},
		main: script(Go(Script{Burn(10)}, 0), Alloc(mb), Collect(), Burn(10)),
		from: kind(event.GCDone, 1),
		to:   kind(event.Sweep, 4),
	}, {
		name: "the-scavenger",
		ask: `
The program asks for a collection. When does G4 run, which returns memory to the system?

    P0: running G1     G3, the sweeper, and G4 wait

Twice. While the world is stopped for the beginning it goes to the tail of the queue;
and when all is swept sysmon, which has no P, puts it on the global queue. The heap is
small: it finds nothing to return and waits again.`,
		rows:   []string{"scavenger"},
		cfg:    Config{Procs: 1},
		main:   script(Collect(), Burn(100*event.Microsecond), Gosched(), Burn(10)),
		sysmon: true,
		from:   kind(event.StopWorld, 1),
		to:     kind(event.Park, 6),
	}, {
		name: "nobody-collected-for-two-minutes",
		ask: `
A program collects once and then sleeps. Does it keep its garbage for ever?

    P0: idle     last collection: two minutes ago

sysmon sees it and makes the goroutine ready that collects for such programs.`,
		rows:   []string{"forced GC"},
		cfg:    Config{Procs: 1},
		main:   script(Collect(), Sleep(200*event.Second)),
		sysmon: true,
		from:   kind(event.SysmonDeep, 2),
		to:     kind(event.GCDone, 1),
	}, {
		name: "credit",
		ask: `
Three goroutines allocate on two Ps while the collector marks. One of them finds
nothing left that it could mark. What does it do?

It waits. What the workers mark earns credit, which satisfies those that wait, in
their order; they go to the tail of the queue.`,
		cfg:  Config{Procs: 2},
		main: script(goes(3, allocator, allocator...)...),
		from: func(e *event.Event) bool { return e.Kind == event.Park && e.Park().Why == event.WaitGCAssist },
		to:   kind(event.GCDone, 1),
	}}
}
