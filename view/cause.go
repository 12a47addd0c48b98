package view

import "github.com/gmpsim/gmpsim/sim"

// A cause is what a goroutine's time goes to.
type cause uint8

const (
	running  cause = iota
	runnable       // ready, but it has no P
	inSyscall
	onChan
	onSelect
	onMutex
	onWaitGroup
	onCond
	onSemaphore
	onSleep
	onNetwork
	onGC    // an assist, or the end of a collection
	onTurn  // the other goroutine of a coroutine
	forEver // a nil channel, a select without cases
	causes
)

var causeNames = [causes]string{
	"running", "runnable", "syscall", "channel", "select", "mutex", "WaitGroup", "Cond", "semaphore", "sleep", "network", "GC", "coroutine", "for ever",
}

// waits says what each reason to wait counts as.
var waits = map[sim.WaitReason]cause{
	sim.WaitChanReceive: onChan, sim.WaitChanSend: onChan, sim.WaitSelect: onSelect,
	sim.WaitMutexLock: onMutex, sim.WaitRWMutexRLock: onMutex, sim.WaitRWMutexLock: onMutex,
	sim.WaitWaitGroup: onWaitGroup, sim.WaitCond: onCond, sim.WaitSemacquire: onSemaphore,
	sim.WaitSleep: onSleep, sim.WaitIO: onNetwork,
	sim.WaitGCAssist: onGC, sim.WaitGCCycle: onGC, sim.WaitCoroutine: onTurn,
}

// causeOf returns what the time of a goroutine in state g goes to.
func causeOf(g sim.GState) cause {
	switch g.Status {
	case sim.Grunning:
		return running
	case sim.Gsyscall:
		return inSyscall
	case sim.Gwaiting:
		if c, ok := waits[g.Why]; ok {
			return c
		}
		return forEver
	}
	return runnable
}
