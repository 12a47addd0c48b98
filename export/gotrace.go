package export

import (
	"io"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A gotrace writes an execution trace as the runtime of Go 1.23 does, for go tool trace
// and gotraceui. The format is that of internal/trace/tracev2 in the Go tree. A reader
// checks each transition, so this type keeps what a reader knows and tells of each change
// as the runtime would. It keeps that and the events of one generation: when these are a
// megabyte, they are written and a new generation begins.
type gotrace struct {
	sink
	fold
	traceText
	on      bool  // the window has begun
	made    *made // a goroutine whose creation is still to be told
	threads map[event.MID]*traceM
	procs   map[event.PID]*traceP
	gs      map[event.GID]*traceG
	maxproc int       // to be told when a goroutine runs
	gc      uint64    // how many events about cycles there were
	marking bool      // between GCBegin and GCEnd
	stopper event.GID // who stopped the world
	tasks   map[int64]bool
	clock   uint64 // nanoseconds
	most    int    // bytes of a generation
}

// A made is a goroutine that was created, by whom, where and when.
type made struct {
	e     event.Event
	stack uint64
	clock uint64
}

// A traceM is a thread as a reader knows it, and its batch.
type traceM struct {
	p          event.PID
	g          event.GID
	batch      []byte
	base, last uint64 // the times of the batch and of its last event
}

// A traceP is a processor as a reader knows it.
type traceP struct {
	status uint64
	seq    uint64
	told   bool // in this generation
}

// A traceG is a goroutine as a reader knows it.
type traceG struct {
	status  uint64
	seq     uint64
	start   uint64 // the stack that it began with
	regions []event.RegionArgs
}

func newGoTrace(w io.Writer, o Options) Writer {
	return &gotrace{sink: sink{w: w, buf: []byte("go 1.23 trace\x00\x00\x00")}, fold: newFold(o), traceText: newTraceText(),
		threads: map[event.MID]*traceM{}, procs: map[event.PID]*traceP{}, gs: map[event.GID]*traceG{}, tasks: map[int64]bool{},
		most: generationSize}
}

// Listen implements Writer.
func (t *gotrace) Listen(e *event.Event) {
	if event.Specs[e.Kind].Class == event.ClassMeasure {
		return
	}
	if t.outside(e, &t.opt); t.over {
		return
	}
	t.clock = uint64(e.T)
	if !t.on && e.T >= t.opt.From {
		t.on = true
		t.generation()
	}
	t.create(e)
	fn := t.function(e.G)
	t.apply(e)
	t.owners(e)
	if e.M != event.NoM {
		t.goroutines(e, fn)
		t.whole(e, fn)
		t.tells(e, fn)
	}
	if t.on && len(t.text) > t.most {
		t.end()
		t.generation()
	}
}

// thread returns what is known of a thread.
func (t *gotrace) thread(m event.MID) *traceM {
	known := t.threads[m]
	if known == nil {
		known = &traceM{p: event.NoP}
		t.threads[m] = known
	}
	return known
}

// create tells of a new goroutine, when the next event says whether it waits or belongs to
// the runtime.
func (t *gotrace) create(e *event.Event) {
	if t.made != nil {
		by, g := t.made, t.made.e.Go().G
		kind, status := evGoCreate, goRunnable
		if e.Kind == event.Coroutine && e.Coroutine().G == g {
			kind, status = evGoCreateBlocked, goWaiting
		}
		fn := t.function(g)
		if e.Kind == event.System && e.System().G == g {
			fn = roleName(e.System().Role)
		}
		start := t.stack(fn, "", 0)
		t.gs[g] = &traceG{status: status, start: start}
		now := t.clock
		t.clock, t.made = by.clock, nil
		t.tell(by.e.M, kind, uint64(g), start, by.stack)
		t.clock = now
	}
	if e.Kind == event.Go {
		t.made = &made{*e, t.at(e, t.function(e.G)), t.clock}
	}
}

// at returns the stack of an event.
func (t *gotrace) at(e *event.Event, fn string) uint64 {
	if e.G == event.NoG {
		return 0
	}
	file, line := t.place(e.Pos)
	return t.stack(fn, file, line)
}

// owners tells which threads have got or lost a P.
func (t *gotrace) owners(e *event.Event) {
	t.owner(e, e.M)
	for i, a := range event.Specs[e.Kind].Args {
		if a.Type == event.TypeM {
			t.owner(e, event.MID(e.Arg(i)))
		}
	}
}

func (t *gotrace) owner(e *event.Event, m event.MID) {
	if m == event.NoM || int(m) >= len(t.state.Ms) {
		return
	}
	known, now := t.thread(m), t.state.Ms[m].P
	if known.p == now {
		return
	}
	if known.p != event.NoP {
		p := t.procs[known.p]
		if p.status == procSyscall && e.M != m && e.M != event.NoM {
			p.seq++
			t.tell(e.M, evProcSteal, uint64(known.p), p.seq, uint64(m))
		} else {
			t.tell(m, evProcStop)
		}
		p.status, known.p = procIdle, event.NoP
	}
	if now != event.NoP {
		p := t.proc(m, now)
		p.seq++
		p.status, known.p = procRunning, now
		t.tell(m, evProcStart, uint64(now), p.seq)
	}
}

// proc returns what is known of a P, which thread m tells of if it is new.
func (t *gotrace) proc(m event.MID, id event.PID) *traceP {
	p := t.procs[id]
	if p == nil {
		p = &traceP{status: procIdle}
		t.procs[id] = p
	}
	if !p.told && t.on {
		p.told = true
		t.tell(m, evProcStatus, uint64(id), p.status)
	}
	return p
}

// Close implements Writer.
func (t *gotrace) Close(now event.Time) error {
	t.clock = uint64(now)
	t.create(&event.Event{})
	if t.on {
		t.end()
	}
	t.flush()
	return t.err
}
