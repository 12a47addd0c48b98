package rules

import (
	"fmt"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Costs is how long things take in virtual time. The defaults are medians of
// the real runtime, Go 1.26 on linux/amd64; CostTable says where each comes
// from. At GOMAXPROCS=1 they move the clock but, timers apart, not the order.
type Costs struct {
	Look, StealLook, StealTake, StealBackoff, ReleaseP, Switch,
	Go, GoCold, Exit, Gosched, Coro, Park, Ready,
	Chan, Select, Default, Close,
	Sleep, Timer, TimerFire, PollFloor, PollLate, PollSlack, PollSlackMost,
	Lock, MutexSpin, Sema, SemaWait, SemaWake, WaitGroup,
	Slice, PreemptSignal, SleepSlack,
	GCBegin, GCEnd, GCMark, GCGlobals, GCStack, GCSpans, GCSweep,
	SyscallEnter, SyscallExit, CacheTransfer, Net, NetWake, SchedLock, ChanLock, SemaLock, TimerLock,
	KernelSlice, KernelSwitch,
	FileOpen, FileChange, FileName, FileCall, FileKB, FileGrowKB,
	WriteFirst, WritePipe, WriteNull, WriteFile, WriteKB, WriteTerminal, WriteTerminalKB,
	StackGrow, StackFrame, StackLarge,
	ThreadCreate, ThreadExit, ThreadSwitch, ThreadWake,
	Memory, FutexWake, FutexSpread, FutexHandover, ThreadStart, ThreadSpread event.Duration

	Code [NumCodeCosts]Picoseconds // of what compiled code does by itself
}

// DefaultCosts returns the measured medians.
func DefaultCosts() Costs {
	var c Costs
	for _, e := range CostTable() {
		if e.code != nil {
			*e.code(&c) = e.Fine
		} else {
			*e.field(&c) = e.Default
		}
	}
	return c
}

// A Cost describes one field of Costs. A new cost needs a field there and a row below.
type Cost struct {
	Key     string // in a costs file
	Default event.Duration
	Fine    Picoseconds // the default of a cost of code, which may be a part of a nanosecond
	field   func(*Costs) *event.Duration
	code    func(*Costs) *Picoseconds
	Doc     string // what takes so long, and in brackets where the default comes from
}

// CostTable lists every cost, in the order of the documentation.
func CostTable() []Cost {
	return slices.Concat(
		codeCosts(), searchCosts(), goroutineCosts(), channelCosts(), timerCosts(), syncCosts(), sysmonCosts(),
		gcCosts(), lockCosts(), kernelCosts(), stackCosts(), threadCosts())
}

// searchCosts are those of the search for work and the switch to what it finds.
func searchCosts() []Cost {
	return []Cost{
		{Key: "look", Default: 5, field: func(c *Costs) *event.Duration { return &c.Look },
			Doc: "a step of the search that looks in one place (chosen so that Gosched takes 86ns)"},
		{Key: "steal.look", Default: 40, field: func(c *Costs) *event.Duration { return &c.StealLook },
			Doc: "a look at one victim (from 0.22us for the whole search of two Ps)"},
		{Key: "steal.take", Default: 60, field: func(c *Costs) *event.Duration { return &c.StealTake },
			Doc: "taking half of a victim's queue (chosen)"},
		{Key: "steal.backoff", Default: 72 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.StealBackoff },
			Doc: "the wait before a runnext is stolen: the real time of usleep(3) (measured)"},
		{Key: "release", Default: 40, field: func(c *Costs) *event.Duration { return &c.ReleaseP },
			Doc: "giving a P to the idle list (chosen)"},
		{Key: "switch", Default: 50, field: func(c *Costs) *event.Duration { return &c.Switch },
			Doc: "from the scheduler into a goroutine (part of the 86ns of Gosched)"},
	}
}

