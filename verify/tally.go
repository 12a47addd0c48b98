package verify

import (
	"slices"

	"github.com/gmpsim/gmpsim/real"
)

// A tally is what one run did in all.
type tally struct {
	counts  [real.DecisionKinds]int
	procs   map[int32]*queue
	stolen  int64
	largest int64
	nexts   int             // goroutines that were stolen out of runnext
	passed  int             // times that a thief waited for a runnext although another P's queue had work
	since   map[int64]int64 // when a goroutine that waits to run became ready
	waits   []int64         // nanoseconds
}

// A queue is what a log says of one P.
type queue struct {
	executes int
	next     int64 // the goroutine in runnext, 0 for none
	waiting  int64 // how many goroutines wait in its queue
	since    int64 // when there was none last
	waits    bool  // its thread is a thief that waits for a runnext
}

func tallyOf(run []real.Decision) *tally {
	t := &tally{procs: map[int32]*queue{}, since: map[int64]int64{}}
	for _, d := range run {
		t.add(d)
	}
	slices.Sort(t.waits)
	return t
}

func (t *tally) add(d real.Decision) {
	t.counts[d.Kind]++
	switch d.Kind {
	case real.Ready, real.Inject, real.Go, real.Gosched, real.Preempt, real.Goyield:
		t.since[d.G] = d.T
	case real.Steal:
		t.stolen += d.B
		t.largest = max(t.largest, d.B)
	case real.Execute:
		t.of(d.P).executes++
		t.of(d.P).waits = false
		if at, ok := t.since[d.G]; ok {
			t.waits = append(t.waits, d.T-at)
			delete(t.since, d.G)
		}
	}
	t.follow(d)
}

// of is what the log says of a P.
func (t *tally) of(id int32) *queue {
	if t.procs[id] == nil {
		t.procs[id] = &queue{}
	}
	return t.procs[id]
}

// follow keeps the queues. Two threads may note what they did in another order
// than they did it, so a queue is now and then off by one for a moment.
func (t *tally) follow(d real.Decision) {
	p := t.of(d.P)
	switch d.Kind {
	case real.Runqput:
		if d.A == 1 {
			d.G, p.next = p.next, d.G
		}
		if d.G != 0 {
			p.put(1, d.T)
		}
	case real.Runqget:
		if d.A == 1 {
			p.next = 0
			return
		}
		p.put(-1, d.T)
	case real.Globbatch:
		p.put(d.A-1, d.T)
	case real.Overflow:
		p.put(-d.A, d.T)
	case real.Steal:
		t.steal(d, t.of(int32(d.A)), p)
	case real.Wake:
		*t.of(int32(d.A)) = queue{executes: t.of(int32(d.A)).executes, since: d.T} // an idle P has nothing
	case real.Backoff:
		t.wait(d)
	}
}

// put changes how many goroutines wait.
func (p *queue) put(n, at int64) {
	if p.waiting = max(0, p.waiting+n); p.waiting == 0 {
		p.since = at
	}
}

// steal moves goroutines from a P's queue, or the one in its runnext.
func (t *tally) steal(d real.Decision, from, to *queue) {
	if d.B == 1 && from.next == d.G {
		t.nexts++
		from.next = 0
		return
	}
	from.put(-d.B, d.T)
	to.put(d.B-1, d.T)
}

// searched is longer than it takes to go round all Ps, and than two threads need
// to note things in another order than they did them.
const searched = 10_000 // nanoseconds

// wait counts a thief that waits for a runnext, if there was a queue all the time
// that it looked for one: it looks at every queue three times first. If it waits
// again, it has not looked at the others in between.
func (t *tally) wait(d real.Decision) {
	again := t.of(d.P).waits
	t.of(d.P).waits = true
	if again {
		return
	}
	for _, p := range t.procs { // the order does not matter
		if p.waiting > 1 && d.T-p.since > searched {
			t.passed++
			return
		}
	}
}

// share is what part of all executes the busiest P had, in per cent.
func (t *tally) share() float64 {
	most := 0
	for _, p := range t.procs { // the order does not matter
		most = max(most, p.executes)
	}
	return 100 * float64(most) / float64(max(1, t.counts[real.Execute]))
}

// batch is how many goroutines a steal took in the mean.
func (t *tally) batch() float64 {
	return float64(t.stolen) / float64(max(1, t.counts[real.Steal]))
}

// waited is a percentile of the time from ready to running, in microseconds.
func (t *tally) waited(percent int) float64 {
	if len(t.waits) == 0 {
		return 0
	}
	return float64(t.waits[min(len(t.waits)-1, len(t.waits)*percent/100)]) / 1000
}
