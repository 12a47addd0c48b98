package view

import "github.com/gmpsim/gmpsim/sim/event"

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
var waits = map[event.WaitReason]cause{
	event.WaitChanReceive: onChan, event.WaitChanSend: onChan, event.WaitSelect: onSelect,
	event.WaitMutexLock: onMutex, event.WaitRWMutexRLock: onMutex, event.WaitRWMutexLock: onMutex,
	event.WaitWaitGroup: onWaitGroup, event.WaitCond: onCond, event.WaitSemacquire: onSemaphore,
	event.WaitSleep: onSleep, event.WaitIO: onNetwork,
	event.WaitGCAssist: onGC, event.WaitGCCycle: onGC, event.WaitCoroutine: onTurn,
}

// causeOf returns what the time of a goroutine in state g goes to.
func causeOf(g event.GState) cause {
	switch g.Status {
	case event.Grunning:
		return running
	case event.Gsyscall:
		return inSyscall
	case event.Gwaiting:
		if c, ok := waits[g.Why]; ok {
			return c
		}
		return forEver
	}
	return runnable
}
