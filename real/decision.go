package real

import "fmt"

// A DecisionKind says what a scheduler decided. The names are those of the
// simulator's events where there is one.
type DecisionKind uint8

// The kinds of decisions.
const (
	_          DecisionKind = iota
	Begin                   // main.main begins: G is in runnext, A the schedtick, B how many are queued and which goroutine is next
	Execute                 // G runs: A 1 if it inherits the slice, B the schedtick then
	Runqget                 // G comes from the P's own queue: A 1 if from runnext
	Globget                 // G comes from the global queue, alone
	Globbatch               // G comes from the global queue, first of A
	Runqput                 // G waits on the P's queue: A 1 if in runnext
	Overflow                // half of a full queue and G go to the global one: A in all
	Globput                 // G goes to the global queue
	Steal                   // B goroutines come from the queue of P number A; G runs
	Wake                    // P number A is woken to look for work
	Ready                   // G need no longer wait
	Inject                  // G need no longer wait, says the network poller
	Go                      // G is created: A is 1, in the simulation alone, if it is one of the runtime's own
	Park                    // G waits
	Goend                   // G is over
	Gosched                 // G yields
	Preempt                 // G is made to yield
	Goyield                 // G yields to the one that it readied
	Syscall                 // G enters a system call
	Sysexit                 // G returns from it: A 1 if the P is still there
	Retake                  // sysmon takes P number A from a system call
	Preemptask              // sysmon asks the G of P number A to stop
	Backoff                 // a thief waits: P number A has G in runnext, and may run it itself

	// DecisionKinds is the number of the last kind and one.
	DecisionKinds
)

// String returns the kind's name.
func (k DecisionKind) String() string {
	if k == 0 || k >= DecisionKinds {
		return "unknown"
	}
	return [...]string{"begin", "execute", "runqget", "globget", "globbatch", "runqput", "overflow", "globput", "steal",
		"wake", "ready", "inject", "go", "park", "goend", "gosched", "preempt", "goyield", "syscall", "sysexit", "retake",
		"preemptask", "backoff"}[k-1]
}

// A Decision is one thing that a scheduler decided, the real one or the
// simulated.
type Decision struct {
	Kind DecisionKind
	T    int64 // nanoseconds since main.main began
	M, P int32 // who decided; P is -1 for sysmon
	G    int64
	A, B int64 // what the kind says
}

// String says in a few words what was decided.
func (d Decision) String() string {
	g := fmt.Sprintf("%s G%d", d.Kind, d.G)
	switch d.Kind {
	case Begin:
		return fmt.Sprintf("begin: tick %d, %d queued, G%d in runnext, G%d is next", d.A, d.B&queuedMask, d.G, d.B>>nextShift)
	case Execute:
		return fmt.Sprintf("%s, tick %d%s", g, d.B, only(d.A == 1, " inherited"))
	case Runqget:
		return g + only(d.A == 1, " from runnext")
	case Runqput:
		return g + only(d.A == 1, " to runnext") + only(d.A == 0, " to the tail")
	case Globbatch:
		return fmt.Sprintf("%s, first of %d", g, d.A)
	case Overflow:
		return fmt.Sprintf("%s and %d more", g, d.A-1)
	case Steal:
		return fmt.Sprintf("steal %d from P%d, %s runs", d.B, d.A, g[len("steal "):])
	case Wake, Retake, Preemptask:
		return fmt.Sprintf("%s P%d", d.Kind, d.A)
	case Backoff:
		return fmt.Sprintf("%s for P%d", g, d.A)
	case Sysexit:
		return g + only(d.A == 0, ", its P is gone")
	}
	return g
}

func only(is bool, words string) string {
	if is {
		return words
	}
	return ""
}

// What the B of Begin is made of.
const (
	nextShift  = 16
	queuedMask = 1<<nextShift - 1
)
