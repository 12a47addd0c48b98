package replay

import (
	"maps"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// clone returns a copy of a state that shares nothing with it: what is folded into one does not change the other.
func clone(s *event.State) *event.State {
	c := s.Shallow()
	c.Ps = slices.Clone(s.Ps)
	for i := range c.Ps {
		c.Ps[i].Queue = slices.Clone(c.Ps[i].Queue)
	}
	c.Ms, c.Gs = slices.Clone(s.Ms), maps.Clone(s.Gs)
	c.Global, c.IdleP, c.IdleM = slices.Clone(s.Global), slices.Clone(s.IdleP), slices.Clone(s.IdleM)
	c.Cores, c.Ready = slices.Clone(s.Cores), slices.Clone(s.Ready)
	cloneSync(&c.Sync)
	return &c
}

// cloneSync makes all that goroutines wait for and hold the state's own.
func cloneSync(c *event.Sync) {
	c.Waits = maps.Clone(c.Waits)
	for g, w := range c.Waits {
		w.In = slices.Clone(w.In)
		c.Waits[g] = w
	}
	c.Queues, c.Reads = cloneLists(c.Queues), cloneLists(c.Reads)
	c.Mutex, c.Inside, c.Chans = maps.Clone(c.Mutex), maps.Clone(c.Inside), maps.Clone(c.Chans)
	c.Count, c.Coros = maps.Clone(c.Count), maps.Clone(c.Coros)
}

// cloneLists copies a map of lists and each list.
func cloneLists[K comparable, V any](m map[K][]V) map[K][]V {
	c := maps.Clone(m)
	for k, list := range c {
		c[k] = slices.Clone(list)
	}
	return c
}

// weight estimates how many bytes a copy of a state takes.
func weight(s *event.State) int {
	n := 400 + 80*len(s.Ps) + 24*len(s.Ms) + 64*len(s.Gs) + 8*len(s.Global)
	for i := range s.Ps {
		n += 8 * len(s.Ps[i].Queue)
	}
	return n + 100*len(s.Waits) + 70*(len(s.Queues)+len(s.Mutex)+len(s.Reads)+len(s.Chans)) + 32*(len(s.Inside)+len(s.Count)+len(s.Coros))
}
