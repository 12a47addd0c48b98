package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A goroutine in a system call keeps its thread, and as long as nobody takes it
// the P too: most calls are over in a moment. When it lasts, sysmon takes the P
// and hands it to another thread; the thread that returns from the kernel
// without one must get a P before the goroutine may go on.
//
// Up to Go 1.25 the P had a status of its own meanwhile, and whoever changed that
// had the P: the thread that came back or sysmon. Go 1.26 has none: the P stays
// running and the G's status says where it is. Which of them gets the P, and
// when, is the same.

// MaxThreads is how many threads a program may have before the runtime ends
// it: debug.SetMaxThreads at its default, since Go 1.2.
const MaxThreads = 10_000

// KernelThreads is how many threads Linux can have at all: PID_MAX_LIMIT.
const KernelThreads = 1 << 22

// threadLimit is how many threads the machine's program may have.
func (m *Machine) threadLimit() int {
	if m.policy.Model == rules.Threads || m.policy.Release < rules.ReleaseCalls {
		return KernelThreads
	}
	return MaxThreads
}

// entersyscall lets g's thread block in the kernel for the time that op names.
// Mirrors entersyscall.
func (m *Machine) entersyscall(mp *M, g *G, op *Op) {
	m.tellSyscall(mp, event.Duration(op.n), op.flag)
	m.enterKernel(mp, g, event.Duration(op.n))
	if op.flag || m.leavesAtOnce() {
		m.entersyscallblock(mp)
	} else {
		m.keepP(mp)
	}
	m.sysmonWake()
	if op.obj != nil {
		g.result((*(*func() Value)(op.obj))(), true)
	}
}

// leavesAtOnce reports whether a design gives the place of a thread in the kernel
// away before anybody knows how long it will stay: a kernel always does, and
// Go 1.0, which had no sysmon to do it later, if a goroutine was ready. Mirrors
// matchmg in Go 1.0's entersyscall.
func (m *Machine) leavesAtOnce() bool {
	return m.policy.Model == rules.Threads || m.policy.Model == rules.GM && m.sched.runq.size > 0
}

// keepP lets a thread in the kernel keep its P, for the time being. Mirrors the
// end of reentersyscall.
func (m *Machine) keepP(mp *M) {
	mp.oldp = mp.p
	if m.policy.PSyscall {
		m.setPStatus(mp.p, event.Psyscall, mp)
		m.tellPSyscall(mp, mp.p.id)
	}
}

// enterKernel leaves mp in the kernel for d.
func (m *Machine) enterKernel(mp *M, g *G, d event.Duration) {
	m.setStatus(g, event.Gsyscall)
	mp.preemptAt = event.Never
	mp.phase, mp.row = insyscall, 0
	mp.spend(d + m.costs.SyscallExit)
}

// entersyscallblock gives the P away before the call, since the call is known to
// block: sysmon would take it only 20 us later. So there is no P that the thread
// would rather have than another afterwards. Mirrors entersyscallblock, Go 1.26.
func (m *Machine) entersyscallblock(mp *M) {
	pp := m.takeP(mp)
	m.tellHandoff(mp, pp.id, mp.id)
	m.handoffp(mp, pp)
}

// takeP takes the P of a thread in a system call; no M has that P then. Mirrors
// takeP.
func (m *Machine) takeP(mp *M) *P {
	pp := mp.p
	pp.syscalltick++
	return m.unwirep(mp)
}

// unwirep parts mp from its P, which no M has then. Mirrors releasep, which does not
// put the P on the idle list either: the callers hand it to another M.
func (m *Machine) unwirep(mp *M) *P {
	pp := mp.p
	m.setPStatus(pp, event.Pidle, nil)
	return pp
}

// retakeP takes the P of a thread that stays in a system call and gives it to another
// thread. The thread in the kernel is not told; it finds out when it comes back
// (exitsyscallRows). Mirrors the end of retake, Go 1.26.
func (m *Machine) retakeP(by *M, pp *P) {
	from := pp.m
	m.takeP(from)
	m.tellRetake(by, pp.id, from.id, from.curg.id)
	m.handoffp(by, pp)
}

