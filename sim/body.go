package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Value is what travels over a channel. The machine never looks inside: the
// two halves let an interpreter pass a number, a pointer or a string header
// without boxing, while the garbage collector still sees the pointer.
type Value struct {
	Bits uint64
	Ptr  unsafe.Pointer
}

// Int returns the value that scripts use for the number n.
func Int(n int64) Value { return Value{Bits: uint64(n)} }

// A Body is the code that a goroutine runs.
//
// The machine asks for the next operation, lets its CPU time pass, performs
// its request at that later instant, and asks again. Two kinds exist: Script,
// and the frames of an interpreted Go program.
type Body interface {
	// Next puts the operation that g performs next into op, all of it: op
	// still holds an older one, maybe another goroutine's. The result of the
	// one before (Result, Chosen, Fault) is on g by then. The code between
	// two operations runs at one instant, the time of the call.
	//
	// It fills op in place because an Op is eight words: returned by value
	// it was copied twice, a quarter of the cost of a decision.
	Next(g *G, op *Op)
}

// An Op is what a goroutine does next: burn CPU, then ask one thing of the
// runtime. The CPU part can be preempted; the request is atomic. Make one
// with a constructor below, then set CPU and Pos as needed.
type Op struct {
	CPU  event.Duration // burnt before the request
	Pos  int32          // where in the source, an index that view.Symbols resolves; 0 is unknown
	Kind OpKind

	flag bool           // select: may block; semaphore: at the head or handed off
	n    int64          // duration, delta, code, symbol
	obj  unsafe.Pointer // *Chan, *Mutex, *WaitGroup, *uint32, *NotifyList, *Timer, first Case, *func() Value
	v    Value          // what is sent; a period
	body Body           // what a new goroutine runs
}

// OpKind says what an operation asks of the runtime.
type OpKind uint8

const (
	OpNone         OpKind = iota // nothing: the CPU time alone
	OpGo                         // go statement: newproc
	OpReturn                     // the body is over: goexit; in main it ends the program
	OpGoexit                     // the body ended by runtime.Goexit; in main the others go on
	OpGosched                    // runtime.Gosched
	OpPark                       // wait forever, as the runtime's own goroutines do
	OpSend                       // c <- v
	OpRecv                       // <-c
	OpSelect                     // select over cases
	OpClose                      // close(c)
	OpSleep                      // time.Sleep
	OpTimerReset                 // start or restart a timer
	OpTimerStop                  // stop a timer
	OpLock                       // Mutex.Lock
	OpTryLock                    // Mutex.TryLock
	OpUnlock                     // Mutex.Unlock
	OpWgAdd                      // WaitGroup.Add and Done
	OpWgWait                     // WaitGroup.Wait
	OpSemAcquire                 // semacquire
	OpSemRelease                 // semrelease
	OpNotifyAdd                  // notifyListAdd: take a ticket
	OpNotifyWait                 // notifyListWait
	OpNotifyOne                  // notifyListNotifyOne
	OpNotifyAll                  // notifyListNotifyAll
	OpProcs                      // runtime.GOMAXPROCS(n)
	OpExit                       // os.Exit, or a crash that the body has reported
	OpSyscall                    // a system call
	OpNet                        // wait for the network
	OpLockThread                 // runtime.LockOSThread
	OpUnlockThread               // runtime.UnlockOSThread
	OpStack                      // room for frames: morestack
	OpAlloc                      // memory was allocated
	OpCollect                    // runtime.GC
	OpCoroNew                    // a new coroutine
	OpCoroSwitch                 // to the other goroutine of a coroutine
	OpAnnotate                   // the program says something of itself
	opWorkerReady                // a mark worker says that it is there
	opMark                       // a mark worker marked for a while
	opSweep                      // the sweeper sweeps a batch
	opForceGC                    // the goroutine that collects when nobody else did
	opTimerproc                  // the goroutine that runs timers looks at them
	opKinds
)

// Burn is CPU time and nothing else.
func Burn(d event.Duration) Op { return Op{Kind: OpNone, CPU: d} }

// Compute is CPU time of code that goes on afterwards. atCall says that the
// next thing it does is a call, where releases before Go 1.14 can stop it.
func Compute(d event.Duration, atCall bool) Op { return Op{Kind: OpNone, CPU: d, flag: atCall} }

