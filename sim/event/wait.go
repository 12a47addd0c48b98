package event

// WaitReason says why a goroutine waits, in the runtime's words: deadlock reports and
// tracebacks print them. Mirrors runtime.waitReason, Go 1.26.
type WaitReason uint8

// The reasons to wait. A new one needs a row in waitReasons.
const (
	WaitNone WaitReason = iota
	WaitChanReceiveNil
	WaitChanSendNil
	WaitChanReceive
	WaitChanSend
	WaitSelect
	WaitSelectNoCases
	WaitSleep
	WaitMutexLock
	WaitRWMutexRLock
	WaitRWMutexLock
	WaitWaitGroup
	WaitCond
	WaitSemacquire
	WaitForceGC
	WaitGCSweep
	WaitGCScavenge
	WaitFinalizer
	WaitUpdateProcs
	WaitIO
	WaitGCWorker
	WaitGCAssist
	WaitGCCycle
	WaitTimers
	WaitCoroutine
	WaitReasons // the number of them
)

// A Cause is what a goroutine's time goes to: a bill has one column for each.
type Cause uint8

const (
	Running     Cause = iota
	Runnable          // ready, but it has no P
	OnSyscall         // in a system call
	OnChan            // a channel
	OnSelect          // a select
	OnMutex           // a Mutex or RWMutex
	OnWaitGroup       // a WaitGroup
	OnCond            // a Cond
	OnSemaphore       // a semaphore
	OnSleep           // time.Sleep
	OnNetwork         // the network
	OnGC              // an assist, or the end of a collection
	OnTurn            // the other goroutine of a coroutine
	ForEver           // nothing that can come: a nil channel, a select without cases
	OnRuntime         // what the runtime's own goroutines wait for
	Causes            // the number of them
)

// String returns the name that a bill prints.
func (c Cause) String() string {
	return named(int(c),
		"running", "runnable", "syscall", "channel", "select", "mutex", "WaitGroup", "Cond", "semaphore", "sleep", "network", "GC",
		"coroutine", "for ever", "runtime")
}

// waitReasons has the text and the cause of each reason.
var waitReasons = [WaitReasons]struct {
	text  string
	cause Cause
}{
	WaitNone:           {"", Runnable},
	WaitChanReceiveNil: {"chan receive (nil chan)", ForEver},
	WaitChanSendNil:    {"chan send (nil chan)", ForEver},
	WaitChanReceive:    {"chan receive", OnChan},
	WaitChanSend:       {"chan send", OnChan},
	WaitSelect:         {"select", OnSelect},
	WaitSelectNoCases:  {"select (no cases)", ForEver},
	WaitSleep:          {"sleep", OnSleep},
	WaitMutexLock:      {"sync.Mutex.Lock", OnMutex},
	WaitRWMutexRLock:   {"sync.RWMutex.RLock", OnMutex},
	WaitRWMutexLock:    {"sync.RWMutex.Lock", OnMutex},
	WaitWaitGroup:      {"sync.WaitGroup.Wait", OnWaitGroup},
	WaitCond:           {"sync.Cond.Wait", OnCond},
	WaitSemacquire:     {"semacquire", OnSemaphore},
	WaitForceGC:        {"force gc (idle)", OnRuntime},
	WaitGCSweep:        {"GC sweep wait", OnRuntime},
	WaitGCScavenge:     {"GC scavenge wait", OnRuntime},
	WaitFinalizer:      {"finalizer wait", OnRuntime},
	WaitUpdateProcs:    {"GOMAXPROCS updater (idle)", OnRuntime},
	WaitIO:             {"IO wait", OnNetwork},
	WaitGCWorker:       {"GC worker (idle)", OnRuntime},
	WaitGCAssist:       {"GC assist wait", OnGC},
	WaitGCCycle:        {"wait for GC cycle", OnGC},
	WaitTimers:         {"timer goroutine (idle)", OnRuntime},
	WaitCoroutine:      {"coroutine", OnTurn},
}

// String returns the runtime's text for w.
func (w WaitReason) String() string {
	if w >= WaitReasons {
		return named(int(w))
	}
	return waitReasons[w].text
}

// Cause returns what waiting for this reason counts as.
func (w WaitReason) Cause() Cause { return waitReasons[min(w, WaitReasons-1)].cause }
