package picture

import (
	"cmp"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A goroutine is the lane of one, with the sums of all its time.
type goroutine struct {
	id      event.GID
	fn      int32
	track   track
	cause   event.Cause
	since   event.Time
	spent   [event.Causes]event.Duration
	changes int
	dead    bool
}

// A crowd is the goroutines of a run. Those with the most to tell are kept: the ones that
// changed most often from running to waiting and back. Their number is bounded.
type crowd struct {
	kept    map[event.GID]*goroutine
	wanted  event.GID // is always kept
	highest event.GID
	born    int
}

// crowdMost is how many are kept at most, before all but half of them are forgotten.
const crowdMost = 256

// birth opens a lane.
func (c *crowd) birth(now event.Time, id event.GID, fn int32) {
	if len(c.kept) >= crowdMost {
		c.forget()
	}
	g := &goroutine{id: id, fn: fn, cause: event.Runnable, since: now}
	g.track.begin(now)
	g.track.set(now, deed{use: waits, g: id})
	c.kept[id] = g
	c.born++
	c.highest = max(c.highest, id)
}

// unborn takes away the lane of one that turns out to be the runtime's own.
func (c *crowd) unborn(id event.GID) {
	if c.kept[id] != nil {
		c.born--
		delete(c.kept, id)
	}
}

// forget drops the half that has less to tell.
func (c *crowd) forget() {
	for _, g := range c.ranked()[crowdMost/2:] {
		delete(c.kept, g.id)
	}
}

// ranked returns those that are kept, the ones with the most to tell first.
func (c *crowd) ranked() []*goroutine {
	list := make([]*goroutine, 0, len(c.kept))
	for _, g := range c.kept {
		list = append(list, g)
	}
	slices.SortFunc(list, func(x, y *goroutine) int {
		return cmp.Or(cmp.Compare(c.always(y), c.always(x)), cmp.Compare(y.changes, x.changes), cmp.Compare(x.id, y.id))
	})
	return list
}

// always is above 0 for goroutines that are kept whatever they do.
func (c *crowd) always(g *goroutine) int {
	switch g.id {
	case c.wanted:
		return 2
	case 1:
		return 1
	}
	return 0
}

// follow notes what the goroutine does from now on.
func (g *goroutine) follow(now event.Time, known event.GState, alive bool, p event.PID) {
	if g.dead {
		return
	}
	cause := known.Cause()
	d := deed{use: useOf(known), g: g.id}
	if d.use == runs {
		d.on = int32(p)
	}
	if !alive {
		d = deed{}
	}
	if cause == g.cause && alive {
		g.track.set(now, d) // on another P perhaps
		return
	}
	g.spent[g.cause] += now.Sub(g.since)
	g.cause, g.since, g.dead = cause, now, !alive
	g.changes++
	g.track.set(now, d)
}

// useOf returns what a goroutine's lane shows.
func useOf(g event.GState) use {
	switch g.Cause() {
	case event.Running:
		return runs
	case event.Runnable:
		return waits
	case event.OnSyscall:
		return calls
	}
	return blocked
}

// bill returns how long it ran, waited for a P, and was blocked.
func (g *goroutine) bill() (ran, waited, blocked event.Duration) {
	for c, d := range g.spent {
		switch event.Cause(c) {
		case event.Running:
			ran += d
		case event.Runnable:
			waited += d
		default:
			blocked += d
		}
	}
	return ran, waited, blocked
}