// goroutineCosts are those of what goroutines do to themselves and each other.
func goroutineCosts() []Cost {
	return []Cost{
		{Key: "go", Default: 92, field: func(c *Costs) *event.Duration { return &c.Go },
			Doc: "go statement that reuses a dead G (measured)"},
		{Key: "go.cold", Default: 1200, field: func(c *Costs) *event.Duration { return &c.GoCold },
			Doc: "go statement that needs a new G and a stack in memory that is new to the process; at least as much as go (measured)"},
		{Key: "exit", Default: 20, field: func(c *Costs) *event.Duration { return &c.Exit },
			Doc: "end of a goroutine (part of 83ns with WaitGroup.Done and the switch, measured)"},
		{Key: "gosched", Default: 31, field: func(c *Costs) *event.Duration { return &c.Gosched },
			Doc: "runtime.Gosched up to the search (86ns with it, measured)"},
		{Key: "coro", Default: 38, field: func(c *Costs) *event.Duration { return &c.Coro },
			Doc: "a switch between the two goroutines of a coroutine (half of the 77ns of a next of iter.Pull, measured)"},
		{Key: "park", Default: 38, field: func(c *Costs) *event.Duration { return &c.Park },
			Doc: "blocking, up to the search (part of the 163ns of an unbuffered hop, measured)"},
		{Key: "ready", Default: 40, field: func(c *Costs) *event.Duration { return &c.Ready },
			Doc: "making a waiting goroutine runnable (part of the 163ns, measured)"},
	}
}

// channelCosts are those of channels.
func channelCosts() []Cost {
	return []Cost{
		{Key: "chan", Default: 15, field: func(c *Costs) *event.Duration { return &c.Chan },
			Doc: "a send or receive that does not block (measured)"},
		{Key: "select", Default: 44, field: func(c *Costs) *event.Duration { return &c.Select },
			Doc: "a select that does not block; at least as much as default (measured)"},
		{Key: "default", Default: 3, field: func(c *Costs) *event.Duration { return &c.Default },
			Doc: "a select that takes its default (measured)"},
		{Key: "close", Default: 15, field: func(c *Costs) *event.Duration { return &c.Close },
			Doc: "closing a channel (assumed equal to a send)"},
	}
}

// timerCosts are those of timers and the poller that waits for them.
func timerCosts() []Cost {
	return []Cost{
		{Key: "sleep", Default: 200, field: func(c *Costs) *event.Duration { return &c.Sleep },
			Doc: "time.Sleep up to parking (from 335ns for Sleep(1ns), measured)"},
		{Key: "timer", Default: 100, field: func(c *Costs) *event.Duration { return &c.Timer },
			Doc: "starting or stopping a timer (chosen)"},
		{Key: "timer.fire", Default: 50, field: func(c *Costs) *event.Duration { return &c.TimerFire },
			Doc: "running one expired timer (chosen)"},
		{Key: "poll.floor", Default: 1 * event.Millisecond, field: func(c *Costs) *event.Duration { return &c.PollFloor },
			Doc: "the shortest sleep of an idle process in the network poller (netpoll_epoll.go)"},
		{Key: "poll.late", Default: 75 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.PollLate },
			Doc: "how late the kernel returns from this sleep (measured)"},
		{Key: "poll.slack", Default: 875 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.PollSlack },
			Doc: "how much later it returns for each second of a sleep, where that is more than 50us; 0: never later " +
				"(measured: 7/8 of the thousandth that select_estimate_accuracy of Linux allows)"},
		{Key: "poll.slack.most", Default: 100 * event.Millisecond, field: func(c *Costs) *event.Duration { return &c.PollSlackMost },
			Doc: "the most that a long sleep is later (MAX_SLACK of Linux)"},
	}
}

