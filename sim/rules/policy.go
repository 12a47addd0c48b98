package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Policy is how the scheduler decides: what Go 1.26 does, what an older
// release or another design did, or what would be if one rule were different.
type Policy struct {
	Model   Model
	Release int // Go 1.N: 1 to 26

	Runnext      bool    // what was readied last runs first
	Queue        int     // how many a P's queue holds: 0 to 256; 0 leaves only the global one
	GlobalEvery  int     // the global queue comes first once in so many times
	Steal        Steal   // what a thief takes
	Spinning     bool    // an M without work looks for some at the other Ps by itself
	NeedSpinning bool    // one that wanted a spinning M and found no idle P leaves word
	Preempt      Preempt // where a goroutine that ran too long can be stopped
	LoserFirst   bool    // who is woken for a mutex and loses it again waits before all others
	Starvation   bool    // a mutex is handed over after a waiter lost for 1 ms
	HandoffYield bool    // who hands it over lets the waiter run at once
	TimerChans   bool    // a timer's channel never holds a stale value
	Timers       Timers  // who runs timers
	PSyscall     bool    // the status of a P says that its thread is in a system call
	FirstLook    bool    // sysmon's first look takes the first system call for an old one
	MarksStopped bool    // the world stands still while the collector marks
	StopRunnext  bool    // what a stopped world preempts is first to go on
	Template     bool    // a locked thread leaves it to the template thread to create others
	OldM         bool    // and its P is given back to the thread that it had
}

// Model is a design of the scheduler.
type Model uint8

const (
	GMP     Model = iota // goroutines, threads and processors: Go 1.1 and later
	GM                   // one global queue under one lock: Go 1.0
	Threads              // one kernel thread for each goroutine
)

// Steal says what a thief takes from its victim.
type Steal uint8

const (
	StealHalf Steal = iota // half of the queue, rounded up
	StealOne
	StealNone
)

// Preempt says where a goroutine that ran too long can be stopped.
type Preempt uint8

const (
	PreemptAsync Preempt = iota // anywhere: Go 1.14
	PreemptCalls                // where it calls a function: Go 1.2
	PreemptNone
)

// modelNames are the values of the switch, in the order of the constants.
func ModelNames() []string { return []string{"gmp", "gm", "threads"} }

// String returns the model's name.
func (m Model) String() string { return ModelNames()[m] }

// Timers says who runs timers.
type Timers uint8

const (
	TimersOnPs    Timers = iota // whoever looks for work: Go 1.14
	TimersBuckets               // a goroutine for each of 64 heaps: Go 1.10
	TimersOne                   // one goroutine, for all
)

// LatestRelease is the release that is modelled in full: Go 1.26.
const LatestRelease = 26

// The releases in which a rule appeared.
const (
	releaseP            = 1  // Ps, their queues, stealing
	ReleaseCalls        = 2  // preemption at calls, and a limit on threads
	ReleaseRunnext      = 5  // and a collector that marks beside the program
	releaseStarvation   = 9  // of mutexes, and who loses one again is the first to wait
	releaseTemplate     = 10 // a thread that creates others for those that are locked
	releaseBuckets      = 10 // more than one goroutine that runs timers
	releaseAsync        = 14 // preemption anywhere, timers on the Ps, and who hands a mutex over yields
	ReleaseScavenger    = 14 // a goroutine that returns memory to the system after each collection
	releaseNeedSpinning = 21 //
	releaseTimerChans   = 23 //
	ReleaseUpdater      = 25 // a goroutine that keeps GOMAXPROCS up to date
	releaseStopRunnext  = 26 // with P.oldm, and a P has no status of its own in a system call
)

