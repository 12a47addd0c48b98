package view

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Path answers what made a moment of a goroutine late: the chain of runs, waits and wake-ups that
// leads to it from the start of the program. It is found backwards. What a goroutine waited for came
// with the one that woke it, so the chain goes on there: with what that one did until then.
// The chain covers the time without a gap, so its durations add up to the moment's time.
//
// A Path keeps a record of 48 bytes for each time that a goroutine began to run, to wait or to be
// ready. It keeps them until the end, also those of goroutines that are gone: any of them may be a link.
type Path struct {
	names *names
	state event.State
	cause []event.Kind // by thread: the newest operation, or the timer that fired,
	pos   []int32      // where in the source it was
	when  []event.Time // and when
	spans map[event.GID][]span
	set   map[int64]alarmSet // timers, by whom each was set last
	fired []int64            // by thread: the timer that fired last
	calls map[int64]alarmSet // goroutines that a timer started, by the number of that event
	n     int64              // events so far
	now   event.Time
}

// A span is a time for which a goroutine did one thing. It ends where the next begins.
type span struct {
	from  event.Time
	seq   int64       // the number of the event with which it begins
	by    event.GID   // who ended what was before: the waker, or the creator
	pos   int32       // where in the source it began: of a wake-up, the waker's place
	what  event.Kind  // what the waker did, or what the goroutine itself did to begin it
	cause event.Cause // what the time goes to
	why   event.WaitReason
	p     event.PID
	born  bool
}

// An alarmSet says who set a timer, and when.
type alarmSet struct {
	by  event.GID
	at  event.Time
	seq int64
	pos int32
}

// NewPath returns a Path; file is the program's, as in Options.
func NewPath(sym Symbols, file string) *Path {
	return &Path{names: newNames(sym, file), state: event.State{Gs: map[event.GID]event.GState{}}, spans: map[event.GID][]span{},
		set: map[int64]alarmSet{}, calls: map[int64]alarmSet{}}
}

// Listen takes in one event; it is an event.Listener.
func (p *Path) Listen(e *event.Event) {
	p.n++
	p.now = e.T
	p.names.learn(e)
	if event.Specs[e.Kind].Class == event.ClassMeasure {
		return
	}
	p.state.Apply(e)
	p.notice(e)
	p.timer(e)
	one, other := e.Moves()
	by := event.NoG
	switch e.Kind {
	case event.Go:
		p.calledBy(e)
		by = e.G
	case event.Ready:
		by = p.waker(e)
	}
	p.begin(one, e, by)
	p.begin(other, e, e.G) // of a coroutine
}

// notice notes what each thread does.
func (p *Path) notice(e *event.Event) {
	if e.M == event.NoM || !tells(e) {
		return
	}
	for int(e.M) >= len(p.cause) {
		p.cause, p.pos, p.when, p.fired = append(p.cause, 0), append(p.pos, 0), append(p.when, -1), append(p.fired, 0)
	}
	if e.Kind == event.TimerFire {
		p.fired[e.M] = e.TimerFire().Timer
	}
	p.cause[e.M], p.pos[e.M], p.when[e.M] = e.Kind, e.Pos, e.T
}

// tells reports whether e says what a thread does from then on. The go of a timer is what that timer does.
func tells(e *event.Event) bool {
	timed := e.Kind == event.Go && e.G == event.NoG
	return event.Specs[e.Kind].Class == event.ClassHead && !timed || e.Kind == event.TimerFire
}

// did returns what the thread of e did at that instant, and where.
func (p *Path) did(e *event.Event) (event.Kind, int32) {
	if e.M == event.NoM || int(e.M) >= len(p.when) || p.when[e.M] != e.T {
		return event.Execute, 0
	}
	return p.cause[e.M], p.pos[e.M]
}

// timer notes who sets a timer.
func (p *Path) timer(e *event.Event) {
	id := int64(0)
	switch e.Kind {
	case event.TimerAdd:
		id = e.TimerAdd().Timer
	case event.TimerPut:
		id = e.TimerPut().Timer
	default:
		return
	}
	if e.G != event.NoG {
		p.set[id] = alarmSet{e.G, e.T, p.n, e.Pos}
	}
}

// calledBy notes which timer starts a goroutine: that of an AfterFunc.
func (p *Path) calledBy(e *event.Event) {
	if what, _ := p.did(e); e.G == event.NoG && what == event.TimerFire {
		if a, known := p.set[p.fired[e.M]]; known {
			p.calls[p.n] = a
		}
	}
}

// waker returns the goroutine that made another ready. A timer and the network are none, whoever looks at them.
func (p *Path) waker(e *event.Event) event.GID {
	if what, _ := p.did(e); what == event.TimerFire || what == event.Netpoll {
		return event.NoG
	}
	return e.G
}

// begin opens a span of g if it does something else from e on.
func (p *Path) begin(g event.GID, e *event.Event, by event.GID) {
	if g == event.NoG {
		return
	}
	known, alive := p.state.Gs[g]
	s := span{from: e.T, seq: p.n, by: by, pos: e.Pos, what: e.Kind, cause: known.Cause(), why: known.Why, p: e.P, born: e.Kind == event.Go}
	if e.Kind == event.Ready || e.Kind == event.Park {
		s.what, s.pos = p.did(e)
	}
	if !alive {
		return
	}
	all := p.spans[g]
	if len(all) > 0 && all[len(all)-1].cause == s.cause && s.by == event.NoG {
		return
	}
	p.spans[g] = append(all, s)
}

// A Link is one piece of a Path.
type Link struct {
	G        event.GID
	Cause    event.Cause
	From, To event.Time
	By       event.GID  // who ended the wait before it: the chain comes from there; NoG: the same goroutine goes on
	Waited   event.Time // since when it waited for that

	span span
}

// To returns the chain that leads to what g does now, from the start of the program on. It has none if g does not
// exist.
func (p *Path) To(g event.GID) []Link {
	var chain []Link
	at, seq := p.now, p.n+1
	for g != event.NoG {
		all := p.spans[g]
		i, _ := slices.BinarySearchFunc(all, seq, func(s span, seq int64) int { return int(s.seq - seq) })
		if i == 0 { // it is older than the first event, as main is
			break
		}
		s := all[i-1]
		link := Link{G: g, Cause: s.cause, From: s.from, To: at, By: s.by, span: s, Waited: s.from}
		if i > 1 {
			link.Waited = all[i-2].from
		}
		chain = append(chain, link)
		at, seq = s.from, s.seq
		if a, timed := p.calls[s.seq]; timed {
			chain = append(chain, Link{Cause: event.OnSleep, From: a.at, To: at, By: a.by, Waited: a.at, span: span{pos: a.pos}})
			at, seq, g = a.at, a.seq, a.by
		} else if s.by != event.NoG {
			g = s.by
		}
	}
	if at > 0 {
		chain = append(chain, Link{G: event.NoG, Cause: event.OnRuntime, To: at})
	}
	slices.Reverse(chain)
	return chain
}

// Pass lets time go by up to t, without an event.
func (p *Path) Pass(t event.Time) { p.now = max(p.now, t) }
