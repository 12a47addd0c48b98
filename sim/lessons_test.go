package sim

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// lessons are the transcripts, in the order in which they are best read.
func lessons() []lesson {
	return slices.Concat(queueLessons(), searchLessons(), restLessons(), sysmonLessons(), netLessons(), coreLessons(),
		stackLessons(), gcLessons(), oldTimerLessons(), releaseLessons())
}

// kind returns a test for the nth event of a kind.
func kind(k event.Kind, nth int) func(*event.Event) bool {
	return func(e *event.Event) bool {
		if e.Kind == k {
			nth--
		}
		return nth == 0 && e.Kind == k
	}
}

// by returns a test for an event of a kind that is of m.
func by(k event.Kind, m event.MID) func(*event.Event) bool {
	return func(e *event.Event) bool { return e.Kind == k && e.M == m }
}

// byBoth returns a test for an event of a kind that is of m and g.
func byBoth(k event.Kind, m event.MID, g event.GID) func(*event.Event) bool {
	return func(e *event.Event) bool { return e.Kind == k && e.M == m && e.G == g }
}

// script returns a program that needs no objects of the machine.
func script(ops ...Op) func(*Machine) Body { return func(*Machine) Body { return Script(ops) } }

// goes is n go statements with the same short body, and then more.
func goes(n int, body Body, more ...Op) []Op {
	var ops []Op
	for range n {
		ops = append(ops, Go(body, 0))
	}
	return append(ops, more...)
}

func queueLessons() []lesson {
	tiny := Script{Burn(10)}
	return []lesson{{
		name: "last-one-first",
		ask: `
Main starts three goroutines and then blocks. Which of them runs first?

    go G5; go G6; go G7      P0: runnext G7, queue G5 G6

The last one: each go statement puts the new goroutine in runnext and kicks the
one that was there to the tail of the queue.`,
		rows: []string{"local queue"},
		cfg:  Config{Procs: 1},
		main: script(goes(3, tiny, Sleep(event.Millisecond))...),
		to:   kind(event.GoEnd, 3),
	}, {
		name: "runnext-inherits-the-slice",
		ask: `
Two goroutines hand a value to each other while a third one waits in the queue.
What does schedtick do?

    G5 -- x --> G6, G6 -- y --> G5       P0: runnext one of the two, queue G7

It stands still as long as the next goroutine comes from runnext: the two share
one slice, so that sysmon can see when they have had it.`,
		cfg: Config{Procs: 1},
		main: func(m *Machine) Body {
			x, y := m.NewChan(0, 0), m.NewChan(0, 0)
			return Script{
				Go(Script{Go(tiny, 0), Send(x, Int(1)), Recv(y), Send(x, Int(2)), Recv(y)}, 0),
				Go(Script{Recv(x), Send(y, Int(1)), Recv(x), Send(y, Int(2))}, 0), Sleep(event.Millisecond),
			}
		},
		from: kind(event.Send, 1),
		to:   kind(event.Send, 4),
	}, {
		name: "one-in-61",
		ask: `
Main yields to the global queue while goroutines wait in the local one. Schedtick
is 60. When is main back?

    P0: runnext G7, queue G5 G6     global: G1

G7 inherits the slice: still 60. G5 makes it 61, and when it is over the global
queue comes first: G1 runs before G6.`,
		rows: []string{"global first"},
		cfg:  Config{Procs: 1, Boot: Boot{Tick: 60}},
		main: script(goes(3, tiny, Gosched())...),
		from: kind(event.Gosched, 1),
		to:   kind(event.GlobGet, 1),
	}, {
		name: "overflow",
		ask: `
Main starts 258 goroutines. The queue has 256 slots, and runnext holds one more.
Where does the 258th find room?

    P0: runnext full, queue 256 of 256     global: empty

In runnext, as always. It kicks the one before it, for which the queue has no
slot: the older half of the queue and the kicked one move to the global queue,
128 + 1.`,
		cfg:  Config{Procs: 1},
		main: script(goes(258, tiny)...),
		from: func(e *event.Event) bool { return e.Kind == event.RunqPut && e.RunqPut().Left == 255 },
	}, {
		name: "global-batch",
		ask: `
Main and five goroutines have yielded: all six are in the global queue, and there
are two Ps. How many does P0 take?

    P0: empty     P1: its M is still waking up     global: 6

Its share and one more, 6/2 + 1: the first runs, the other three are queued.`,
		rows: []string{"global queue"},
		cfg:  Config{Procs: 2},
		main: script(goes(5, Script{Gosched()}, Gosched())...),
		from: kind(event.Gosched, 6),
		to:   kind(event.GlobBatch, 1),
	}, {
		name: "timers-come-first",
		ask: `
G5 sleeps for 2 us. Main computes for 10 us, starts G6 and yields. Who runs: G6,
which is in runnext, or G5, whose time has come?

    P0: runnext G6     timers: G5     global: G1

Expired timers are run before any queue is looked at, and the sleeper goes to
runnext: G5 kicks G6 to the queue.`,
		rows: []string{"timers"},
		cfg:  Config{Procs: 1},
		main: script(Go(Script{Sleep(2 * event.Microsecond)}, 0), Gosched(), Burn(10*event.Microsecond), Go(tiny, 0), Gosched()),
		from: kind(event.Burn, 1),
		to:   kind(event.Execute, 2),
	}}
}

