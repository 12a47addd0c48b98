package event

// An Event is the record of one thing that happened. Events are the machine's
// only output and they are complete: folding them into a State gives, after
// each of them, the queues, owners and statuses that the machine has.
//
// M, P and G say who did it; NoM, NoP and NoG stand where nobody did. What
// A to D mean depends on the kind; Specs names them.
type Event struct {
	T          Time
	G          GID
	A, B, C, D int64
	M          MID
	P          PID
	Pos        int32 // where in the program's source; 0 is unknown
	Kind       Kind
}

// A Listener is told every event as it happens. The event is only valid
// during the call: copy what you keep.
type Listener func(*Event)

// Kind says what an event records.
type Kind uint8

// The kinds, in the order of Specs. A head opens a decision or an operation;
// the details that follow it (same T and M) say what it led to.
const (
	KBegin Kind = iota

	// The search for work: one of these for every step tried.
	KNothing
	KTimers
	KGlobGet
	KRunqGet
	KGlobBatch
	KSpin
	KSteal
	KStealBackoff
	KStealNext
	KReleaseP
	KSpinStop
	KRecheck
	KPoll
	KPollWake
	KStopM
	KExecute

	// Queues.
	KRunqPut
	KOverflow
	KGlobPut
	KReady

	// Threads and processors.
	KWakep
	KStartM
	KNewM
	KMWake
	KAcquireP
	KProcs
	KStopP

	// Goroutines.
	KGo
	KPark
	KGosched
	KGoyield
	KPreempt
	KGoEnd
	KPreemptAsk
	KSyscall
	KSyscallExit
	KRetake
	KHandoff
	KIdleP
	KNet
	KNetpoll
	KLockThread
	KStopLocked
	KStartLocked
	KExitM
	KTemplate
	KNewMHandoff
	KClone
	KTemplateWait
	KSysmonSleep
	KSysmonDeep
	KOnCore
	KOffCore
	KCoreWait
	KSwitchM
	KThrottle
	KUnthrottle
	KGCStart
	KSystem
	KStopWorld
	KStartWorld
	KGCAssign
	KGCWorker
	KGCStop
	KAssist
	KGCDone
	KSweep
	KGoFree
	KStackGrow
	KStackShrink
	KUser

	// What goroutines ask for.
	KMake
	KSend
	KRecv
	KSelect
	KCase
	KClose
	KSleep
	KTimerAdd
	KTimerDel
	KTimerFire
	KLock
	KUnlock
	KSemAcquire
	KSemRelease
	KWgAdd
	KWgWait
	KCondWait
	KSignal
	KBroadcast

	// The end.
	KExit
	KDeadlock
	KStop

	// What older releases do.
	KPSyscall
	KTimerPut
	KTimerProc
	KTimerSleep
	KTimerWake

	// What a program says of itself.
	KLabel
	KTask
	KRegion
	KLog

	// Coroutines.
	KCoroutine
	KCoroSwitch

	Kinds // the number of kinds
)

// Class says how a kind is shown.
type Class uint8

const (
	ClassStep   Class = iota // a step of the search that found nothing: shown with --steps
	ClassHead                // opens a line of the trace
	ClassDetail              // belongs to the head before it
)

// A Spec describes a kind: the text form, the legend and the docs come from it.
type Spec struct {
	Name    string
	Class   Class
	Args    [4]string // names of A to D; "" is unused
	Meaning string    // one sentence
	Runtime string    // the runtime function that it mirrors, Go 1.26
}

// Outcome says how an operation on a channel, lock or semaphore went.
type Outcome int64

const (
	Blocked  Outcome = iota // the goroutine waits
	Buffered                // a send found room, a receive found a value
	Handed                  // the value went straight to or from a waiting goroutine
	Closed                  // the channel is closed
	Default                 // no case was ready and select took its default
	Took                    // the lock or semaphore was free
	Freed                   // an unlock or release with nobody to wake
	Woke                    // an unlock or release that made a waiter ready
	Failed                  // TryLock without luck, or a fault
	Again                   // a woken waiter found the lock taken and waits again
)

// String returns the outcome's name.
func (o Outcome) String() string {
	return [...]string{"blocked", "buffered", "handed", "closed", "default",
		"took", "freed", "woke", "failed", "again"}[o]
}

