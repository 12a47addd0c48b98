package sim

import "github.com/gmpsim/gmpsim/sim/event"

// A P is a processor: the right to run goroutines, with the queue of those
// that are ready. Mirrors runtime.p, Go 1.26.
type P struct {
	id          event.PID
	status      event.PStatus
	idle        bool // it is on the idle list: idlepMask. A P that is given to a waking M is not
	looked      bool // a thief has looked at its queue since it did so itself
	m           *M
	oldm        *M // whom the stopped world took it from
	runq        ring
	next        *G         // runnext: runs before the queue, in the slice of who readied it
	syscalltick uint32     // counts the system calls that ended and the times it was taken in one
	seen        sysmontick // what sysmon saw
	tick        uint32     // schedtick: counts the G switches that began a new slice
	timers      timers
	link        *P             // next on the idle list
	worker      *G             // a mark worker that was assigned to it and runs next
	marked      event.Duration // by fractional workers in this GC cycle

	gFree      gList      // dead Gs to reuse
	stackcache stackCache // free stacks
	nextGID    event.GID  // goidcache: its own batch of numbers
	lastGID    event.GID  // the end of the batch
	since      event.Time // when it began to run its present G

	decisions int64 // goroutines it ran, counted each time
}

// ID returns the processor's number, from 0.
func (p *P) ID() event.PID { return p.id }

// empty reports whether p has no goroutine to run. Mirrors runqempty.
func (p *P) empty() bool { return p.next == nil && p.runq.len() == 0 }
