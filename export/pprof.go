package export

import (
	"cmp"
	"io"
	"maps"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// A profiler writes where the time of goroutines went, as a profile. A stack is read from
// its root: the function of the goroutine, with the line that started it; what it did, ran
// or waited for; and behind whom it waited, if that is known. A goroutine's samples add up
// to its bill. It keeps a number for each different stack. The goroutines after the first
// 65536 have their samples in common, so that a long run does not need much memory.
type profiler struct {
	sink
	fold
	called  view.Called
	began   bool
	open    map[event.GID]*spell
	known   int
	samples map[stack]*amount
}

// mostProfiled is how many goroutines have samples of their own.
const mostProfiled = 1 << 16

// A spell is what a goroutine does now, and since when.
type spell struct {
	stack
	since event.Time
}

// A stack is what a sample is about.
type stack struct {
	g      event.GID // NoG: one of many
	fn     int32
	made   int32 // where it was started
	state  event.Cause
	what   string
	at     int32
	behind string
}

// An amount is how often, and for how long.
type amount struct {
	n    int64
	time event.Duration
}

func newPprof(w io.Writer, o Options) Writer {
	return &profiler{sink: sink{w: w}, fold: newFold(o), called: view.NewCalled(o.Symbols, o.File),
		open: map[event.GID]*spell{}, samples: map[stack]*amount{}}
}

// Listen implements Writer.
func (p *profiler) Listen(e *event.Event) {
	if p.outside(e, &p.opt); p.over {
		return
	}
	p.apply(e)
	p.called.Listen(e)
	p.began = p.began || e.Kind == event.Execute && e.G == 1
	switch e.Kind {
	case event.Go:
		if p.began || e.Go().G == 1 {
			p.birth(e)
		}
	case event.System:
		delete(p.open, e.System().G)
	case event.TimerProc:
		delete(p.open, e.TimerProc().G)
	}
	one, other := e.Moves()
	p.change(one, e)
	p.change(other, e)
}

// birth begins the first spell of a goroutine: it is ready.
func (p *profiler) birth(e *event.Event) {
	a := e.Go()
	s := &spell{stack{g: a.G, fn: a.Fn, made: e.Pos, state: event.Runnable, what: event.Runnable.String()}, e.T}
	if p.known++; p.known > mostProfiled {
		s.g = event.NoG
	}
	p.open[a.G] = s
}

// change ends a goroutine's spell if it does something else after e.
func (p *profiler) change(g event.GID, e *event.Event) {
	s := p.open[g]
	if s == nil {
		return
	}
	now, alive := p.state.Gs[g]
	to := now.Cause()
	if alive && to == s.state {
		return
	}
	if e.Kind == event.Ready && e.G != event.NoG && s.behind == "" {
		s.behind = "woken by " + p.function(e.G)
	}
	p.add(s, e.T)
	if !alive {
		delete(p.open, g)
		p.forget(g)
		return
	}
	s.since, s.state, s.what, s.at, s.behind = e.T, to, to.String(), 0, ""
	switch {
	case now.Status == event.Gwaiting:
		p.waits(s, g, now.Why, e)
	case to != event.Running && e.G == g:
		s.at = e.Pos
	}
}

// waits says what a goroutine waits for, where, and behind whom.
func (p *profiler) waits(s *spell, g event.GID, why event.WaitReason, e *event.Event) {
	s.what, s.at = why.String(), e.Pos
	sync := p.called.Sync()
	w, ok := sync.Waits[g]
	if !ok {
		return
	}
	s.at = cmp.Or(w.Pos, e.Pos)
	if len(w.In) != 1 {
		return
	}
	q := w.In[0]
	s.what += " " + p.called.Queue(q)
	hold := sync.Mutex[q.ID]
	if readers := sync.Reads[q.ID]; q.Of == event.QueueWriter && len(readers) > 0 {
		hold = readers[0]
	}
	switch q.Of {
	case event.QueueMutex, event.QueueWriter, event.QueueReader:
		if hold.G != event.NoG {
			s.behind = "behind " + p.function(hold.G)
		}
	}
}

// add counts a spell that is over, as far as it is in the window.
func (p *profiler) add(s *spell, now event.Time) {
	from := max(s.since, p.opt.From)
	if now < from || now == from && p.opt.From > 0 {
		return
	}
	a := p.samples[s.stack]
	if a == nil {
		a = &amount{}
		p.samples[s.stack] = a
	}
	a.n++
	a.time += now.Sub(from)
}

// Close implements Writer.
func (p *profiler) Close(now event.Time) error {
	for _, g := range slices.Sorted(maps.Keys(p.open)) {
		p.add(p.open[g], now)
	}
	if p.err == nil {
		p.err = newProfile(p).build(now).Write(p.w)
	}
	return p.err
}
