package main

// This file is the table of the kinds. The order is that of the numbers, which
// recorded digests contain: add a new kind at the end. A row has
//
//	name       of the constant in package event; in lower case it is the kind's name
//	           in texts, unless a slash and another name follow
//	class      how a trace shows it: step, head, detail or, not at all, measure
//	arguments  at most four, each with its type (see types in types.go)
//	runtime    the function of Go 1.26 that it mirrors; "" if it has none
//	fold       what it does to the State, or unchanged. A method of State by the name
//	           of the kind does it: foldSteal
//	meaning    one sentence for the docs

// A section is a group of kinds that its title describes.
type section struct {
	title string
	kinds []kind
}

// A kind is one row.
type kind struct {
	name    string
	class   string
	args    string
	runtime string
	fold    string
	meaning string
}

// unchanged stands in the place of a fold for a kind that changes no state.
const unchanged = ""

func table() []section {
	return []section{
		{"The beginning.", begin},
		{"The search for work: one of these for each step tried.", search},
		{"Queues.", queues},
		{"Threads and processors.", threads},
		{"Goroutines, and what takes a P or a core from them.", goroutines},
		{"The collector, sweeping and stacks.", memory},
		{"What goroutines ask for.", operations},
		{"The end.", end},
		{"What older releases do.", older},
		{"What a program tells about itself.", annotations},
		{"Coroutines.", coroutines},
		{"What is measured and no event of its own.", measures},
	}
}

var begin = []kind{
	{"Begin", head, "procs Count, tick Count, stack Bytes", "schedinit",
		"the Ps exist, P0 belongs to the M",
		"The machine is set up: so many Ps, main's P with this schedtick, a goroutine's first stack of so many bytes."},
}

var search = []kind{
	{"Nothing", step, "row Row, saw Count, of Count", "findRunnable",
		unchanged,
		"A step of the search found nothing."},
	{"Timers", detail, "fired Count, next Time, from P", "timers.check",
		unchanged,
		"Expired timers of a P were run."},
	{"GlobGet", detail, "g G, left Count", "globrunqget",
		"the global queue loses its head",
		"The schedtick is a multiple of 61: one G from the head of the global queue."},
	{"RunqGet", detail, "g G, next Bool, left Count", "runqget",
		"runnext or the queue of the P loses the G",
		"A G from the P's own runnext or queue."},
	{"GlobBatch", detail, "g G, n Count, left Count", "globrunqgetbatch",
		"n leave the global queue; all but the first join the queue of the P",
		"A batch from the global queue: the first runs, the rest go to the P's queue."},
	{"Spin", head, "spinning Count, busy Count", "becomeSpinning",
		"the M spins",
		"The M starts to spin: it looks for work to steal."},
	{"Steal", detail, "victim P, n Count, g G, left Count", "runqsteal",
		"n leave the queue of the victim; all but the last join the queue of the P",
		"Half of another P's queue, rounded up; the last one runs."},
	{"StealBackoff/backoff", head, "victim P, g G", "runqgrab",
		unchanged,
		"The victim has only a runnext: give it a moment to run it."},
	{"StealNext", detail, "victim P, g G", "runqgrab",
		"runnext of the victim is empty",
		"Another P's runnext, after the back-off."},
	{"ReleaseP", head, "idle Count", "pidleput",
		"the P is idle",
		"No work: the P goes to the idle list."},
	{"SpinStop/unspin", detail, "spinning Count, wakes Bool", "resetspinning",
		"the M does not spin",
		"The M stops spinning."},
	{"Recheck", head, "found P", "checkRunqsNoP",
		"the M takes the P on top of the idle list",
		"Work appeared while the P was given up: take an idle P and search again."},
	{"Poll", head, "until Time", "netpoll",
		unchanged,
		"The M blocks in the network poller until the next timer."},
	{"PollWake", head, "p P", "netpoll",
		"the M takes an idle P, if there is one",
		"The M returns from the network poller."},
	{"StopM", head, "idle Count", "stopm",
		"the M joins the idle list",
		"The M goes to the idle list and its thread sleeps."},
	{"Execute", head, "inherit Bool, tick Count", "execute",
		"the G runs on the M",
		"The M runs the G; unless it inherits the slice, schedtick advances."},
}

