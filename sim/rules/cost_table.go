package rules

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Costs is how long things take in virtual time. The defaults are medians of
// the real runtime, Go 1.26 on linux/amd64; CostTable says where each comes
// from. At GOMAXPROCS=1 they move the clock but, timers apart, not the order.
type Costs struct {
	Instr, Look, StealLook, StealTake, StealBackoff, ReleaseP, Switch,
	Go, GoCold, Exit, Gosched, Coro, Park, Ready,
	Chan, Select, Default, Close,
	Sleep, Timer, TimerFire, PollFloor, PollLate, PollSlack, PollSlackMost,
	Lock, MutexSpin, Sema, WaitGroup,
	Slice, PreemptSignal, SleepSlack,
	GCBegin, GCEnd, GCMark, GCGlobals, GCStack, GCSpans, GCSweep,
	SyscallEnter, SyscallExit, CacheTransfer, Net, NetWake, SchedLock, ChanLock, SemaLock, TimerLock,
	KernelSlice, KernelSwitch,
	FileOpen, FileName, FileCall, FileKB,
	WriteFirst, WritePipe, WriteNull, WriteFile, WriteKB, WriteTerminal, WriteTerminalKB,
	StackGrow, StackFrame, StackLarge,
	ThreadCreate, ThreadExit, ThreadSwitch, ThreadWake,
	Memory, FutexWake, FutexSpread, FutexHandover, ThreadStart, ThreadSpread event.Duration
}

// DefaultCosts returns the measured medians.
func DefaultCosts() Costs {
	var c Costs
	for _, e := range CostTable() {
		*e.field(&c) = e.Default
	}
	return c
}

// A Cost describes one field of Costs. A new cost needs a field there and a row below.
type Cost struct {
	Key     string // in a costs file
	Default event.Duration
	field   func(*Costs) *event.Duration
	Doc     string // what takes so long, and in brackets where the default comes from
}

// CostTable lists every cost, in the order of the documentation.
func CostTable() []Cost {
	return slices.Concat(
		searchCosts(), goroutineCosts(), channelCosts(), timerCosts(), syncCosts(), sysmonCosts(),
		gcCosts(), lockCosts(), kernelCosts(), stackCosts(), threadCosts())
}

// searchCosts are those of the search for work and the switch to what it finds.
func searchCosts() []Cost {
	return []Cost{
		{"instr", 1, func(c *Costs) *event.Duration { return &c.Instr },
			"one instruction of an interpreted program (chosen: about as long as a compiled instruction)"},
		{"look", 5, func(c *Costs) *event.Duration { return &c.Look },
			"a step of the search that looks in one place (chosen so that Gosched takes 86ns)"},
		{"steal.look", 40, func(c *Costs) *event.Duration { return &c.StealLook },
			"a look at one victim (from 0.22us for the whole search of two Ps)"},
		{"steal.take", 60, func(c *Costs) *event.Duration { return &c.StealTake },
			"taking half of a victim's queue (chosen)"},
		{"steal.backoff", 72 * event.Microsecond, func(c *Costs) *event.Duration { return &c.StealBackoff },
			"the wait before a runnext is stolen: the real time of usleep(3) (measured)"},
		{"release", 40, func(c *Costs) *event.Duration { return &c.ReleaseP },
			"giving a P to the idle list (chosen)"},
		{"switch", 50, func(c *Costs) *event.Duration { return &c.Switch },
			"from the scheduler into a goroutine (part of the 86ns of Gosched)"},
	}
}

