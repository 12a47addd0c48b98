package sim

import (
	"math/bits"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// The search for work is a table. An M without a goroutine tries its rows in
// order until one finds a goroutine to run or the M falls asleep. One row tried
// is one step: exactly what the runtime does without letting another M in. The
// boundary between two rows is where another M may act, and the order of the
// rows "stop spinning" and "recheck" only makes sense because it may.
//
// The runtime has the same search as one function with gotos, findRunnable.
// That was rejected here: a reader could not see where another thread may come
// in between, and a view could not show where in it an M stands.

// A rowResult is what trying a row led to.
type rowResult uint8

const (
	next    rowResult = iota // nothing: go on with the next row
	again                    // this row has another step
	restart                  // something changed: begin at the top
	found                    // a goroutine was found and runs
	asleep                   // the M blocks or sleeps
)

// A row is one place to look for work.
type row struct {
	name string
	when condition                    // is the row to be tried?
	try  func(*Machine, *M) rowResult // take one step
	doc  string                       // why the row exists
}

// searchRows returns the table; it is built once a machine.
func searchRows() []row {
	return []row{
		event.RowLocked: {event.RowLocked.String(), always, tryStopLocked,
			"a thread that is locked to a goroutine runs no other goroutine: it hands off its P " +
				"and sleeps until another thread finds its goroutine"},
		event.RowTimers: {event.RowTimers.String(), withTimers, tryTimers,
			"run the P's own timers that have expired"},
		event.RowGCWorker: {event.RowGCWorker.String(), marking, tryGCWorker,
			"while the collector marks, a P that owes it a worker runs the worker first: otherwise marking would wait for " +
				"the queue and come too late"},
		event.RowGlobalFirst: {event.RowGlobalFirst.String(), onTick, tryGlobalFirst,
			"once in Policy.GlobalEvery ticks the global queue comes first, " +
				"or two goroutines that wake each other could keep it waiting for ever"},
		event.RowLocal: {event.RowLocal.String(), always, tryLocal,
			"runnext, otherwise the oldest goroutine of the P's own queue"},
		event.RowGlobal: {event.RowGlobal.String(), always, tryGlobal,
			"a batch: this P's share of the global queue"},
		event.RowNetpoll: {event.RowNetpoll.String(), netWaits, tryNetpoll,
			"is the network ready for a goroutine? Only a short cut before stealing"},
		event.RowSpin: {event.RowSpin.String(), notSpinning, trySpin,
			"become a spinning M, unless half of the busy Ps already have one: more would only waste CPU"},
		event.RowSteal: {event.RowSteal.String(), spinning, trySteal,
			"four passes over the other Ps in random order; timers and runnext only in the last"},
		event.RowIdleGC: {event.RowIdleGC.String(), marking, tryIdleGC,
			"a P without work marks until work comes"},
		event.RowRelease: {event.RowRelease.String(), always, tryRelease,
			"nothing to do: a last look at the global queue under its lock, then the P goes to the idle list"},
		event.RowUnspin: {event.RowUnspin.String(), spinning, tryUnspin,
			"first stop counting as spinning, then look again: in the other order, work that comes in between would wake no thread"},
		event.RowRecheckGlobal: {event.RowRecheckGlobal.String(), wasSpinning, tryRecheckGlobal,
			"did work come while this M was counted as spinning?"},
		event.RowRecheckLocal: {event.RowRecheckLocal.String(), wasSpinning, tryRecheckLocal,
			"does any P have work for which no thread was woken?"},
		event.RowRecheckGC: {event.RowRecheckGC.String(), recheckMarking, tryRecheckGC,
			"did a collection begin during the search?"},
		event.RowRecheckTimers: {event.RowRecheckTimers.String(), missedTimers, tryRecheckTimers,
			"the earliest timer of all Ps says how long to sleep"},
		event.RowPoll: {event.RowPoll.String(), canPoll, tryPoll,
			"one idle M sleeps in the network poller until the network is ready or the next timer fires"},
		event.RowStop: {event.RowStop.String(), always, tryStop,
			"the thread sleeps on the idle list until it is given a P"},
	}
}

// schedule makes mp look for work from the top; a locked thread has a row of its
// own before it. Mirrors schedule.
func (m *Machine) schedule(mp *M) {
	mp.phase = finding
	mp.row = int(event.RowTimers)
	if mp.lockedg != nil {
		mp.row = int(event.RowLocked)
	}
	mp.search.pollUntil = event.Never
	mp.search.wasSpinning = false
}

// A table is the rows of one phase as the machine goes by them. Which rows have a
// condition is a word with a bit for each, so that those that every search asks are
// asked at once and without a branch.
type table struct {
	ask  [rare]uint32 // the rows that have one of these conditions
	rare uint32       // those that have another one
	when [event.Rows]condition
	try  [event.Rows]func(*Machine, *M) rowResult
}

// rowsOf returns the rows of the phases that have some.
func rowsOf() [phases][]row {
	return [phases][]row{
		finding: searchRows(), watching: sysmonRows(), insyscall: exitsyscallRows(), collecting: gcRows(),
	}
}

// tableOf leaves out what only readers of the rows need.
func tableOf(list []row) (t table) {
	for i, r := range list {
		t.when[i], t.try[i] = r.when, r.try
		if r.when < rare {
			t.ask[r.when] |= 1 << i
		} else {
			t.rare |= 1 << i
		}
	}
	return t
}

// tryRow takes one step in the table of mp's phase: the next row that applies.
func (m *Machine) tryRow(mp *M) {
	t := &m.tables[mp.phase]
	due := m.rowsDue(mp, t) & (^uint32(0) << (mp.row & 31))
	i := bits.TrailingZeros32(due)
	for t.rare>>(i&31)&1 != 0 && !m.holdsRare(t.when[i], mp) {
		due &= due - 1
		i = bits.TrailingZeros32(due)
	}
	mp.row = i
	switch t.try[i](m, mp) {
	case next:
		mp.row++
	case restart:
		m.schedule(mp)
	}
}

// rowsDue returns the rows of t whose condition is true of mp, or is a rare one.
func (m *Machine) rowsDue(mp *M, t *table) uint32 {
	due := t.rare | t.ask[always] | t.ask[marking]&-uint32(bit(m.gc.marking))
	if p := mp.p; p != nil {
		due |= t.ask[withTimers] & -uint32(bit(len(p.timers.heap) > 0))
		due |= t.ask[onTick] & -uint32(bit(m.globalEvery.divides(p.tick)))
	}
	return due
}

// nothing records that a row was tried in vain: what it saw, and of how many.
func (m *Machine) nothing(mp *M, saw, of int) rowResult {
	mp.spend(m.costs.Look)
	if m.want[event.Nothing] {
		m.tellNothing(mp, event.Row(mp.row), saw, of)
	}
	return next
}

// run ends the search: mp runs g. An M that was spinning stops, and since it
// found work wakes another one to look for more.
func (m *Machine) run(mp *M, g *G, inherit bool) rowResult {
	if mp.spinning {
		m.resetspinning(mp)
	}
	if g.is(gLocked) {
		mp.spend(m.costs.Look)
		return m.startlockedm(mp, g)
	}
	mp.spend(m.costs.Look + m.costs.Switch)
	m.execute(mp, g, inherit)
	return found
}

// execute gives mp's thread to g. A goroutine that came from runnext inherits
// the slice of the one that readied it, so schedtick stands still: otherwise
// two goroutines that wake each other would never use up a slice. What the switch
// costs is the caller's business. The position is g's own from here on: what g finishes
// after a wait would else have the line of another goroutine. Mirrors execute.
func (m *Machine) execute(mp *M, g *G, inherit bool) {
	m.setStatus(g, event.Grunning)
	g.m = mp.id
	if event.PID(g.on) != mp.p.id {
		m.fetchG(mp, g, gLines)
	}
	mp.curg, mp.op.Pos = g, g.pos
	if !inherit {
		mp.p.tick++
	}
	mp.p.since = m.now
	mp.p.decisions++
	mp.phase = entering
	if m.want[event.Measured] {
		m.countSwitch(mp)
	}
	m.beginSlice(mp)
	if m.want[event.Execute] {
		m.tellExecute(mp, inherit, int(mp.p.tick))
	}
}

// countSwitch tells how long it took to come to this goroutine, if mp comes straight
// from another one. It is called when what that costs has been spent.
func (m *Machine) countSwitch(mp *M) {
	if mp.leftAt > 0 {
		m.tellMeasured(mp, event.MeasuredSwitch, int(mp.at.Sub(mp.leftAt)))
		mp.leftAt = 0
	}
}

// A condition says when a row is tried. It is a word and not a function, so
// that it cannot change anything, and that asking costs nothing.
type condition uint8

const (
	always     condition = iota
	onTick               // schedtick says that the global queue comes first
	withTimers           // the P has timers: one may have expired, and they say how long to sleep
	marking              // the collector marks

	spinning      // the M is counted as spinning
	notSpinning   // it is not
	wasSpinning   // it gave that up in this search
	missedTimers  // the timers of the other Ps were not looked at since, or not at all
	canPoll       // there is a timer or the network to sleep for
	netWaits      // somebody waits for the network, and no thread in the poller
	allIdle       // every P is idle
	pollIsLate    // no M polled the network for PollPatience
	hasP          // the M has a P
	oldPInSyscall // the P that it had is in somebody's system call
	someIdle      // some P is idle

	recheckMarking // the M gave up spinning, and the collector marks
	tooFewWorkers  // there is not a mark worker for each P, and the release has any
	marksStopped   // the world stands still while the collector marks
	marksBeside    // it does not
	gcIsOld        // there was no collection for ForceGCAfter
	scavengeDue    // the sweeper is through, and the scavenger has not been woken since

	rare = spinning // from here on: not asked by every search
)

// holdsRare reports whether c is true of mp, for the conditions of those who found
// nothing at once.
func (m *Machine) holdsRare(c condition, mp *M) bool {
	switch c {
	case spinning:
		return mp.spinning
	case notSpinning:
		return !mp.spinning && (m.policy.Spinning || m.timeSleepUntil() <= m.now)
	case wasSpinning:
		return mp.search.wasSpinning
	case missedTimers:
		return mp.search.wasSpinning || !m.policy.Spinning
	case canPoll:
		return mp.search.pollUntil != event.Never || len(m.net.heap) > 0
	case netWaits:
		return len(m.net.heap) > 0 && m.sched.poller == nil
	}
	return m.holdsOfOthers(c, mp)
}

// holdsOfOthers is the same for the tables of sysmon and of the way back from a
// system call.
func (m *Machine) holdsOfOthers(c condition, mp *M) bool {
	switch c {
	case allIdle:
		return m.sched.npidle == len(m.procs)
	case pollIsLate:
		return m.sched.poller == nil && m.sched.lastpoll.Add(rules.PollPatience) < m.now
	case hasP:
		return mp.p != nil
	case oldPInSyscall:
		return mp.oldp != nil && mp.oldp.m != nil && mp.oldp.m.phase == insyscall
	case someIdle:
		return m.sched.npidle > 0
	case recheckMarking:
		return mp.search.wasSpinning && m.gc.marking
	case tooFewWorkers:
		return !m.policy.MarksStopped && m.gc.workers < len(m.procs)
	case marksStopped:
		return m.policy.MarksStopped
	case marksBeside:
		return !m.policy.MarksStopped
	case gcIsOld:
		return m.gcIsOld()
	case scavengeDue:
		return m.gc.scavenge
	}
	m.fail("no condition %d", c)
	return false
}

func tryGlobalFirst(m *Machine, mp *M) rowResult {
	if m.policy.GlobalEvery == 0 {
		return next // a new P begins with tick 0, which everything divides
	}
	if m.sched.runq.size == 0 {
		return m.nothing(mp, 0, 0)
	}
	return m.run(mp, m.globrunqget(mp), false)
}

func tryLocal(m *Machine, mp *M) rowResult {
	g, inherit := m.runqget(mp, mp.p)
	if g == nil {
		return m.nothing(mp, 0, 0)
	}
	return m.run(mp, g, inherit)
}

func tryGlobal(m *Machine, mp *M) rowResult {
	if m.sched.runq.size == 0 {
		return m.nothing(mp, 0, 0)
	}
	return m.run(mp, m.globrunqgetbatch(mp, mp.p), false)
}

// tryRelease looks at the global queue once more under the lock that guards
// the idle list, then gives up the P. If somebody wanted a spinning M while no
// P was idle (needspinning), this M becomes it instead.
func tryRelease(m *Machine, mp *M) rowResult {
	if m.sched.runq.size > 0 {
		return m.run(mp, m.globrunqgetbatch(mp, mp.p), false)
	}
	if !mp.spinning && m.sched.needspinning {
		m.becomeSpinning(mp)
		return restart
	}
	m.releasep(mp)
	return next
}

// releasep gives mp's P to the idle list. From here on others can take it, so the M
// holds nothing: what it finds in the rechecks it can only run with another idle P.
// Mirrors releasep and pidleput in findRunnable, Go 1.26.
func (m *Machine) releasep(mp *M) {
	mp.leftAt = 0
	mp.spend(m.costs.ReleaseP)
	m.tellReleaseP(mp, m.sched.npidle+1)
	p := mp.p
	m.setPStatus(p, event.Pidle, nil)
	m.pidleput(p)
}

// tryStop puts the thread to sleep. If it was the last, either a timer will wake a
// thread or the program is dead: no event can come any more. Mirrors stopm and
// checkdead, Go 1.26.
func tryStop(m *Machine, mp *M) rowResult {
	m.sched.mput(mp)
	m.pending.endTurn()
	m.tellStopM(mp, m.sched.nmidle)
	m.checkdead(mp)
	return asleep
}
