package event

// Counts are what a run comes to in numbers: how often what happened, and how long
// it took in sum, since main.main began. They are a fold of the run's events like
// State, so a recorded run has them, too. The zero value counts from nothing.
//
// What the machine measures but what is no event of its own, such as the time that an
// M waits for a lock of the runtime, comes as events of kind Measured.
type Counts struct {
	Time Time // of the last event
	End  End

	Goroutines int // goroutines created by the program
	Goscheds   int
	Parks      int
	Readies    int

	// Decisions by where the goroutine came from.
	FromNext   int // runnext
	FromLocal  int // the P's own queue
	FromTick61 int // the global queue, when the schedtick asks for it
	FromGlobal int // the global queue, in batches
	Batched    int // goroutines in those batches
	Steals     int // thefts
	Stolen     int // goroutines in them
	Largest    int // most in one
	Executes   int // decisions in all, also those on Ps that are gone

	NewMs       int // threads created to run a P
	MWakes      int // threads that came up
	PollWakes   int // threads that came back from the network poller
	ChanOps     int // sends, receives and selects
	TimersFired int
	Syscalls    int
	Retakes     int // Ps taken from threads in system calls by sysmon
	PreemptAsks int // goroutines that sysmon told to stop
	Preemptions int // those that did

	Switches  Measure // from one goroutine to the next without a pause
	Wakes     Measure // of threads that are to take a P: from the waking to the first step
	SchedLock Measure // waits for sched.lock, which guards the global queue
	ChanLock  Measure // waits for the locks of channels
	SemaLock  Measure // waits for the locks of the semaphores' roots
	TimerLock Measure // waits for the locks of the Ps' timers
	CoreWait  Measure // waits of threads for a core
	Throttled Measure // times that the CPU quota was used up, and the process stood still
	Periods   int     // periods of the quota in which something ran

	GCs     int      // cycles of the collector
	GCPause Duration // how long the world was stopped for them
	GCWork  Duration // how long workers marked
	Assists Measure  // marking by goroutines for what they allocated

	Tasks      int // that the program began
	TasksEnded int

	StackPeak    int64   // most bytes that stacks took at once, those of dead goroutines too
	StackLargest int64   // of one goroutine, if it had to grow
	StackCopies  Measure // stacks that grew or shrank

	Threads int       // sysmon included; with a thread for each goroutine, at most
	PerP    []PCounts // one for each P

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

// Decisions is how often an M chose a goroutine to run.
func (c *Counts) Decisions() int {
	n := 0
	for i := range c.PerP {
		n += c.PerP[i].Decisions
	}
	return n
}

// Listen takes in one event; it is a Listener.
func (c *Counts) Listen(e *Event) {
	c.Time = e.T
	c.levels(e)
	switch {
	case e.Kind == Begin:
		c.PerP = make([]PCounts, e.Begin().Procs)
	case !c.began:
		if c.began = e.Kind == Execute && e.G == 1; c.began {
			c.PerP[e.P].runs, c.PerP[e.P].since = true, e.T
		}
	default:
		c.count(e)
		c.processor(e)
	}
}

// levels notes what also counts before main runs: the memory of the stacks, and which
// Ms there are. Each has a number, and the numbers have no gap.
func (c *Counts) levels(e *Event) {
	switch c.named = max(c.named, e.M); e.Kind {
	case NewM:
		c.NewMs++
		c.named = max(c.named, e.NewM().M)
	case NewMHandoff:
		c.named = max(c.named, e.NewMHandoff().M)
	case Template:
		c.named = max(c.named, e.Template().M)
	case Measured:
		c.level(e.Measured())
	case ExitM:
		if e.M != 0 { // no process lives without its first thread: it sleeps for ever
			c.gone++
		}
	}
	if c.Threads = c.most; c.most == 0 {
		c.Threads = int(c.named) + 1 - c.gone
	}
}

func (c *Counts) level(a MeasuredArgs) {
	switch a.What {
	case MeasuredStackPeak:
		c.StackPeak = int64(a.Amount)
	case MeasuredThreads:
		c.most = a.Amount
	}
}

// count adds e to what it is one of.
func (c *Counts) count(e *Event) {
	switch e.Kind {
	case Go:
		c.Goroutines++
	case System, TimerProc:
		c.Goroutines--
	case Gosched:
		c.Goscheds++
	case Park:
		c.Parks++
	case Ready:
		c.Readies++
	case MWake:
		c.MWakes++
	case PollWake:
		c.PollWakes++
	case Send, Recv, Select:
		c.ChanOps++
	case TimerFire:
		c.TimersFired++
	case Task:
		if e.Task().Ended {
			c.TasksEnded++
		} else {
			c.Tasks++
		}
	case Exit, Deadlock, Stop:
		c.ended(e)
	default:
		c.countTaken(e)
	}
}

// countTaken counts what an M takes from a queue, from another M or from its goroutine.
func (c *Counts) countTaken(e *Event) {
	switch e.Kind {
	case RunqGet:
		if e.RunqGet().Next {
			c.FromNext++
		} else {
			c.FromLocal++
		}
	case GlobGet:
		c.FromTick61++
	case GlobBatch:
		c.FromGlobal++
		c.Batched += e.GlobBatch().N
	case Steal:
		c.stole(e.P, e.Steal().N)
	case StealNext:
		c.stole(e.P, 1)
	case Syscall:
		c.Syscalls++
	case Retake:
		if e.G == NoG {
			c.Retakes++
		}
	case PreemptAsk:
		c.PreemptAsks++
	case Preempt:
		if e.Preempt().Asked {
			c.Preemptions++
		}
	default:
		c.countCosts(e)
	}
}

func (c *Counts) stole(p PID, n int) {
	c.Steals++
	c.Stolen += n
	c.Largest = max(c.Largest, n)
	c.PerP[p].Stolen += n
}

// countCosts counts what takes time apart from the program's own work.
func (c *Counts) countCosts(e *Event) {
	switch e.Kind {
	case CoreWait, SwitchM:
		c.queue(e.M, true)
	case OffCore:
		c.queue(e.M, false)
	case OnCore:
		if c.queue(e.M, false) {
			c.CoreWait.add(int(e.OnCore().Waited))
		}
	case Throttle:
		c.Throttled.N++
	case Unthrottle:
		c.Throttled.Time += e.Unthrottle().For
	case StartWorld:
		c.GCPause += e.StartWorld().For
	case GCStop:
		c.GCWork += e.GCStop().Ran
	case GCDone:
		c.GCs++
	case StackGrow:
		c.StackLargest = max(c.StackLargest, e.StackGrow().New)
	case StackShrink:
		c.StackLargest = max(c.StackLargest, e.StackShrink().New)
	case Measured:
		c.measured(e)
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

// measured takes in what has no event of its own.
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

// processor notes when a P begins and stops to run goroutines. While a thread that is
// in a system call has its P, the P counts as busy.
func (c *Counts) processor(e *Event) {
	switch e.Kind {
	case Execute:
		p := &c.PerP[e.P]
		p.Decisions++
		c.Executes++
		p.runs, p.since = true, e.T
	case SyscallExit:
		if a := e.SyscallExit(); a.P != NoP && a.How != SyscallKept {
			c.PerP[a.P].runs, c.PerP[a.P].since = true, e.T
		}
	case Park, Gosched, Goyield, Preempt, GoEnd, StopP:
		c.stops(e.P)
	case Handoff:
		c.stops(e.Handoff().P)
	case Retake:
		c.stops(e.Retake().P)
	case Procs:
		c.resize(e.Procs().New)
	}
}

// stops books the time of a P that ran a goroutine.
func (c *Counts) stops(id PID) {
	if p := &c.PerP[id]; p.runs {
		p.runs = false
		p.Busy += c.Time.Sub(p.since)
	}
}

// resize follows GOMAXPROCS. What a P did that goes away is forgotten.
func (c *Counts) resize(n int) {
	for len(c.PerP) < n {
		c.PerP = append(c.PerP, PCounts{})
	}
	c.PerP = c.PerP[:n]
}

// ended notes how the run ended, and books the time of the Ps that still ran.
func (c *Counts) ended(e *Event) {
	switch e.Kind {
	case Exit:
		c.End = End{Exited, e.Exit().Code}
	case Deadlock:
		c.End = End{Why: Deadlocked}
		if e.Deadlock().Waiting == 0 {
			c.End.Why = NoGoroutines
		}
	case Stop:
		c.End = End{Why: e.Stop().Why}
	}
	for id := range c.PerP {
		c.stops(PID(id))
	}
}
