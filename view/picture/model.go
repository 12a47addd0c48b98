package picture

import (
	"github.com/gmpsim/gmpsim/sim/event"
)

// Options say what of a run a Model keeps.
type Options struct {
	From, To  event.Time // only this part; To 0 is the end of the run
	Goroutine event.GID  // the one whose wake-ups are drawn; NoG is none
}

// A Model follows a run and keeps what its picture needs. Give Listen to the machine,
// call End when the run is over, and then Text or SVG as often as you like.
//
// It is folded from events alone and knows no rule of the scheduler: it applies each
// event to an event.State and looks what the lanes show after it. Its memory is bounded,
// however long the run is.
type Model struct {
	opt    Options
	state  event.State
	ps     []processor
	ms     []track
	global queue
	world  track // stopped, or the quota is used up
	halted bool  // the world is stopped
	crowd  crowd
	marks  [sorts]marks
	ours   map[event.GID]bool // the runtime's own goroutines; true: it marks for the collector
	began  bool               // main runs: who is created now is the program's own
	most   int                // Ps at once
	now    event.Time
	end    event.Time
	why    string // how the run ended
}

// A processor has the lanes of a P.
type processor struct {
	run, next track
	queue     queue
}

// Of Ps and Ms so many have lanes. More do not fit into a picture.
const (
	psMost     = 32
	msMost     = 32
	placesAll  = 128 // places in queues that have a track, over all Ps,
	placesMost = 64  // and for one of them
)

// New returns a Model that has heard nothing.
func New(opt Options) *Model {
	m := &Model{opt: opt, state: event.State{Gs: map[event.GID]event.GState{}}, ours: map[event.GID]bool{},
		crowd:  crowd{kept: map[event.GID]*goroutine{}, wanted: opt.Goroutine},
		global: newQueue(placesMost, opt.From)}
	m.world.begin(opt.From)
	return m
}

// Listen takes in one event; it is an event.Listener.
func (m *Model) Listen(e *event.Event) {
	if m.opt.To > 0 && e.T > m.opt.To || event.Specs[e.Kind].Class == event.ClassMeasure {
		return
	}
	m.state.Apply(e)
	m.now = max(e.T, m.opt.From)
	m.grow()
	m.births(e)
	m.processors()
	m.threads()
	m.goroutines(e)
	m.note(e)
}

// Done reports whether the part that is wanted is over at an instant.
func (m *Model) Done(now event.Time) bool { return m.opt.To > 0 && now > m.opt.To }

// End closes the lanes: the run was over at an instant, and why says how.
func (m *Model) End(now event.Time, why string) {
	if m.opt.To > 0 {
		now = min(now, m.opt.To)
	}
	m.end, m.why = max(now, m.opt.From+1), why
	for i := range m.ps {
		m.ps[i].queue.length.hold(m.end)
	}
	m.global.length.hold(m.end)
	for _, g := range m.crowd.kept {
		if !g.dead {
			g.spent[g.cause] += m.end.Sub(g.since)
			g.since = m.end
		}
	}
}

// Has reports whether the run had a goroutine with this number, and the highest number.
func (m *Model) Has(g event.GID) (has bool, highest event.GID) {
	return m.crowd.kept[g] != nil, m.crowd.highest
}

// grow gives lanes to Ps and Ms that are new.
func (m *Model) grow() {
	m.most = max(m.most, len(m.state.Ps))
	for len(m.ps) < min(len(m.state.Ps), psMost) {
		p := processor{queue: newQueue(min(placesMost, max(placesAll/len(m.state.Ps), 4)), m.opt.From)}
		p.run.begin(m.opt.From)
		p.next.begin(m.opt.From)
		m.ps = append(m.ps, p)
	}
	for len(m.ms) < min(len(m.state.Ms), msMost) {
		m.ms = append(m.ms, track{})
		m.ms[len(m.ms)-1].begin(m.opt.From)
	}
}

// processors looks at all Ps and the global queue. Looking costs less than to know which
// of them an event may have changed.
func (m *Model) processors() {
	for i := range m.ps {
		lane := &m.ps[i]
		if i >= len(m.state.Ps) {
			lane.run.set(m.now, deed{})
			lane.next.set(m.now, deed{})
			lane.queue.follow(m.now, nil)
			continue
		}
		p := &m.state.Ps[i]
		lane.run.set(m.now, m.doing(p))
		next := deed{}
		if p.Next != event.NoG {
			next = deed{use: waits, g: p.Next}
		}
		lane.next.set(m.now, next)
		lane.queue.follow(m.now, p.Queue)
	}
	m.global.follow(m.now, m.state.Global)
	still := deed{}
	switch {
	case m.halted:
		still.use = stopped
	case m.state.Throttled:
		still.use = throttled
	}
	m.world.set(m.now, still)
}

// doing returns what a P's lane shows.
func (m *Model) doing(p *event.PState) deed {
	if p.M == event.NoM {
		return deed{}
	}
	d := m.thread(&m.state.Ms[p.M])
	d.on = int32(p.M)
	return d
}

// threads looks at all Ms.
func (m *Model) threads() {
	for i := range m.ms {
		d := m.thread(&m.state.Ms[i])
		if d.on = int32(m.state.Ms[i].P); d.use == idle {
			d.on = 0
		}
		m.ms[i].set(m.now, d)
	}
}

// thread returns what an M does.
func (m *Model) thread(mp *event.MState) deed {
	switch {
	case mp.G != event.NoG && m.state.Gs[mp.G].Status == event.Gsyscall:
		return deed{use: calls, g: mp.G}
	case mp.G != event.NoG:
		return deed{use: runs, g: mp.G}
	case mp.P == event.NoP:
		return deed{}
	case mp.Spinning:
		return deed{use: spins}
	}
	return deed{use: schedules}
}

// births opens the lane of a goroutine that e creates, and closes that of one that is the
// runtime's own.
func (m *Model) births(e *event.Event) {
	m.began = m.began || e.Kind == event.Execute && e.G == 1
	switch e.Kind {
	case event.Go:
		if a := e.Go(); m.began || a.G == 1 {
			m.crowd.birth(m.now, a.G, a.Fn)
		}
	case event.System:
		m.ours[e.System().G] = e.System().Role == event.RoleMarkWorker
		m.crowd.unborn(e.System().G)
	case event.TimerProc:
		m.ours[e.TimerProc().G] = false
		m.crowd.unborn(e.TimerProc().G)
	}
}

// goroutines looks at those that e names: it can have changed no other.
func (m *Model) goroutines(e *event.Event) {
	m.look(e.G)
	for i, is := range namesG[e.Kind] {
		if is {
			m.look(event.GID(e.Arg(i)))
		}
	}
}

// namesG says which arguments of a kind are a goroutine.
var namesG = func() (is [event.Kinds][4]bool) {
	for k, spec := range event.Specs {
		for i, a := range spec.Args {
			is[k][i] = a.Type == event.TypeG
		}
	}
	return is
}()

// look notes what a goroutine does now.
func (m *Model) look(id event.GID) {
	g := m.crowd.kept[id]
	if g == nil {
		return
	}
	known, alive := m.state.Gs[id]
	p := event.NoP
	if known.M != event.NoM && alive {
		p = m.state.Ms[known.M].P
	}
	g.follow(m.now, known, alive, p)
}
