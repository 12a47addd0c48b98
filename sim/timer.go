package sim

import "github.com/gmpsim/gmpsim/sim/event"

// A Timer fires at an instant and then does one of three things: readies the
// goroutine that sleeps on it, sends on its channel, or starts a goroutine. It
// is in the heap of the P on which it was started, whoever runs that P's
// timers; before Go 1.14 in that of a bucket (timerproc.go). Mirrors
// runtime.timer, Go 1.26.
//
// A channel's timer is in a heap only while a goroutine waits on the channel
// (Go 1.23): otherwise it is looked at when somebody does.
type Timer struct {
	id     int64
	when   event.Time // when it fires; 0 if it is not set
	period event.Duration
	in     *timers // the heap that it is in; nil if in none
	slot   int     // its place there

	g       *G    // readied, if it is a sleeper's
	c       *Chan // sent on, if it is a channel's
	blocked int   // how many wait on c
	value   func(event.Time) Value
	body    func() Body // what the goroutine that it starts runs
	sym     int32       // names that goroutine's function
}

// NewTimerChan makes a timer that sends on a channel of its own; value makes
// what it sends from the instant at which it was due. It is not set: ResetTimer sets it.
// Mirrors time.NewTimer and time.NewTicker. sym names the channel, w is when and where.
func (m *Machine) NewTimerChan(sym int32, w Moment, value func(event.Time) Value) *Timer {
	t := &Timer{id: m.sched.timerID(), value: value}
	if m.want[event.Make] {
		m.then(w, func(*M) { t.c = m.NewChan(1, sym) })
	} else {
		t.c = m.NewChan(1, sym)
	}
	if m.policy.TimerChans {
		t.c.timer = t
	}
	return t
}

// NewTimerFunc makes a timer that starts a goroutine with a new body each time
// it fires. Mirrors time.AfterFunc. sym names the goroutine's function.
func (m *Machine) NewTimerFunc(sym int32, body func() Body) *Timer {
	return &Timer{id: m.sched.timerID(), body: body, sym: sym}
}

func (s *sched) timerID() int64 {
	s.timerSeq++
	return s.timerSeq
}

// Chan returns the channel that t sends on, nil if it does not.
func (t *Timer) Chan() *Chan { return t.c }

// timeSleep parks g until a timer readies it. Mirrors timeSleep.
func (m *Machine) timeSleep(mp *M, g *G, op *Op) {
	m.tellSleep(mp, event.Duration(op.n))
	if op.n <= 0 {
		return
	}
	pp, t := mp.p, &Timer{id: m.sched.timerID(), when: m.due(event.Duration(op.n)), g: g}
	if m.buckets != nil {
		m.addtimerLocked(mp, t)
		m.gopark(mp, event.WaitSleep)
		return
	}
	m.gopark(mp, event.WaitSleep)
	m.addTimer(mp, &pp.timers, t)
}

// resetTimer sets t anew. One that is in the heap of a P stays there, whoever
// sets it. Mirrors timer.modify.
func (m *Machine) resetTimer(mp *M, g *G, op *Op) {
	t := (*Timer)(op.obj)
	heap := t.in
	was := t.unset()
	t.when = m.due(event.Duration(op.n))
	t.period = event.Duration(op.v.Bits)
	switch {
	case heap != nil && m.buckets == nil:
		m.insertTimer(mp, heap, t)
	case t.c == nil || t.c.timer == nil || t.blocked > 0:
		m.addTimer(mp, &mp.p.timers, t)
	default:
		m.tellTimerAdd(mp, t.id, t.when, t.period, event.NoP)
	}
	g.result(Value{}, was)
}

// lastDue is the latest instant for which a timer can be set: 146 years away, long
// before Never, which says that there is no timer.
const lastDue = event.Never / 2

// EndOfTime is when virtual time is over, and the run with it: after that all timers would
// be due at once.
const EndOfTime = lastDue - 1

// due is when a timer fires that is set for d from now: at once if d is
// negative, and never before 1, since 0 says that a timer is not set. Mirrors
// time.when.
func (m *Machine) due(d event.Duration) event.Time {
	return max(1, min(m.now.Add(max(0, d)), lastDue))
}

// stopTimer keeps t from firing. Mirrors timer.stop.
func (m *Machine) stopTimer(mp *M, g *G, op *Op) {
	t := (*Timer)(op.obj)
	was := t.unset()
	if was {
		m.tellTimerDel(mp, t.id)
	}
	g.result(Value{}, was)
}

// unset takes t out of its heap and reports whether it was still to fire. A
// value that nobody has received yet counts as not fired and is dropped.
func (t *Timer) unset() bool {
	was := t.when > 0
	if t.in != nil {
		t.in.remove(t)
	}
	t.when = 0
	if t.c != nil && t.c.timer != nil && t.c.n > 0 {
		t.c.take()
		was = true
	}
	return was
}

// addTimer puts t, which is in no heap, into that of a P. Mirrors timer.maybeAdd.
func (m *Machine) addTimer(mp *M, heap *timers, t *Timer) {
	if m.buckets != nil {
		m.addtimerLocked(mp, t)
		return
	}
	m.lockTimers(mp, heap)
	m.insertTimer(mp, heap, t)
}

// insertTimer is addTimer without the lock: to set a timer anew that is in the
// heap the runtime takes only the timer's own. If it is now the earliest there,
// whoever sleeps in the network poller must not sleep past it.
func (m *Machine) insertTimer(mp *M, heap *timers, t *Timer) {
	first := heap.wakeTime()
	heap.add(t)
	m.tellTimerAdd(mp, t.id, t.when, t.period, heap.p)
	if t.when < first {
		m.wakeNetPoller(mp, t.when)
	}
}

