package sim

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Machine is a simulated Go runtime: goroutines, threads and processors in
// virtual time. It is a pure function of its configuration and the program:
// it never reads a clock, locks, or starts anything of its own. It must be
// used from one goroutine at a time.
//
// The order of the four groups decides where the fields lie that each step needs: of nine
// orders the slowest took a sixth longer for a decision than the fastest.
type Machine struct {
	rulebook
	audience
	loop
	steps

	procs []*P // allp
	ms    []*M // allm
	gs    allGs
	main  *G
	users int // goroutines that are neither dead nor the runtime's own

	sched   sched
	semas   semTable
	caches  caches
	net     netQueue // who waits for the network
	watch   sysmon
	gc      collector
	stacks  stacks
	runtime runtimeHeap
	most    int64         // bytes of heap and stacks at one time
	handoff newmHandoff   // threads to be created for those that are locked
	cores   *cores        // nil: as many as are needed, and no one counts them
	buckets []timerBucket // nil: the Ps have the timers
	selects []*selection  // free ones
}

// loop is what happens next, and until when.
type loop struct {
	taken    int64 // steps
	stopAt   int64 // where RunFor pauses
	maxSteps int64
	maxTime  event.Time
	end      event.End
	ender    *M // who ended the run; nil if no M did
	pending  pending
}

// rulebook is what the machine was told at its start: how it decides, what things
// cost, and whom it asks where chance decides.
type rulebook struct {
	policy rules.Policy
	costs  rules.Costs
	opCost [opKinds]event.Duration
	choose Chooser
	boot   Boot
	slice  event.Duration // model threads: of the kernel's clock; 0: it has none

	globalEvery divisor // policy.GlobalEvery
}

// audience is who is told what happens, and at which instant. That the time stands here
// and not in the loop lets the tell functions be methods of this small struct: they need
// nothing else of the machine.
type audience struct {
	listen event.Listener
	values Describer     // nil: no one wants to know what is sent
	event  event.Event   // scratch: the listeners get a pointer to it
	names  names         // small numbers for locks, in the order of their first event
	want   event.Kindset // the kinds that listen is told: none if there is no listener
	places bool          // listen is told all, and where in the program it happened
	now    event.Time
	noted  event.Time // of the last thing that was told between two operations
}

// steps are the tables that say what an M does next, by its phase.
type steps struct {
	acts     [phases]func(*Machine, *M)
	tables   [phases]table // of the phases that go through rows
	requests [opKinds]request
}

// sched is what all Ps share. Mirrors runtime.sched.
type sched struct {
	lock         runtimeLock
	runq         gQueue
	pidle        *P // stack of idle Ps
	npidle       int
	midle        *M // stack of idle Ms
	nmidle       int
	nmidlelocked int // threads that sleep until their locked goroutine runs
	nmfreed      int // threads that ended
	nmsys        int // threads that never run goroutines: sysmon, and the template thread
	nmspinning   int
	needspinning bool
	gFree        deadGs
	goidgen      event.GID
	poller       *M         // who is blocked in the network poller
	pollUntil    event.Time // until when; Never if no timer is set
	pollBroken   bool       // netpollBreak wakes it
	lastpoll     event.Time // when somebody last returned from it
	netSeq       int64
	timerSeq     int64
	chanSeq      int64
	coprimes     []uint32 // strides of a thief, for the present number of Ps: stealOrder
}

// New builds a machine. The error names the field that is out of range.
func New(cfg Config) (*Machine, error) {
	cfg.setDefaults()
	if err := cfg.valid(); err != nil {
		return nil, err
	}
	m := &Machine{
		loop: loop{maxSteps: cfg.MaxSteps, maxTime: cfg.MaxTime},
		rulebook: rulebook{policy: cfg.Policy, costs: cfg.Costs, choose: cfg.Chooser, boot: cfg.Boot,
			globalEvery: divisorOf(cfg.Policy.GlobalEvery)},
		audience: audience{listen: cfg.Listen, want: cfg.wanted(), places: cfg.Listen != nil && cfg.Only == nil},
		stacks:   stacks{least: stackMin, first: stackMin, max: maxStackSize},
		semas:    semTable{waited: map[*uint32]*semaQueue{}},
	}
	if m.policy.Model == rules.Threads {
		m.underThreads()
	}
	m.procs = append(m.procs, &P{})
	m.procresize(cfg.Procs, m.procs[0])
	m.buckets = newBuckets(cfg.Policy.Timers)
	m.gc.heap, m.gc.drained = newPace(cfg.GC, cfg.Policy.MarksStopped), true
	m.cores = newCores(&cfg)
	m.setTables(cfg.Check)
	return m, nil
}

