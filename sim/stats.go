package sim

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// Stats counts what happened since main.main began.
type Stats struct {
	Steps      int64 // steps taken by all threads
	Goroutines int64 // goroutines created by the program
	Goscheds   int64
	Parks      int64
	Readies    int64

	// Decisions by where the goroutine came from.
	FromNext   int64 // runnext
	FromLocal  int64 // the P's own queue
	FromTick61 int64 // the global queue, every 61st time
	FromGlobal int64 // the global queue, in batches
	Steals     int64 // thefts; Stolen counts the goroutines

	Stolen      int64
	Overflows   int64
	Wakeps      int64          // times an idle P was got going
	Spins       int64          // times an M began to spin by itself
	NewMs       int64          // threads created
	MWakes      int64          // threads that came up
	WakeTime    event.Duration // from their being woken or created to that
	Switches    int64          // times an M went from one goroutine to the next without a pause
	SwitchTime  event.Duration // what that took, waits for sched.lock included
	ChanOps     int64
	TimersFired int64
	Syscalls    int64
	Retakes     int64 // Ps taken from threads in system calls by sysmon
	PreemptAsks int64 // goroutines that sysmon told to stop
	Preemptions int64 // those that did

	SchedLock      LockStats      // waits for sched.lock, which guards the global queue
	ChanLock       LockStats      // waits for the locks of channels
	SemaLock       LockStats      // waits for the locks of the semaphores' roots
	TimerLock      LockStats      // waits for the locks of the Ps' timers
	ThreadSwitches int64          // times a thread got a core that it had waited for
	CoreWait       event.Duration // time that threads waited for one
	Periods        int64          // periods of the CPU quota in which something ran
	Throttles      int64          // those in which it was used up
	Throttled      event.Duration // time that the process stood still for it
	GCs            int64          // cycles of the collector
	GCForced       int64          // those that the program asked for
	GCPause        event.Duration // how long the world was stopped for them
	GCWork         event.Duration // how long workers marked
	Assists        int64          // times that a goroutine had to mark for what it allocated
	GCAssist       event.Duration // how long, in sum

	Tasks      int64 // tasks that the program began
	TasksEnded int64 // those that it ended

	StackPeak    int64          // most bytes that stacks took at once, those of dead goroutines too
	StackLargest int64          // of one goroutine, if it had to grow
	StackCopies  int64          // stacks that grew or shrank
	StackTime    event.Duration // how long that took

	Threads int      // at the end, sysmon included; with a thread for each goroutine, at most
	PerP    []PStats // one for each P
}

// PStats is what happened on one P.
type PStats struct {
	Decisions int64          // goroutines it ran, counted each time
	Busy      event.Duration // time it ran goroutines
	Stolen    int64          // goroutines that it took from other Ps
	LockWait  event.Duration // time that it waited for locks of the runtime
}

// countSwitch counts that mp runs a goroutine, if it comes straight from another
// one. It is called when what that costs has been spent.
func (m *Machine) countSwitch(mp *M) {
	if mp.leftAt > 0 {
		m.stats.Switches++
		m.stats.SwitchTime += mp.at.Sub(mp.leftAt)
		mp.leftAt = 0
	}
}

// Decisions is how often an M chose a goroutine to run.
func (s Stats) Decisions() int64 {
	var n int64
	for _, p := range s.PerP {
		n += p.Decisions
	}
	return n
}

// Stats returns the counts so far.
func (m *Machine) Stats() Stats {
	s := m.stats
	s.Steps = m.taken
	s.StackPeak, s.StackLargest = m.stacks.peak, m.stacks.largest
	s.StackCopies, s.StackTime = m.stacks.copies, m.stacks.copyTime
	if s.Threads = m.NumThread(); m.policy.Model == rules.Threads {
		s.Threads = int(m.stacks.peak >> stackThread)
	}
	for _, p := range m.procs {
		stats := p.stats
		if p.m != nil && p.m.curg != nil {
			stats.Busy += m.now.Sub(p.since)
		}
		s.PerP = append(s.PerP, stats)
	}
	return s
}