// goroutineCosts are those of what goroutines do to themselves and each other.
func goroutineCosts() []Cost {
	return []Cost{
		{"go", 92, func(c *Costs) *event.Duration { return &c.Go },
			"go statement that reuses a dead G (measured)"},
		{"go.cold", 1200, func(c *Costs) *event.Duration { return &c.GoCold },
			"go statement that needs a new G and a stack in memory that is new to the process; at least as much as go (measured)"},
		{"exit", 20, func(c *Costs) *event.Duration { return &c.Exit },
			"end of a goroutine (part of 83ns with WaitGroup.Done and the switch, measured)"},
		{"gosched", 31, func(c *Costs) *event.Duration { return &c.Gosched },
			"runtime.Gosched up to the search (86ns with it, measured)"},
		{"coro", 38, func(c *Costs) *event.Duration { return &c.Coro },
			"a switch between the two goroutines of a coroutine (half of the 77ns of a next of iter.Pull, measured)"},
		{"park", 38, func(c *Costs) *event.Duration { return &c.Park },
			"blocking, up to the search (part of the 163ns of an unbuffered hop, measured)"},
		{"ready", 40, func(c *Costs) *event.Duration { return &c.Ready },
			"making a waiting goroutine runnable (part of the 163ns, measured)"},
	}
}

// channelCosts are those of channels.
func channelCosts() []Cost {
	return []Cost{
		{"chan", 15, func(c *Costs) *event.Duration { return &c.Chan },
			"a send or receive that does not block (measured)"},
		{"select", 44, func(c *Costs) *event.Duration { return &c.Select },
			"a select that does not block; at least as much as default (measured)"},
		{"default", 3, func(c *Costs) *event.Duration { return &c.Default },
			"a select that takes its default (measured)"},
		{"close", 15, func(c *Costs) *event.Duration { return &c.Close },
			"closing a channel (assumed equal to a send)"},
	}
}

// timerCosts are those of timers and the poller that waits for them.
func timerCosts() []Cost {
	return []Cost{
		{"sleep", 200, func(c *Costs) *event.Duration { return &c.Sleep },
			"time.Sleep up to parking (from 335ns for Sleep(1ns), measured)"},
		{"timer", 100, func(c *Costs) *event.Duration { return &c.Timer },
			"starting or stopping a timer (chosen)"},
		{"timer.fire", 50, func(c *Costs) *event.Duration { return &c.TimerFire },
			"running one expired timer (chosen)"},
		{"poll.floor", 1 * event.Millisecond, func(c *Costs) *event.Duration { return &c.PollFloor },
			"the shortest sleep of an idle process in the network poller (netpoll_epoll.go)"},
		{"poll.late", 75 * event.Microsecond, func(c *Costs) *event.Duration { return &c.PollLate },
			"how late the kernel returns from this sleep (measured)"},
		{"poll.slack", 875 * event.Microsecond, func(c *Costs) *event.Duration { return &c.PollSlack },
			"how much later it returns for each second of a sleep, where that is more than 50us; 0: never later " +
				"(measured: 7/8 of the thousandth that select_estimate_accuracy of Linux allows)"},
		{"poll.slack.most", 100 * event.Millisecond, func(c *Costs) *event.Duration { return &c.PollSlackMost },
			"the most that a long sleep is later (MAX_SLACK of Linux)"},
	}
}

// syncCosts are those of package sync.
func syncCosts() []Cost {
	return []Cost{
		{"lock", 6, func(c *Costs) *event.Duration { return &c.Lock },
			"an uncontended Lock or Unlock (measured)"},
		{"mutex.spin", 330, func(c *Costs) *event.Duration { return &c.MutexSpin },
			"one active spin of a mutex: procyield(30) (measured)"},
		{"sema", 10, func(c *Costs) *event.Duration { return &c.Sema },
			"an operation on a semaphore or condition variable (chosen)"},
		{"waitgroup", 8, func(c *Costs) *event.Duration { return &c.WaitGroup },
			"WaitGroup.Add, Done or Wait (part of 83ns, measured)"},
	}
}

// sysmonCosts are those of what sysmon does to goroutines, and system calls.
func sysmonCosts() []Cost {
	return []Cost{
		{"slice", ForcePreempt, func(c *Costs) *event.Duration { return &c.Slice },
			"how long a goroutine may run before sysmon tells it to stop: forcePreemptNS"},
		{"preempt.signal", 29 * event.Microsecond, func(c *Costs) *event.Duration { return &c.PreemptSignal },
			"from that request to the stop of the goroutine (measured)"},
		{"sleep.slack", 67 * event.Microsecond, func(c *Costs) *event.Duration { return &c.SleepSlack },
			"how much longer than asked a thread sleeps: usleep(20) takes 87us (measured)"},
		{"syscall.enter", 14, func(c *Costs) *event.Duration { return &c.SyscallEnter },
			"entersyscall (half of 27ns, measured)"},
		{"syscall.exit", 13, func(c *Costs) *event.Duration { return &c.SyscallExit },
			"exitsyscall if the thread still has its P (the other half)"},
	}
}

