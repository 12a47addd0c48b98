package sim

import "github.com/gmpsim/gmpsim/sim/event"

// An M is a thread of the simulated kernel. It owns at most one P and runs at
// most one G; without a P it is parked (which costs nothing), waking up, or
// blocked in the network poller. Mirrors runtime.m, Go 1.26.
type M struct {
	id       event.MID
	p        *P
	nextp    *P // the P it takes over when its thread wakes up
	curg     *G
	spinning bool // looks for work and is counted in nmspinning

	phase     phase
	row       int            // its place in the search table
	op        Op             // what curg is doing: the CPU time passes, then comes the request
	at        event.Time     // when its next step happens; during a step, when that is over
	rest      event.Duration // interrupted: what is left of op's time
	preemptAt event.Time     // when curg stops as sysmon asked it to; Never: it did not
	leftAt    event.Time     // when its last goroutine stopped; 0: it found no other at once
	oldp      *P             // in a system call: the P that it had
	lockedg   *G             // the goroutine that is locked to this thread
	locks     int            // calls of LockOSThread not yet undone
	assist    assist         // what curg marks to pay for what it allocated

	share // of the cores, if they are counted

	slot int // its place in the pending queue; -1 if it is not there
	link *M  // next on the idle list

	search searchState
}

// phase says what an M's next step is.
type phase uint8

const (
	parked      phase = iota // none: its thread sleeps on the idle list
	waking                   // its thread was woken or created and takes over nextp
	finding                  // the next row of the search for work
	entering                 // curg begins to run, or goes on after it blocked
	running                  // curg's CPU time has passed: perform its request
	polling                  // blocked in the network poller
	interrupted              // curg is preempted in the middle of its CPU time
	insyscall                // the system call is over: the next row of the way back
	watching                 // sysmon: the next row of its round
	collecting               // curg begins or ends a GC cycle: the next row of that
	assisting                // curg has marked for what it allocated
	cloning                  // the template thread: create threads
	ended                    // none any more: the thread is gone
	ticking                  // no thread, but the kernel's clock: time slices and quota
	phases
)

// searchState is what an M remembers between the rows of one search.
type searchState struct {
	pollUntil   event.Time // the next timer it saw; Never if none
	wasSpinning bool       // it gave up spinning in this search
	ranTimer    bool       // a stolen timer ran: search again
	pass        int        // the pass of stealing: 1 to 4, 0 before the first
	order       stealOrder // the victims of this pass
	next        *G         // the runnext that the back-off waits for
	victim      *P         // whose it is
}

// ID returns the thread's number: 0 is main's, 1 sysmon's.
func (mp *M) ID() event.MID { return mp.id }

// pid is the number of mp's P.
func (mp *M) pid() event.PID {
	if mp.p == nil {
		return event.NoP
	}
	return mp.p.id
}

// gid is the number of the G that mp runs.
func (mp *M) gid() event.GID {
	if mp.curg == nil {
		return event.NoG
	}
	return mp.curg.id
}

// spend makes the current step take d longer.
func (mp *M) spend(d event.Duration) { mp.at = mp.at.Add(d) }
