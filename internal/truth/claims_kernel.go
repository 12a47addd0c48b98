package truth

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// kernelClaims are about what takes a P from its goroutine or its thread.
var kernelClaims = map[event.Kind]claims{
	event.Preempt: {
		note: []claim{{"ran {}", nil}},
		why: []claim{
			{"Its slice is over", func(m *Moment, _ []int64) bool { return m.E.Preempt().Asked && m.Rules.Policy.Model != rules.Threads }},
			{"It goes to the tail of the global queue", putLast},
			{"The world must stop", func(m *Moment, _ []int64) bool { return !m.E.Preempt().Asked }},
			{"The goroutine keeps runnext of its P", func(m *Moment, _ []int64) bool {
				put := m.other(event.RunqPut)
				return m.Rules.Policy.StopRunnext && (put == nil || put.RunqPut().Next || !m.Rules.Policy.Runnext)
			}},
			{"The goroutine goes to the tail of the global queue", putLast},
			{"The kernel's time slice is over", func(m *Moment, _ []int64) bool { return m.Rules.Policy.Model == rules.Threads }},
		},
	},
	event.PreemptAsk: {
		note: []claim{
			{"{p}: same slice for {}, signal to {m}", func(m *Moment, n []int64) bool {
				return m.Rules.Policy.Preempt == rules.PreemptAsync && m.Is.Ms[n[1]].P == event.PID(n[0])
			}},
			{"{p}: same slice for {}, stops at its next call", stopsAtCalls},
		},
		why: []claim{
			{"A goroutine that only computes would keep its P for ever", nil},
			{"So sysmon sends its thread a signal when it sees the same slice again after {}", func(m *Moment, _ []int64) bool {
				return m.E.M == sysmon && m.E.PreemptAsk().Ran >= m.Rules.Slice && m.Rules.Policy.Preempt == rules.PreemptAsync
			}},
			{"Up to {} may pass", nil},
			{"sysmon sees the same slice again after {} or more, so it asks", func(m *Moment, n []int64) bool {
				return stopsAtCalls(m, n) && m.E.M == sysmon && m.E.PreemptAsk().Ran >= m.Rules.Slice
			}},
			{"The goroutine notices it when it calls a function", stopsAtCalls},
		},
	},
	event.Syscall: {
		note: []claim{
			{"{m} blocks in the kernel", func(m *Moment, _ []int64) bool { return m.Is.Gs[m.E.G].Status == event.Gsyscall }},
			{"{m} returns", func(m *Moment, _ []int64) bool { return m.other(event.SyscallExit) != nil }},
			{"{m} is in the kernel, keeps {p}", func(m *Moment, n []int64) bool { return m.has(n[1]) && m.other(event.Handoff) == nil }},
		},
		why: []claim{
			{"This call is known to block, so the thread gives its P away", func(m *Moment, _ []int64) bool {
				return m.E.Syscall().Blocks && m.other(event.Handoff) != nil
			}},
			{"Most system calls end quickly, so the thread keeps its P", func(m *Moment, _ []int64) bool {
				return m.other(event.Handoff) == nil
			}},
			{"If the call lasts, sysmon takes the P", func(m *Moment, _ []int64) bool { return m.Rules.Policy.Model == rules.GMP }},
			{"A thread that enters the kernel gives its place to another one at once", func(m *Moment, _ []int64) bool {
				return m.Rules.Policy.Model != rules.GMP && m.other(event.Handoff) != nil
			}},
			{"No goroutine is ready, so the thread keeps its place", func(m *Moment, _ []int64) bool {
				return len(m.Is.Global) == 0 && m.other(event.Handoff) == nil
			}},
		},
	},
	event.SyscallExit: {
		note: []claim{
			{"still has {p}", func(m *Moment, n []int64) bool { return m.Was.Ms[m.E.M].P == event.PID(n[0]) && m.has(n[0]) }},
			{"has {p} again", func(m *Moment, n []int64) bool { return m.has(n[0]) }},
			{"takes {p}, which was idle", func(m *Moment, n []int64) bool {
				return last(m.Was.IdleP, event.NoP) == event.PID(n[0]) && m.has(n[0])
			}},
			{"no P free", func(m *Moment, _ []int64) bool { return len(m.Was.IdleP) == 0 }},
		},
		why: []claim{
			{"No other thread took the P during the call", func(m *Moment, _ []int64) bool { return m.Was.Ms[m.E.M].P != event.NoP }},
			{"Its old P is with a thread in another system call", func(m *Moment, _ []int64) bool {
				return m.Was.Ms[m.E.M].P == event.NoP
			}},
			{"The P's cache may still be warm", nil},
			{"Its old P is gone, but any idle P will do", func(m *Moment, _ []int64) bool { return len(m.Was.IdleP) > 0 }},
			{"A goroutine needs a P to run", nil},
			{"All Ps are busy, so it waits in the global queue and its thread sleeps", func(m *Moment, _ []int64) bool {
				return len(m.Was.IdleP) == 0 && m.Is.Gs[m.E.SyscallExit().G].Status == event.Grunnable
			}},
		},
	},
	event.Retake: {
		note: []claim{{"{m} is in the kernel with {g}", func(m *Moment, n []int64) bool {
			return m.Was.Gs[event.GID(n[1])].Status == event.Gsyscall && m.Was.Ms[n[0]].G == event.GID(n[1])
		}}},
		why: []claim{
			{"A thread that returns from the kernel may take its old P back", func(m *Moment, _ []int64) bool {
				return m.E.G != event.NoG
			}},
			{"sysmon sees the same system call for the second time", func(m *Moment, _ []int64) bool { return m.E.M == sysmon }},
			{"After {} sysmon takes the P even if", nil},
			{"sysmon takes the first call that it sees", func(m *Moment, _ []int64) bool {
				return m.E.M == sysmon && m.Rules.Policy.FirstLook
			}},
		},
	},
	event.Handoff: {
		note: []claim{{"hands off {p}", func(m *Moment, n []int64) bool { return m.Was.Ms[m.E.M].P == event.PID(n[0]) }}},
		why: []claim{{"A sleeping thread must not keep a P idle", func(m *Moment, _ []int64) bool {
			return m.Is.Ms[m.E.M].P == event.NoP
		}}},
	},
	event.IdleP: {
		note: []claim{{"no work for {p}: {n} P{} idle", func(m *Moment, n []int64) bool {
			return m.emptyP(n[0]) && len(m.Is.IdleP) == int(n[1])
		}}},
		why: []claim{{"There is nothing to run on it, and another P is idle or is being used to look for work",
			func(m *Moment, _ []int64) bool {
				return m.emptyP(int64(m.E.IdleP().P)) && (m.Was.Spins > 0 || len(m.Was.IdleP) > 0)
			}}},
	},
	event.Net: {why: []claim{
		{"The goroutine parks", func(m *Moment, _ []int64) bool { return m.other(event.Park) != nil }},
		{"The runtime registered the connection with the kernel once, when it was opened", nil},
		{"No thread waits for one connection alone", nil},
	}},
	event.Netpoll: {
		note: []claim{{"ready for {n}, {n} still wait", func(m *Moment, n []int64) bool {
			return m.online() == int(n[0]+n[1]) && m.E.Netpoll().N == int(n[0])
		}}},
		why: []claim{
			{"While all threads are busy, none of them asks the network; after {} sysmon does", func(m *Moment, _ []int64) bool {
				return m.E.M == sysmon
			}},
			{"It has no P, so ready goroutines go to the global queue", func(m *Moment, _ []int64) bool { return m.E.P == event.NoP }},
			{"A thread asks the network before it steals", func(m *Moment, _ []int64) bool { return m.E.P != event.NoP }},
			{"The first goroutine on the list runs at once, the others become ready", nil},
			{"The thread that slept in the poller found no idle P", func(m *Moment, _ []int64) bool {
				return m.E.P == event.NoP && m.E.M != sysmon && m.polled()
			}},
			{"So the ready goroutines go to the global queue", nil},
		},
	},
	event.PSyscall: {
		note: []claim{{"status syscall", func(m *Moment, _ []int64) bool { return m.Is.Ps[m.E.PSyscall().P].Status == event.Psyscall }}},
		why: []claim{
			{"Up to Go 1.25 the P's status says", func(m *Moment, _ []int64) bool { return m.Rules.Policy.PSyscall }},
			{"The returning thread or sysmon changes the status", nil},
		},
	},
}

// sysmon is the number of its thread.
const sysmon event.MID = 1

func stopsAtCalls(m *Moment, _ []int64) bool { return m.Rules.Policy.Preempt == rules.PreemptCalls }

// emptyP reports whether no goroutine waits for the P, nor for any.
func (m *Moment) emptyP(p int64) bool {
	return m.Was.Ps[p].Next == event.NoG && len(m.Was.Ps[p].Queue) == 0 && len(m.Was.Global) == 0
}