// gcCosts are those of the collector.
func gcCosts() []Cost {
	return []Cost{
		{"gc.begin", 700, func(c *Costs) *event.Duration { return &c.GCBegin },
			"the world is stopped for the beginning of a GC cycle (measured)"},
		{"gc.end", 3800, func(c *Costs) *event.Duration { return &c.GCEnd },
			"the world is stopped for the end of a GC cycle (measured)"},
		{"gc.mark", 650, func(c *Costs) *event.Duration { return &c.GCMark },
			"marking a KB of live memory (measured: 48 MB of small tree nodes take 31ms)"},
		{"gc.globals", 360, func(c *Costs) *event.Duration { return &c.GCGlobals },
			"scanning a KB of global variables that begin as zero (measured: 132 KB take 47us)"},
		{"gc.stack", 500, func(c *Costs) *event.Duration { return &c.GCStack },
			"scanning the stack of a goroutine (chosen so that a worker that gives a quarter of one P scans about ten before it stops)"},
		{"gc.spans", 900, func(c *Costs) *event.Duration { return &c.GCSpans },
			"scanning what the runtime keeps beside objects (chosen like gc.stack)"},
		{"gc.sweep", 50, func(c *Costs) *event.Duration { return &c.GCSweep },
			"sweeping a span of 8 KB (chosen so that runtime.GC with a tiny heap takes about 135us)"},
	}
}

// lockCosts are those of the network, and locks of the runtime.
func lockCosts() []Cost {
	return []Cost{
		{"net", 200, func(c *Costs) *event.Duration { return &c.Net },
			"a read or write that would block, up to parking (chosen)"},
		{"net.wake", 50 * event.Microsecond, func(c *Costs) *event.Duration { return &c.NetWake },
			"from the network being ready to the return of the idle thread that waits for it (measured: 40 to 70us)"},
		{"cache.transfer", 58, func(c *Costs) *event.Duration { return &c.CacheTransfer },
			"several Ps: until a core has memory that another one wrote last: a lock, an atomic variable (measured)"},
		{"sched.lock", 20, func(c *Costs) *event.Duration { return &c.SchedLock },
			"how long sched.lock is held for one operation on the global queue (chosen)"},
		{"chan.lock", 10, func(c *Costs) *event.Duration { return &c.ChanLock },
			"how long a channel's lock is held for one operation (chosen)"},
		{"sema.lock", 10, func(c *Costs) *event.Duration { return &c.SemaLock },
			"how long a goroutine that begins to wait, or wakes another, holds the lock of a semaphore's root (chosen as for a channel)"},
		{"timer.lock", 10, func(c *Costs) *event.Duration { return &c.TimerLock },
			"how long the lock of a P's timers is held to add a timer or remove one that fires (chosen as for a channel)"},
	}
}

