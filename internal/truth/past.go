package truth

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// past is what a claim may have to know of earlier events, beside the state.
type past struct {
	nap    map[event.MID]event.Event            // a thread's last return from the poller, until it runs a goroutine
	naps   map[event.MID]event.Event            // and how it went to sleep there
	waited map[event.MID]event.StealBackoffArgs // whom the thread gave time to run its runnext
	late   map[int64]bool                       // mutexes that a waiter lost after it had waited for too long
	fired  bool                                 // a timer fired: it may have sent a value, of which no event tells
	awake  map[int64]event.GID                  // who was woken for a mutex and did not try so far
}

func newPast() *past {
	return &past{nap: map[event.MID]event.Event{}, naps: map[event.MID]event.Event{},
		waited: map[event.MID]event.StealBackoffArgs{}, late: map[int64]bool{}, awake: map[int64]event.GID{}}
}

// apply takes in the event of the moment.
func (p *past) apply(m *Moment) {
	e := m.E
	switch e.Kind {
	case event.StealBackoff:
		p.waited[e.M] = e.StealBackoff()
	case event.TimerFire:
		p.fired = true
	case event.Poll:
		p.naps[e.M] = *e
	case event.PollWake:
		p.nap[e.M] = *e
	case event.Execute:
		delete(p.nap, e.M)
	case event.Unlock:
		if a := e.Unlock(); a.Outcome == event.Woke {
			p.awake[a.Mutex] = a.G
		}
	case event.Lock:
		p.lock(m, e.Lock())
	}
}

// lock: who finds the mutex taken after too long turns it to starvation mode; who gets
// it early, or as the last, ends that. The state before knows since when it waits.
func (p *past) lock(m *Moment, a event.LockArgs) {
	if p.awake[a.Mutex] == m.E.G {
		delete(p.awake, a.Mutex)
	}
	w, waited := m.Was.Waits[m.E.G]
	long := waited && m.E.T.Sub(w.Since) > rules.StarvationAfter
	switch a.Outcome {
	case event.Again, event.Behind:
		p.late[a.Mutex] = p.late[a.Mutex] || long
	case event.Handed:
		p.late[a.Mutex] = p.late[a.Mutex] && long && a.Waiters > 0
	}
}