var queues = []kind{
	{"RunqPut", detail, "g G, next Bool, kicked G, left Count", "runqput",
		"the G is in runnext or at the tail of the queue",
		"A ready G goes to runnext, kicking the one there to the tail, or to the tail."},
	{"Overflow", detail, "g G, n Count, global Count", "runqputslow",
		"half of the queue and the G move to the global queue",
		"The queue is full: its older half and the G go to the global queue."},
	{"GlobPut", detail, "g G, global Count", "globrunqput",
		"the G is at the tail of the global queue",
		"A G goes to the tail of the global queue."},
	{"Ready", detail, "g G", "ready",
		"the G is runnable",
		"A waiting G becomes runnable."},
}

var threads = []kind{
	{"Wakep", detail, "p P", "wakep",
		"the idle list loses its top P",
		"An idle P is taken to look for work, since nobody spins."},
	{"StartM", detail, "m M, p P, spinning Bool", "startm",
		"the M leaves the idle list; it will take the P",
		"An idle M is woken to run the P."},
	{"NewM", detail, "m M, p P, spinning Bool", "newm",
		"the M exists; it will take the P",
		"No idle M: a thread is created to run the P."},
	{"MWake", head, "", "mPark",
		"the M takes the P that it was given",
		"The M's thread runs and searches for work."},
	{"AcquireP", detail, "from P", "procresize",
		"the M changes to P0",
		"The M changes to P0, since its own P goes away."},
	{"Procs", head, "old Count, new Count", "procresize",
		"there are so many Ps",
		"GOMAXPROCS is read or changed."},
	{"StopP", detail, "", "gcstopm",
		"the P is stopped",
		"The world stops: the M gives up its P."},
}