// syncCosts are those of package sync.
func syncCosts() []Cost {
	return []Cost{
		{Key: "lock", Default: 6, field: func(c *Costs) *event.Duration { return &c.Lock },
			Doc: "an uncontended Lock or Unlock (measured)"},
		{Key: "mutex.spin", Default: 330, field: func(c *Costs) *event.Duration { return &c.MutexSpin },
			Doc: "one active spin of a mutex: procyield(30) (measured)"},
		{Key: "sema", Default: 10, field: func(c *Costs) *event.Duration { return &c.Sema },
			Doc: "an operation on a semaphore or condition variable (chosen)"},
		{Key: "sema.wait", Default: 80, field: func(c *Costs) *event.Duration { return &c.SemaWait },
			Doc: "how much longer waiting for a semaphore takes than for a channel: its queue, and for a mutex the time of day " +
				"(two thirds of the 120ns by which a round of mutex-collapse was too short, measured)"},
		{Key: "sema.wake", Default: 40, field: func(c *Costs) *event.Duration { return &c.SemaWake },
			Doc: "how much longer it takes to wake one that waits for a semaphore (the last third)"},
		{Key: "waitgroup", Default: 8, field: func(c *Costs) *event.Duration { return &c.WaitGroup },
			Doc: "WaitGroup.Add, Done or Wait (part of 83ns, measured)"},
	}
}

// sysmonCosts are those of what sysmon does to goroutines, and system calls.
func sysmonCosts() []Cost {
	return []Cost{
		{Key: "slice", Default: ForcePreempt, field: func(c *Costs) *event.Duration { return &c.Slice },
			Doc: "how long a goroutine may run before sysmon tells it to stop: forcePreemptNS"},
		{Key: "preempt.signal", Default: 29 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.PreemptSignal },
			Doc: "from that request to the stop of the goroutine (measured)"},
		{Key: "sleep.slack", Default: 67 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.SleepSlack },
			Doc: "how much longer than asked a thread sleeps: usleep(20) takes 87us (measured)"},
		{Key: "syscall.enter", Default: 14, field: func(c *Costs) *event.Duration { return &c.SyscallEnter },
			Doc: "entersyscall (half of 27ns, measured)"},
		{Key: "syscall.exit", Default: 13, field: func(c *Costs) *event.Duration { return &c.SyscallExit },
			Doc: "exitsyscall if the thread still has its P (the other half)"},
	}
}

// gcCosts are those of the collector.
func gcCosts() []Cost {
	return []Cost{
		{Key: "gc.begin", Default: 700, field: func(c *Costs) *event.Duration { return &c.GCBegin },
			Doc: "the world is stopped for the beginning of a GC cycle (measured)"},
		{Key: "gc.end", Default: 3800, field: func(c *Costs) *event.Duration { return &c.GCEnd },
			Doc: "the world is stopped for the end of a GC cycle (measured)"},
		{Key: "gc.mark", Default: 650, field: func(c *Costs) *event.Duration { return &c.GCMark },
			Doc: "marking a KB of live memory (measured: 48 MB of small tree nodes take 31ms)"},
		{Key: "gc.globals", Default: 360, field: func(c *Costs) *event.Duration { return &c.GCGlobals },
			Doc: "scanning a KB of global variables that begin as zero (measured: 132 KB take 47us)"},
		{Key: "gc.stack", Default: 500, field: func(c *Costs) *event.Duration { return &c.GCStack },
			Doc: "scanning the stack of a goroutine (chosen so that a worker that gives a quarter of one P scans about ten " +
				"before it stops)"},
		{Key: "gc.spans", Default: 900, field: func(c *Costs) *event.Duration { return &c.GCSpans },
			Doc: "scanning what the runtime keeps beside objects (chosen like gc.stack)"},
		{Key: "gc.sweep", Default: 50, field: func(c *Costs) *event.Duration { return &c.GCSweep },
			Doc: "sweeping a span of 8 KB (chosen so that runtime.GC with a tiny heap takes about 135us)"},
	}
}

