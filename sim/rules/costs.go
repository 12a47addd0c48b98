package rules

import "github.com/gmpsim/gmpsim/sim/event"

// Costs is how long things take in virtual time. The defaults are medians of
// the real runtime, Go 1.26 on linux/amd64; CostTable says where each comes
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

// DefaultCosts returns the measured medians.
func DefaultCosts() Costs {
	var c Costs
	for _, e := range CostTable() {
		*e.field(&c) = e.Default
	}
	return c
}
