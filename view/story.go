package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Story tells what happened to one goroutine and why: who created it, behind whom it was put, who was
// taken before it, who woke it, who held what it waited for, and how it lost its P.
//
// It needs the events from the beginning of the run. Of a long story it keeps the first episodes, the newest and
// those that took longest; the others it counts by what they were, so its size does not grow with the run.
type Story struct {
	g        event.GID
	names    *names
	state    *event.State
	bill     *Bill
	account  *account // closed, when the goroutine has ended
	cause    []event.Kind
	pos      []int32
	when     []event.Time
	finds    []event.Kind // by thread: where it found the goroutine that it runs
	next     []bool       // and whether that was runnext
	born     string
	ended    bool
	now      event.Time
	last     event.GID // the highest number of a goroutine
	doing    episode   // under way
	queued   queued
	episodes episodes
}

// An episode is a time for which the goroutine did one thing.
type episode struct {
	from, to event.Time
	cause    event.Cause
	text     string // what it was
	kind     string // what is counted together
}

// NewStory returns the story of g; file is the program's, as in Options.
func NewStory(g event.GID, sym Symbols, file string) *Story {
	s := &Story{g: g, names: newNames(sym, file), state: event.NewState(), bill: NewBill(), doing: episode{cause: event.Causes}}
	s.bill.closed = func(a *account) {
		if a.g == g {
			copied := *a
			s.account = &copied
		}
	}
	return s
}

// Listen takes in one event; it is an event.Listener.
func (s *Story) Listen(e *event.Event) {
	s.now = e.T
	s.names.learn(e)
	s.bill.Listen(e)
	if event.Specs[e.Kind].Class == event.ClassMeasure {
		return
	}
	if e.Kind == event.Go {
		s.last = max(s.last, e.Go().G)
	}
	moved := s.queued.moves(s, e) // the queues as they were
	s.state.Apply(e)
	s.notice(e)
	s.queued.see(s, e, moved)
	s.change(e)
	if e.Kind == event.Execute {
		s.finds[e.M], s.next[e.M] = event.Kinds, false
	}
}

// notice notes what the thread of e does, and where it found its goroutine.
func (s *Story) notice(e *event.Event) {
	if e.M == event.NoM {
		return
	}
	for int(e.M) >= len(s.cause) {
		s.cause, s.pos, s.when = append(s.cause, 0), append(s.pos, 0), append(s.when, -1)
		s.finds, s.next = append(s.finds, event.Kinds), append(s.next, false)
	}
	switch {
	case e.Kind == event.Execute:
	case finds(e):
		s.finds[e.M] = e.Kind
		s.next[e.M] = e.Kind == event.RunqGet && e.RunqGet().Next
	}
	if tells(e) {
		s.cause[e.M], s.pos[e.M], s.when[e.M] = e.Kind, e.Pos, e.T
	}
}

// change ends the episode under way if e makes the goroutine do something else.
func (s *Story) change(e *event.Event) {
	switch {
	case e.Kind == event.Go && e.Go().G == s.g:
		s.birth(e)
		return
	case e.Kind == event.GoEnd && e.G == s.g, e.Kind == event.CoroSwitch && e.G == s.g && e.CoroSwitch().Ended:
		s.close(e, " and ended")
		s.ended = true
		return
	}
	if s.ended || !s.affects(e) {
		return
	}
	if to := s.state.Gs[s.g].Cause(); to != s.doing.cause {
		s.close(e, s.ending(e))
		s.open(e, to)
	}
}

// affects reports whether e may change what the goroutine does.
func (s *Story) affects(e *event.Event) bool {
	one, other := e.Moves()
	return one == s.g || other == s.g
}

// birth begins the story.
func (s *Story) birth(e *event.Event) {
	s.born = fmt.Sprintf("%s was created at %s", s.names.who(s.g), exact(event.Duration(e.T)))
	if e.G != event.NoG {
		s.born += " by " + s.names.who(e.G) + s.names.at(e.Pos)
	} else if what, _ := s.did(e); what == event.TimerFire {
		s.born += " by a timer"
	}
	s.open(e, event.Runnable)
}

// open begins an episode.
func (s *Story) open(e *event.Event, cause event.Cause) {
	s.doing = episode{from: e.T, cause: cause}
	switch cause {
	case event.Running:
		s.doing.text = fmt.Sprintf("ran on %v", e.P)
		s.doing.kind = "ran"
	case event.Runnable:
		s.queued.begin()
		s.doing.kind = "was ready"
	case event.OnSyscall:
		s.doing.text = "was in a system call" + s.names.at(e.Pos)
		s.doing.kind = s.doing.text
	default:
		s.doing.text = s.waits(e)
		s.doing.kind = s.doing.text
		s.doing.text += s.holder()
	}
}