// lockCosts are those of the network, and locks of the runtime.
func lockCosts() []Cost {
	return []Cost{
		{Key: "net", Default: 200, field: func(c *Costs) *event.Duration { return &c.Net },
			Doc: "a read or write that would block, up to parking (chosen)"},
		{Key: "net.wake", Default: 50 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.NetWake },
			Doc: "from the network being ready to the return of the idle thread that waits for it (measured: 40 to 70us)"},
		{Key: "cache.transfer", Default: 58, field: func(c *Costs) *event.Duration { return &c.CacheTransfer },
			Doc: "several Ps: until a core has memory that another one wrote last: a lock, an atomic variable (measured)"},
		{Key: "sched.lock", Default: 20, field: func(c *Costs) *event.Duration { return &c.SchedLock },
			Doc: "how long sched.lock is held for one operation on the global queue (chosen)"},
		{Key: "chan.lock", Default: 10, field: func(c *Costs) *event.Duration { return &c.ChanLock },
			Doc: "how long a channel's lock is held for one operation (chosen)"},
		{Key: "sema.lock", Default: 10, field: func(c *Costs) *event.Duration { return &c.SemaLock },
			Doc: "how long a goroutine that begins to wait, or wakes another, holds the lock of a semaphore's root " +
				"(chosen as for a channel)"},
		{Key: "timer.lock", Default: 10, field: func(c *Costs) *event.Duration { return &c.TimerLock },
			Doc: "how long the lock of a P's timers is held to add a timer or remove one that fires (chosen as for a channel)"},
	}
}

// kernelCosts are those of the kernel: its cores and its files.
func kernelCosts() []Cost {
	return []Cost{
		{Key: "kernel.slice", Default: 4 * event.Millisecond, field: func(c *Costs) *event.Duration { return &c.KernelSlice },
			Doc: "how long a thread may run while others wait for its core: its slice ends at a tick of 250 Hz (measured: 3.95ms)"},
		{Key: "kernel.switch", Default: 1300, field: func(c *Costs) *event.Duration { return &c.KernelSwitch },
			Doc: "giving a core to another thread (measured: how much longer sched_yield takes beside a second thread)"},
		{Key: "file.open", Default: 2600, field: func(c *Costs) *event.Duration { return &c.FileOpen },
			Doc: "opening a file that is there (measured: 2.1 to 6.4us with the close)"},
		{Key: "file.change", Default: 5 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.FileChange },
			Doc: "a system call that changes a directory or empties a file: mkdir, remove, rename, os.Create " +
				"(measured: mkdir and remove 12us with ext4, os.WriteFile of 4 KB 3.5us with tmpfs and 11 to 17us with ext4)"},
		{Key: "file.name", Default: 900, field: func(c *Costs) *event.Duration { return &c.FileName },
			Doc: "another system call that looks up a file's name (measured: stat, 0.5 to 1us)"},
		{Key: "file.call", Default: 450, field: func(c *Costs) *event.Duration { return &c.FileCall },
			Doc: "a system call on an open file: read, write, close (measured: a write of 16 bytes, 0.35 to 0.6us)"},
		{Key: "file.kb", Default: 40, field: func(c *Costs) *event.Duration { return &c.FileKB },
			Doc: "each KB that such a call reads or writes (measured: 1 MB is read in 41us, written over in 26us)"},
		{Key: "file.grow.kb", Default: 150, field: func(c *Costs) *event.Duration { return &c.FileGrowKB },
			Doc: "each KB by which a write makes a file longer, beside (measured: os.WriteFile of 4 MB takes 0.6 to 0.8ms)"},
		{Key: "write.first", Default: 5 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.WriteFirst },
			Doc: "how much longer the first line of a process takes, whose code no cache has yet (measured: 3 to 15us)"},
		{Key: "write.pipe", Default: 260, field: func(c *Costs) *event.Duration { return &c.WritePipe },
			Doc: "output=pipe: a write to the standard output or error (measured: 0.3us with entersyscall and exitsyscall)"},
		{Key: "write.null", Default: 170, field: func(c *Costs) *event.Duration { return &c.WriteNull },
			Doc: "output=null: the same if nobody gets it, as with /dev/null (measured: 0.21us)"},
		{Key: "write.file", Default: 360, field: func(c *Costs) *event.Duration { return &c.WriteFile },
			Doc: "output=file: the same to a file (measured: 0.4us)"},
		{Key: "write.kb", Default: 400, field: func(c *Costs) *event.Duration { return &c.WriteKB },
			Doc: "each KB of it, to a pipe or a file (measured: 4 KB take 1 to 1.6us and 2.2us)"},
		{Key: "write.terminal", Default: 580, field: func(c *Costs) *event.Duration { return &c.WriteTerminal },
			Doc: "output=terminal: the same to a terminal (measured: 0.65us)"},
		{Key: "write.terminal.kb", Default: 4400, field: func(c *Costs) *event.Duration { return &c.WriteTerminalKB },
			Doc: "each KB of it (measured: 4 KB take 18us)"},
	}
}