// setTables builds the tables that the machine goes by. Limited cores and the
// invariants wrap the steps; a machine without them pays nothing.
func (m *Machine) setTables(check bool) {
	m.opCost, m.requests, m.acts = opCosts(m.costs), requests(), acts()
	if m.cores != nil {
		m.acts = onCores(m.acts)
	}
	if check {
		m.acts = verified(m.acts)
	}
	for phase, list := range rowsOf() {
		m.tables[phase] = tableOf(list)
	}
}

// Start sets up the runtime and lets G1 run main; nothing runs yet. sym names
// its function for the events.
func (m *Machine) Start(main Body, sym int32) { m.schedinit(main, sym) }

// Run runs until the program is over.
func (m *Machine) Run() event.End {
	for m.RunFor(1 << 30) {
	}
	return m.end
}

// RunFor runs up to n steps and reports whether the program goes on. A step
// is short, so a caller can look at the clock or at a signal between calls.
func (m *Machine) RunFor(n int64) bool {
	m.stopAt = m.taken + n
	if m.maxSteps > 0 {
		m.stopAt = min(m.stopAt, m.maxSteps)
	}
	for m.end.Why == event.NotEnded && m.taken < m.stopAt {
		m.turn()
	}
	if m.end.Why == event.NotEnded && m.maxSteps > 0 && m.taken >= m.maxSteps {
		m.finish(nil, event.StepLimit, 0)
	}
	return m.end.Why == event.NotEnded
}

// Pause makes RunFor return after this step. A listener calls it: what it was told decides
// when the run stops, not how many steps its caller takes at a time.
func (m *Machine) Pause() { m.stopAt = m.taken }

// Tell lets the listener be told of these kinds, too, from now on.
func (m *Machine) Tell(kinds ...event.Kind) {
	for _, k := range kinds {
		m.want[k] = m.listen != nil
	}
}

// Stop ends the run, as a user's interrupt does.
func (m *Machine) Stop() {
	if m.end.Why == event.NotEnded {
		m.finish(nil, event.Stopped, 0)
	}
}

// End says how the run ended.
func (m *Machine) End() event.End { return m.end }

// Now returns the virtual time.
func (m *Machine) Now() event.Time { return m.now }

// Horizon returns the instant before which no M but the one that runs now
// takes a step, and it is not preempted: code that costs less may run ahead
// without being overtaken. Where only calls can be preempted the body sees to it
// that it stops at one now and then (Policy tells).
func (m *Machine) Horizon() event.Time { return m.pending.bound }

// Policy returns how the scheduler decides.
func (m *Machine) Policy() rules.Policy { return m.policy }

// Procs returns GOMAXPROCS.
func (m *Machine) Procs() int { return len(m.procs) }

// NumCPU returns how many cores there are; as many as Ps if nothing limits them.
func (m *Machine) NumCPU() int {
	if c := m.cores; c != nil && c.limit > 0 {
		return c.limit
	}
	return m.Procs()
}

// NumGoroutine counts the goroutines that exist, the runtime's own apart.
func (m *Machine) NumGoroutine() int { return m.users }

// NumThread counts the threads that exist, sysmon's included.
func (m *Machine) NumThread() int {
	n := m.mcount()
	if len(m.ms) > 0 && m.ms[0].phase == ended {
		n++ // no process lives without its first thread: it sleeps for ever
	}
	return n
}

