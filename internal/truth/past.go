package truth

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// past is what a claim may have to know of earlier events, beside the state.
type past struct {
	nap    map[event.MID]event.Event            // a thread's last return from the poller, until it runs a goroutine
	naps   map[event.MID]event.Event            // and how it went to sleep there
	waited map[event.MID]event.StealBackoffArgs // whom the thread gave time to run its runnext
	late   map[int64]bool                       // mutexes that a waiter lost after it had waited for too long
	slow   map[event.GID]bool                   // who got its last mutex after it had waited for too long
	fired  bool                                 // a timer fired: it may have sent a value, of which no event tells
	awake  map[int64][]event.GID                // who was woken for a mutex and did not try so far
	falls  map[event.GID][]fall                 // the panics and Goexits that a goroutine is in, the oldest first
	gone   map[event.PID]event.PState           // the Ps that were removed last, as they were
	rooms  map[int64]room                       // of a RWMutex
	stocks map[int64]*stock                     // what Pools hold
	rings  map[int64]ring                       // how far the buffers of channels have been used
	chosen map[event.MID]event.Outcome          // how a thread's last select went: its cases do not say
}

// A fall is a panic or a Goexit.
type fall struct {
	goexit    bool
	recovered bool
	overtaken bool // by a later one, which went past it
	none      bool // there is none
}

// A room counts the readers that a RWMutex has let in, those among them that do not run so
// far, and those that it has not.
type room struct{ inside, waiting int }

// A ring counts what has gone into a buffer and come out.
type ring struct{ in, out int }

func newPast() *past {
	return &past{nap: map[event.MID]event.Event{}, naps: map[event.MID]event.Event{},
		waited: map[event.MID]event.StealBackoffArgs{}, late: map[int64]bool{}, slow: map[event.GID]bool{}, awake: map[int64][]event.GID{},
		falls: map[event.GID][]fall{}, stocks: map[int64]*stock{}, rooms: map[int64]room{}, gone: map[event.PID]event.PState{},
		rings: map[int64]ring{}, chosen: map[event.MID]event.Outcome{}}
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
			p.awake[a.Mutex] = append(p.awake[a.Mutex], a.G)
		}
	case event.Lock:
		p.lock(m, e.Lock())
	case event.Procs:
		for i := e.Procs().New; i < len(m.Was.Ps); i++ {
			p.gone[event.PID(i)] = m.Was.Ps[i]
		}
	case event.PoolGet:
		m.stock().get(e.P)
	case event.PoolPut:
		m.stock().put(e.P, e.PoolPut().Into)
	case event.PoolClear:
		p.stock(e.PoolClear().Pool).clear(e.PoolClear().Cycles)
	default:
		p.fall(e)
		p.pass(m)
		p.enter(e)
	}
}

// enter takes in how readers come and go. A reader that takes a turn which a writer left
// makes another one wait in its place, or it was on its way to wait when the writer left.
func (p *past) enter(e *event.Event) {
	r := p.rooms[e.Arg(0)]
	switch e.Kind {
	case event.RLock:
		switch e.RLock().Outcome {
		case event.Took:
			r.inside++
		case event.Blocked, event.Handed:
			r.waiting++
		}
	case event.RUnlock:
		r.inside--
	case event.WUnlock:
		in := max(0, e.WUnlock().Readers)
		r.inside, r.waiting = r.inside+in, r.waiting-in
	default:
		return
	}
	p.rooms[e.Arg(0)] = r
}

// fall takes in what becomes of panics and Goexits.
func (p *past) fall(e *event.Event) {
	all := p.falls[e.G]
	switch e.Kind {
	case event.Panic, event.Goexit:
		all = append(all, fall{goexit: e.Kind == event.Goexit})
	case event.Recover:
		if e.Recover().Gives == event.RecoveryStops {
			all[len(all)-1].recovered = true
		}
	case event.Abort:
		for i := len(all) - 2; i >= 0; i-- {
			if !all[i].overtaken {
				all[i].overtaken = true
				break
			}
		}
	case event.Recovered:
		all = resumed(all)
	case event.GoEnd:
		delete(p.falls, e.G)
		return
	case event.CoroSwitch:
		if e.CoroSwitch().Ended {
			delete(p.falls, e.G)
		}
		return
	default:
		return
	}
	p.falls[e.G] = all
}

// resumed drops the panic that was recovered, and those that it had overtaken. A Goexit
// that it had overtaken goes on.
func resumed(all []fall) []fall {
	all = all[:len(all)-1]
	for len(all) > 0 && all[len(all)-1].overtaken && !all[len(all)-1].goexit {
		all = all[:len(all)-1]
	}
	if n := len(all); n > 0 {
		all[n-1].overtaken = false
	}
	return all
}

// pass takes in what goes through the buffers of channels.
func (p *past) pass(m *Moment) {
	switch e := m.E; e.Kind {
	case event.Send:
		p.moves(m, e.Send().Chan, true, e.Send().Outcome)
	case event.Recv:
		p.moves(m, e.Recv().Chan, false, e.Recv().Outcome)
	case event.Select:
		p.chosen[e.M] = e.Select().Outcome
	case event.Case:
		p.moves(m, e.Case().Chan, e.Case().Send, p.chosen[e.M])
	}
}

// moves: a receive from a full buffer also moves the value of a sender into it.
func (p *past) moves(m *Moment, c int64, sends bool, how event.Outcome) {
	r := p.rings[c]
	switch {
	case how == event.Buffered && sends:
		r.in++
	case how == event.Buffered:
		r.out++
	case how == event.Handed && !sends && m.Is.Chans[c].Cap > 0:
		r.in, r.out = r.in+1, r.out+1
	}
	p.rings[c] = r
}

// stock is what a Pool holds.
func (p *past) stock(pool int64) *stock {
	if p.stocks[pool] == nil {
		p.stocks[pool] = &stock{}
	}
	return p.stocks[pool]
}

// lock: who finds the mutex taken after too long turns it to starvation mode; who gets
// it early, or as the last, ends that. The state before knows since when it waits.
func (p *past) lock(m *Moment, a event.LockArgs) {
	p.awake[a.Mutex] = slices.DeleteFunc(p.awake[a.Mutex], func(g event.GID) bool { return g == m.E.G })
	w, waited := m.Was.Waits[m.E.G]
	long := waited && m.E.T.Sub(w.Since) > rules.StarvationAfter
	p.slow[m.E.G] = long
	switch a.Outcome {
	case event.Again, event.Behind:
		p.late[a.Mutex] = p.late[a.Mutex] || long
	case event.Handed:
		p.late[a.Mutex] = p.late[a.Mutex] && long && a.Waiters > 0
	}
}
