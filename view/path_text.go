package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The text of a Path.

const (
	firstLinks = 4  // of a long chain that are shown, as are
	dearLinks  = 10 // those that took longest, and
	newLinks   = 12 // the last ones
)

// Text writes a chain as a list with its sum: how long each link took, when it began, and what it was. Of a long chain it
// leaves out links, but not their durations.
func (p *Path) Text(chain []Link, width int) string {
	var b strings.Builder
	shown := weighty(chain)
	var skipped sumOfLinks
	for i, l := range chain {
		if l.From == l.To && l.By == event.NoG && (i+1 == len(chain) || chain[i+1].By == event.NoG) {
			continue // nothing happened in no time
		}
		if !shown[i] {
			skipped.add(l)
			continue
		}
		skipped.write(&b)
		p.row(&b, chain, i, l, width)
	}
	var all event.Duration
	for _, l := range chain {
		all += l.To.Sub(l.From)
	}
	fmt.Fprintf(&b, "%13s  in all: %s\n", exact(all), shares(chain))
	return b.String()
}

// row writes one link.
func (p *Path) row(b *strings.Builder, chain []Link, i int, l Link, width int) {
	const indent = 30
	title := fmt.Sprintf("%13s  %13s  ", exact(l.To.Sub(l.From)), exact(event.Duration(l.From)))
	b.WriteString(title + Folded(p.sentence(chain, i), indent, width) + "\n")
}

// weighty chooses the links to show.
func weighty(chain []Link) []bool {
	shown := make([]bool, len(chain))
	order := make([]int, len(chain))
	for i := range chain {
		order[i] = i
		shown[i] = i < firstLinks || i >= len(chain)-newLinks || len(chain) <= firstLinks+dearLinks+newLinks
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return int(chain[j].To.Sub(chain[j].From) - chain[i].To.Sub(chain[i].From))
	})
	for _, i := range order[:min(dearLinks, len(order))] {
		shown[i] = true
	}
	return shown
}

// A sumOfLinks stands for links that are left out.
type sumOfLinks struct {
	n     int
	spent [event.Causes]event.Duration
}

func (s *sumOfLinks) add(l Link) {
	s.n++
	s.spent[l.Cause] += l.To.Sub(l.From)
}

// write writes the sum, if there is one, and begins anew.
func (s *sumOfLinks) write(b *strings.Builder) {
	if s.n > 0 {
		fmt.Fprintf(b, "%13s  … %s: %s\n", exact(sum(&s.spent)), count(s.n, "link"), strings.Join(exactly(&s.spent), ", "))
	}
	*s = sumOfLinks{}
}

// shares says what a chain's time went to.
func shares(chain []Link) string {
	var s sumOfLinks
	for _, l := range chain {
		s.add(l)
	}
	return strings.Join(exactly(&s.spent), ", ")
}

// exactly lists causes with times that are not rounded: their sum is the time of the whole.
func exactly(spent *[event.Causes]event.Duration) (list []string) {
	for c, d := range spent {
		if d > 0 {
			list = append(list, event.Cause(c).String()+" "+exact(d))
		}
	}
	return list
}

// exact prints a time to the nanosecond, so that a reader can add up what stands there.
func exact(d event.Duration) string { return string(instant(d).append(nil)) }

// sentence says what a link is, and how the chain goes on from it.
func (p *Path) sentence(chain []Link, i int) string {
	l := chain[i]
	who := p.names.who(l.G)
	text := ""
	switch {
	case l.G == event.NoG && l.Cause == event.OnSleep:
		return fmt.Sprintf("a timer ran that %s had set%s; it started %s",
			p.names.who(l.By), p.names.at(l.span.pos), p.names.who(chain[i+1].G))
	case l.G == event.NoG:
		return "no goroutine led to what follows"
	case l.Cause == event.Running:
		text = fmt.Sprintf("%s ran on %v", who, l.span.p)
	case l.Cause == event.Runnable:
		text = who + " was ready and waited for a P"
	case l.Cause == event.OnSyscall:
		text = who + " was in a system call" + p.names.at(l.span.pos)
	default:
		text = fmt.Sprintf("%s waited: %v%s", who, l.span.why, p.names.at(l.span.pos))
	}
	if i+1 == len(chain) {
		return text
	}
	next := chain[i+1]
	switch {
	case next.G == event.NoG:
		return text + ", then set a timer"
	case next.By == event.NoG:
		return text + endOfWait(l, next)
	case next.span.born:
		return text + ", then started " + p.names.who(next.G) + p.names.at(next.span.pos)
	}
	return text + fmt.Sprintf(", then woke %s%s%s; it had waited since %s", p.names.who(next.G), by(next.span.what),
		p.names.at(next.span.pos), exact(event.Duration(next.Waited)))
}

// endOfWait says what ended a wait that no goroutine ended.
func endOfWait(l, next Link) string {
	if l.Cause == event.Running || l.Cause == event.Runnable {
		return ""
	}
	switch next.span.what {
	case event.TimerFire:
		return ", until a timer fired"
	case event.Netpoll:
		return ", until the network was ready"
	}
	return ""
}

// who names a goroutine with its function.
func (n *names) who(g event.GID) string {
	name := n.funcs[g]
	if name == "" && g == 1 {
		name = "main"
	}
	return strings.TrimSpace(g.String() + " " + name)
}