// Go starts a goroutine that runs body. sym names its function for the
// events (an index that view.Symbols resolves; 0 is unnamed).
func Go(body Body, sym int32) Op { return Op{Kind: OpGo, body: body, n: int64(sym)} }

// Return ends the goroutine. When main returns, the program ends with code 0.
func Return() Op { return Op{Kind: OpReturn} }

// Goexit ends the goroutine like Return, but main's end does not end the
// program: mirrors runtime.Goexit after the deferred calls have run.
func Goexit() Op { return Op{Kind: OpGoexit} }

// Gosched yields: the goroutine goes to the tail of the global queue.
func Gosched() Op { return Op{Kind: OpGosched} }

// Park blocks forever for the stated reason.
func Park(why event.WaitReason) Op { return Op{Kind: OpPark, n: int64(why)} }

// Send sends v on c; a nil c blocks forever. A closed c is FaultSendClosed.
func Send(c *Chan, v Value) Op { return Op{Kind: OpSend, obj: unsafe.Pointer(c), v: v} }

// Recv receives from c; a nil c blocks forever. Result holds the value, and
// false when c was closed and drained.
func Recv(c *Chan) Op { return Op{Kind: OpRecv, obj: unsafe.Pointer(c)} }

// A Case is one case of a select. C may be nil: the case is never ready.
type Case struct {
	C    *Chan
	Send bool
	V    Value // what a send case sends
}

// Select waits until one of the cases can go on, or with block false takes
// the default (Chosen is -1) when none can. The slice must stay unchanged
// until the operation has its result.
func Select(cases []Case, block bool) Op {
	return Op{Kind: OpSelect, obj: unsafe.Pointer(unsafe.SliceData(cases)), n: int64(len(cases)), flag: block}
}

// Close closes c. FaultCloseNil and FaultCloseClosed are possible.
func Close(c *Chan) Op { return Op{Kind: OpClose, obj: unsafe.Pointer(c)} }

// Sleep parks the goroutine for d; d <= 0 returns at once and is no
// scheduling point, as in time.Sleep.
func Sleep(d event.Duration) Op { return Op{Kind: OpSleep, n: int64(d)} }

// ResetTimer makes t fire d from now and then, if period is positive, every
// period. Result says whether it was still waiting to fire.
func ResetTimer(t *Timer, d, period event.Duration) Op {
	return Op{Kind: OpTimerReset, obj: unsafe.Pointer(t), n: int64(d), v: Value{Bits: uint64(period)}}
}

// StopTimer keeps t from firing. Result says whether it was still waiting.
func StopTimer(t *Timer) Op { return Op{Kind: OpTimerStop, obj: unsafe.Pointer(t)} }

// Lock acquires mu.
func Lock(mu *Mutex) Op { return Op{Kind: OpLock, obj: unsafe.Pointer(mu)} }

// TryLock acquires mu if that needs no waiting. Result says whether it did.
func TryLock(mu *Mutex) Op { return Op{Kind: OpTryLock, obj: unsafe.Pointer(mu)} }

// Unlock releases mu. FaultUnlocked is possible.
func Unlock(mu *Mutex) Op { return Op{Kind: OpUnlock, obj: unsafe.Pointer(mu)} }

// WgAdd adds delta to wg's counter and wakes its waiters at zero.
// FaultWgNegative and FaultWgMisuse are possible.
func WgAdd(wg *WaitGroup, delta int64) Op {
	return Op{Kind: OpWgAdd, obj: unsafe.Pointer(wg), n: delta}
}

// WgWait waits until wg's counter is zero. FaultWgReused is possible.
func WgWait(wg *WaitGroup) Op { return Op{Kind: OpWgWait, obj: unsafe.Pointer(wg)} }

// SemAcquire waits until *sema is positive and takes one from it; lifo queues
// the goroutine before those that wait already. why is shown while it waits.
func SemAcquire(sema *uint32, lifo bool, why event.WaitReason) Op {
	return Op{Kind: OpSemAcquire, obj: unsafe.Pointer(sema), flag: lifo, n: int64(why)}
}

// SemRelease adds one to *sema and readies its first waiter. With handoff the
// waiter takes the count along and runs at once in this goroutine's slice.
func SemRelease(sema *uint32, handoff bool) Op {
	return Op{Kind: OpSemRelease, obj: unsafe.Pointer(sema), flag: handoff}
}