// waits says what the goroutine waits for, and where.
func (s *Story) waits(e *event.Event) string {
	text := fmt.Sprintf("waited: %v", s.state.Gs[s.g].Why)
	w, ok := s.state.Waits[s.g]
	if !ok {
		_, pos := s.did(e)
		return text + s.names.at(pos)
	}
	scene := &sceneText{Scene: &Scene{names: s.names, state: s.state}}
	for i, q := range w.In {
		text += []string{" for ", " or for "}[min(i, 1)] + scene.queue(q)
	}
	return text + s.names.at(w.Pos)
}

// holder says who has the mutex that the goroutine begins to wait for.
func (s *Story) holder() string {
	in := s.state.Waits[s.g].In
	if len(in) == 1 && in[0].Of == event.QueueWriter {
		return s.readers(s.state.Reads[in[0].ID])
	}
	if len(in) != 1 || in[0].Of != event.QueueMutex && in[0].Of != event.QueueReader {
		return ""
	}
	h, held := s.state.Mutex[in[0].ID]
	if !held || h.G == s.g {
		return ""
	}
	verb := "had"
	if s.names.waitsToWrite(h.G, in[0].ID) {
		verb = "wanted"
	}
	return fmt.Sprintf("; %v %s it%s", h.G, verb, s.names.since(h))
}

// readers says who reads under the RWMutex that the goroutine begins to wait for.
func (s *Story) readers(all []event.MutexHold) string {
	switch len(all) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("; %v read it%s", all[0].G, s.names.since(all[0]))
	}
	return fmt.Sprintf("; %d goroutines read it, %v%s", len(all), all[0].G, s.names.since(all[0]))
}

// ending says how the episode under way ends with e.
func (s *Story) ending(e *event.Event) string {
	switch s.doing.cause {
	case event.Running:
		return s.stops(e)
	case event.Runnable:
		return s.queued.found(s, e)
	case event.OnSyscall:
		return s.returns(e)
	}
	return s.woken(e)
}

// stops says why the goroutine does not run on.
func (s *Story) stops(e *event.Event) string {
	switch e.Kind {
	case event.Preempt:
		why := ", then the world stopped"
		if e.Preempt().Asked {
			why = fmt.Sprintf(", then sysmon had it preempted after %v", e.Preempt().Ran)
		}
		return why
	case event.Gosched, event.Goyield:
		return ", then yielded" + s.names.at(e.Pos)
	}
	return ""
}

// returns says with which P the goroutine comes back from a system call.
func (s *Story) returns(e *event.Event) string {
	if e.Kind != event.SyscallExit {
		return ""
	}
	switch a := e.SyscallExit(); a.How {
	case event.SyscallKept:
		return fmt.Sprintf("; its thread kept %v", a.P)
	case event.SyscallTook:
		return fmt.Sprintf("; its thread took %v back", a.P)
	case event.SyscallIdle:
		return fmt.Sprintf("; its own P was gone, and its thread found %v idle", a.P)
	}
	return "; its P was gone, and no other was idle"
}

// woken says who ended a wait.
func (s *Story) woken(e *event.Event) string {
	switch {
	case e.Kind == event.CoroSwitch:
		return fmt.Sprintf("; %s switched to it", s.names.who(e.G))
	case e.Kind != event.Ready:
		return ""
	}
	what, pos := s.did(e)
	switch {
	case what == event.TimerFire:
		return "; a timer fired"
	case what == event.Netpoll:
		return "; the network was ready"
	case e.G == event.NoG:
		return fmt.Sprintf("; %v woke it", e.M)
	default:
		return fmt.Sprintf("; %s woke it%s%s", s.names.who(e.G), by(what), s.names.at(pos))
	}
}

// did returns what the thread of e did at that instant, and where. A detail belongs to it; what it did before that is
// no cause.
func (s *Story) did(e *event.Event) (event.Kind, int32) {
	if e.M == event.NoM || s.when[e.M] != e.T {
		return event.Execute, 0
	}
	return s.cause[e.M], s.pos[e.M]
}

// by says by what a goroutine woke another. One of the runtime's own that has just begun to run tells no more of itself.
func by(what event.Kind) string {
	if what == event.Execute {
		return ""
	}
	return " by " + what.String()
}

// close ends the episode under way.
func (s *Story) close(e *event.Event, how string) {
	if s.doing.cause == event.Causes {
		return
	}
	s.doing.to = e.T
	s.doing.text += how
	s.episodes.add(s.doing)
}

// Pass lets time go by up to t, without an event.
func (s *Story) Pass(t event.Time) { s.now = max(s.now, t) }