// Decisions counts how often an M chose a goroutine to run, over the Ps that there are
// now. Counts has that, too, and all else; this costs nothing when no one listens.
func (m *Machine) Decisions() int64 {
	var n int64
	for _, p := range m.procs {
		n += p.decisions
	}
	return n
}

// Steps counts the steps that all threads have taken.
func (m *Machine) Steps() int64 { return m.taken }

// Goroutines calls yield for every goroutine that exists, in the order in
// which the runtime's tracebacks list them.
func (m *Machine) Goroutines(yield func(*G) bool) { m.gs.each(yield) }

// Choose asks the machine's chooser; a body draws from it what the real world
// would leave to chance.
func (m *Machine) Choose(what Choice, n int) int { return m.choose.Choose(what, n) }

// Costs returns how long things take.
func (m *Machine) Costs() rules.Costs { return m.costs }

// turn lets the M that comes first take steps until another one comes first.
// Most of the time that M goes on at once, so nothing is queued in between. A turn
// also ends when the M's goroutine is to stop: until then its code may run ahead.
func (m *Machine) turn() {
	mp := m.pending.begin(m.maxTime)
	if m.policy.Preempt == rules.PreemptAsync {
		m.pending.bound = min(m.pending.bound, mp.preemptAt)
	}
	if mp.at > m.maxTime {
		m.now = m.maxTime
		m.finish(nil, event.TimeLimit, 0)
		return
	}
	for {
		m.now = mp.at
		m.taken++
		m.acts[mp.phase](m, mp)
		if mp.at >= m.pending.bound || m.taken == m.stopAt {
			break
		}
	}
	m.pending.finish(mp, mp.phase == parked || mp.phase == ended || mp.awaits)
}

// acts returns the table from an M's phase to the step that it takes.
func acts() [phases]func(*Machine, *M) {
	return [phases]func(*Machine, *M){
		running:     (*Machine).perform,
		finding:     (*Machine).tryRow,
		entering:    (*Machine).enter,
		waking:      (*Machine).wakeM,
		polling:     (*Machine).pollReturn,
		interrupted: (*Machine).preempted,
		insyscall:   (*Machine).tryRow,
		watching:    (*Machine).sysmonStep,
		ticking:     (*Machine).tick,
		collecting:  (*Machine).tryRow,
		assisting:   (*Machine).assisted,
		cloning:     (*Machine).templateThread,
	}
}

// finish ends the run; mp is nil if no M did it.
func (m *Machine) finish(mp *M, why event.EndReason, code int) {
	m.end, m.ender = event.End{Why: why, Code: code}, mp
	m.pending.endTurn()
	switch why {
	case event.Exited:
		m.tellExit(mp, code)
	case event.Deadlocked, event.NoGoroutines:
		m.tellDeadlock(mp, m.users)
	default:
		m.tellStop(mp, why)
	}
}

// tell tells the listener of an event that mp's M, P and G did; mp may be nil. The
// tell functions of tell.go call it: they see to it that an event costs nothing when
// no one listens, and that each argument has its type. Were it inlined, they would be
// too large to be.
//
//go:noinline
func (t *audience) tell(mp *M, k event.Kind, a, b, c, d int64) {
	e := &t.event
	e.Set(k, a, b, c, d)
	e.T, e.Pos = t.now, 0
	if mp == nil {
		e.M, e.P, e.G = event.NoM, event.NoP, event.NoG
	} else if e.M, e.P, e.G = mp.id, mp.pid(), mp.gid(); mp.phase == running {
		e.Pos = mp.op.Pos
	}
	t.listen(e)
}

// fail stops the process: the machine is at fault, not the program. It is the
// one panic of this package; a caller that recovers it gets a *Failure.
func (m *Machine) fail(format string, args ...any) {
	panic(&Failure{What: fmt.Sprintf(format, args...), Step: m.taken, Time: m.now})
}

// A Failure is a defect of the machine itself, such as a broken invariant.
type Failure struct {
	What string
	Step int64
	Time event.Time
}

// Error says what broke and when, for a bug report.
func (f *Failure) Error() string {
	return fmt.Sprintf("internal error at step %d, %v: %s", f.Step, f.Time, f.What)
}
