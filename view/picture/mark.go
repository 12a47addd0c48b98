package picture

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A sort is what a mark tells of.
type sort uint8

const (
	theft     sort = iota
	tick           // the global queue came first
	preempted      // a goroutine had run for too long
	retaken        // the P of a thread in a system call was taken
	collects       // a collection begins
	prints         // the program writes
	wakes          // a goroutine makes another ready, or creates it
	sorts
)

// A mark is something that happened at one instant, or several such things that are too
// close to each other to be told apart.
type mark struct {
	at, to      event.Time // the first and the last
	p           event.PID
	victim      event.PID // of a theft; NoP: of several
	g, by       event.GID // who was woken, and by whom
	n           int       // how many
	least, most int       // goroutines in a theft
	sum         int
}

// marks are those of one sort, in their order. Like a track they are merged when there
// are too many.
type marks []mark

const marksMost = 2048

// add notes one more mark; those of a run begin at start.
func (all *marks) add(start event.Time, m mark) {
	if len(*all) == marksMost {
		for part := m.at.Sub(start)/trackFine + 1; len(*all) > marksMost/2; part *= 2 {
			*all = all.near(part)
		}
	}
	m.to, m.n, m.least, m.most = m.at, 1, m.sum, m.sum
	*all = append(*all, m)
}

// near returns the marks with those merged that are of the same lanes and no further from
// the last of their kind than so long.
func (all marks) near(part event.Duration) marks {
	type lanes struct {
		p     event.PID
		g, by event.GID
	}
	var kept marks
	last := map[lanes]int{}
	for _, m := range all {
		key := lanes{m.p, m.g, m.by}
		if i, ok := last[key]; ok && m.to.Sub(kept[i].at) <= part {
			kept[i].join(m)
			continue
		}
		last[key] = len(kept)
		kept = append(kept, m)
	}
	return kept
}

// join adds m, which comes later.
func (a *mark) join(m mark) {
	a.to, a.n, a.sum = m.to, a.n+m.n, a.sum+m.sum
	a.least, a.most = min(a.least, m.least), max(a.most, m.most)
	if a.victim != m.victim {
		a.victim = event.NoP
	}
}

// within returns those from one instant to another.
func (all marks) within(from, to event.Time) (list marks) {
	for _, m := range all {
		if m.at >= from && m.at <= to {
			list = append(list, m)
		}
	}
	return list
}

// total returns how many there are, and the goroutines in them.
func (all marks) total() (n, sum int) {
	for _, m := range all {
		n, sum = n+m.n, sum+m.sum
	}
	return n, sum
}

// of returns those of one P.
func (all marks) of(p event.PID) marks {
	return slices.DeleteFunc(slices.Clone(all), func(m mark) bool { return m.p != p })
}
