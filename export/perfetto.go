package export

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A pftrace writes a trace for Perfetto. Its own scheduler view has the Ps as CPUs and the
// goroutines as threads; tracks beside it have the queues as counters, what each M does,
// thefts with arrows from the victim to the thief, and the collector. It keeps the state
// of the scheduler and what each track shows.
type pftrace struct {
	sink
	fold
	began   bool // the window has
	tasks   map[event.GID]task
	tracks  map[uint64]bool
	lengths map[uint64]int    // of queues, by track
	slices  map[uint64]string // open, by track
	flows   uint64
	scratch message
}

// A task is what the scheduler view shows of a goroutine.
type task struct {
	state int64
	cpu   event.PID
}

// Perfetto's states of a thread: GenericKernelTaskStateEvent.TaskStateEnum.
const (
	taskRunnable = 2
	taskRunning  = 3
	taskSleeps   = 4 // interruptible: it waits
	taskSyscall  = 5 // uninterruptible
	taskDead     = 7
)

// The fields of the messages; see protos/perfetto/trace in Perfetto's sources.
const (
	tracePacket = 1

	packetTime       = 8
	packetSequence   = 10
	packetTrackEvent = 11
	packetFlags      = 13
	packetTrack      = 60
	packetTaskState  = 117

	taskCPU, taskName, taskID, taskState = 1, 2, 3, 4

	trackID, trackName, trackParent, trackCounter, trackOrdering, trackRank = 1, 2, 5, 8, 11, 12

	eventType, eventTrack, eventName, eventCounter, eventFlow, eventFlowEnd = 9, 11, 23, 30, 47, 48

	sliceBegin, sliceEnd, instant, counterValue = 1, 2, 3, 4
	orderExplicit                               = 3
	stateCleared                                = 1
)

// The tracks: a group, or a group and one of its members.
const (
	queueTracks  = 1 << 32 // the member is a P + 1; 0 is the global queue
	threadTracks = 2 << 32 // the member is an M
	theftTracks  = 3 << 32 // the member is a P
	wholeTracks  = 4 << 32 // the member is one of these:

	collectorTrack, stoppedTrack, throttledTrack = 0, 1, 2

	member = 1 // the first member
)

func newPerfetto(w io.Writer, o Options) Writer {
	p := &pftrace{sink: sink{w: w}, fold: newFold(o), tasks: map[event.GID]task{}, tracks: map[uint64]bool{},
		lengths: map[uint64]int{}, slices: map[uint64]string{}}
	p.packet(0, packetTrack, message(nil).number(trackID, 1).text(trackName, "gmpsim "+o.Name).number(trackOrdering, orderExplicit))
	p.tracks[1] = true
	for i, name := range []string{"run queues", "threads (M)", "thefts", "collector and stops"} {
		p.track(uint64(i+1)<<32, 1, name, i, false)
	}
	return p
}

// Listen implements Writer.
func (p *pftrace) Listen(e *event.Event) {
	if p.outside(e, &p.opt); p.over {
		return
	}
	p.apply(e)
	if e.T < p.opt.From {
		return
	}
	if !p.began {
		p.begin(e)
	}
	one, other := e.Moves()
	p.task(e.T, one)
	p.task(e.T, other)
	if e.Kind == event.AcquireP {
		p.task(e.T, e.G)
	}
	p.thread(e.T, e.M)
	p.queue(e.T, e.P)
	for i, a := range event.Specs[e.Kind].Args {
		switch a.Type {
		case event.TypeM:
			p.thread(e.T, event.MID(e.Arg(i)))
		case event.TypeP:
			p.queue(e.T, event.PID(e.Arg(i)))
		}
	}
	p.length(e.T, queueTracks+member, "global", len(p.state.Global))
	p.special(e)
	p.spill()
}

// begin shows what there is when the window begins.
func (p *pftrace) begin(e *event.Event) {
	p.began = true
	for _, g := range slices.Sorted(maps.Keys(p.state.Gs)) {
		p.task(e.T, g)
	}
	for i := range p.state.Ms {
		p.thread(e.T, event.MID(i))
	}
	for i := range p.state.Ps {
		p.queue(e.T, event.PID(i))
	}
}

// packet appends one packet of the trace.
func (p *pftrace) packet(t event.Time, field int, m message) {
	out := p.scratch[:0].number(packetTime, int64(t)).number(packetSequence, 1)
	if len(p.tracks) == 0 && field == packetTrack {
		out = out.number(packetFlags, stateCleared)
	}
	p.scratch = out.message(field, m)
	p.buf = message(p.buf).message(tracePacket, p.scratch)
}

// task tells the scheduler view what g does, if that is new. A goroutine that changes its
// P while it runs is runnable in between: Perfetto takes no two runs in a row.
func (p *pftrace) task(t event.Time, g event.GID) {
	if g == event.NoG {
		return
	}
	known, alive := p.state.Gs[g]
	now := task{taskDead, event.NoP}
	if alive {
		now = p.does(known)
	}
	last, seen := p.tasks[g]
	if now == last || !alive && !seen {
		return
	}
	if now.state == taskRunning && last.state == taskRunning {
		p.tell(t, g, task{taskRunnable, event.NoP})
	}
	p.tell(t, g, now)
	if p.tasks[g] = now; !alive {
		delete(p.tasks, g)
		p.forget(g)
	}
}

// does returns what a goroutine does.
func (p *pftrace) does(g event.GState) task {
	switch g.Status {
	case event.Grunning:
		return task{taskRunning, p.state.Ms[g.M].P}
	case event.Gsyscall:
		return task{taskSyscall, event.NoP}
	case event.Gwaiting:
		return task{taskSleeps, event.NoP}
	}
	return task{taskRunnable, event.NoP}
}

// tell appends a state of a goroutine.
func (p *pftrace) tell(t event.Time, g event.GID, now task) {
	m := message(nil)
	if now.cpu != event.NoP {
		m = m.number(taskCPU, int64(now.cpu))
	}
	m = m.text(taskName, fmt.Sprintf("%v %s", g, p.function(g))).number(taskID, int64(g)).number(taskState, now.state)
	p.packet(t, packetTaskState, m)
}

// track describes a track, once. The rank orders it among those of its parent.
func (p *pftrace) track(id, parent uint64, name string, rank int, counts bool) {
	if p.tracks[id] {
		return
	}
	m := message(nil).number(trackID, int64(id)).text(trackName, name).number(trackParent, int64(parent)).
		number(trackRank, int64(rank))
	if counts {
		m = m.message(trackCounter, nil)
	} else {
		m = m.number(trackOrdering, orderExplicit)
	}
	p.packet(0, packetTrack, m)
	p.tracks[id] = true
}

// Close implements Writer. Slices that are open end now.
func (p *pftrace) Close(now event.Time) error {
	for _, id := range slices.Sorted(maps.Keys(p.slices)) {
		p.slice(now, id, "")
	}
	p.flush()
	return p.err
}
