package replay

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A reel has at least so many events, and one for each byte of its state, so that states take no more than a
// byte an event; but not so many that going through them takes long.
const (
	reelEvents = 4096
	reelMost   = 1 << 18
)

// forgottenReels is how many reels without events a film has before it joins neighbours.
const forgottenReels = 512

// A reel is a piece of a run: the state before its first event, and the events.
type reel struct {
	first  int // how many events come before it
	events int
	room   int   // for so many
	step   int64 // how many steps the machine had taken by then
	state  *event.State
	packed []byte // nil: forgotten
	last   event.Event
	used   int64 // when somebody last looked at it; see Film.clock
}

// A Film holds the events of a run up to where it was recorded.
type Film struct {
	reels  []*reel
	state  *event.State // after the last event
	n      int          // events
	last   event.Event
	budget int // bytes of packed events
	held   int
	clock  int64
}

// newFilm returns an empty film that holds at most so many bytes of events.
func newFilm(budget int) *Film {
	return &Film{state: event.NewState(), budget: budget, last: event.Event{M: event.NoM, P: event.NoP}}
}

// record appends an event of the run; step is how many steps the machine has taken.
func (f *Film) record(e *event.Event, step int64) {
	r := f.open(step)
	size := len(r.packed)
	r.packed = appendEvent(r.packed, e, &f.last)
	f.held += len(r.packed) - size
	r.events++
	f.n++
	f.last = *e
	f.state.Apply(e)
}

// open returns the reel that the next event belongs to.
func (f *Film) open(step int64) *reel {
	if k := len(f.reels); k > 0 {
		r := f.reels[k-1]
		if r.events < r.room {
			return r
		}
		r.packed = slices.Clone(r.packed) // without the room behind it
	}
	f.forget()
	r := &reel{first: f.n, step: step, state: clone(f.state), last: f.last, packed: make([]byte, 0, 16*reelEvents)}
	r.room = min(max(reelEvents, weight(r.state)), reelMost)
	f.touch(r)
	f.reels = append(f.reels, r)
	return r
}

// forget drops the events of the reels that no one has looked at for longest, until the film is
// within its budget.
func (f *Film) forget() {
	for f.held > f.budget {
		i := f.stalest()
		if i < 0 {
			return
		}
		f.held -= len(f.reels[i].packed)
		f.reels[i].packed = nil
		f.join(i)
	}
}

// stalest is the reel that no one has looked at for longest, -1 if all are forgotten. It is not the last one, to
// which the next events are appended.
func (f *Film) stalest() int {
	found := -1
	for i, r := range f.reels[:max(0, len(f.reels)-1)] {
		if r.packed != nil && (found < 0 || r.used < f.reels[found].used) {
			found = i
		}
	}
	return found
}

// join makes one reel of two neighbours that are forgotten, if there are many: their states take memory, too.
func (f *Film) join(i int) {
	if i == 0 || f.reels[i-1].packed != nil || f.reels[i-1].events+f.reels[i].events > max(reelMost, f.n/forgottenReels) {
		return
	}
	if len(f.reels) > forgottenReels {
		f.reels[i-1].events += f.reels[i].events
		f.reels = slices.Delete(f.reels, i, i+1)
	}
}

// at returns the index of the reel that has event n, which the film has: the first is 0.
func (f *Film) at(n int) int {
	i, found := slices.BinarySearchFunc(f.reels, n, func(r *reel, n int) int { return r.first - n })
	if !found {
		i--
	}
	return i
}

// touch notes that somebody looks at a reel.
func (f *Film) touch(r *reel) {
	f.clock++
	r.used = f.clock
}
