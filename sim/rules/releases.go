package rules

// LatestRelease is the release that is modelled in full: Go 1.26.
const LatestRelease = 26

// The releases in which a rule appeared.
const (
	releaseP            = 1  // Ps, their queues, stealing
	ReleaseCalls        = 2  // preemption at calls, and a limit on threads
	releaseTick         = 2  // a look at the global queue once in GlobalEvery ticks
	releaseFixedQueue   = 3  // a P's queue that does not grow, and a thief that runs the last one it took
	ReleaseRunnext      = 5  // and a collector that marks beside the program
	releaseStarvation   = 9  // of mutexes, and who loses one again is the first to wait
	releaseTemplate     = 10 // a thread that creates others for those that are locked
	releaseBuckets      = 10 // more than one goroutine that runs timers
	releaseAsync        = 14 // preemption anywhere, timers on the Ps, and who hands a mutex over yields
	ReleaseScavenger    = 14 // a goroutine that returns memory to the system after each collection
	ReleaseStackStart   = 19 // goroutines that take a dead G begin with as much stack as the last collection found in use on average
	releaseNeedSpinning = 21 // sched.needspinning: work that finds no idle P leaves word
	releaseTimerChans   = 23 // channels of timers without stale values
	ReleaseUpdater      = 25 // a goroutine that keeps GOMAXPROCS up to date
	releaseStopRunnext  = 26 // with P.oldm, and a P has no status of its own in a system call
)

// PolicyOf returns the policy of Go 1.release, or of Go 1.0 for 0.
func PolicyOf(release int) Policy {
	p := Policy{
		Release: release, Runnext: release >= ReleaseRunnext, Queue: RunqSize, Grows: release < releaseFixedQueue,
		GlobalEvery: globalEveryOf(release), Spinning: true,
		NeedSpinning: release >= releaseNeedSpinning, Preempt: PreemptNone, Starvation: release >= releaseStarvation,
		LoserFirst: release >= releaseStarvation, HandoffYield: release >= releaseAsync,
		TimerChans: release >= releaseTimerChans, StopRunnext: release >= releaseStopRunnext,
		OldM: release >= releaseStopRunnext, Template: release >= releaseTemplate,
		PSyscall: release < releaseStopRunnext, Timers: timersOf(release),
		MarksStopped: release < ReleaseRunnext,
	}
	switch {
	case release < releaseP:
		return p.gm()
	case release >= releaseAsync:
		p.Preempt = PreemptAsync
	case release >= ReleaseCalls:
		p.Preempt = PreemptCalls
	}
	return p
}

// globalEveryOf says how often the global queue comes first in a release.
func globalEveryOf(release int) int {
	if release < releaseTick {
		return 0
	}
	return GlobalEvery
}

// timersOf says who runs timers in a release.
func timersOf(release int) Timers {
	switch {
	case release < releaseBuckets:
		return TimersOne
	case release < releaseAsync:
		return TimersBuckets
	}
	return TimersOnPs
}

// setRelease changes p to the rules of a release. Kernel threads stay kernel threads.
func setRelease(p *Policy, release int64) {
	model := p.Model
	*p = PolicyOf(int(release))
	if model == Threads {
		*p = p.threads()
	}
}

// queueOf is the size of p's queues; one that grows is as large as no setting makes it.
func queueOf(p *Policy) int64 {
	if p.Grows {
		return RunqSize + 1
	}
	return int64(p.Queue)
}

// setQueue gives p queues of that size, also in a release whose queues grow.
func setQueue(p *Policy, size int64) { p.Queue, p.Grows = int(size), false }

// setModel changes p to a design, with the other rules as its release has them.
func setModel(p *Policy, model int64) {
	switch Model(model) {
	case GMP:
		release := p.Release
		*p = PolicyOf(max(release, releaseP))
		p.Release = release // check refuses it, if it had no Ps
	case GM:
		*p = p.gm()
	case Threads:
		*p = p.threads()
	}
}
