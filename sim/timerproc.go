package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// Before Go 1.14 nobody who looked for work looked at timers: goroutines of the
// runtime's own ran them. Up to Go 1.9 there is one heap with one goroutine;
// since Go 1.10 a heap and a goroutine for each P, up to rules.TimerBuckets of them.
//
// With a timer pending the goroutine sleeps in the kernel until it is due. It
// takes a thread there and gives its P to another one, since it may not keep a P
// from others for so long. So when it wakes up it is like a goroutine that
// returns from a system call: it needs a P, and with all of them busy it waits at
// the tail of the global queue, behind those that compute. That is why a sleep of
// 1 ms took the longer, the more others computed, and why a program that slept
// had one thread more.
//
//	no timer            → it parks; whoever sets one readies it
//	a timer is pending  → it sleeps; whoever sets an earlier one wakes its thread
//	a timer is due      → it does what the timer is for, and looks again
//
// Rejected: to let the machine fire the timers by itself at their times, with a
// delay while the Ps are busy. The delay is what the queue makes of it, so
// the goroutine has to be in the queue.

// A timerBucket is a heap of timers and the goroutine that runs them. Mirrors
// timersBucket of Go 1.13.
type timerBucket struct {
	timers
	id    int
	g     *G         // timerproc; nil before the first timer
	round event.Time // the present, as it was when g last began to look at timers; 0: it does not
	until event.Time // g sleeps until then
}

// newBuckets makes the buckets that the policy asks for.
func newBuckets(who rules.Timers) []timerBucket {
	n := 0
	switch who {
	case rules.TimersBuckets:
		n = rules.TimerBuckets
	case rules.TimersOne:
		n = 1
	}
	var buckets []timerBucket
	for id := range n {
		buckets = append(buckets, timerBucket{id: id, timers: timers{p: event.NoP}})
	}
	return buckets
}

// addtimerLocked puts t into the bucket of mp's P. If it is the earliest there,
// the goroutine that is to run it must learn of it. Mirrors assignBucket and
// addtimerLocked of Go 1.13.
func (m *Machine) addtimerLocked(mp *M, t *Timer) {
	b := &m.buckets[int(mp.p.id)%len(m.buckets)]
	m.lockTimers(mp, &b.timers)
	b.add(t)
	m.tellTimerPut(mp, t.id, t.when, t.period, b.id)
	switch {
	case b.g == nil:
		m.newTimerproc(mp, b)
	case t.slot > 0:
	case b.g.status == event.Gsyscall && t.when < b.until:
		m.notewakeup(mp, b, t.when)
	case b.g.status == event.Gwaiting:
		m.goready(mp, b.g)
	}
}

// newTimerproc starts the goroutine of a bucket. It is not counted as one of the
// program's.
func (m *Machine) newTimerproc(mp *M, b *timerBucket) {
	b.g = m.newG(mp, timerproc{b}, 0)
	b.g.flags = gSystem
	m.users--
	m.tellTimerProc(mp, b.g.id, b.id)
	m.runqput(mp, mp.p, b.g, true)
	m.wakep(mp)
}

// timerproc is the body of the goroutine that runs a bucket's timers.
type timerproc struct{ b *timerBucket }

// Next implements Body.
func (tp timerproc) Next(_ *G, op *Op) {
	*op = Op{Kind: opTimerproc, obj: unsafe.Pointer(tp.b)}
}

// runBucket fires the earliest timer of a bucket if it is due, else it parks or
// sleeps. One timer is one step, since the runtime lets go of the bucket's lock to
// do what a timer is for; but it reads the clock once for all that it fires in a
// row, so if it is preempted among them it sleeps too long. Mirrors timerproc of
// Go 1.13.
func (m *Machine) runBucket(mp *M, g *G, op *Op) {
	b := (*timerBucket)(op.obj)
	if b.round == 0 {
		b.round = m.now
	}
	when, round := b.wakeTime(), b.round
	if when <= round {
		m.fire(mp, b.heap[0])
		return
	}
	b.round = 0
	if when == event.Never {
		m.gopark(mp, event.WaitTimers)
		return
	}
	b.until = when
	m.notetsleepg(mp, g, b, when.Sub(round))
}

// notetsleepg lets g's thread sleep in the kernel for d, unless it is woken
// before. Mirrors notetsleepg: like a system call that is known to block.
func (m *Machine) notetsleepg(mp *M, g *G, b *timerBucket, d event.Duration) {
	m.tellTimerSleep(mp, b.until, b.id)
	m.enterKernel(mp, g, d+m.costs.SleepSlack)
	m.entersyscallblock(mp)
}

// notewakeup wakes the thread of a bucket's goroutine before its time: an earlier
// timer was set. One that waits for a core is awake already.
func (m *Machine) notewakeup(mp *M, b *timerBucket, until event.Time) {
	b.until = until
	sleeper := m.ms[b.g.m]
	m.tellTimerWake(mp, sleeper.id, until)
	if at := m.now.Add(m.futexLatency() + m.costs.SyscallExit); !sleeper.awaits && at < sleeper.at {
		m.pending.move(sleeper, at)
	}
}