// handoffp finds a thread for pp if there is work for it, or if no M looks for any;
// else pp becomes idle. The second condition keeps the promise that some M spins
// while a P is idle and work may come. Mirrors handoffp, Go 1.26.
func (m *Machine) handoffp(mp *M, pp *P) {
	switch {
	case !pp.empty() || m.sched.runq.size > 0 || m.gc.marking && m.gc.left > 0:
		m.startm(mp, pp, false)
	case m.sched.nmspinning+m.sched.npidle == 0:
		m.sched.nmspinning++
		m.sched.needspinning = false
		m.startm(mp, pp, true)
	case m.sched.npidle == len(m.procs)-1 && m.sched.poller == nil:
		m.startm(mp, pp, false) // the last one: somebody must wait for the network
	default:
		m.pidleput(pp)
		m.tellIdleP(mp, pp.id, m.sched.npidle)
		if when := pp.timers.wakeTime(); when != event.Never {
			m.wakeNetPoller(mp, when)
		}
	}
}

// exitsyscallRows returns the table of the way back from a system call, in the order
// of exitsyscall.
func exitsyscallRows() []row {
	return []row{
		event.SyscallKept: {event.SyscallKept.String(), hasP, tryKeepP,
			"no other thread took the P: the goroutine simply goes on"},
		event.SyscallTook: {event.SyscallTook.String(), oldPInSyscall, tryOldP,
			"if the old P is with a thread in another system call, take it back: its cache may still be warm"},
		event.SyscallIdle: {event.SyscallIdle.String(), someIdle, tryIdleP,
			"any idle P will do"},
		event.SyscallNoP: {event.SyscallNoP.String(), always, tryNoP,
			"all Ps are busy: the goroutine waits in the global queue, its thread sleeps"},
	}
}

// exited lets the goroutine go on with the P that its thread has again.
func (m *Machine) exited(mp *M, how event.SyscallWay) rowResult {
	g := mp.curg
	m.setStatus(g, event.Grunning)
	m.sysmonSeesExit(mp, how)
	mp.p.syscalltick++
	mp.oldp = nil
	mp.phase = running
	m.beginSlice(mp)
	m.tellSyscallExit(mp, how, mp.p.id, 0)
	m.proceed(mp, g)
	return found
}

// sysmonSeesExit wakes sysmon if a P that was idle is in use again.
func (m *Machine) sysmonSeesExit(mp *M, how event.SyscallWay) {
	if how != event.SyscallKept {
		mp.p.since = m.now
	}
	if how == event.SyscallIdle {
		m.sysmonWake()
	}
}

func tryKeepP(m *Machine, mp *M) rowResult {
	if mp.p.status == event.Psyscall { // since Go 1.26 it is running all along
		m.setPStatus(mp.p, event.Prunning, mp)
	}
	return m.exited(mp, event.SyscallKept)
}

// tryOldP takes back the P that this thread had, from another thread that is in
// a system call with it. Mirrors exitsyscallTryGetP.
func tryOldP(m *Machine, mp *M) rowResult {
	pp := mp.oldp
	from := pp.m
	m.takeP(from)
	m.tellRetake(mp, pp.id, from.id, from.curg.id)
	m.acquirep(mp, pp)
	return m.exited(mp, event.SyscallTook)
}

func tryIdleP(m *Machine, mp *M) rowResult {
	m.acquirep(mp, m.sched.pidleget())
	return m.exited(mp, event.SyscallIdle)
}

// tryNoP is exitsyscall without a P to be had. Mirrors exitsyscallNoP.
func tryNoP(m *Machine, mp *M) rowResult {
	g := mp.curg
	mp.oldp = nil
	m.setStatus(g, event.Grunnable)
	g.m, g.pos = event.NoM, mp.op.Pos
	mp.curg = nil
	m.tellSyscallExit(mp, event.SyscallNoP, event.NoP, g.id)
	m.globrunqput(mp, g)
	if g.is(gLocked) {
		m.sleepLocked(mp)
		return asleep
	}
	mp.phase, mp.row = finding, int(event.RowStop)
	return again
}
