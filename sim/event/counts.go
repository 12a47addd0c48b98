package event

// Counts are what a run comes to in numbers: how often what happened, and how long
// it took in sum, since main.main began. They are a fold of the run's events like
// State, so a recorded run has them, too. The zero value counts from nothing.
//
// Measurements that belong to no other event, such as the time that an M waits for a
// lock of the runtime, are events of kind Measured.
type Counts struct {
	Time Time // of the last event
	End  End
	N    [Kinds]int // events of each kind, of those that it was told

	Goroutines int // goroutines created by the program
	FromNext   int // decisions for runnext; the others of kind RunqGet were for the P's own queue
	Batched    int // goroutines taken from the global queue in batches
	Thefts     int // from queues and of a runnext: N[Steal] + N[StealNext]
	Stolen     int // goroutines in them, those of the runtime included; one can be stolen again
	Largest    int // most in one
	Retakes    int // Ps taken from threads in system calls by sysmon
	Stopped    int // goroutines that stopped because sysmon had told them to
	Tasks      int // that the program began
	TasksEnded int

	Switches  Measure // from one goroutine to the next without a pause
	Wakes     Measure // of threads that are to take a P: from the waking to the first step
	SchedLock Measure // waits for sched.lock, which guards the global queue
	ChanLock  Measure // waits for the locks of channels
	SemaLock  Measure // waits for the locks of the semaphores' roots
	TimerLock Measure // waits for the locks of the Ps' timers
	CoreWait  Measure // waits of threads for a core
	Assists   Measure // marking by goroutines for what they allocated
	Throttled Duration
	Periods   int      // periods of the CPU quota in which something ran
	GCPause   Duration // how long the world was stopped for the collector
	GCWork    Duration // how long workers marked

	StackPeak    int64   // most bytes that stacks took at once, those of dead goroutines too
	StackLargest int64   // of one goroutine, if it had to grow
	StackCopies  Measure // stacks that grew or shrank

	PerP []PCounts // one for each P

	began  bool   // main runs
	named  MID    // the highest M that an event was about
	gone   int    // Ms that ended
	most   int    // threads at once, where each goroutine has one
	queued []bool // Ms that wait for a core
}

// A Measure is how often something happened, and how long it took in sum.
type Measure struct {
	N    int
	Time Duration
}

// add counts one more.
func (m *Measure) add(d int) {
	m.N++
	m.Time += Duration(d)
}

// PCounts is what happened on one P.
type PCounts struct {
	Decisions int      // goroutines it ran, counted each time
	Busy      Duration // time it ran goroutines
	Stolen    int      // goroutines that it took from other Ps
	LockWait  Duration // time that it waited for locks of the runtime

	runs  bool // a goroutine, now
	since Time
}

// Decisions is how often an M chose a goroutine to run, over the Ps that there are
// now. N[Execute] counts those on Ps that are gone, too.
func (c *Counts) Decisions() int {
	n := 0
	for i := range c.PerP {
		n += c.PerP[i].Decisions
	}
	return n
}

// Threads is how many threads there are, sysmon included; where each goroutine has one,
// how many there were at most.
func (c *Counts) Threads() int {
	if c.most > 0 {
		return c.most
	}
	return int(c.named) + 1 - c.gone
}

// Listen takes in one event; it is a Listener.
func (c *Counts) Listen(e *Event) {
	c.Time = e.T
	c.named = max(c.named, e.M) // Ms have numbers without a gap
	if !c.began {
		c.boot(e)
		return
	}
	c.N[e.Kind]++
	if add := adds[e.Kind]; add != nil {
		add(c, e)
	}
}

// boot takes in an event from before main runs: only how many Ps and how large the
// stacks are.
func (c *Counts) boot(e *Event) {
	switch e.Kind {
	case Begin:
		c.PerP = make([]PCounts, e.Begin().Procs)
	case Measured:
		if a := e.Measured(); a.What == MeasuredStackPeak || a.What == MeasuredThreads {
			c.measured(e)
		}
	case Execute:
		if c.began = e.G == 1; c.began {
			c.runs(e.P)
		}
	}
}

