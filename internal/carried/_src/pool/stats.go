package pool

import "time"

// Stats are a pool's numbers at one instant. They are read together, so
//
//	Submitted = Queued + Running + Completed + Failed + Expired + Abandoned
//	Workers   = Idle + Running + workers between the two
type Stats struct {
	Workers int // goroutines that run tasks or wait for tasks
	Idle    int // workers that wait
	Running int // tasks that have begun and not ended; a callback is part of its task
	Queued  int // tasks that have neither begun nor ended, those being abandoned included
	Waiting int // callers that wait for room

	Submitted uint64 // tasks accepted
	Completed uint64 // tasks that returned nil
	Failed    uint64 // tasks that returned an error, panicked or called Goexit
	Expired   uint64 // tasks whose deadline passed before they began
	Abandoned uint64 // tasks that had not begun when Shutdown's context ended
	Rejected  uint64 // tasks not accepted: no room, the context ended, or the pool closed

	CallbackPanics uint64 // panics in callbacks, which the pool recovered

	Wait Quantiles // from acceptance to the beginning
	Run  Quantiles // from the beginning to the end, including the callback
}

// Quantiles describe how long spans of time were: the median, two high quantiles
// and the longest. They are exact to a sixteenth.
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

// counts are numbers that only grow.
type counts struct {
	submitted      uint64
	rejected       uint64
	callbackPanics uint64
	ended          [outcomes]uint64
}

// Stats returns the pool's numbers at this instant.
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