func searchLessons() []lesson {
	tiny, busy := Script{Burn(10)}, Burn(400*event.Microsecond)
	return []lesson{{
		name: "steal-half-rounded-up",
		ask: `
Main starts six goroutines and computes. A second thread wakes up with an empty
P. How many does it take, and which runs first?

    P0: running G1, runnext G10, queue G5 G6 G7 G8 G9     P1: empty

Three of the five in the queue: half, rounded up. The last of the three runs, the
others are queued. Runnext stays.`,
		rows: []string{"steal"},
		cfg:  Config{Procs: 2},
		main: script(goes(6, tiny, busy)...),
		from: kind(event.MWake, 1),
		to:   by(event.Execute, 2),
	}, {
		name: "runnext-back-off",
		ask: `
Main starts one goroutine and computes. A thief comes. The only thing to take is
runnext. Does it take it?

    P0: running G1, runnext G5     P1: empty

Not in the first three passes. In the fourth it first waits, for most of the time
P0 is about to run its runnext itself. Here it is not.`,
		rows: []string{"steal"},
		cfg:  Config{Procs: 2},
		main: script(Go(tiny, 0), busy),
		from: kind(event.MWake, 1),
		to:   by(event.Execute, 2),
	}, {
		name: "spinning-limit",
		ask: `
Main starts a goroutine and waits for it. That wakes M2, which counts as spinning
from then on. M0 runs the goroutine, and has nothing to do after that. Does it
look for work at the other Ps, too?

    P0: empty     P3: its M wakes up, spinning     busy: 2 of 4

No. Two Ps are busy and one M spins: more than half would only burn CPU.`,
		rows: []string{"start spinning"},
		cfg:  Config{Procs: 4},
		main: func(*Machine) Body {
			wg := new(WaitGroup)
			return Script{WgAdd(wg, 1), Go(Script{Burn(10), Sleep(event.Millisecond), WgAdd(wg, -1)}, 0), WgWait(wg)}
		},
		from: kind(event.Sleep, 1),
		to:   func(e *event.Event) bool { return e.Kind == event.Poll || e.Kind == event.StopM && e.M == 0 },
	}, {
		name: "falling-asleep",
		ask: `
Main sleeps for a millisecond; nothing else exists. What do the threads do?

    P0: empty, timers: G1     P1: idle

A new timer wakes M2, so that somebody waits for it. M0 may not spin then: it gives
up its P and sleeps in the network poller until the timer. M2 finds nothing. It
gives up its P, and only then stops being counted as spinning, and looks once more
at everything: work that came in between would have woken nobody, since somebody
spun. At last M0 comes back, late as the kernel is, and runs P0's timer.`,
		rows: []string{"start spinning", "steal", "release P", "stop spinning",
			"recheck global queue", "recheck queues", "recheck timers", "poll"},
		cfg:  Config{Procs: 2},
		main: script(Sleep(event.Millisecond)),
		from: kind(event.Sleep, 1),
	}, {
		name: "asleep-on-the-idle-list",
		ask: `
M2 stole main's goroutine and has run it. Main still computes and starts nothing
more. How does M2 go to sleep?

    P0: running G1     P1: empty

As always, but there is no timer to wait for: its thread sleeps on the idle list.`,
		rows: []string{"stop"},
		cfg:  Config{Procs: 2},
		main: script(Go(tiny, 0), busy),
		from: kind(event.GoEnd, 1),
		to:   by(event.StopM, 2),
	}, {
		name: "recheck-global-queue",
		ask: `
M2 has looked everywhere and gives up its P. At that moment main starts G6 and
yields: it goes to the global queue while G6 runs for long. It wakes nobody, since
M2 still counts as spinning. Who runs main?

    P0: running G6     M2: between "release P" and "stop spinning"     global: G1

M2 itself: it stops being counted and looks again.`,
		rows:  []string{"recheck global queue"},
		cfg:   Config{Procs: 2},
		costs: "release 300us",
		main:  script(Go(tiny, 0), Burn(200*event.Microsecond), Go(Script{busy}, 0), Burn(50*event.Microsecond), Gosched(), busy),
		from:  by(event.ReleaseP, 2),
		to:    byBoth(event.Execute, 2, 1),
	}, {
		name: "recheck-queues",
		ask: `
M2 has looked everywhere and gives up its P. At that moment main starts a
goroutine. It wakes nobody, since M2 still counts as spinning. Who runs it?

    P0: running G1, runnext G6     M2: between "release P" and "stop spinning"

M2: it stops being counted, looks at every queue again, and takes back an idle P.`,
		rows:  []string{"recheck queues"},
		cfg:   Config{Procs: 2},
		costs: "release 300us",
		main:  script(Go(tiny, 0), Burn(200*event.Microsecond), Go(tiny, 0), busy, busy),
		from:  by(event.ReleaseP, 2),
		to:    kind(event.Recheck, 1),
	}, {
		name: "recheck-timers",
		ask: `
M2 has looked everywhere and gives up its P. At that moment a goroutine goes to
sleep on P0 for 5 ms, and main computes on. Who waits for the timer?

    P0: running G1, timers: G6     M2: between "release P" and "stop spinning"

M2: the recheck tells it how long to sleep in the network poller.`,
		rows:  []string{"recheck timers", "poll"},
		cfg:   Config{Procs: 2},
		costs: "release 300us",
		main: script(Go(tiny, 0), Burn(200*event.Microsecond),
			Go(Script{Sleep(5 * event.Millisecond)}, 0), Gosched(), busy, busy),
		from: by(event.ReleaseP, 2),
		to:   by(event.Poll, 2),
	}}
}