// Specs has the description of every kind. It drives the text, the parser,
// the legend and the docs.
var Specs = [Kinds]Spec{
	KBegin: {"begin", ClassHead, [4]string{"procs", "tick", "stack"}, "The machine is set up: so many Ps, main's P with this schedtick, a goroutine's first stack of so many bytes.", "schedinit"},

	KNothing:      {"nothing", ClassStep, [4]string{"row", "saw", "of"}, "A step of the search found nothing.", "findRunnable"},
	KTimers:       {"timers", ClassDetail, [4]string{"fired", "next", "from"}, "Expired timers of a P were run.", "timers.check"},
	KGlobGet:      {"globget", ClassDetail, [4]string{"g", "left"}, "The schedtick is a multiple of 61: one G from the head of the global queue.", "globrunqget"},
	KRunqGet:      {"runqget", ClassDetail, [4]string{"g", "next", "left"}, "A G from the P's own runnext or queue.", "runqget"},
	KGlobBatch:    {"globbatch", ClassDetail, [4]string{"g", "n", "left"}, "A batch from the global queue: the first runs, the rest go to the P's queue.", "globrunqgetbatch"},
	KSpin:         {"spin", ClassHead, [4]string{"spinning", "busy"}, "The M starts to spin: it looks for work to steal.", "becomeSpinning"},
	KSteal:        {"steal", ClassDetail, [4]string{"victim", "n", "g", "left"}, "Half of another P's queue, rounded up; the last one runs.", "runqsteal"},
	KStealBackoff: {"backoff", ClassHead, [4]string{"victim", "g"}, "The victim has only a runnext: give it a moment to run it.", "runqgrab"},
	KStealNext:    {"stealnext", ClassDetail, [4]string{"victim", "g"}, "Another P's runnext, after the back-off.", "runqgrab"},
	KReleaseP:     {"releasep", ClassHead, [4]string{"idle"}, "No work: the P goes to the idle list.", "pidleput"},
	KSpinStop:     {"unspin", ClassDetail, [4]string{"spinning", "wakes"}, "The M stops spinning.", "resetspinning"},
	KRecheck:      {"recheck", ClassHead, [4]string{"found"}, "Work appeared while the P was given up: take an idle P and search again.", "checkRunqsNoP"},
	KPoll:         {"poll", ClassHead, [4]string{"until"}, "The M blocks in the network poller until the next timer.", "netpoll"},
	KPollWake:     {"pollwake", ClassHead, [4]string{"p"}, "The M returns from the network poller.", "netpoll"},
	KStopM:        {"stopm", ClassHead, [4]string{"idle"}, "The M goes to the idle list and its thread sleeps.", "stopm"},
	KExecute:      {"execute", ClassHead, [4]string{"inherit", "tick"}, "The M runs the G; unless it inherits the slice, schedtick advances.", "execute"},

	KRunqPut:  {"runqput", ClassDetail, [4]string{"g", "next", "kicked", "left"}, "A ready G goes to runnext, kicking the one there to the tail, or to the tail.", "runqput"},
	KOverflow: {"overflow", ClassDetail, [4]string{"g", "n", "global"}, "The queue is full: its older half and the G go to the global queue.", "runqputslow"},
	KGlobPut:  {"globput", ClassDetail, [4]string{"g", "global"}, "A G goes to the tail of the global queue.", "globrunqput"},
	KReady:    {"ready", ClassDetail, [4]string{"g"}, "A waiting G becomes runnable.", "ready"},

	KWakep:    {"wakep", ClassDetail, [4]string{"p"}, "An idle P is taken to look for work, since nobody spins.", "wakep"},
	KStartM:   {"startm", ClassDetail, [4]string{"m", "p", "spinning"}, "An idle M is woken to run the P.", "startm"},
	KNewM:     {"newm", ClassDetail, [4]string{"m", "p", "spinning"}, "No idle M: a thread is created to run the P.", "newm"},
	KMWake:    {"mwake", ClassHead, [4]string{}, "The M's thread runs and searches for work.", "mPark"},
	KAcquireP: {"acquirep", ClassDetail, [4]string{"from"}, "The M changes to P0, since its own P goes away.", "procresize"},
	KStopP:    {"stopp", ClassDetail, [4]string{}, "The world stops: the M gives up its P.", "gcstopm"},
	KProcs:    {"procs", ClassHead, [4]string{"old", "new"}, "GOMAXPROCS is read or changed.", "procresize"},

	KGo:           {"go", ClassHead, [4]string{"g", "fn", "reused"}, "A goroutine is created.", "newproc"},
	KPark:         {"park", ClassDetail, [4]string{"why"}, "The G stops running and waits.", "gopark"},
	KGosched:      {"gosched", ClassHead, [4]string{}, "The G yields.", "goschedImpl"},
	KGoyield:      {"goyield", ClassDetail, [4]string{}, "The G yields to the one it just readied: to the tail of its own queue.", "goyield"},
	KPreempt:      {"preempt", ClassDetail, [4]string{"ran", "asked"}, "The G is taken off its thread while it computes: sysmon asked for it, or the world stops.", "gopreempt_m"},
	KGoEnd:        {"goend", ClassHead, [4]string{"goexit"}, "The goroutine is over.", "goexit0"},
	KGoFree:       {"gofree", ClassDetail, [4]string{"local", "global"}, "The dead G is kept for reuse.", "gfput"},
	KPreemptAsk:   {"preemptask", ClassHead, [4]string{"m", "p", "g", "ran"}, "sysmon tells a goroutine to stop: it saw the same slice so long ago.", "preemptone"},
	KSyscall:      {"syscall", ClassHead, [4]string{"for", "blocks"}, "The G enters a system call; its thread keeps the P unless the call is known to block.", "entersyscall"},
	KSyscallExit:  {"sysexit", ClassHead, [4]string{"how", "p", "g"}, "The G returns from a system call: 0 its thread still has the P, 1 took it back, 2 found an idle one, 3 has none.", "exitsyscall"},
	KRetake:       {"retake", ClassHead, [4]string{"p", "m", "g"}, "The P of a thread in a system call is taken.", "retake"},
	KHandoff:      {"handoff", ClassDetail, [4]string{"p", "m"}, "The M gives its P away before it sleeps or blocks.", "handoffp"},
	KIdleP:        {"idlep", ClassDetail, [4]string{"p", "idle"}, "A P that is handed off has no work: it goes to the idle list.", "pidleput"},
	KNet:          {"net", ClassHead, [4]string{"for"}, "The G waits for the network.", "netpollblock"},
	KNetpoll:      {"netpoll", ClassHead, [4]string{"n", "left"}, "The network is ready for so many goroutines.", "netpoll"},
	KLockThread:   {"lockthread", ClassHead, [4]string{"locks", "undone"}, "The G locks itself to its thread, or undoes one such lock.", "LockOSThread"},
	KStopLocked:   {"stoplocked", ClassDetail, [4]string{"g"}, "The M sleeps until somebody finds the goroutine that is locked to it.", "stoplockedm"},
	KStartLocked:  {"startlocked", ClassDetail, [4]string{"m", "p", "g"}, "The G that was found is locked to another M, which gets the P and is woken.", "startlockedm"},
	KExitM:        {"exitm", ClassDetail, [4]string{"p"}, "The goroutine that was locked to the thread is over, and so is the thread.", "mexit"},
	KTemplate:     {"template", ClassDetail, [4]string{"m"}, "The first LockOSThread starts a thread that creates others in place of those that are locked.", "startTemplateThread"},
	KNewMHandoff:  {"newmhandoff", ClassDetail, [4]string{"m", "p", "spinning"}, "No idle M, and the one that wants it is locked: the template thread is asked to create a thread to run the P.", "newm"},
	KClone:        {"clone", ClassHead, [4]string{"m"}, "The template thread creates a thread that a locked one asked for.", "templateThread"},
	KTemplateWait: {"templatewait", ClassStep, [4]string{}, "The template thread sleeps until it is asked for a thread.", "templateThread"},
	KSysmonSleep:  {"sysmon", ClassStep, [4]string{"for", "idle"}, "sysmon ends a round and sleeps.", "sysmon"},
	KSysmonDeep:   {"sysmondeep", ClassStep, [4]string{"until"}, "All Ps are idle: sysmon sleeps until the next timer.", "sysmon"},
	KOnCore:       {"oncore", ClassStep, [4]string{"core", "waited"}, "The M gets a core to run on, after it waited so long for one.", ""},
	KOffCore:      {"offcore", ClassStep, [4]string{"core"}, "The M sleeps, and leaves its core; -1: it waited for one.", ""},
	KCoreWait:     {"corewait", ClassStep, [4]string{"queue"}, "All cores are taken: the M waits at the tail of the kernel's queue.", ""},
	KSwitchM:      {"switchm", ClassHead, [4]string{"core", "ran", "m", "woken"}, "The kernel takes the M off its core for another one: its time slice is over and it goes to the tail of the queue, or the other woke up and it goes to the head.", ""},
	KThrottle:     {"throttle", ClassHead, [4]string{"used", "until", "threads"}, "The CPU quota is used up: every thread stands still until the next period.", ""},
	KUnthrottle:   {"unthrottle", ClassHead, [4]string{"for", "threads"}, "A new period of the CPU quota begins: the threads go on.", ""},
	KStackGrow:    {"stackgrow", ClassHead, [4]string{"g", "old", "new", "frames"}, "A frame does not fit: the G's stack is copied to a larger one.", "newstack"},
	KStackShrink:  {"stackshrink", ClassDetail, [4]string{"g", "old", "new", "frames"}, "Less than a quarter of the G's stack is in use: it is copied to one of half the size.", "shrinkstack"},
	KGCStart:      {"gcstart", ClassHead, [4]string{"cycle", "trigger", "live", "goal"}, "A GC cycle begins: 0 the heap has grown to the trigger, 1 none for two minutes, 2 the program asked.", "gcStart"},
	KSystem:       {"system", ClassDetail, [4]string{"g"}, "The new goroutine is one of the runtime's own.", "newproc1"},
	KStopWorld:    {"stw", ClassHead, [4]string{"again", "idle"}, "The world stops for the collector, at the beginning of a cycle or again at its end: all other Ps are taken.", "stopTheWorldWithSema"},
	KStartWorld:   {"startworld", ClassHead, [4]string{"for"}, "The world goes on, having stood for so long.", "startTheWorldWithSema"},
	KGCAssign:     {"gcassign", ClassDetail, [4]string{"p", "g", "mode"}, "A P without work gets a mark worker when the world is started.", "assignWaitingGCWorker"},
	KGCWorker:     {"gcworker", ClassDetail, [4]string{"g", "mode", "left"}, "The M takes a mark worker: 0 dedicated, 1 fractional, 2 idle.", "findRunnableGCWorker"},
	KGCStop:       {"gcstop", ClassHead, [4]string{"mode", "ran", "left"}, "A mark worker stops: nothing is left to mark, or its P has better to do.", "markWorkerStop"},
	KAssist:       {"assist", ClassHead, [4]string{"work", "credit", "debt"}, "The G marks for what it has allocated, after the credit that workers earned is used up.", "gcAssistAlloc"},
	KGCDone:       {"gcdone", ClassHead, [4]string{"cycle", "marked", "goal", "took"}, "All that is alive is marked: the cycle ends.", "gcMarkTermination"},
	KSweep:        {"sweep", ClassHead, [4]string{"n", "left"}, "Spans are swept.", "sweepone"},
	KUser:         {"burn", ClassHead, [4]string{"cpu"}, "The G computed.", ""},

	KMake:       {"make", ClassHead, [4]string{"chan", "cap", "sym"}, "A channel is made.", "makechan"},
	KSend:       {"send", ClassHead, [4]string{"chan", "outcome", "g", "len"}, "c <- v.", "chansend"},
	KRecv:       {"recv", ClassHead, [4]string{"chan", "outcome", "g", "len"}, "<-c.", "chanrecv"},
	KSelect:     {"select", ClassHead, [4]string{"cases", "chosen", "outcome", "ready"}, "A select took a case, or waits on all.", "selectgo"},
	KCase:       {"case", ClassDetail, [4]string{"chan", "send", "g", "len"}, "A case of the select: the one it took, or each that it waits on.", "selectgo"},
	KClose:      {"close", ClassHead, [4]string{"chan", "receivers", "senders"}, "A channel is closed: all its waiters become ready.", "closechan"},
	KSleep:      {"sleep", ClassHead, [4]string{"for"}, "time.Sleep.", "timeSleep"},
	KTimerAdd:   {"timeradd", ClassDetail, [4]string{"timer", "when", "period", "p"}, "A timer is set, in the heap of this P or in none: that of a channel enters one when somebody waits.", "timer.maybeAdd"},
	KTimerDel:   {"timerdel", ClassDetail, [4]string{"timer"}, "A timer is stopped.", "timer.stop"},
	KTimerFire:  {"timerfire", ClassDetail, [4]string{"timer", "when", "late"}, "A timer fires.", "timer.unlockAndRun"},
	KLock:       {"lock", ClassHead, [4]string{"mutex", "outcome", "waiters"}, "Mutex.Lock.", "sync.Mutex.Lock"},
	KUnlock:     {"unlock", ClassHead, [4]string{"mutex", "outcome", "g"}, "Mutex.Unlock.", "sync.Mutex.Unlock"},
	KSemAcquire: {"semacquire", ClassHead, [4]string{"sema", "outcome", "count"}, "A semaphore is waited for.", "semacquire1"},
	KSemRelease: {"semrelease", ClassHead, [4]string{"sema", "outcome", "g", "count"}, "A semaphore is released.", "semrelease1"},
	KWgAdd:      {"wgadd", ClassHead, [4]string{"wg", "delta", "count", "waiters"}, "WaitGroup.Add or Done.", "sync.WaitGroup.Add"},
	KWgWait:     {"wgwait", ClassHead, [4]string{"wg", "outcome", "count"}, "WaitGroup.Wait.", "sync.WaitGroup.Wait"},
	KCondWait:   {"condwait", ClassHead, [4]string{"list", "outcome", "ticket"}, "Cond.Wait: a ticket is waited on; freed if it was notified already.", "notifyListWait"},
	KSignal:     {"signal", ClassHead, [4]string{"list", "n", "ticket"}, "Cond.Signal: this ticket is notified, if n is 1.", "notifyListNotifyOne"},
	KBroadcast:  {"broadcast", ClassHead, [4]string{"list", "n", "ticket"}, "Cond.Broadcast: n tickets are notified, from this one on.", "notifyListNotifyAll"},

	KExit:     {"exit", ClassHead, [4]string{"code"}, "The program ends.", "exit"},
	KDeadlock: {"deadlock", ClassHead, [4]string{"waiting"}, "No M runs and no timer is set: all goroutines are asleep.", "checkdead"},
	KStop:     {"stop", ClassHead, [4]string{"why"}, "The run was stopped from outside, or a limit was reached.", ""},

	KPSyscall:   {"psyscall", ClassDetail, [4]string{"p"}, "Before Go 1.26: the P's status says that its thread is in a system call; who changes it has the P.", "entersyscall"},
	KTimerPut:   {"timerput", ClassDetail, [4]string{"timer", "when", "period", "bucket"}, "Before Go 1.14: a timer is set, in the heap of this bucket.", "addtimerLocked"},
	KTimerProc:  {"timerproc", ClassDetail, [4]string{"g", "bucket"}, "Before Go 1.14: the new goroutine is one of the runtime's own, which runs the timers of this bucket.", "timerproc"},
	KTimerSleep: {"timersleep", ClassHead, [4]string{"until", "bucket"}, "Before Go 1.14: the G that runs a bucket's timers sleeps in the kernel until the next one, and its thread gives the P away.", "notetsleepg"},
	KTimerWake:  {"timerwake", ClassDetail, [4]string{"m", "until"}, "Before Go 1.14: an earlier timer was set, so the M that sleeps until the next one is woken.", "notewakeup"},

	KLabel:  {"label", ClassHead, [4]string{"labels"}, "The goroutine gets labels; those that it starts inherit them.", "runtime_setProfLabel"},
	KTask:   {"task", ClassHead, [4]string{"task", "parent", "name", "ended"}, "A task begins or ends: work that several goroutines may do one after the other.", "trace_userTaskCreate"},
	KRegion: {"region", ClassHead, [4]string{"task", "name", "ended"}, "The goroutine says what it does from now on, or that it is done with it.", "trace_userRegion"},
	KLog:    {"log", ClassHead, [4]string{"task", "category", "message"}, "The program says something to those who look on.", "trace_userLog"},

	KCoroutine:  {"coroutine", ClassDetail, [4]string{"g"}, "The new goroutine is a coroutine's: it is on no queue and waits for its turn.", "newcoro"},
	KCoroSwitch: {"coroswitch", ClassHead, [4]string{"g", "ended"}, "The goroutine gives its thread, its P and its slice to the other one of a coroutine, and waits or ends.", "coroswitch_m"},
}

// String returns the kind's name.
func (k Kind) String() string { return Specs[k].Name }
