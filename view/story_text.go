package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

const (
	firstEpisodes = 6  // of a long story that are told, as are
	dearEpisodes  = 10 // those that took longest, and
	newEpisodes   = 10 // the newest
	mostKinds     = 12 // of those that are only counted
)

// episodes keeps the part of a story that is told, and counts the rest.
type episodes struct {
	n      int
	first  []numbered
	newest []numbered
	dear   []numbered // the longest first
	kinds  map[string]*repeat
}

// A numbered is an episode with its place in the story.
type numbered struct {
	episode
	nth int
}

// A repeat counts episodes of a kind.
type repeat struct {
	kind    string
	n       int
	all     event.Duration
	longest event.Duration
}

// took is how long an episode lasted.
func (e *episode) took() event.Duration { return e.to.Sub(e.from) }

// add takes in the newest episode.
func (s *episodes) add(e episode) {
	one := numbered{e, s.n}
	s.n++
	if s.kinds == nil {
		s.kinds = map[string]*repeat{}
	}
	k := s.kinds[e.kind]
	if k == nil {
		k = &repeat{kind: e.kind}
		s.kinds[e.kind] = k
	}
	k.n, k.all, k.longest = k.n+1, k.all+e.took(), max(k.longest, e.took())
	if len(s.first) < firstEpisodes {
		s.first = append(s.first, one)
		return
	}
	s.newest = append(s.newest, one)
	if len(s.newest) <= newEpisodes {
		return
	}
	one = s.newest[0]
	s.newest = slices.Delete(s.newest, 0, 1)
	i, _ := slices.BinarySearchFunc(s.dear, one, func(a, b numbered) int {
		return cmp.Or(cmp.Compare(b.took(), a.took()), cmp.Compare(a.nth, b.nth))
	})
	if i < dearEpisodes {
		s.dear = slices.Insert(s.dear, i, one)
		s.dear = s.dear[:min(len(s.dear), dearEpisodes)]
	}
}

// told returns the episodes that are told, in their order.
func (s *episodes) told() []numbered {
	all := slices.Concat(s.first, s.dear, s.newest)
	slices.SortFunc(all, func(a, b numbered) int { return cmp.Compare(a.nth, b.nth) })
	return all
}

// Exists reports whether the goroutine was created so far; the others are the numbers from 1 to Last, with gaps.
func (s *Story) Exists() bool { return s.born != "" }

// Last is the highest number of a goroutine so far.
func (s *Story) Last() event.GID { return s.last }

// Ended reports whether the goroutine has ended.
func (s *Story) Ended() bool { return s.ended }

// Names lists the first goroutines of the program that live, for a message.
func (s *Story) Names() string {
	var all []event.GID
	for g, known := range s.state.Gs {
		if !known.System {
			all = append(all, g)
		}
	}
	slices.Sort(all)
	return ids(all)
}

// Text tells the story so far, at width columns.
func (s *Story) Text(width int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s.\n\n", s.born)
	before := -1
	skipped := false
	for _, e := range s.episodes.told() {
		if left := e.nth - before - 1; left > 0 {
			fmt.Fprintf(&b, "%13s  … %s\n", "", count(left, "episode"))
			skipped = true
		}
		before = e.nth
		s.row(&b, e.episode, width)
	}
	if !s.ended {
		s.row(&b, s.underWay(), width)
	}
	if skipped {
		s.counted(&b, width)
	}
	b.WriteString("\n" + s.Bill(width))
	return b.String()
}

// underWay is the episode under way.
func (s *Story) underWay() episode {
	e := s.doing
	e.to = s.now
	if e.cause == event.Runnable {
		e.text = s.queued.found(s, &event.Event{M: event.NoM})
	}
	e.text += "; this goes on"
	return e
}

// row writes one episode.
func (s *Story) row(b *strings.Builder, e episode, width int) {
	const indent = 30
	fmt.Fprintf(b, "%13s  %13s  %s\n", exact(event.Duration(e.from)), exact(e.took()), Folded(e.text, indent, width))
}

// counted sums up all episodes by their kind, those that took longest first.
func (s *Story) counted(b *strings.Builder, width int) {
	var all []*repeat
	for _, k := range s.episodes.kinds {
		all = append(all, k)
	}
	slices.SortFunc(all, func(x, y *repeat) int { return cmp.Or(cmp.Compare(y.all, x.all), cmp.Compare(x.kind, y.kind)) })
	b.WriteString("\nAll episodes:\n")
	for i, k := range all {
		if i == mostKinds {
			fmt.Fprintf(b, "%13s  %d other kinds\n", "", len(all)-i)
			break
		}
		text := fmt.Sprintf("%d×, the longest %s: %s", k.n, exact(k.longest), k.kind)
		fmt.Fprintf(b, "%13s  %13s  %s\n", "", exact(k.all), Folded(text, 30, width))
	}
}

// Bill is what the goroutine's time went to so far. It adds up to its life, and it is that of Bill.
func (s *Story) Bill(width int) string {
	a := s.account
	if a == nil {
		if a = s.bill.open[s.g]; a == nil {
			return "The runtime's own goroutines have no bill.\n"
		}
		copied := *a
		copied.task, copied.label = nil, nil // their bills go on
		copied.settle(s.now)
		a = &copied
	}
	text := fmt.Sprintf("Its bill: %s = %s.", exact(a.life()), strings.Join(exactly(&a.spent), " + "))
	return Folded(text, 2, width) + "\n"
}
