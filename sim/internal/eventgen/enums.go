package main

import (
	"slices"
	"strings"
)

// This file is the table of the enums that arguments of events have, apart from
// those that the runtime has itself (statuses, wait reasons): see package event.

// An enum is a type with its values, in the order of their numbers.
type enum struct {
	name   string
	doc    string
	values []value
}

// A value is one constant of an enum.
type value struct {
	name string // of the constant
	text string // what String returns
	doc  string
}

// plural is the name of the constant that counts the values.
func (e enum) plural() string {
	if stem, ok := strings.CutSuffix(e.name, "ity"); ok {
		return stem + "ities"
	}
	return e.name + "s"
}

// enums returns all of them, those that are listed and the settings of package rules.
// sim is the folder of package sim.
func enums(sim string) []enum { return append(slices.Clone(listed), ruleKeys(settingKeys(sim))) }

var listed = []enum{
	{"Outcome", "An Outcome says how an operation on a channel, lock or semaphore went.", []value{
		{"Blocked", "blocked", "the goroutine waits"},
		{"Buffered", "buffered", "a send found room, a receive found a value"},
		{"Handed", "handed", "the value went straight to or from a waiting goroutine; the mutex went to the first waiter"},
		{"Closed", "closed", "the channel is closed"},
		{"Default", "default", "no case was ready and select took its default"},
		{"Took", "took", "the lock or semaphore was free"},
		{"Freed", "freed", "an unlock or release with no one to wake"},
		{"Woke", "woke", "an unlock or release that made a waiter ready"},
		{"Failed", "failed", "TryLock without luck, or a fault"},
		{"Again", "again", "a woken waiter found the lock taken and waits again, before all others"},
		{"Awake", "awake", "an unlock while an awake waiter already tries for the lock: no other is woken"},
		{"Behind", "behind", "a woken waiter found the lock taken and waits again, behind all others, as before Go 1.9"},
	}},
	{"Thing", "A Thing is a type of package sync.", []value{
		{"ThingUnknown", "lock", "a sync.Locker"},
		{"ThingMutex", "Mutex", "a lock"},
		{"ThingRWMutex", "RWMutex", "a lock for readers and writers"},
		{"ThingOnce", "Once", "a function that is run once"},
		{"ThingCond", "Cond", "a condition"},
		{"ThingWaitGroup", "WaitGroup", "a counter that is waited for"},
		{"ThingPool", "Pool", "values for reuse"},
		{"ThingMap", "Map", "a map that goroutines share"},
	}},
	{"PoolPlace", "A PoolPlace is a part of a Pool.", []value{
		{"PoolPrivate", "private", "the place of this P alone, for one value"},
		{"PoolShared", "shared", "the list of this P, from which others may take"},
		{"PoolOther", "other", "the list of another P"},
		{"PoolVictim", "victim", "what the last collection left"},
		{"PoolEmpty", "empty", "nothing was found: New makes a value"},
	}},
	{"MutexState", "A MutexState has the three bits of a mutex. Mirrors those of internal/sync.Mutex, Go 1.26.", []value{
		{"MutexFree", "free", "no bit is set"},
		{"MutexLocked", "locked", "a goroutine holds it"},
		{"MutexWoken", "woken", "a waiter is awake and tries for it, so Unlock wakes no other"},
		{"MutexLockedWoken", "locked, woken", "both"},
		{"MutexStarving", "starving", "it is being handed over to the first waiter"},
		{"MutexLockedStarving", "locked, starving", "Unlock will hand it over to the first waiter"},
		{"MutexWokenStarving", "woken, starving", "it is being handed over, and a waiter is awake"},
		{"MutexAll", "locked, woken, starving", "all three"},
	}},
	{"Row", "A Row is a row of the search for work, in the order in which an M tries them.", []value{
		{"RowLocked", "locked", "the thread is locked to a goroutine and may run no other"},
		{"RowTimers", "timers", "expired timers of its own P"},
		{"RowGCWorker", "GC worker", "a mark worker that the P owes to the collector"},
		{"RowGlobalFirst", "global first", "the global queue before the P's own queue, once in Policy.GlobalEvery ticks"},
		{"RowLocal", "local queue", "runnext and the queue of the P"},
		{"RowGlobal", "global queue", "a batch from the global queue"},
		{"RowNetpoll", "netpoll", "the network"},
		{"RowSpin", "start spinning", "become a spinning M"},
		{"RowSteal", "steal", "the queues of other Ps"},
		{"RowIdleGC", "idle GC work", "marking, for want of other work"},
		{"RowRelease", "release P", "give the P up"},
		{"RowUnspin", "stop spinning", "stop spinning"},
		{"RowRecheckGlobal", "recheck global queue", "the global queue once more"},
		{"RowRecheckLocal", "recheck queues", "the queues of all Ps once more"},
		{"RowRecheckGC", "recheck GC work", "the collector once more"},
		{"RowRecheckTimers", "recheck timers", "the timers of all Ps"},
		{"RowPoll", "poll", "sleep in the network poller"},
		{"RowStop", "stop", "sleep on the idle list"},
	}},
	{"SyscallWay", "A SyscallWay says how a goroutine came back to a P at the end of a system call.", []value{
		{"SyscallKept", "keep P", "its thread still has the P"},
		{"SyscallTook", "old P", "its thread took the P back from another call"},
		{"SyscallIdle", "idle P", "its thread found an idle P"},
		{"SyscallNoP", "no P", "there is none: the goroutine waits in the global queue"},
	}},
	{"GCTrigger", "A GCTrigger says why a GC cycle begins. Mirrors runtime.gcTriggerKind, Go 1.26.", []value{
		{"TriggerHeap", "heap", "the heap has grown to the trigger"},
		{"TriggerTime", "time", "there was no cycle for two minutes: forcegcperiod"},
		{"TriggerCycle", "cycle", "the program asked: runtime.GC"},
	}},
	{"MarkMode", "A MarkMode says how a mark worker shares its P. Mirrors runtime.gcMarkWorkerMode, Go 1.26.", []value{
		{"MarkDedicated", "dedicated", "it has the P until nothing is left to mark"},
		{"MarkFractional", "fractional", "it runs for a part of the time"},
		{"MarkIdle", "idle", "it runs while the P has nothing else to do"},
	}},
	{"Quantity", "A Quantity is what an event of kind Measured is about.", []value{
		{"MeasuredSwitch", "switch", "the time from one goroutine to the next on an M, without a pause"},
		{"MeasuredWake", "wake", "the time from waking a thread that is to take a P, or creating it, to its first step"},
		{"MeasuredSchedLock", "sched.lock", "a wait for sched.lock"},
		{"MeasuredChanLock", "chan lock", "a wait for the lock of a channel"},
		{"MeasuredSemaLock", "sema lock", "a wait for the lock of a semaphore's root"},
		{"MeasuredTimerLock", "timer lock", "a wait for the lock of a P's timers"},
		{"MeasuredMarking", "marking", "the time that a release marked in which the world stood still"},
		{"MeasuredAssist", "assist", "the time of one chunk of an assist"},
		{"MeasuredStackCopy", "stack copy", "the time of copying a stack"},
		{"MeasuredStackPeak", "stack peak", "the bytes of all stacks, when there are more of them than ever before"},
		{"MeasuredThreads", "threads",
			"how many threads there are, when there are more of them than ever before and each goroutine has one"},
		{"MeasuredPeriod", "period", "a new period of the CPU quota"},
	}},
	{"Role", "A Role says what a goroutine of the runtime is there for.", []value{
		{"RoleForceGC", "forcegchelper", "it starts a collection when there was none for two minutes"},
		{"RoleSweep", "bgsweep", "it sweeps after a collection"},
		{"RoleScavenge", "bgscavenge", "it gives free memory back to the kernel"},
		{"RoleUpdateProcs", "GOMAXPROCS updater", "it keeps GOMAXPROCS up to date when a container's limit changes"},
		{"RoleFinalizer", "finalizer goroutine", "it runs finalizers"},
		{"RoleMarkWorker", "gcBgMarkWorker", "it marks for the collector"},
	}},
	{"PollEnd", "A PollEnd says why a thread returns from the network poller.", []value{
		{"PollTimeout", "timeout", "its time is over"},
		{"PollNetwork", "network", "the network is ready for a goroutine"},
		{"PollBreak", "netpollBreak", "another thread set an earlier timer"},
	}},
	{"Recovery", "A Recovery says what a call of recover did.", []value{
		{"RecoveryStops", "stops", "it stopped the panic and gave its value"},
		{"RecoveryDeep", "not deferred", "the panic did not call the function itself, so it gave nil"},
		{"RecoveryAgain", "again", "the panic is recovered already, so it gave nil"},
		{"RecoveryGoexit", "Goexit", "a Goexit is no panic, so it gave nil"},
	}},
	{"Form", "A Form says how an event holds a value of the program.", []value{
		{"FormText", "text", "the symbol of its text, cut if it is long"},
		{"FormInt", "int", "a whole number"},
	}},
}