var goroutines = []kind{
	{"Go", head, "g G, fn Symbol, reused Bool", "newproc",
		"the G exists",
		"A goroutine is created."},
	{"Park", detail, "why WaitReason", "gopark",
		"the G waits",
		"The G stops running and waits."},
	{"Gosched", head, "", "goschedImpl",
		"the G is runnable",
		"The G yields."},
	{"Goyield", detail, "", "goyield",
		"the G is runnable",
		"The G yields to the one it just readied: to the tail of its own queue."},
	{"Preempt", detail, "ran Duration, asked Bool", "gopreempt_m",
		"the G is runnable",
		"The G is taken off its thread while it computes: sysmon asked for it, or the world stops."},
	{"GoEnd", head, "goexit Bool", "goexit0",
		"the G is gone",
		"The goroutine is over."},
	{"PreemptAsk", head, "m M, p P, g G, ran Duration", "preemptone",
		unchanged,
		"sysmon tells a goroutine to stop: it saw the same slice so long ago."},
	{"Syscall", head, "for Duration, blocks Bool", "entersyscall",
		"the G is in a system call",
		"The G enters a system call; its thread keeps the P unless the call is known to block."},
	{"SyscallExit/sysexit", head, "how SyscallWay, p P, g G", "exitsyscall",
		"the G runs, or is runnable without a P",
		"The G returns from a system call: 0 its thread still has the P, 1 took it back, 2 found an idle one, 3 has none."},
	{"Retake", head, "p P, m M, g G", "retake",
		"the M loses its P",
		"The P of a thread in a system call is taken."},
	{"Handoff", detail, "p P, m M", "handoffp",
		"the M gives up its P",
		"The M gives its P away before it sleeps or blocks."},
	{"IdleP", detail, "p P, idle Count", "pidleput",
		"the P joins the idle list",
		"A P that is handed off has no work: it goes to the idle list."},
	{"Net", head, "for Duration", "netpollblock",
		unchanged,
		"The G waits for the network."},
	{"Netpoll", head, "n Count, left Count", "netpoll",
		unchanged,
		"The network is ready for so many goroutines."},
	{"LockThread", head, "locks Count, undone Bool", "LockOSThread",
		unchanged,
		"The G locks itself to its thread, or undoes one such lock."},
	{"StopLocked", detail, "g G", "stoplockedm",
		unchanged,
		"The M sleeps until somebody finds the goroutine that is locked to it."},
	{"StartLocked", detail, "m M, p P, g G", "startlockedm",
		"the M gives up its P; another M will take it",
		"The G that was found is locked to another M, which gets the P and is woken."},
	{"ExitM", detail, "p P", "mexit",
		"the M gives up its P",
		"The goroutine that was locked to the thread is over, and so is the thread."},
	{"Template", detail, "m M", "startTemplateThread",
		"the M exists",
		"The first LockOSThread starts a thread that creates others in place of those that are locked."},
	{"NewMHandoff", detail, "m M, p P, spinning Bool", "newm",
		"the M exists; it will take the P",
		"No idle M, and the one that wants it is locked: the template thread is asked to create a thread to run the P."},
	{"Clone", head, "m M", "templateThread",
		unchanged,
		"The template thread creates a thread that a locked one asked for."},
	{"TemplateWait", step, "", "templateThread",
		unchanged,
		"The template thread sleeps until it is asked for a thread."},
	{"SysmonSleep/sysmon", step, "for Duration, idle Count", "sysmon",
		unchanged,
		"sysmon ends a round and sleeps."},
	{"SysmonDeep", step, "until Time", "sysmon",
		unchanged,
		"All Ps are idle: sysmon sleeps until the next timer."},
	{"OnCore", step, "core Count, waited Duration", "",
		"the M is on the core",
		"The M gets a core to run on, after it waited so long for one."},
	{"OffCore", step, "core Count", "",
		"the core is free, or the M leaves the queue for cores",
		"The M sleeps, and leaves its core; -1: it waited for one."},
	{"CoreWait", step, "queue Count", "",
		"the M joins the queue for cores",
		"All cores are taken: the M waits at the tail of the kernel's queue."},
	{"SwitchM", head, "core Count, ran Duration, m M, woken Bool", "",
		"the core is free; the M joins the queue for cores",
		"The kernel takes the M off its core for another one: its time slice is over and it goes to the tail of the queue, " +
			"or the other woke up and it goes to the head."},
	{"Throttle", head, "used Duration, until Time, threads Count", "",
		"all threads stand still",
		"The CPU quota is used up: every thread stands still until the next period."},
	{"Unthrottle", head, "for Duration, threads Count", "",
		"the threads go on",
		"A new period of the CPU quota begins: the threads go on."},
}

var memory = []kind{
	{"GCStart", head, "cycle Count, trigger GCTrigger, live Bytes, goal Bytes", "gcStart",
		unchanged,
		"A GC cycle begins: 0 the heap has grown to the trigger, 1 none for two minutes, 2 the program asked."},
	{"System", detail, "g G", "newproc1",
		"the G belongs to the runtime",
		"The new goroutine is one of the runtime's own."},
	{"StopWorld/stw", head, "again Bool, idle Count", "stopTheWorldWithSema",
		"the idle Ps are stopped",
		"The world stops for the collector, at the beginning of a cycle or again at its end: all other Ps are taken."},
	{"StartWorld", head, "for Duration", "startTheWorldWithSema",
		"the stopped Ps are idle or go on",
		"The world goes on, having stood for so long."},
	{"GCAssign", detail, "p P, g G, mode MarkMode", "assignWaitingGCWorker",
		"the P leaves the idle list and holds the worker",
		"A P without work gets a mark worker when the world is started."},
	{"GCWorker", detail, "g G, mode MarkMode, left Bytes", "findRunnableGCWorker",
		"the worker is runnable; the P holds none",
		"The M takes a mark worker: 0 dedicated, 1 fractional, 2 idle."},
	{"GCStop", head, "mode MarkMode, ran Duration, left Bytes", "markWorkerStop",
		unchanged,
		"A mark worker stops: nothing is left to mark, or its P has better to do."},
	{"Assist", head, "work Bytes, credit Bytes, debt Bytes", "gcAssistAlloc",
		unchanged,
		"The G marks for what it has allocated, after the credit that workers earned is used up."},
	{"GCDone", head, "cycle Count, marked Bytes, goal Bytes, took Duration", "gcMarkTermination",
		unchanged,
		"All that is alive is marked: the cycle ends."},
	{"Sweep", head, "n Count, left Count", "sweepone",
		unchanged,
		"Spans are swept."},
	{"GoFree", detail, "local Count, global Count", "gfput",
		unchanged,
		"The dead G is kept for reuse."},
	{"StackGrow", head, "g G, old Bytes, new Bytes, frames Count", "newstack",
		"the stack of the G has the new size",
		"A frame does not fit: the G's stack is copied to a larger one."},
	{"StackShrink", detail, "g G, old Bytes, new Bytes, frames Count", "shrinkstack",
		"the stack of the G has the new size",
		"Less than a quarter of the G's stack is in use: it is copied to one of half the size."},
	{"Burn", head, "cpu Duration", "",
		unchanged,
		"The G computed."},
}