// kernelCosts are those of the kernel: its cores and its files.
func kernelCosts() []Cost {
	return []Cost{
		{"kernel.slice", 4 * event.Millisecond, func(c *Costs) *event.Duration { return &c.KernelSlice },
			"how long a thread may run while others wait for its core: its slice ends at a tick of 250 Hz (measured: 3.95ms)"},
		{"kernel.switch", 1300, func(c *Costs) *event.Duration { return &c.KernelSwitch },
			"giving a core to another thread (measured: how much longer sched_yield takes beside a second thread)"},
		{"file.open", 5600, func(c *Costs) *event.Duration { return &c.FileOpen },
			"opening a file (measured: 6.4us with the close)"},
		{"file.name", 2400, func(c *Costs) *event.Duration { return &c.FileName },
			"another system call that looks up a file's name: stat, mkdir, remove (measured: stat)"},
		{"file.call", 800, func(c *Costs) *event.Duration { return &c.FileCall },
			"a system call on an open file: read, write, close (measured: a read of 100 bytes)"},
		{"file.kb", 50, func(c *Costs) *event.Duration { return &c.FileKB },
			"each KB that such a call reads or writes (measured: 1 MB in 50us)"},
		{"write.first", 5 * event.Microsecond, func(c *Costs) *event.Duration { return &c.WriteFirst },
			"how much longer the first line of a process takes, whose code no cache has yet (measured: 3 to 15us)"},
		{"write.pipe", 260, func(c *Costs) *event.Duration { return &c.WritePipe },
			"output=pipe: a write to the standard output or error (measured: 0.3us with entersyscall and exitsyscall)"},
		{"write.null", 170, func(c *Costs) *event.Duration { return &c.WriteNull },
			"output=null: the same if nobody gets it, as with /dev/null (measured: 0.21us)"},
		{"write.file", 360, func(c *Costs) *event.Duration { return &c.WriteFile },
			"output=file: the same to a file (measured: 0.4us)"},
		{"write.kb", 400, func(c *Costs) *event.Duration { return &c.WriteKB },
			"each KB of it, to a pipe or a file (measured: 4 KB take 1 to 1.6us and 2.2us)"},
		{"write.terminal", 580, func(c *Costs) *event.Duration { return &c.WriteTerminal },
			"output=terminal: the same to a terminal (measured: 0.65us)"},
		{"write.terminal.kb", 4400, func(c *Costs) *event.Duration { return &c.WriteTerminalKB },
			"each KB of it (measured: 4 KB take 18us)"},
	}
}

// stackCosts are those of stacks.
func stackCosts() []Cost {
	return []Cost{
		{"stack.grow", 350, func(c *Costs) *event.Duration { return &c.StackGrow },
			"a larger stack, without its frames (measured)"},
		{"stack.frame", 45, func(c *Costs) *event.Duration { return &c.StackFrame },
			"moving one frame to it (measured)"},
		{"stack.large", 6 * event.Microsecond, func(c *Costs) *event.Duration { return &c.StackLarge },
			"how much longer a stack of 32 KB or more takes, because it comes from the heap (measured)"},
	}
}

// threadCosts are those of threads.
func threadCosts() []Cost {
	return []Cost{
		{"thread.create", 50 * event.Microsecond, func(c *Costs) *event.Duration { return &c.ThreadCreate },
			"model=threads: creating a thread with its stack, pthread_create (measured)"},
		{"thread.exit", 12 * event.Microsecond, func(c *Costs) *event.Duration { return &c.ThreadExit },
			"model=threads: the end of a thread (measured)"},
		{"thread.switch", 2800, func(c *Costs) *event.Duration { return &c.ThreadSwitch },
			"model=threads: from one thread to another, sched_yield (measured)"},
		{"thread.wake", 1500, func(c *Costs) *event.Duration { return &c.ThreadWake },
			"model=threads: waking a thread (measured: 4.3us from futex to futex, less the switch)"},
		{"memory", 20, func(c *Costs) *event.Duration { return &c.Memory },
			"how far goroutines on different Ps may run ahead of each other between accesses to memory (chosen)"},
		{"futex.wake", 27 * event.Microsecond, func(c *Costs) *event.Duration { return &c.FutexWake },
			"from waking a thread until it runs: the median (measured)"},
		{"futex.spread", 48 * event.Microsecond, func(c *Costs) *event.Duration { return &c.FutexSpread },
			"difference between the shortest and the longest of these times; 0: always the median (measured: most take 2 to 50us)"},
		{"futex.handover", 8 * event.Microsecond, func(c *Costs) *event.Duration { return &c.FutexHandover },
			"the same if the waking thread goes to sleep at once, as between locked threads " +
				"(half of 17.5us for a round of ping-pong, measured)"},
		{"thread.start", 68 * event.Microsecond, func(c *Costs) *event.Duration { return &c.ThreadStart },
			"from creating a thread to its first instruction: the median (measured)"},
		{"thread.spread", 29 * event.Microsecond, func(c *Costs) *event.Duration { return &c.ThreadSpread },
			"difference between the shortest and the longest of these times; 0: always the median (measured: p10 to p90)"},
	}
}
