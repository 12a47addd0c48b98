package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A request is what an operation asks of the runtime once its CPU time has
// passed. It is atomic: no other M acts in between. Afterwards g runs on, or
// has blocked, yielded or ended and mp looks for work.
type request func(m *Machine, mp *M, g *G, op *Op)

// requests returns the table from kind to request.
func requests() [opKinds]request {
	return [opKinds]request{
		OpNone:         (*Machine).doBurn,
		OpGo:           (*Machine).newproc,
		OpReturn:       (*Machine).doReturn,
		OpGoexit:       (*Machine).doGoexit,
		OpGosched:      (*Machine).doGosched,
		OpPark:         (*Machine).doPark,
		OpSend:         (*Machine).chansend,
		OpRecv:         (*Machine).chanrecv,
		OpSelect:       (*Machine).selectgo,
		OpClose:        (*Machine).closechan,
		OpSleep:        (*Machine).timeSleep,
		OpTimerReset:   (*Machine).resetTimer,
		OpTimerStop:    (*Machine).stopTimer,
		OpLock:         touching((*Machine).mutexLock),
		OpTryLock:      touching((*Machine).mutexTryLock),
		OpUnlock:       touching((*Machine).mutexUnlock),
		OpWgAdd:        touching((*Machine).wgAdd),
		OpWgWait:       touching((*Machine).wgWait),
		OpSemAcquire:   touching((*Machine).semacquire),
		OpSemRelease:   touching((*Machine).doSemrelease),
		OpNotifyAdd:    touching((*Machine).notifyListAdd),
		OpNotifyWait:   touching((*Machine).notifyListWait),
		OpNotifyOne:    touching((*Machine).notifyListNotifyOne),
		OpNotifyAll:    touching((*Machine).notifyListNotifyAll),
		OpProcs:        (*Machine).gomaxprocs,
		OpExit:         (*Machine).doExit,
		OpSyscall:      (*Machine).entersyscall,
		OpNet:          (*Machine).netWait,
		OpLockThread:   (*Machine).lockOSThread,
		OpUnlockThread: (*Machine).unlockOSThread,
		OpStack:        (*Machine).newstack,
		OpAlloc:        (*Machine).allocate,
		OpCollect:      (*Machine).collect,
		OpCoroNew:      (*Machine).newcoro,
		OpCoroSwitch:   (*Machine).coroswitch,
		OpAnnotate:     (*Machine).annotate,
		opWorkerReady:  (*Machine).workerReady,
		opMark:         (*Machine).mark,
		opSweep:        (*Machine).doSweep,
		opForceGC:      (*Machine).forceGC,
		opTimerproc:    (*Machine).runBucket,
	}
}

// opCosts is what each kind costs at least, on top of the CPU time that it names.
// Time never runs back, so what a request turns out to cost beyond that is added
// after its event.
func opCosts(c rules.Costs) [opKinds]event.Duration {
	return [opKinds]event.Duration{
		OpGo: c.Go, OpReturn: c.Exit, OpGoexit: c.Exit, OpGosched: c.Gosched,
		OpSend: c.Chan, OpRecv: c.Chan, OpSelect: c.Default, OpClose: c.Close,
		OpSleep: c.Sleep, OpTimerReset: c.Timer, OpTimerStop: c.Timer,
		OpLock: c.Lock, OpTryLock: c.Lock, OpUnlock: c.Lock,
		OpWgAdd: c.WaitGroup, OpWgWait: c.WaitGroup,
		OpSemAcquire: c.Sema, OpSemRelease: c.Sema,
		OpCoroNew: c.Go, OpCoroSwitch: c.Coro,
		OpSyscall: c.SyscallEnter, OpNet: c.Net, OpLockThread: c.Lock, OpUnlockThread: c.Lock,
		OpNotifyAdd: c.Sema, OpNotifyWait: c.Sema, OpNotifyOne: c.Sema, OpNotifyAll: c.Sema,
	}
}

// perform does what mp's goroutine asked for and lets it go on.
func (m *Machine) perform(mp *M) {
	g := mp.curg
	if mp.preemptAt != event.Never && m.slice == 0 && mp.op.isCall() {
		m.preempted(mp)
		return
	}
	g.fault = FaultNone
	m.requests[mp.op.Kind](m, mp, g, &mp.op)
	m.proceed(mp, g)
}

// doBurn is CPU time that has passed.
func (m *Machine) doBurn(mp *M, _ *G, op *Op) { m.tellBurn(mp, op.CPU) }

// doExit ends the program.
func (m *Machine) doExit(mp *M, _ *G, op *Op) { m.finish(mp, event.Exited, int(op.n)) }