// checkTimers runs the timers of pp that have expired, in the order of their
// times, and reports whether there was one. Mirrors timers.check.
func (m *Machine) checkTimers(mp *M, pp *P) bool {
	fired := 0
	for len(pp.timers.heap) > 0 && pp.timers.wakeTime() <= m.now {
		m.fire(mp, pp.timers.heap[0])
		fired++
	}
	wake := pp.timers.wakeTime()
	mp.search.pollUntil = min(mp.search.pollUntil, wake)
	if fired > 0 {
		m.tellTimers(mp, fired, wake, pp.id)
	}
	return fired > 0
}

// fire runs the earliest timer of a heap. Mirrors timer.unlockAndRun.
func (m *Machine) fire(mp *M, t *Timer) {
	m.lockTimers(mp, t.in)
	late := m.advance(t)
	if t.when == 0 {
		t.in.remove(t)
	} else {
		t.in.fix(0)
	}
	mp.spend(m.costs.TimerFire)
	m.tellTimerFire(mp, t.id, m.now-event.Time(late), late)
	m.runTimer(mp, t, late)
}

// advance sets t to its next time, 0 if it has no period, and returns how
// late it is.
func (m *Machine) advance(t *Timer) event.Duration {
	late := m.now.Sub(t.when)
	if t.period > 0 {
		t.when = min(t.when.Add(t.period*(1+late/t.period)), lastDue)
	} else {
		t.when = 0
	}
	return late
}

// runTimer does what t is for. A channel gets the instant at which t was due,
// not the present one: nobody may have looked at the timer for a long time. Before
// Go 1.23 it got the present. Mirrors goroutineReady, and in package time
// sendTime and goFunc.
func (m *Machine) runTimer(mp *M, t *Timer, late event.Duration) {
	switch {
	case t.g != nil:
		m.goready(mp, t.g)
	case t.c != nil:
		if !m.policy.TimerChans {
			late = 0
		}
		if outcome, peer := m.trySend(t.c, t.value(m.now.Add(-late))); outcome == event.Handed {
			m.goready(mp, peer)
		}
	default:
		m.runqput(mp, mp.p, m.newG(mp, t.body(), t.sym), true)
		m.wakep(mp)
	}
}

// maybeRunChan lets a timer that is in no heap send, if its time has come:
// somebody looks at its channel. Mirrors timer.maybeRunChan.
func (m *Machine) maybeRunChan(mp *M, c *Chan) {
	t := c.timer
	if t == nil || t.in != nil || t.when == 0 || t.when > m.now {
		return
	}
	late := m.advance(t)
	m.tellTimerFire(mp, t.id, m.now-event.Time(late), late)
	m.runTimer(mp, t, late)
}

// blockTimerChan puts the timer of c into a heap: a goroutine is about to wait
// for it. Mirrors blockTimerChan.
func (m *Machine) blockTimerChan(mp *M, c *Chan) {
	t := c.timer
	if t == nil {
		return
	}
	t.blocked++
	if t.in == nil && t.when > 0 {
		m.addTimer(mp, &mp.p.timers, t)
	}
}

// unblockTimerChan takes the timer of c out of its heap when nobody waits for
// it any more. Mirrors unblockTimerChan.
func (m *Machine) unblockTimerChan(c *Chan) {
	t := c.timer
	if t == nil {
		return
	}
	if t.blocked--; t.blocked == 0 && t.in != nil {
		t.in.remove(t)
	}
}

// timers is the heap of one P, or of a bucket: four-way, as the runtime's, so
// that timers with equal times leave it in the same order. Mirrors
// runtime.timers.
type timers struct {
	heap []*Timer
	lock runtimeLock
	p    event.PID // whose it is; NoP: a bucket's
}

// wakeTime is when the earliest timer fires; Never if there is none.
func (ts *timers) wakeTime() event.Time {
	if len(ts.heap) == 0 {
		return event.Never
	}
	return ts.heap[0].when
}

func (ts *timers) add(t *Timer) {
	t.slot = len(ts.heap)
	t.in = ts
	ts.heap = append(ts.heap, t)
	ts.up(t.slot)
}

// remove takes t out.
func (ts *timers) remove(t *Timer) {
	i, last := t.slot, len(ts.heap)-1
	ts.put(i, ts.heap[last])
	ts.heap[last] = nil
	ts.heap = ts.heap[:last]
	t.in = nil
	if i < last {
		ts.fix(i)
	}
}

// fix restores the order after the time of entry i changed.
func (ts *timers) fix(i int) {
	t := ts.heap[i]
	ts.down(i)
	ts.up(t.slot)
}

func (ts *timers) up(i int) {
	t := ts.heap[i]
	for i > 0 {
		parent := (i - 1) / 4
		if t.when >= ts.heap[parent].when {
			break
		}
		ts.put(i, ts.heap[parent])
		i = parent
	}
	ts.put(i, t)
}

func (ts *timers) down(i int) {
	t := ts.heap[i]
	for {
		least, when := -1, t.when
		for c := 4*i + 1; c < min(4*i+5, len(ts.heap)); c++ {
			if ts.heap[c].when < when {
				least, when = c, ts.heap[c].when
			}
		}
		if least < 0 {
			break
		}
		ts.put(i, ts.heap[least])
		i = least
	}
	ts.put(i, t)
}

func (ts *timers) put(i int, t *Timer) {
	ts.heap[i] = t
	t.slot = i
}
