package view

import "github.com/gmpsim/gmpsim/sim/event"

// Why a goroutine loses its thread, and a thread its P.

var (
	whyPreemptAsk = []reason{{go126, "A goroutine that only computes would keep its P for ever. sysmon sends its thread a signal, when it sees a slice for the second time after 10 ms or more: up to 20 ms may pass.", nil}}
	whyPreempt    = []reason{
		{go126, "Its slice is over, so that others get their turn: it goes behind all that wait, into the global queue.", func(e *event.Event) bool { return e.B == 1 }},
		{go126, "The world is to stop. It keeps runnext of its P, and is the first to go on there.", nil},
	}

	whySyscall = []reason{
		{go126, "It is known that this call lasts, so its thread gives the P away before it enters the kernel.", func(e *event.Event) bool { return e.B == 1 }},
		{go126, "Most system calls are over in a moment, so the thread keeps its P. If the call lasts, sysmon takes it.", nil},
	}
	whyPSyscall    = []reason{{older, "Up to Go 1.25 the P's status says that its thread is in a system call. Whoever changes it has the P: the thread that comes back, or sysmon.", nil}}
	whySyscallExit = []reason{
		{go126, "Nobody took the P meanwhile: the goroutine goes on as if nothing had been.", exited(exitKeep)},
		{go126, "The P that it had is in another system call and is not used there; its cache may still be warm.", exited(exitOld)},
		{go126, "Its own P has gone, but any idle one will do.", exited(exitIdle)},
		{go126, "A goroutine must have a P to run. All are busy, so it waits in the global queue and its thread sleeps.", nil},
	}
	whyRetake = []reason{
		{go126, "A thread that returns from the kernel may take the P that it had back from one that is there now.", func(e *event.Event) bool { return e.G != event.NoG }},
		{go126, "sysmon sees the same system call for the second time: it lasts, and its P can do something better. After 10 ms it is taken even if nobody needs it.", nil},
	}
	whyHandoff = []reason{{go126, "A P is not to lie idle with a thread that sleeps: another thread gets it if there is work, or if nobody looks for any.", nil}}
	whyIdleP   = []reason{{go126, "There is nothing to run on it, and others look for work already.", nil}}

	whyNet     = []reason{{go126, "The goroutine parks and the kernel is told to report when the network is ready: no thread waits, however many goroutines do.", nil}}
	whyNetpoll = []reason{
		{go126, "When all threads are busy nobody asks the network; after 10 ms sysmon does. It has no P, so what is ready goes to the global queue.", func(e *event.Event) bool { return e.P == event.NoP }},
		{go126, "The network is asked before stealing, and by the thread that sleeps in the poller. The first on the list runs at once, the others become ready.", nil},
	}

	whyLockThread = []reason{
		{language, "Until UnlockOSThread it always runs on this thread, and no other goroutine does: some libraries keep their state in the thread.", func(e *event.Event) bool { return e.B == 0 }},
		{language, "Each LockOSThread needs an UnlockOSThread of its own; after the last one the goroutine runs on any thread.", nil},
	}
	whyStopLocked  = []reason{{go126, "The thread may run no other goroutine, so it sleeps until somebody finds its own.", nil}}
	whyStartLocked = []reason{{go126, "Whoever finds a locked goroutine may not run it: its own P goes to the right thread, and it sleeps. Each such turn costs two switches of threads.", nil}}
	whyExitM       = []reason{{language, "The goroutine ended while it was locked to its thread, which may be in a state that no other goroutine expects: so it ends, too.", nil}}

	whyTemplate     = []reason{{go126, "A new thread inherits what the kernel keeps for the one that creates it. From now on some are locked, perhaps to change just that: they leave it to this thread, on which nothing was changed.", nil}}
	whyNewMHandoff  = []reason{{go126, "The new thread would inherit what the locked goroutine may have changed on its own: so another thread creates it, a wake-up later.", nil}}
	whyClone        = []reason{{go126, "Nothing was ever changed on the template thread, so what it creates is fit for every goroutine.", nil}}
	whyTemplateWait = []reason{{go126, "It never has a P and never runs a goroutine.", nil}}

	whySysmonSleep = []reason{{go126, "sysmon looks every 20us at first; after 50 rounds in which it took no P it sleeps twice as long each time, up to 10 ms.", nil}}
	whySysmonDeep  = []reason{{go126, "With all Ps idle there is nothing to watch, so sysmon sleeps until the next timer, or until a P is in use again.", nil}}
)

// exited applies a reason to a system call that ended in the given way.
func exited(how int64) func(*event.Event) bool {
	return func(e *event.Event) bool { return e.A == how }
}
