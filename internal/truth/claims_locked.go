package truth

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// coreClaims are about locked threads, sysmon's pace and the kernel's cores.
var coreClaims = map[event.Kind]claims{
	event.LockThread: {
		note: []claim{{"{g} and {m} are free again", onThread}, {"still locked: {n} to undo", locks},
			{"locked {n} times", locks},
			{"{g} runs only on {m}, {m} runs only it", onThread}},
		why: []claim{{"Until UnlockOSThread it always runs on this thread", nil}, {"Some libraries keep state in the thread", nil},
			{"Each LockOSThread needs its own UnlockOSThread", nil}, {"After the last one the goroutine may run on any thread", nil}},
	},
	event.StopLocked: {
		note: []claim{{"{m} sleeps until {g} is found", func(m *Moment, n []int64) bool { return m.Is.Ms[n[0]].G == event.NoG }}},
		why: []claim{{"The thread may run no other goroutine, so it sleeps", func(m *Moment, _ []int64) bool {
			return m.Is.Ms[m.E.M].G == event.NoG
		}}},
	},
	event.StartLocked: {
		note: []claim{{"locked to {m}, which gets {p}", func(m *Moment, n []int64) bool { return m.comesFor(n[0], n[1]) }}},
		why: []claim{{"A thread that finds a locked goroutine may not run it", nil},
			{"It gives its P to the right thread and sleeps", withoutP}, {"Each such turn costs two thread switches", nil}},
	},
	event.ExitM: {
		note: []claim{{"was locked to {m}, hands off {p}", func(m *Moment, n []int64) bool {
			return m.E.M == event.MID(n[0]) && m.Was.Ms[m.E.M].P == event.PID(n[1])
		}}},
		why: []claim{{"The goroutine ended while it was locked to its thread", withoutP},
			{"The thread may be in a state that other goroutines do not expect", nil}},
	},
	event.Template: {
		note: []claim{{"template thread: creates the others", nil}},
		why: []claim{{"A new thread inherits the kernel's state", nil}, {"From now on some threads are locked", nil},
			{"So this thread, which nothing has changed, creates the new ones", nil}},
	},
	event.Clone: {
		note: []claim{{"a locked thread asked for it", nil}},
		why:  []claim{{"Nothing was ever changed on the template thread", withoutP}},
	},
	event.TemplateWait: {
		note: []claim{{"{m} waits until a locked thread asks", withoutP}},
		why:  []claim{{"It never has a P and never runs a goroutine", withoutP}},
	},
	event.SysmonSleep: {
		note: []claim{{"took a P: sleeps at least {}", isSysmon}, {"took no P in {n} round{}: sleeps at least {}", isSysmon}},
		why:  []claim{{"At first sysmon looks every {}", isSysmon}, {"After {n} rounds in which it took no P", isSysmon}},
	},
	event.SysmonDeep: {
		note: []claim{{"all Ps are idle: until {} at most", allIdle}},
		why: []claim{{"While all Ps are idle there is nothing to watch", allIdle},
			{"So sysmon sleeps until the next timer, or until a P is in use again", isSysmon}},
	},
	event.OnCore: {
		note: []claim{{"core {n} was free", onCore}, {"core {n}, after {}", onCore}},
		why: []claim{{"The kernel lets threads run in the order in which they asked", nil}, {"The runtime cannot influence it", nil},
			{"The thread has work, and a core is free", func(m *Moment, _ []int64) bool { return m.E.OnCore().Waited == 0 }}},
	},
	event.OffCore: {
		note: []claim{{"no longer waits for one", func(m *Moment, _ []int64) bool { return !slices.Contains(m.Is.Ready, m.E.M) }},
			{"core {n} is free", func(m *Moment, n []int64) bool {
				return m.Is.Cores[n[0]] == event.NoM
			}}},
		why: []claim{{"A sleeping thread needs no core", nil}},
	},
	event.CoreWait: {
		note: []claim{{"all taken; number {n} in the queue", func(m *Moment, n []int64) bool {
			return len(m.Is.Ready) == int(n[0]) && m.Is.Ready[n[0]-1] == m.E.M
		}}},
		why: []claim{{"More threads have work than there are cores", nil}, {"This thread waits, and everything that it holds", nil}},
	},
	event.SwitchM: {
		note: []claim{{"had core {n} for {}", func(m *Moment, n []int64) bool { return m.Was.Cores[n[0]] == m.E.M }}},
		why: []claim{{"A thread that slept for as long as it ran before", func(m *Moment, _ []int64) bool { return m.E.SwitchM().Woken }},
			{"Threads share a core in time slices of the kernel", nil}, {"The runtime does not notice", nil}},
	},
	event.Throttle: {
		note: []claim{{"{} used; {n} thread{} frozen until {}", func(m *Moment, _ []int64) bool { return m.Is.Throttled }}},
		why: []claim{{"A container's CPU limit counts the time of all threads", nil},
			{"Then all threads stop", func(m *Moment, _ []int64) bool { return m.Is.Throttled }}},
	},
	event.Unthrottle: {
		note: []claim{{"after {}; {n} thread{} on", func(m *Moment, _ []int64) bool { return m.Was.Throttled && !m.Is.Throttled }}},
		why:  []claim{{"Each period begins with the whole quota", nil}},
	},
	event.Measured: {
		note: []claim{{"{}", nil}},
		why:  []claim{{"The summary adds these up", nil}},
	},
}

func locks(m *Moment, n []int64) bool { return m.E.LockThread().Locks == int(n[0]) }

func isSysmon(m *Moment, _ []int64) bool { return m.E.M == sysmon }

func onThread(m *Moment, n []int64) bool {
	return m.Is.Ms[n[1]].G == event.GID(n[0]) && m.E.M == event.MID(n[1])
}

func onCore(m *Moment, n []int64) bool { return m.Is.Cores[n[0]] == m.E.M }

func allIdle(m *Moment, _ []int64) bool { return len(m.Is.IdleP) == len(m.Is.Ps) }