func restLessons() []lesson {
	tiny := Script{Burn(10)}
	return []lesson{{
		name: "close-wakes-in-an-odd-order",
		ask: `
Four goroutines wait on a channel: G8, which sat in runnext, then G5, G6 and G7.
Main closes it and blocks. In which order do they run?

    c: G8 G5 G6 G7 wait

They are collected on a stack and made ready from its top, each through runnext:
the first that waited runs first, and then the others in reverse.`,
		cfg: Config{Procs: 1},
		main: func(m *Machine) Body {
			c := m.NewChan(0, 0)
			return Script(goes(4, Script{Recv(c)}, Sleep(event.Millisecond), Close(c), Sleep(event.Millisecond)))
		},
		from: kind(event.Close, 1),
		to:   kind(event.GoEnd, 4),
	}, {
		name: "deadlock",
		ask: `
Main and G5 wait on a channel that nobody sends on. When does the runtime notice?

    c: G5 G1 wait     P0, P1: empty     timers: none

When the last thread goes to sleep and no timer is set.`,
		rows: []string{"stop"},
		cfg:  Config{Procs: 2},
		main: func(m *Machine) Body {
			c := m.NewChan(0, 0)
			return Script{Go(Script{Recv(c)}, 0), Recv(c)}
		},
		from: kind(event.Recv, 2),
	}, {
		name: "dead-goroutines-are-reused",
		ask: `
G5 ends. Main starts another goroutine. What is it made of?

    P0: free list G5

Of G5's remains: the next go statement takes the dead G from the free list and
gives it a new number, which saves the time for a new stack.`,
		cfg:  Config{Procs: 1},
		main: script(Go(tiny, 0), Sleep(event.Millisecond), Go(tiny, 0), Sleep(event.Millisecond)),
		from: kind(event.GoEnd, 1),
		to:   kind(event.GoEnd, 2),
	}, {
		name: "gomaxprocs-changes",
		ask: `
Main starts goroutines on two Ps and then says GOMAXPROCS(1), and later
GOMAXPROCS(3). What becomes of what the second P had?

    P0: running G1     P1: running a goroutine, queue not empty

The world stops. What runs on P1 is preempted and becomes its runnext; then all
that P1 has goes to the head of the global queue. When there are three Ps again
one M is woken to look around.`,
		cfg: Config{Procs: 2},
		main: script(goes(4, Script{Burn(event.Millisecond)}, Burn(60*event.Microsecond), Procs(1),
			Burn(10), Procs(3), Burn(10))...),
		from: kind(event.MWake, 1),
	}, {
		name: "the-same-thread-again",
		ask: `
Three Ps compute, each with a thread of its own. Main says GOMAXPROCS(4): the world
stops and goes on. Which thread does P2 get?

    P1: M3 running G6     P2: M2 running G5     idle threads: M3 on top of M2

M2, which it had. Up to Go 1.25 the Ps took what was on top, P2 first: M3.`,
		cfg:  Config{Procs: 3},
		main: script(goes(2, Script{Burn(event.Millisecond)}, Burn(400*event.Microsecond), Procs(4), Burn(100*event.Microsecond))...),
		from: kind(event.StopP, 1),
		to:   kind(event.Execute, 2),
	}, {
		name: "needspinning",
		ask: `
M0 finds nothing and is refused to spin, since M2 does. Before it has given up its
P, main's timer fires and M2 finds main. M2 wants to wake a third M to look for
more work: no P is idle, so it leaves word. Who takes the message?

    P0: M0 between "start spinning" and "release P"     P1: M2 takes G1

M0: it spins after all, and searches again. Up to Go 1.19 it did not, and work
could wait beside an idle P.`,
		rows:  []string{"release P"},
		cfg:   Config{Procs: 2},
		costs: "look 2us",
		main:  script(Go(Script{Burn(25 * event.Microsecond)}, 0), Sleep(28*event.Microsecond)),
		from:  kind(event.MWake, 1),
	}}
}
