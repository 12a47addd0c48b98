package pool

import "time"

// Stats are a pool's numbers at one instant: they are read together, so
//
//	Submitted = Queued + Running + Completed + Failed + Expired + Abandoned
//	Workers   = Idle + Running + those on their way from one to the other
type Stats struct {
	Workers int // goroutines that run tasks, or wait for some
	Idle    int // of them wait
	Running int // tasks that have begun and not ended, callbacks included
	Queued  int // tasks that have not begun, nor ended; those being abandoned, too
	Waiting int // callers that wait for room

	Submitted uint64 // tasks accepted
	Completed uint64 // returned nil
	Failed    uint64 // returned an error, panicked or called Goexit
	Expired   uint64 // were too late to begin
	Abandoned uint64 // had not begun when Shutdown's context ended
	Rejected  uint64 // tasks not accepted: no room, the context ended, the pool closed

	CallbackPanics uint64 // panics in callbacks, which went no further

	Wait Quantiles // from being accepted to the beginning
	Run  Quantiles // from the beginning to the end, the callback included
}

// Quantiles say how long most of some spans were. They are exact within a
// sixteenth.
type Quantiles struct {
	N                  uint64 // how many spans
	P50, P90, P99, Max time.Duration
}

// An outcome is how an accepted task ended.
type outcome uint8

const (
	completed outcome = iota
	failed
	expired
	abandoned
	outcomes
)

// counts only grow.
type counts struct {
	submitted      uint64
	rejected       uint64
	callbackPanics uint64
	ended          [outcomes]uint64
}

// Stats returns the numbers of this instant.
func (p *Pool) Stats() Stats {
	p.mu.Lock()
	defer p.mu.Unlock()
	c := &p.counts
	return Stats{
		Workers: p.workers, Idle: len(p.idle), Running: p.running, Queued: p.queued(), Waiting: p.blocked.n,
		Submitted: c.submitted, Rejected: c.rejected, CallbackPanics: c.callbackPanics,
		Completed: c.ended[completed], Failed: c.ended[failed], Expired: c.ended[expired], Abandoned: c.ended[abandoned],
		Wait: p.waits.quantiles(), Run: p.runs.quantiles(),
	}
}
