package rules

import (
	"fmt"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Costs is how long things take in virtual time. The defaults are medians of
// the real runtime, Go 1.26 on linux/amd64; costTable says where each comes
// from. At GOMAXPROCS=1 they move the clock but, timers apart, not the order.
type Costs struct {
	Instr, Look, StealLook, StealTake, StealBackoff, ReleaseP, Switch,
	Go, GoCold, Exit, Gosched, Coro, Park, Ready,
	Chan, Select, Default, Close,
	Sleep, Timer, TimerFire, PollFloor, PollLate,
	Lock, MutexSpin, Sema, WaitGroup,
	Slice, PreemptSignal, SleepSlack,
	GCBegin, GCEnd, GCMark, GCSweep,
	SyscallEnter, SyscallExit, Net, NetWake, SchedLock, ChanLock, SemaLock, TimerLock,
	KernelSlice, KernelSwitch,
	FileOpen, FileName, FileCall, FileKB,
	StackGrow, StackFrame, StackLarge,
	ThreadCreate, ThreadExit, ThreadSwitch, ThreadWake,
	Memory, FutexWake, FutexSpread, FutexHandover, ThreadStart, ThreadSpread event.Duration
}

// A Cost describes one entry: its key in a costs file, its default and what
// it stands for.
type Cost struct {
	Key     string
	Default event.Duration
	Doc     string
	field   func(*Costs) *event.Duration
}

// CostTable lists every cost, in the order of the documentation.
func CostTable() []Cost {
	return []Cost{
		{"instr", 1, "one instruction of an interpreted program (chosen: a compiled one takes about that)", func(c *Costs) *event.Duration { return &c.Instr }},
		{"look", 5, "a step of the search that looks in one place (chosen so that Gosched takes 86ns)", func(c *Costs) *event.Duration { return &c.Look }},
		{"steal.look", 40, "a look at one victim (from 0.22us for the whole search of two Ps)", func(c *Costs) *event.Duration { return &c.StealLook }},
		{"steal.take", 60, "taking half of a victim's queue (chosen)", func(c *Costs) *event.Duration { return &c.StealTake }},
		{"steal.backoff", 72 * event.Microsecond, "waiting before a runnext is stolen: usleep(3) as it really is (measured)", func(c *Costs) *event.Duration { return &c.StealBackoff }},
		{"release", 40, "giving a P to the idle list (chosen)", func(c *Costs) *event.Duration { return &c.ReleaseP }},
		{"switch", 50, "from the scheduler into a goroutine (part of the 86ns of Gosched)", func(c *Costs) *event.Duration { return &c.Switch }},
		{"go", 92, "go statement with a dead G at hand (measured)", func(c *Costs) *event.Duration { return &c.Go }},
		{"go.cold", 430, "go statement that needs a new G and stack, no less than go (measured)", func(c *Costs) *event.Duration { return &c.GoCold }},
		{"exit", 20, "end of a goroutine (part of 83ns with WaitGroup.Done and the switch, measured)", func(c *Costs) *event.Duration { return &c.Exit }},
		{"gosched", 31, "runtime.Gosched up to the search (86ns with it, measured)", func(c *Costs) *event.Duration { return &c.Gosched }},
		{"coro", 38, "a switch between the two goroutines of a coroutine (half of the 77ns of a next of iter.Pull, measured)", func(c *Costs) *event.Duration { return &c.Coro }},
		{"park", 38, "blocking, up to the search (part of the 163ns of an unbuffered hop, measured)", func(c *Costs) *event.Duration { return &c.Park }},
		{"ready", 40, "making a waiting goroutine runnable (part of the 163ns, measured)", func(c *Costs) *event.Duration { return &c.Ready }},
		{"chan", 15, "a send or receive that does not block (measured)", func(c *Costs) *event.Duration { return &c.Chan }},
		{"select", 44, "a select that does not block, no less than default (measured)", func(c *Costs) *event.Duration { return &c.Select }},
		{"default", 3, "a select that takes its default (measured)", func(c *Costs) *event.Duration { return &c.Default }},
		{"close", 15, "close of a channel (taken as a send)", func(c *Costs) *event.Duration { return &c.Close }},
		{"sleep", 200, "time.Sleep up to parking (from 335ns for Sleep(1ns), measured)", func(c *Costs) *event.Duration { return &c.Sleep }},
		{"timer", 100, "starting or stopping a timer (chosen)", func(c *Costs) *event.Duration { return &c.Timer }},
		{"timer.fire", 50, "running one expired timer (chosen)", func(c *Costs) *event.Duration { return &c.TimerFire }},
		{"poll.floor", 1 * event.Millisecond, "the shortest sleep of an idle process in the network poller (netpoll_epoll.go)", func(c *Costs) *event.Duration { return &c.PollFloor }},
		{"poll.late", 75 * event.Microsecond, "how late the kernel returns from it (measured)", func(c *Costs) *event.Duration { return &c.PollLate }},
		{"lock", 6, "an uncontended Lock or Unlock (measured)", func(c *Costs) *event.Duration { return &c.Lock }},
		{"mutex.spin", 330, "one active spin of a mutex: procyield(30) (measured)", func(c *Costs) *event.Duration { return &c.MutexSpin }},
		{"sema", 10, "a semaphore or condition variable operation (chosen)", func(c *Costs) *event.Duration { return &c.Sema }},
		{"waitgroup", 8, "WaitGroup.Add, Done or Wait (part of 83ns, measured)", func(c *Costs) *event.Duration { return &c.WaitGroup }},
		{"slice", 10 * event.Millisecond, "how long a goroutine may run before sysmon tells it to stop: forcePreemptNS", func(c *Costs) *event.Duration { return &c.Slice }},
		{"preempt.signal", 29 * event.Microsecond, "from that to its stopping (measured)", func(c *Costs) *event.Duration { return &c.PreemptSignal }},
		{"sleep.slack", 67 * event.Microsecond, "how much longer than asked a thread sleeps: usleep(20) takes 87us (measured)", func(c *Costs) *event.Duration { return &c.SleepSlack }},
		{"syscall.enter", 14, "entersyscall (half of 27ns, measured)", func(c *Costs) *event.Duration { return &c.SyscallEnter }},
		{"syscall.exit", 13, "exitsyscall with the P still there (the other half)", func(c *Costs) *event.Duration { return &c.SyscallExit }},
		{"gc.begin", 700, "the world is stopped for the beginning of a GC cycle (measured)", func(c *Costs) *event.Duration { return &c.GCBegin }},
		{"gc.end", 3800, "and for its end (measured)", func(c *Costs) *event.Duration { return &c.GCEnd }},
		{"gc.mark", 650, "marking a KB of what is alive (measured: 48 MB of small tree nodes take 31ms)", func(c *Costs) *event.Duration { return &c.GCMark }},
		{"gc.sweep", 50, "sweeping a span of 8 KB (chosen so that runtime.GC with a tiny heap takes about 135us)", func(c *Costs) *event.Duration { return &c.GCSweep }},
		{"net", 200, "a read or write that would block, up to parking (chosen)", func(c *Costs) *event.Duration { return &c.Net }},
		{"net.wake", 50 * event.Microsecond, "from the network being ready to the return of the idle thread that waits for it (measured: 40 to 70us)", func(c *Costs) *event.Duration { return &c.NetWake }},
		{"sched.lock", 20, "how long sched.lock is held for one operation on the global queue (chosen)", func(c *Costs) *event.Duration { return &c.SchedLock }},
		{"chan.lock", 10, "how long a channel's lock is held for one operation (chosen)", func(c *Costs) *event.Duration { return &c.ChanLock }},
		{"sema.lock", 10, "how long the lock of a semaphore's root is held by one who begins to wait or wakes another (chosen as for a channel)", func(c *Costs) *event.Duration { return &c.SemaLock }},
		{"timer.lock", 10, "how long the lock of a P's timers is held to put one in or take out the one that fires (chosen as for a channel)", func(c *Costs) *event.Duration { return &c.TimerLock }},
		{"kernel.slice", 4 * event.Millisecond, "how long a thread may run while others wait for its core: its slice ends at a tick of 250 Hz (measured: 3.95ms)", func(c *Costs) *event.Duration { return &c.KernelSlice }},
		{"kernel.switch", 1300, "giving a core to another thread (measured: what sched_yield takes longer beside a second thread)", func(c *Costs) *event.Duration { return &c.KernelSwitch }},
		{"file.open", 5600, "opening a file (measured: 6.4us with the close)", func(c *Costs) *event.Duration { return &c.FileOpen }},
		{"file.name", 2400, "another system call that looks up a file's name: stat, mkdir, remove (measured: stat)", func(c *Costs) *event.Duration { return &c.FileName }},
		{"file.call", 800, "a system call on an open file: read, write, close (measured: a read of 100 bytes)", func(c *Costs) *event.Duration { return &c.FileCall }},
		{"file.kb", 50, "and each KB that it reads or writes (measured: 1 MB in 50us)", func(c *Costs) *event.Duration { return &c.FileKB }},
		{"stack.grow", 350, "a larger stack, without its frames (measured)", func(c *Costs) *event.Duration { return &c.StackGrow }},
		{"stack.frame", 45, "moving one frame to it (measured)", func(c *Costs) *event.Duration { return &c.StackFrame }},
		{"stack.large", 6 * event.Microsecond, "how much longer a stack of 32 KB or more takes, which comes from the heap (measured)", func(c *Costs) *event.Duration { return &c.StackLarge }},
		{"thread.create", 50 * event.Microsecond, "model=threads: creating a thread with its stack, pthread_create (measured)", func(c *Costs) *event.Duration { return &c.ThreadCreate }},
		{"thread.exit", 12 * event.Microsecond, "model=threads: the end of a thread (measured)", func(c *Costs) *event.Duration { return &c.ThreadExit }},
		{"thread.switch", 2800, "model=threads: from one thread to another, sched_yield (measured)", func(c *Costs) *event.Duration { return &c.ThreadSwitch }},
		{"thread.wake", 1500, "model=threads: waking a thread (measured: 4.3us from futex to futex, less the switch)", func(c *Costs) *event.Duration { return &c.ThreadWake }},
		{"memory", 20, "how far goroutines on different Ps may run ahead of each other between accesses to memory (chosen)", func(c *Costs) *event.Duration { return &c.Memory }},
		{"futex.wake", 27 * event.Microsecond, "from waking a thread to its running: the median (measured)", func(c *Costs) *event.Duration { return &c.FutexWake }},
		{"futex.spread", 48 * event.Microsecond, "how far the shortest and the longest of these are apart; 0: always the median (measured: most take 2 to 50us)", func(c *Costs) *event.Duration { return &c.FutexSpread }},
		{"futex.handover", 8 * event.Microsecond, "the same if the waker goes to sleep at once, as between locked threads (half of 17.5us for a round of ping-pong, measured)", func(c *Costs) *event.Duration { return &c.FutexHandover }},
		{"thread.start", 68 * event.Microsecond, "from creating a thread to its first instruction: the median (measured)", func(c *Costs) *event.Duration { return &c.ThreadStart }},
		{"thread.spread", 29 * event.Microsecond, "how far the shortest and the longest of these are apart; 0: always the median (measured: p10 to p90)", func(c *Costs) *event.Duration { return &c.ThreadSpread }},
	}
}

// DefaultCosts returns the measured medians.
func DefaultCosts() Costs {
	var c Costs
	for _, e := range CostTable() {
		*e.field(&c) = e.Default
	}
	return c
}

// A CostError is what is wrong with a line of a costs file.
type CostError struct {
	Line, Col int
	Unknown   string // the key, if there is no such cost
	Msg       string
}

// Error begins with the line and column.
func (e *CostError) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Col, e.Msg) }

