package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
)

// TestInvariants: every invariant holds in the middle of a run and notices the
// one thing that is broken then.
func TestInvariants(t *testing.T) {
	idleM := func(m *Machine) { m.sched.mput(m.addM()) }
	for name, c := range map[string]struct {
		holds func(*Machine) string
		spoil func(*Machine)
		want  string
	}{
		"a G is on two queues": {eachGInOnePlace, func(m *Machine) {
			g := m.gs.add()
			g.status = event.Grunnable
			m.sched.runq.push(g)
			m.procs[0].next = g
		}, "queued or running elsewhere"},
		"a runnable G is on none": {eachGInOnePlace, func(m *Machine) { m.gs.add().status = event.Grunnable },
			"queued or running elsewhere"},
		"a P is lost":          {eachPInOnePlace, func(m *Machine) { m.procs = append(m.procs, &P{id: 9}) }, "P9 is lost"},
		"a P waits for two Ms": {eachPInOnePlace, func(m *Machine) { m.addM().nextp = m.procs[0] }, "P0 is lost, or in two places"},
		"an M is lost":         {eachMInOnePlace, func(m *Machine) { m.addM().phase = parked }, "sleeps but is not on the idle list"},
		"an idle M has steps": {eachMInOnePlace, func(m *Machine) { idleM(m); m.sched.midle.phase = finding },
			"or is on it but does not sleep"},
		"an M is never created": {newThreadsAreAskedFor, func(m *Machine) { m.addM().phase = waking }, "no thread creates it"},
		"an M is created twice": {newThreadsAreAskedFor, func(m *Machine) { m.handoff.newm = m.ms[:1] }, "or two do"},
		"nobody can be asked":   {newThreadsAreAskedFor, func(m *Machine) { m.ms[0].locks++ }, "no template thread"},
		"the request is not heard": {newThreadsAreAskedFor, func(m *Machine) {
			asked := m.addM()
			asked.phase = waking
			m.handoff = newmHandoff{m.addM(), []*M{asked}}
		}, "sleeps, although it was asked"},
		"an M wakes for nothing":   {eachMInOnePlace, func(m *Machine) { m.addM().phase = waking }, "wakes up without a P"},
		"two Ms are in the poller": {eachMInOnePlace, func(m *Machine) { m.addM().phase = polling }, "not recorded there"},
		"a P has another owner":    {ownersPointAtEachOther, func(m *Machine) { m.addM().p = m.procs[0] }, "which another M owns"},
		"a P has an M without it": {ownersPointAtEachOther,
			func(m *Machine) { p := &P{id: 9, status: event.Prunning, m: m.addM()}; m.procs = append(m.procs, p) },
			"its owner says otherwise"},
		"a P in no system call": {systemCallsShow, func(m *Machine) { m.procs[0].status = event.Psyscall },
			"its thread says otherwise"},
		"an idle P has work": {idlePIsEmpty, func(m *Machine) { m.procs = nil; p := &P{id: 9}; m.pidleput(p); p.next = m.gs.add() },
			"with work"},
		"an idle M is not counted":   {idleListsAreCounted, func(m *Machine) { m.sched.nmidle++ }, "is not its count"},
		"a spinner is not counted":   {spinnersAreCounted, func(m *Machine) { m.addM().spinning = true }, "not the number of spinning Ms"},
		"a goroutine is not counted": {usersAreCounted, func(m *Machine) { m.users++ }, "number of goroutines"},
		"a timer in no heap": {timersAreInOrder,
			func(m *Machine) { p := m.procs[0]; p.timers.heap = append(p.timers.heap, &Timer{when: 1}) },
			"is not at its recorded place"},
		"timers out of order": {timersAreInOrder, func(m *Machine) {
			p := m.procs[0]
			for i := range 2 {
				p.timers.heap = append(p.timers.heap, &Timer{when: event.Time(2 - i), in: &p.timers, slot: i})
			}
		}, "out of order"},
		"a timer fires for nobody": {timersAreInOrder, func(m *Machine) {
			p := m.procs[0]
			p.timers.heap = append(p.timers.heap, &Timer{when: 1, in: &p.timers, c: &Chan{timer: new(Timer)}})
		}, "no goroutine waits for it"},
		"work is forgotten": {workIsNotForgotten, func(m *Machine) {
			m.ms, m.sched.npidle = nil, 1
			m.sched.runq.push(m.gs.add())
		}, "no M looks for work"},
		"nobody runs a bucket": {bucketsAreWatched, func(m *Machine) {
			m.buckets = newBuckets(rules.TimersOne)
			m.buckets[0].add(&Timer{when: 1})
		}, "does not have it"},
		"a bucket's G oversleeps": {bucketsAreWatched, func(m *Machine) {
			m.buckets = newBuckets(rules.TimersBuckets)
			m.buckets[7] = timerBucket{g: m.gs.add(), until: m.now.Add(event.Second)}
			m.buckets[7].g.status, m.buckets[7].g.m = event.Gsyscall, 0
			m.buckets[7].add(&Timer{when: m.now})
		}, "sleeps for longer"},
		"a timer where nobody looks": {bucketsAreWatched, func(m *Machine) {
			m.buckets = newBuckets(rules.TimersOne)
			m.procs[0].timers.add(&Timer{when: 1})
		}, "where no M looks"},
		"a timer is forgotten": {timersAreNotForgotten, func(m *Machine) {
			m.ms, m.sched.npidle = nil, 1
			m.procs[0].timers.add(&Timer{when: 1})
		}, "no M waits for the timer"},
	} {
		m := machine(t, Config{Procs: 2, Check: true})
		m.Start(steady(m), 0)
		m.RunFor(500)
		assert.Empty(t, c.holds(m), name)
		c.spoil(m)
		assert.Contains(t, c.holds(m), c.want, name)
	}
}