// Counted returns the kinds that make the counts: all else that it is told adds to N only.
func Counted() (kinds Kindset) {
	for k := range kinds {
		kinds[k] = Kind(k) == Begin || adds[k] != nil
	}
	return kinds
}

// number is for a kind of which the summary wants the number only.
func number(*Counts, *Event) {}

// adds says what each kind adds to the counts, apart from its own number.
var adds = [Kinds]func(*Counts, *Event){
	Go:          func(c *Counts, _ *Event) { c.Goroutines++ },
	System:      func(c *Counts, _ *Event) { c.Goroutines-- },
	TimerProc:   func(c *Counts, _ *Event) { c.Goroutines-- },
	Task:        (*Counts).task,
	RunqGet:     func(c *Counts, e *Event) { c.FromNext += int(bit(e.RunqGet().Next)) },
	GlobGet:     number,
	StopM:       number, // at the start the threads that there are stop
	MWake:       number,
	PollWake:    number,
	PreemptAsk:  number,
	Syscall:     number,
	Throttle:    number,
	GCDone:      number,
	GlobBatch:   func(c *Counts, e *Event) { c.Batched += e.GlobBatch().N },
	Steal:       func(c *Counts, e *Event) { c.stole(e.P, e.Steal().N) },
	StealNext:   func(c *Counts, e *Event) { c.stole(e.P, 1) },
	OnCore:      (*Counts).onCore,
	OffCore:     func(c *Counts, e *Event) { c.queue(e.M, false) },
	CoreWait:    func(c *Counts, e *Event) { c.queue(e.M, true) },
	SwitchM:     func(c *Counts, e *Event) { c.queue(e.M, true) },
	Unthrottle:  func(c *Counts, e *Event) { c.Throttled += e.Unthrottle().For },
	StartWorld:  func(c *Counts, e *Event) { c.GCPause += e.StartWorld().For },
	GCStop:      func(c *Counts, e *Event) { c.GCWork += e.GCStop().Ran },
	StackGrow:   func(c *Counts, e *Event) { c.StackLargest = max(c.StackLargest, e.StackGrow().New) },
	StackShrink: func(c *Counts, e *Event) { c.StackLargest = max(c.StackLargest, e.StackShrink().New) },
	Measured:    (*Counts).measured,

	NewM:        func(c *Counts, e *Event) { c.named = max(c.named, e.NewM().M) },
	NewMHandoff: func(c *Counts, e *Event) { c.named = max(c.named, e.NewMHandoff().M) },
	Template:    func(c *Counts, e *Event) { c.named = max(c.named, e.Template().M) },
	ExitM:       (*Counts).threadEnds,

	Execute:     (*Counts).execute,
	SyscallExit: (*Counts).syscallExit,
	Park:        func(c *Counts, e *Event) { c.stops(e.P) },
	Gosched:     func(c *Counts, e *Event) { c.stops(e.P) },
	Goyield:     func(c *Counts, e *Event) { c.stops(e.P) },
	GoEnd:       func(c *Counts, e *Event) { c.stops(e.P) },
	StopP:       func(c *Counts, e *Event) { c.stops(e.P) },
	Preempt:     (*Counts).preempt,
	Handoff:     func(c *Counts, e *Event) { c.stops(e.Handoff().P) },
	Retake:      (*Counts).retake,
	Procs:       (*Counts).procs,

	Exit:     func(c *Counts, e *Event) { c.ends(Exited, e.Exit().Code) },
	Deadlock: (*Counts).deadlock,
	Stop:     func(c *Counts, e *Event) { c.ends(e.Stop().Why, 0) },
}

func (c *Counts) task(e *Event) {
	if e.Task().Ended {
		c.TasksEnded++
	} else {
		c.Tasks++
	}
}

