package rules

import "github.com/gmpsim/gmpsim/sim/event"

// This file has the runtime's own numbers, each once. The machine goes by them, and
// what is told to people prints them from here or from the rules of a run: a number
// that is typed into a sentence stays what it is when a rule changes.

// Numbers that a setting, a cost or a flag can change for one run; these are Go 1.26's.
const (
	// GlobalEvery is how often the global queue comes before a P's own: when
	// schedtick is a multiple of it. Mirrors the 61 of findRunnable.
	GlobalEvery = 61

	// RunqSize is how many goroutines a P's queue holds; runnext comes on top. A
	// setting can make it less, never more. Mirrors len(p.runq).
	RunqSize = 256

	// ForcePreempt is how long a goroutine may run before sysmon tells it to stop: the
	// default of the cost slice. Mirrors forcePreemptNS.
	ForcePreempt event.Duration = 10 * event.Millisecond

	// BootTick is the schedtick of main's P when main.main begins: the runtime's own
	// goroutines have run before it. Mirrors no constant; a real start was looked at.
	BootTick = 4
)

// The pace of sysmon. Mirrors sysmon and retake.
const (
	SysmonDelayMin event.Duration = 20 * event.Microsecond // between two rounds, as long as there is something to do
	SysmonDelayMax event.Duration = 10 * event.Millisecond // between two rounds, at most
	SysmonDeepMax  event.Duration = ForceGCAfter / 2       // while all Ps are idle, at most
	SysmonPatience                = 50                     // rounds in which it took no P, until the delay doubles
	PollPatience   event.Duration = 10 * event.Millisecond // without a look at the network, until sysmon looks
	TakePatience   event.Duration = 10 * event.Millisecond // in a system call, until the P is taken though no one needs it
)

// PollSlackLeast is how late Linux lets every sleep end, so that it can end several at
// once; the cost poll.late has it. Mirrors timer_slack_ns of a Linux task at its default.
const PollSlackLeast event.Duration = 50 * event.Microsecond

// StarvationAfter is for how long a woken goroutine loses a mutex to others until it
// is handed to it. Mirrors starvationThresholdNs of internal/sync.
const StarvationAfter event.Duration = 1 * event.Millisecond

// StealPasses is how often a thief goes round all Ps. Mirrors the stealTries of
// stealWork.
const StealPasses = 4

// TimerBuckets is how many heaps of timers there are from Go 1.10 to 1.13. Mirrors
// timersLen of Go 1.13.
const TimerBuckets = 64

// The collector.
const (
	// GCShare is how many per cent of the Ps' time mark workers get. Mirrors
	// gcBackgroundUtilization.
	GCShare = 25

	// ForceGCAfter is how long after a collection sysmon asks for the next. Mirrors
	// forcegcperiod.
	ForceGCAfter event.Duration = 120 * event.Second

	// SweepBatch is how many spans the sweeper sweeps before it gives way. Mirrors
	// sweepBatchSize of bgsweep.
	SweepBatch = 10
)

// FirstStack is how many bytes a goroutine's stack begins with. Mirrors fixedStack.
const (
	FirstStackLog = 11
	FirstStack    = 1 << FirstStackLog
)
