package event

// Status is a goroutine's state, as in the runtime's _G constants. It says who
// may touch the G: a queue, the M that runs it, or whatever it waits for.
type Status uint8

const (
	Gidle     Status = iota // just allocated
	Grunnable               // on exactly one run queue
	Grunning                // owned by an M with a P
	Gsyscall                // in a system call, on an M
	Gwaiting                // parked; in some waiting list
	Gdead                   // unused, on a free list
)

// String returns the word that the runtime's tracebacks use.
func (s Status) String() string {
	return [...]string{"idle", "runnable", "running", "syscall", "waiting", "dead"}[s]
}

// PStatus is a processor's state, as in the runtime's _P constants.
type PStatus uint8

const (
	Pidle    PStatus = iota // on the idle list, its queue empty
	Prunning                // owned by an M
	Psyscall                // its M is in a system call; since Go 1.26 it is running then
	Pgcstop                 // halted to stop the world
	Pdead                   // GOMAXPROCS shrank
)

// String returns the state's name.
func (s PStatus) String() string {
	return [...]string{"idle", "running", "syscall", "gcstop", "dead"}[s]
}

// WaitReason says why a goroutine waits, in the runtime's words: deadlock
// reports and tracebacks print them.
type WaitReason uint8

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
	waitReasons
)

var waitReasonText = [waitReasons]string{
	"", "chan receive (nil chan)", "chan send (nil chan)", "chan receive", "chan send",
	"select", "select (no cases)", "sleep", "sync.Mutex.Lock", "sync.RWMutex.RLock",
	"sync.RWMutex.Lock", "sync.WaitGroup.Wait", "sync.Cond.Wait", "semacquire",
	"force gc (idle)", "GC sweep wait", "GC scavenge wait", "finalizer wait",
	"GOMAXPROCS updater (idle)", "IO wait",
	"GC worker (idle)", "GC assist wait", "wait for GC cycle",
	"timer goroutine (idle)", "coroutine",
}

// String returns the runtime's text for w.
func (w WaitReason) String() string { return waitReasonText[w] }