func (c *Counts) stole(p PID, n int) {
	c.Thefts++
	c.Stolen += n
	c.Largest = max(c.Largest, n)
	c.PerP[p].Stolen += n
}

func (c *Counts) onCore(e *Event) {
	if c.queue(e.M, false) {
		c.CoreWait.add(int(e.OnCore().Waited))
	}
}

// queue notes whether m waits for a core from now on, and returns whether it did.
func (c *Counts) queue(m MID, waits bool) (did bool) {
	for len(c.queued) <= int(m) {
		c.queued = append(c.queued, false)
	}
	did, c.queued[m] = c.queued[m], waits
	return did
}

// threadEnds: no process lives without its first thread, which sleeps for ever.
func (c *Counts) threadEnds(e *Event) {
	if e.M != 0 {
		c.gone++
	}
}

// measured takes in a measurement.
func (c *Counts) measured(e *Event) {
	switch a := e.Measured(); a.What {
	case MeasuredSwitch:
		c.Switches.add(a.Amount)
	case MeasuredWake:
		c.Wakes.add(a.Amount)
	case MeasuredSchedLock:
		c.waited(&c.SchedLock, e.P, a.Amount)
	case MeasuredChanLock:
		c.waited(&c.ChanLock, e.P, a.Amount)
	case MeasuredSemaLock:
		c.waited(&c.SemaLock, e.P, a.Amount)
	case MeasuredTimerLock:
		c.waited(&c.TimerLock, e.P, a.Amount)
	case MeasuredMarking:
		c.GCWork += Duration(a.Amount)
	case MeasuredAssist:
		c.Assists.add(a.Amount)
	case MeasuredStackCopy:
		c.StackCopies.add(a.Amount)
	case MeasuredStackPeak:
		c.StackPeak = int64(a.Amount)
	case MeasuredThreads:
		c.most = a.Amount
	case MeasuredPeriod:
		c.Periods++
	}
}

// waited counts that the M of p waited for a lock.
func (c *Counts) waited(lock *Measure, p PID, d int) {
	lock.add(d)
	if p != NoP {
		c.PerP[p].LockWait += Duration(d)
	}
}

// A P is busy from the moment when it runs a goroutine until that leaves it. While a
// thread that is in a system call has its P, the P counts as busy.

func (c *Counts) execute(e *Event) {
	c.PerP[e.P].Decisions++
	c.runs(e.P)
}

func (c *Counts) syscallExit(e *Event) {
	if a := e.SyscallExit(); a.P != NoP && a.How != SyscallKept {
		c.runs(a.P)
	}
}

func (c *Counts) preempt(e *Event) {
	c.Stopped += int(bit(e.Preempt().Asked))
	c.stops(e.P)
}

func (c *Counts) retake(e *Event) {
	c.Retakes += int(bit(e.G == NoG)) // sysmon has no goroutine
	c.stops(e.Retake().P)
}

// runs notes that p begins to run a goroutine.
func (c *Counts) runs(id PID) {
	p := &c.PerP[id]
	p.runs, p.since = true, c.Time
}

// stops books the time of a P that ran a goroutine.
func (c *Counts) stops(id PID) {
	if p := &c.PerP[id]; p.runs {
		p.runs = false
		p.Busy += c.Time.Sub(p.since)
	}
}

// procs follows GOMAXPROCS. What a P did that goes away is forgotten.
func (c *Counts) procs(e *Event) {
	n := e.Procs().New
	for len(c.PerP) < n {
		c.PerP = append(c.PerP, PCounts{})
	}
	c.PerP = c.PerP[:n]
}

func (c *Counts) deadlock(e *Event) {
	if e.Deadlock().Waiting == 0 {
		c.ends(NoGoroutines, 0)
	} else {
		c.ends(Deadlocked, 0)
	}
}

// ends notes how the run ended, and books the time of the Ps that still ran.
func (c *Counts) ends(why EndReason, code int) {
	c.End = End{why, code}
	for id := range c.PerP {
		c.stops(PID(id))
	}
}

func bit(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
