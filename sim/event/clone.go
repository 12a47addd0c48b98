package event

import (
	"maps"
	"slices"
)

// Clone returns a copy of the state that shares nothing with it: what is folded into one does
// not change the other.
func (s *State) Clone() *State {
	c := *s
	c.Ps = slices.Clone(s.Ps)
	for i := range c.Ps {
		c.Ps[i].Queue = slices.Clone(c.Ps[i].Queue)
	}
	c.Ms, c.Gs = slices.Clone(s.Ms), maps.Clone(s.Gs)
	c.Global, c.IdleP, c.IdleM = slices.Clone(s.Global), slices.Clone(s.IdleP), slices.Clone(s.IdleM)
	c.Cores, c.Ready = slices.Clone(s.Cores), slices.Clone(s.Ready)
	c.Sync = s.Sync.clone()
	return &c
}

// clone copies all that goroutines wait for and hold. The lists that are kept to be used again
// belong to the original.
func (s *Sync) clone() Sync {
	c := *s
	c.Waits = maps.Clone(s.Waits)
	for g, w := range c.Waits {
		w.In = slices.Clone(w.In)
		c.Waits[g] = w
	}
	c.Queues, c.Reads = cloneLists(s.Queues), cloneLists(s.Reads)
	c.Mutex, c.Inside, c.Chans = maps.Clone(s.Mutex), maps.Clone(s.Inside), maps.Clone(s.Chans)
	c.Count, c.Coros = maps.Clone(s.Count), maps.Clone(s.Coros)
	c.lines, c.ins = nil, nil
	return c
}

// cloneLists copies a map of lists and each list.
func cloneLists[K comparable, V any](m map[K][]V) map[K][]V {
	c := maps.Clone(m)
	for k, list := range c {
		c[k] = slices.Clone(list)
	}
	return c
}

// Weight estimates how many bytes a copy of the state takes.
func (s *State) Weight() int {
	n := 400 + 80*len(s.Ps) + 24*len(s.Ms) + 64*len(s.Gs) + 8*len(s.Global)
	for i := range s.Ps {
		n += 8 * len(s.Ps[i].Queue)
	}
	return n + 100*len(s.Waits) + 70*(len(s.Queues)+len(s.Mutex)+len(s.Reads)+len(s.Chans)) + 32*(len(s.Inside)+len(s.Count)+len(s.Coros))
}