// ParseCosts reads a costs file: one "key duration" a line ("switch 60ns"),
// with # for comments. What it does not name keeps its default. An error is a
// *CostError.
func ParseCosts(text string) (Costs, error) {
	c, set := DefaultCosts(), map[string]int{}
	for i, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		at := CostError{Line: i + 1, Col: strings.Index(line, f[0]) + 1}
		if err := c.set(f, at, line); err != nil {
			return Costs{}, err
		}
		if before := set[f[0]]; before > 0 {
			return Costs{}, at.says("%s is set a second time; the first is in line %d", f[0], before)
		}
		set[f[0]] = i + 1
	}
	return c, nil
}

// says returns the error with its message.
func (e CostError) says(format string, args ...any) error {
	e.Msg = fmt.Sprintf(format, args...)
	return &e
}

// Set changes one entry. The error is a *CostError without a place.
func (c *Costs) Set(key, value string) error {
	return c.set([]string{key, value}, CostError{}, key+" "+value)
}

// set changes one entry from the fields of its line, which begins at.
func (c *Costs) set(f []string, at CostError, line string) error {
	if len(f) != 2 {
		return at.says("want a key and a duration, such as \"switch 60ns\"")
	}
	for _, e := range CostTable() {
		if e.Key != f[0] {
			continue
		}
		d, ok := parseDuration(f[1])
		if !ok {
			at.Col = strings.LastIndex(line, f[1]) + 1
			return at.says("bad duration %q; want a whole number with ns, us, ms or s, such as \"86ns\", and at most %v", f[1], mostCost)
		}
		*e.field(c) = d
		return nil
	}
	at.Unknown = f[0]
	return at.says("there is no cost %q", f[0])
}

// mostCost leaves room for thousands of them before the end of time.
const mostCost = 9_000_000 * event.Second

// parseDuration reads a whole number with a unit, such as "86ns" or "3us".
func parseDuration(s string) (d event.Duration, ok bool) {
	var n int64
	var unit string
	if k, _ := fmt.Sscanf(s, "%d%s", &n, &unit); k == 2 && n >= 0 {
		scale := map[string]event.Duration{"ns": event.Nanosecond, "us": event.Microsecond, "µs": event.Microsecond, "ms": event.Millisecond, "s": event.Second}[unit]
		if scale > 0 && n <= int64(mostCost/scale) {
			return event.Duration(n) * scale, true
		}
	}
	return 0, false
}
