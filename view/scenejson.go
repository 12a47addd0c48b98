package view

import (
	"cmp"
	"maps"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Snapshot is a Scene for machines. Times are virtual, in nanoseconds; M and P are -1 and G is 0 for no one; lists of
// goroutines have the first in line first.
type Snapshot struct {
	Events int        `json:"events"` // how many are over
	Time   event.Time `json:"time"`
	Last   Happened   `json:"last"`

	Ps       []SnapshotP       `json:"ps"`
	Global   []event.GID       `json:"globalRunq"`
	IdlePs   []event.PID       `json:"idlePs"` // the last is taken first
	IdleMs   []event.MID       `json:"idleMs"`
	Spinning int               `json:"spinning"`
	Ms       []SnapshotM       `json:"ms"`
	Gs       []SnapshotG       `json:"gs"` // those that are not dead
	Channels []SnapshotChannel `json:"channels"`
	Locks    []SnapshotLock    `json:"locks"` // that are held or wanted
	Groups   []SnapshotGroup   `json:"waitGroups"`
}

// Happened is the last event.
type Happened struct {
	Kind string     `json:"kind"`
	Time event.Time `json:"time"`
	M    event.MID  `json:"m"`
	P    event.PID  `json:"p"`
	G    event.GID  `json:"g"`
	Line string     `json:"line,omitempty"`
}

// SnapshotP is a processor.
type SnapshotP struct {
	ID      event.PID   `json:"id"`
	Status  string      `json:"status"`
	M       event.MID   `json:"m"`
	G       event.GID   `json:"curg"`
	Runnext event.GID   `json:"runnext"`
	Runq    []event.GID `json:"runq"`
	Tick    uint32      `json:"schedtick"`
}

// SnapshotM is a thread.
type SnapshotM struct {
	ID       event.MID `json:"id"`
	P        event.PID `json:"p"`
	G        event.GID `json:"curg"`
	Nextp    event.PID `json:"nextp"`
	Spinning bool      `json:"spinning"`
	Idle     bool      `json:"idle"`
}

// SnapshotG is a goroutine.
type SnapshotG struct {
	ID         event.GID    `json:"id"`
	Function   string       `json:"function"`
	Status     string       `json:"status"`
	WaitReason string       `json:"waitReason,omitempty"`
	WaitsFor   []SnapshotOf `json:"waitsFor,omitempty"`
	Since      *event.Time  `json:"since,omitempty"`
	Line       string       `json:"line,omitempty"` // where it began to wait
	M          event.MID    `json:"m"`
	CreatedBy  event.GID    `json:"createdBy"`
	Stack      int64        `json:"stackBytes"`
	System     bool         `json:"system"`
}

// SnapshotOf is what a goroutine waits for.
type SnapshotOf struct {
	How  string `json:"how"` // send, receive, mutex, …
	Name string `json:"name"`
}

// SnapshotChannel is a channel of the program.
type SnapshotChannel struct {
	Name   string      `json:"name"`
	Len    int         `json:"len"`
	Cap    int         `json:"cap"`
	Closed bool        `json:"closed"`
	Sendq  []event.GID `json:"sendq"`
	Recvq  []event.GID `json:"recvq"`
}

// SnapshotLock is a Mutex or a RWMutex.
type SnapshotLock struct {
	Name    string         `json:"name"`
	Writer  *SnapshotHold  `json:"holder,omitempty"`
	Wanted  bool           `json:"wanted,omitempty"` // the holder waits for the readers to end
	Readers []SnapshotHold `json:"readers,omitempty"`
	Waiting []event.GID    `json:"waiting"`
}

// SnapshotHold says who has a lock.
type SnapshotHold struct {
	G     event.GID  `json:"g"`
	Since event.Time `json:"since"`
	Line  string     `json:"line,omitempty"`
}

// SnapshotGroup is a WaitGroup whose counter is not 0.
type SnapshotGroup struct {
	Name    string      `json:"name"`
	Counter int         `json:"counter"`
	Waiting []event.GID `json:"waiting"`
}

// A snapshot makes a Snapshot of a scene.
type snapshot struct{ *Scene }

// Snapshot returns the scene for machines.
func (s *Scene) Snapshot() Snapshot { return snapshot{s}.all() }

func (s snapshot) all() Snapshot {
	e, st := &s.last, s.state
	n := Snapshot{Events: s.n, Time: s.now, Spinning: st.Spins, Global: list(st.Global), IdlePs: list(st.IdleP), IdleMs: list(st.IdleM),
		Last: Happened{e.Kind.String(), e.T, e.M, e.P, e.G, s.names.position(e.Pos)}}
	for i, p := range st.Ps {
		one := SnapshotP{ID: event.PID(i), Status: p.Status.String(), M: p.M, Runnext: p.Next, Runq: list(p.Queue), Tick: p.Tick}
		if p.M != event.NoM {
			one.G = st.Ms[p.M].G
		}
		n.Ps = append(n.Ps, one)
	}
	for i, m := range st.Ms {
		id := event.MID(i)
		n.Ms = append(n.Ms, SnapshotM{id, m.P, m.G, m.Comes, m.Spinning, slices.Contains(st.IdleM, id)})
	}
	for _, g := range slices.Sorted(maps.Keys(st.Gs)) {
		n.Gs = append(n.Gs, s.goroutine(g))
	}
	n.Channels, n.Locks, n.Groups = s.channels(), s.locks(), s.groups()
	return n
}

// list is a list that is never nil: JSON has [] for one that is empty.
func list[T any](all []T) []T { return append([]T{}, all...) }

func (s snapshot) goroutine(g event.GID) SnapshotG {
	known := s.state.Gs[g]
	one := SnapshotG{ID: g, Function: s.names.funcs[g], Status: known.Status.String(), M: known.M, CreatedBy: known.By,
		Stack: known.Stack, System: known.System}
	if g == 1 {
		one.Function = cmp.Or(one.Function, "main")
	}
	if known.Status != event.Gwaiting {
		return one
	}
	one.WaitReason = known.Why.String()
	if wait, ok := s.state.Waits[g]; ok {
		since := wait.Since
		one.Since, one.Line = &since, s.names.position(wait.Pos)
		for _, q := range wait.In {
			one.WaitsFor = append(one.WaitsFor, SnapshotOf{q.Of.String(), s.nameOf(q)})
		}
	}
	return one
}

// nameOf is what the thing is called that those in a queue wait for.
func (s snapshot) nameOf(q event.Queue) string {
	switch q.Of {
	case event.QueueSend, event.QueueRecv:
		return s.names.channel(q.ID)
	case event.QueueTurn:
		return ""
	}
	return s.names.lock(q.Of.String(), q.ID)
}

// queue are those who wait in a queue.
func (s snapshot) queue(of event.QueueKind, id int64) []event.GID {
	return list(s.state.Queues[event.Queue{Of: of, ID: id}])
}

func (s snapshot) channels() []SnapshotChannel {
	all := []SnapshotChannel{}
	for _, id := range slices.Sorted(maps.Keys(s.state.Chans)) {
		if _, made := s.names.chans[id]; made {
			c := s.state.Chans[id]
			all = append(all, SnapshotChannel{s.names.channel(id), c.Len, c.Cap, c.Closed,
				s.queue(event.QueueSend, id), s.queue(event.QueueRecv, id)})
		}
	}
	return all
}

func (s snapshot) locks() []SnapshotLock {
	all := []SnapshotLock{}
	for _, id := range s.held() {
		one := SnapshotLock{Name: s.names.lock("mutex", id)}
		if h, ok := s.state.Mutex[id]; ok {
			hold := s.hold(h)
			one.Writer, one.Wanted = &hold, s.names.waitsToWrite(h.G, id)
		}
		for _, h := range s.state.Reads[id] {
			one.Readers = append(one.Readers, s.hold(h))
		}
		one.Waiting = slices.Concat(s.queue(event.QueueMutex, id), s.queue(event.QueueWriter, id), s.queue(event.QueueReader, id))
		one.Waiting = list(one.Waiting)
		all = append(all, one)
	}
	return all
}

func (s snapshot) hold(h event.MutexHold) SnapshotHold {
	return SnapshotHold{h.G, h.Since, s.names.position(h.Pos)}
}

func (s snapshot) groups() []SnapshotGroup {
	all := []SnapshotGroup{}
	for _, id := range slices.Sorted(maps.Keys(s.state.Count)) {
		all = append(all, SnapshotGroup{s.names.lock("WaitGroup", id), s.state.Count[id], s.queue(event.QueueWaitGroup, id)})
	}
	return all
}