// NotifyAdd takes a ticket of l; Result holds it in Bits.
func NotifyAdd(l *NotifyList) Op { return Op{Kind: OpNotifyAdd, obj: unsafe.Pointer(l)} }

// NotifyWait waits until ticket is notified.
func NotifyWait(l *NotifyList, ticket uint32) Op {
	return Op{Kind: OpNotifyWait, obj: unsafe.Pointer(l), n: int64(ticket)}
}

// NotifyOne readies the waiter with the oldest ticket.
func NotifyOne(l *NotifyList) Op { return Op{Kind: OpNotifyOne, obj: unsafe.Pointer(l)} }

// NotifyAll readies all waiters, oldest ticket first.
func NotifyAll(l *NotifyList) Op { return Op{Kind: OpNotifyAll, obj: unsafe.Pointer(l)} }

// Procs sets GOMAXPROCS to n if n is positive. Result holds the old number.
func Procs(n int) Op { return Op{Kind: OpProcs, n: int64(n)} }

// Exit ends the program with code; nothing else runs.
func Exit(code int) Op { return Op{Kind: OpExit, n: int64(code)} }

// Syscall is a system call that takes d in the kernel: the goroutine keeps its
// thread, and its P unless that is taken meanwhile. With blocks it is one that is
// known to last, and the P is handed off before: entersyscallblock.
func Syscall(d event.Duration, blocks bool) Op {
	return Op{Kind: OpSyscall, n: int64(max(0, d)), flag: blocks}
}

// SyscallDoing is Syscall for a call that does something outside: do happens when the thread
// enters the kernel, whatever then becomes of the P. Result holds what it returned.
func SyscallDoing(d event.Duration, do func() Value) Op {
	return Op{Kind: OpSyscall, n: int64(max(0, d)), obj: unsafe.Pointer(&do)}
}

// Net parks the goroutine until the network is ready for it, d from now.
func Net(d event.Duration) Op { return Op{Kind: OpNet, n: int64(d)} }

// LockThread locks the goroutine to its thread. Calls nest.
func LockThread() Op { return Op{Kind: OpLockThread} }

// UnlockThread undoes one LockThread.
func UnlockThread() Op { return Op{Kind: OpUnlockThread} }

// Alloc says that the goroutine has allocated so many bytes. They come before
// the CPU time of the next operation, and after that of this one.
func Alloc(bytes int64) Op { return Allocs(bytes, 1) }

// Allocs is Alloc for several objects.
func Allocs(bytes, objects int64) Op { return Op{Kind: OpAlloc, n: bytes, v: Int(objects)} }

// Collect is runtime.GC: a whole collection, which the goroutine waits for.
func Collect() Op { return Op{Kind: OpCollect} }

// A Fault is a request's failure that the body turns into a panic or a fatal
// error of its program.
type Fault uint8

const (
	FaultNone        Fault = iota
	FaultSendClosed        // panic: send on closed channel
	FaultCloseClosed       // panic: close of closed channel
	FaultCloseNil          // panic: close of nil channel
	FaultUnlocked          // fatal error: sync: unlock of unlocked mutex
	FaultWgNegative        // panic: sync: negative WaitGroup counter
	FaultWgMisuse          // panic: sync: WaitGroup misuse
	FaultWgReused          // panic: sync: WaitGroup is reused
	FaultCoroExited        // fatal error: coroswitch on exited coro
	FaultCoroLock          // fatal error: coro: OS thread locking must match…
)

// Error returns the runtime's message for f.
func (f Fault) Error() string {
	return [...]string{
		"", "send on closed channel", "close of closed channel", "close of nil channel",
		"sync: unlock of unlocked mutex", "sync: negative WaitGroup counter",
		"sync: WaitGroup misuse: Add called concurrently with Wait",
		"sync: WaitGroup is reused before previous Wait has returned",
		"coroswitch on exited coro",
		"coro: OS thread locking must match locking at coroutine creation",
	}[f]
}

// A Script is a body that performs its operations in order and then returns.
// It keeps no state of its own (the place in it is on the goroutine), so one
// Script serves millions of goroutines. A fault ends the program with code 2.
type Script []Op

// Next implements Body.
func (s Script) Next(g *G, op *Op) {
	switch pc := int(g.pc); {
	case g.fault != FaultNone:
		*op = Exit(2)
	case pc == len(s):
		*op = Return()
	default:
		g.pc++
		*op = s[pc]
	}
}