var end = []kind{
	{"Exit", head, "code Count", "exit",
		unchanged,
		"The program ends."},
	{"Deadlock", head, "waiting Count", "checkdead",
		unchanged,
		"No M runs and no timer is set: all goroutines are asleep."},
	{"Stop", head, "why EndReason", "",
		unchanged,
		"The run was stopped from outside, or a limit was reached."},
}

var older = []kind{
	{"PSyscall", detail, "p P", "entersyscall",
		"the status of the P is syscall",
		"Before Go 1.26: the P's status says that its thread is in a system call; who changes it has the P."},
	{"TimerPut", detail, "timer ID, when Time, period Duration, bucket Count", "addtimerLocked",
		unchanged,
		"Before Go 1.14: a timer is set, in the heap of this bucket."},
	{"TimerProc", detail, "g G, bucket Count", "timerproc",
		"the G belongs to the runtime",
		"Before Go 1.14: the new goroutine is one of the runtime's own, which runs the timers of this bucket."},
	{"TimerSleep", head, "until Time, bucket Count", "notetsleepg",
		"the G is in a system call",
		"Before Go 1.14: the G that runs a bucket's timers sleeps in the kernel until the next one, and its thread gives the P away."},
	{"TimerWake", detail, "m M, until Time", "notewakeup",
		unchanged,
		"Before Go 1.14: an earlier timer was set, so the M that sleeps until the next one is woken."},
}

var annotations = []kind{
	{"Label", head, "labels Symbol", "runtime_setProfLabel",
		unchanged,
		"The goroutine gets labels; those that it starts inherit them."},
	{"Task", head, "task ID, parent ID, name Symbol, ended Bool", "trace_userTaskCreate",
		unchanged,
		"A task begins or ends: work that several goroutines may do one after the other."},
	{"Region", head, "task ID, name Symbol, ended Bool", "trace_userRegion",
		unchanged,
		"The goroutine says what it does from now on, or that it is done with it."},
	{"Log", head, "task ID, category Symbol, message Symbol", "trace_userLog",
		unchanged,
		"The program says something to those who look on."},
}

var coroutines = []kind{
	{"Coroutine", detail, "g G", "newcoro",
		"the G waits",
		"The new goroutine is a coroutine's: it is on no queue and waits for its turn."},
	{"CoroSwitch", head, "g G, ended Bool", "coroswitch_m",
		"the two Gs change places",
		"The goroutine gives its thread, its P and its slice to the other one of a coroutine, and waits or ends."},
}

var measures = []kind{
	{"Measured", measure, "what Quantity, amount Count", "",
		unchanged,
		"The machine measured something that is no event of its own: a time in nanoseconds, or bytes. Only sums are made of it."},
}