// stackCosts are those of stacks.
func stackCosts() []Cost {
	return []Cost{
		{Key: "stack.grow", Default: 350, field: func(c *Costs) *event.Duration { return &c.StackGrow },
			Doc: "a larger stack, without its frames (measured)"},
		{Key: "stack.frame", Default: 45, field: func(c *Costs) *event.Duration { return &c.StackFrame },
			Doc: "moving one frame to it (measured)"},
		{Key: "stack.large", Default: 6 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.StackLarge },
			Doc: "how much longer a stack of 32 KB or more takes, because it comes from the heap (measured)"},
	}
}

// threadCosts are those of threads.
func threadCosts() []Cost {
	return []Cost{
		{Key: "thread.create", Default: 50 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.ThreadCreate },
			Doc: "model=threads: creating a thread with its stack, pthread_create (measured)"},
		{Key: "thread.exit", Default: 12 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.ThreadExit },
			Doc: "model=threads: the end of a thread (measured)"},
		{Key: "thread.switch", Default: 2800, field: func(c *Costs) *event.Duration { return &c.ThreadSwitch },
			Doc: "model=threads: from one thread to another, sched_yield (measured)"},
		{Key: "thread.wake", Default: 1500, field: func(c *Costs) *event.Duration { return &c.ThreadWake },
			Doc: "model=threads: waking a thread (measured: 4.3us from futex to futex, less the switch)"},
		{Key: "memory", Default: 20, field: func(c *Costs) *event.Duration { return &c.Memory },
			Doc: "how far goroutines on different Ps may run ahead of each other between accesses to memory (chosen)"},
		{Key: "futex.wake", Default: 27 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.FutexWake },
			Doc: "from waking a thread until it runs: the median (measured)"},
		{Key: "futex.spread", Default: 48 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.FutexSpread },
			Doc: "difference between the shortest and the longest of these times; 0: always the median (measured: most take 2 to 50us)"},
		{Key: "futex.handover", Default: 8 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.FutexHandover },
			Doc: "the same if the waking thread goes to sleep at once, as between locked threads " +
				"(half of 17.5us for a round of ping-pong, measured)"},
		{Key: "thread.start", Default: 68 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.ThreadStart },
			Doc: "from creating a thread to its first instruction: the median (measured)"},
		{Key: "thread.spread", Default: 29 * event.Microsecond, field: func(c *Costs) *event.Duration { return &c.ThreadSpread },
			Doc: "difference between the shortest and the longest of these times; 0: always the median (measured: p10 to p90)"},
	}
}

// Value is what the cost is in c, as a costs file has it.
func (e Cost) Value(c *Costs) string {
	if e.code != nil {
		return e.code(c).String()
	}
	return fmt.Sprint(*e.field(c))
}

// Raise makes the cost in c so many times as high, and higher if it was 0.
func (e Cost) Raise(c *Costs, times int) {
	if e.code != nil {
		*e.code(c) = *e.code(c)*Picoseconds(times) + 1
		return
	}
	*e.field(c) = *e.field(c)*event.Duration(times) + 1
}