// PolicyOf returns the policy of Go 1.release, or of Go 1.0 for 0.
func PolicyOf(release int) Policy {
	p := Policy{
		Release: release, Runnext: release >= ReleaseRunnext, Queue: RunqSize, GlobalEvery: 61, Spinning: true,
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

// valid refuses a policy with which no machine can run.
func (p *Policy) Valid() error {
	switch {
	case p.Queue < 0 || p.Queue > RunqSize:
		return fmt.Errorf("queue is %d; want 0 to %d", p.Queue, RunqSize)
	case p.GlobalEvery < 1:
		return fmt.Errorf("global is %d; want 1 or more", p.GlobalEvery)
	}
	return nil
}

// conserves reports whether p never leaves work beside an idle P.
func (p *Policy) Conserves() bool { return p.NeedSpinning && p.Spinning && p.Steal != StealNone }

// gm returns p without all that came with the Ps: everything goes through the
// global queue.
func (p Policy) gm() Policy {
	p.Model, p.Runnext, p.Queue, p.Steal, p.Spinning, p.Preempt = GM, false, 0, StealNone, false, PreemptNone
	p.Template, p.PSyscall = false, false
	return p
}

// threads returns p for kernel threads: the kernel has one queue, preempts by its
// own clock and wakes those that sleep by itself.
func (p Policy) threads() Policy {
	p = p.gm()
	p.Model, p.Preempt, p.Timers = Threads, PreemptAsync, TimersOnPs
	return p
}

// A Setting is one switch of a policy: its key, the values that it takes and
// what it decides.
type Setting struct {
	Key    string
	Values string // such as "on, off"
	Doc    string
	set    func(*Policy, string) bool
}

// Settings lists the switches, in the order of the documentation.
func Settings() []Setting {
	return []Setting{
		{"model", "gmp, gm, threads", "the design: Go's, that of Go 1.0, or a kernel thread for each goroutine", setModel},
		{"go", "1.0 to 1.26", "the release whose rules apply", setRelease},
		{"runnext", "on, off", "whether what was readied last runs first", setBool(func(p *Policy) *bool { return &p.Runnext })},
		{"queue", "0 to 256", "how many goroutines a P's queue holds", setInt(0, RunqSize, func(p *Policy) *int { return &p.Queue })},
		{"global", "1 to 1000000", "the global queue comes first once in so many times", setInt(1, 1_000_000, func(p *Policy) *int { return &p.GlobalEvery })},
		{"steal", "half, one, none", "what a thief takes", setName([]string{"half", "one", "none"}, func(p *Policy, i int) { p.Steal = Steal(i) })},
		{"spinning", "on, off", "whether an M without work looks at the other Ps by itself", setBool(func(p *Policy) *bool { return &p.Spinning })},
		{"preempt", "async, calls, none", "where a goroutine that ran too long can be stopped", setName([]string{"async", "calls", "none"}, func(p *Policy, i int) { p.Preempt = Preempt(i) })},
		{"first-look", "on, off", "whether sysmon, at its first look, takes the first system call for a long one", setBool(func(p *Policy) *bool { return &p.FirstLook })},
		{"starvation", "on, off", "whether a mutex is handed to a waiter that lost for 1 ms", setBool(func(p *Policy) *bool { return &p.Starvation })},
		{"timers", "ps, buckets, one", "who runs timers: whoever looks for work, or a goroutine for each of 64 heaps or for one", setName([]string{"ps", "buckets", "one"}, func(p *Policy, i int) { p.Timers = Timers(i) })},
	}
}

// Set changes one switch. "model" and "go" set all the others, so they come
// first. The error names what is allowed; the policy is unchanged then.
func (p *Policy) Set(key, value string) error {
	for _, s := range Settings() {
		if s.Key != key {
			continue
		}
		changed := *p
		if !s.set(&changed, value) {
			return fmt.Errorf("%s is %q; want %s", key, value, s.Values)
		}
		if err := changed.check(key, value); err != nil {
			return err
		}
		*p = changed
		return nil
	}
	return &PolicyError{Key: key}
}

// A PolicyError is a switch that does not exist.
type PolicyError struct{ Key string }

// Error lists the switches that exist.
func (e *PolicyError) Error() string {
	var keys []string
	for _, s := range Settings() {
		keys = append(keys, s.Key)
	}
	return fmt.Sprintf("unknown switch %q; there are %s", e.Key, strings.Join(keys, ", "))
}

// check refuses switches that a design without Ps does not have, and Ps in the
// release that had none.
func (p *Policy) check(key, value string) error {
	const ofPs = "runnext queue global steal spinning"
	switch {
	case p.Model != GMP && slices.Contains(strings.Fields(ofPs), key):
		return fmt.Errorf("%s=%s needs Ps with queues of their own, which model=%v does not have; model=gmp does", key, value, p.Model)
	case p.Model == Threads && key == "timers":
		return fmt.Errorf("%s=%s needs a runtime that runs the timers, which model=%v leaves to the kernel", key, value, p.Model)
	case p.Model == GMP && p.Release < releaseP:
		return fmt.Errorf("%s=%s needs Ps, which go=1.%d does not have; go=1.%d is the first that does", key, value, p.Release, releaseP)
	}
	return nil
}

func setModel(p *Policy, value string) bool {
	i := slices.Index(ModelNames(), value)
	switch Model(i) {
	case GMP:
		release := p.Release
		*p = PolicyOf(max(release, releaseP))
		p.Release = release
	case GM:
		*p = p.gm()
	case Threads:
		*p = p.threads()
	}
	return i >= 0
}

func setRelease(p *Policy, value string) bool {
	minor, ok := strings.CutPrefix(value, "1.")
	n, err := strconv.Atoi(minor)
	if !ok || err != nil || n < 0 || n > LatestRelease || strconv.Itoa(n) != minor {
		return false
	}
	model := p.Model
	*p = PolicyOf(n)
	if model == Threads {
		*p = p.threads()
	}
	return true
}

func setBool(field func(*Policy) *bool) func(*Policy, string) bool {
	return func(p *Policy, value string) bool {
		*field(p) = value == "on"
		return value == "on" || value == "off"
	}
}

func setInt(least, most int, field func(*Policy) *int) func(*Policy, string) bool {
	return func(p *Policy, value string) bool {
		n, err := strconv.Atoi(value)
		*field(p) = n
		return err == nil && n >= least && n <= most
	}
}

func setName(names []string, set func(*Policy, int)) func(*Policy, string) bool {
	return func(p *Policy, value string) bool {
		i := slices.Index(names, value)
		if i >= 0 {
			set(p, i)
		}
		return i >= 0
	}
}
