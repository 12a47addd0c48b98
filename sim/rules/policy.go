package rules

import (
	"fmt"
	"math"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Policy is how the scheduler decides: what Go 1.26 does, what an older
// release or another design did, or what would be if one rule were different.
type Policy struct {
	Model   Model
	Release int // Go 1.N: 0 to LatestRelease

	Runnext      bool    // what was readied last runs first
	Queue        int     // how many a P's queue holds: 0 to RunqSize; 0 leaves only the global one
	Grows        bool    // a P's queue grows instead, and a thief runs the first that it took
	GlobalEvery  int     // the global queue comes first once in so many times; 0: never
	Steal        Steal   // what a thief takes
	Spinning     bool    // an M without work looks for some at the other Ps by itself
	NeedSpinning bool    // one that wanted a spinning M and found no idle P leaves word
	Preempt      Preempt // where a goroutine that ran too long can be stopped
	LoserFirst   bool    // who is woken for a mutex and loses it again waits before all others
	Starvation   bool    // a mutex is handed over after a waiter lost for StarvationAfter
	HandoffYield bool    // who hands it over lets the waiter run at once
	TimerChans   bool    // a timer's channel never holds a stale value
	Timers       Timers  // who runs timers
	PSyscall     bool    // the status of a P says that its thread is in a system call
	FirstLook    bool    // sysmon's first look takes the first system call for an old one
	MarksStopped bool    // the world stands still while the collector marks
	StopRunnext  bool    // what a stopped world preempts is first to go on
	Template     bool    // a locked thread leaves it to the template thread to create others
	OldM         bool    // and its P is given back to the thread that it had
	Output       Output  // what the standard output and error are
}

// A Setting is one switch of a policy: its key, the values that it takes and
// what it decides.
type Setting struct {
	Key    string
	Values string // such as "on, off"
	Doc    string

	values values
	get    func(*Policy) int64
	put    func(*Policy, int64)
}

// Settings lists the switches, in the order of the documentation. A new one needs a
// field of Policy and, at the end, a row here: recordings number the rows. The rows are
// read by go generate ./sim, too, so each begins with its key as a literal; it writes
// the event.RuleKey with which a run tells of the switch.
func Settings() []Setting {
	return []Setting{
		named("model", "Go's design, Go 1.0's or a thread per goroutine",
			ModelNames(), func(p *Policy) int64 { return int64(p.Model) }, setModel),
		ranged("go", "the release whose rules apply",
			values{prefix: "1.", most: LatestRelease}, func(p *Policy) int64 { return int64(p.Release) }, setRelease),
		onOff("runnext", "whether the goroutine that became ready last runs first", func(p *Policy) *bool { return &p.Runnext }),
		ranged("queue", "how many goroutines a P's queue holds", values{most: RunqSize}, queueOf, setQueue),
		count("global", "after how many ticks the global queue comes first", 1, 1_000_000,
			func(p *Policy) *int { return &p.GlobalEvery }),
		choice("steal", "what a thief takes", StealNone, func(p *Policy) *Steal { return &p.Steal }),
		onOff("spinning", "whether an M without work looks for work at the other Ps", func(p *Policy) *bool { return &p.Spinning }),
		choice("preempt", "where a goroutine that ran too long can stop", PreemptNone,
			func(p *Policy) *Preempt { return &p.Preempt }),
		onOff("first-look", "whether sysmon may take the P of the first system call",
			func(p *Policy) *bool { return &p.FirstLook }),
		onOff("starvation", "whether a mutex is handed to a waiter that lost for "+StarvationAfter.Prose(),
			func(p *Policy) *bool { return &p.Starvation }),
		choice("timers", fmt.Sprintf("what runs timers: the Ps, %d goroutines or one", TimerBuckets),
			TimersOne, func(p *Policy) *Timers { return &p.Timers }),
		choice("output", "what a program prints to", OutputTerminal,
			func(p *Policy) *Output { return &p.Output }),
	}
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

// String returns the value of the setting.
func (s Steal) String() string { return [...]string{"half", "one", "none"}[s] }

// Preempt says where a goroutine that ran too long can be stopped.
type Preempt uint8

const (
	PreemptAsync Preempt = iota // anywhere: Go 1.14
	PreemptCalls                // where it calls a function: Go 1.2
	PreemptNone
)

// String returns the value of the setting.
func (p Preempt) String() string { return [...]string{"async", "calls", "none"}[p] }

// Timers says who runs timers.
type Timers uint8

const (
	TimersOnPs    Timers = iota // whoever looks for work: Go 1.14
	TimersBuckets               // a goroutine for each of TimerBuckets heaps: Go 1.10
	TimersOne                   // one goroutine, for all
)

// String returns the value of the setting.
func (t Timers) String() string { return [...]string{"ps", "buckets", "one"}[t] }

// Output says what the standard output and error are: a write to each takes another time.
// It is not what they really are, so that a run is the same wherever its text goes.
type Output uint8

const (
	OutputPipe Output = iota
	OutputNull
	OutputFile
	OutputTerminal
)

// String returns the value of the setting.
func (o Output) String() string { return [...]string{"pipe", "null", "file", "terminal"}[o] }

// Price returns what a write of n bytes to such an output costs.
func (o Output) Price(c *Costs, n int) event.Duration {
	kb := func(each event.Duration) event.Duration { return each * event.Duration(n) / 1024 }
	switch o {
	case OutputNull:
		return c.WriteNull
	case OutputFile:
		return c.WriteFile + kb(c.WriteKB)
	case OutputTerminal:
		return c.WriteTerminal + kb(c.WriteTerminalKB)
	}
	return c.WritePipe + kb(c.WriteKB)
}

// ModelNames are the values of the setting, in the order of the constants.
func ModelNames() []string { return []string{"gmp", "gm", "threads"} }

// String returns the model's name.
func (m Model) String() string { return ModelNames()[m] }

// Valid refuses a policy with which no machine can run.
func (p *Policy) Valid() error {
	switch {
	case p.Queue < 0 || p.Queue > RunqSize:
		return fmt.Errorf("queue is %d; want 0 to %d", p.Queue, RunqSize)
	case p.GlobalEvery < 0:
		return fmt.Errorf("global is %d; want 0 or more", p.GlobalEvery)
	}
	return nil
}

// Conserves reports whether p never leaves work beside an idle P.
func (p *Policy) Conserves() bool { return p.NeedSpinning && p.Spinning && p.Steal != StealNone }

// LooksAtOthers reports whether a P can have something for the M of another: goroutines to
// steal, or timers that are due.
func (p *Policy) LooksAtOthers() bool { return p.Steal != StealNone || p.Timers == TimersOnPs }

// Batch is how many goroutines a P takes from the global queue at most, and how many
// it moves there when its own is full: half of its queue, or without a limit where
// queues grow. Mirrors globrunqgetbatch and runqputslow.
func (p *Policy) Batch() int {
	if p.Grows {
		return math.MaxInt
	}
	return p.Queue / 2
}

// gm returns p without all that came with the Ps: everything goes through the
// global queue.
func (p Policy) gm() Policy {
	p.Model, p.Runnext, p.Queue, p.Steal, p.Spinning, p.Preempt = GM, false, 0, StealNone, false, PreemptNone
	p.Grows = false
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
