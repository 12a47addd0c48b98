package picture

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// How many goroutines have a row below the lanes of others, and where they are alone.
const (
	fewRows  = 10
	manyRows = 40

	leastPart = 500 // of the time a goroutine must have lived to have a row
)

// chosen returns the goroutines with the most to tell, in the order of their numbers, and
// how many are left out. Who woke the selected goroutine is one of them.
func (m *Model) chosen(n int) (list []*goroutine, more int) {
	ranked := m.crowd.ranked()
	wakers := map[event.GID]bool{}
	for _, w := range m.marks[wakes] {
		wakers[w.by], wakers[w.g] = true, true
	}
	slices.SortStableFunc(ranked, func(x, y *goroutine) int {
		switch {
		case wakers[x.id] == wakers[y.id]:
			return 0
		case wakers[x.id]:
			return -1
		}
		return 1
	})
	for _, g := range ranked {
		if s := g.track.total(m.opt.From, m.end); len(list) < n && (m.crowd.always(g) > 0 || s.long()-s[idle] >= m.span()/leastPart) {
			list = append(list, g)
		}
	}
	slices.SortFunc(list, func(x, y *goroutine) int { return int(x.id - y.id) })
	return list, m.crowd.born - len(list)
}

// name is what a goroutine is called: its number and its function.
func (m *Model) name(g *goroutine, look Look) string {
	fn := ""
	if g.id == 1 {
		fn = "main"
	} else if look.Symbols != nil && g.fn != 0 {
		fn = view.ShortName(look.Symbols.Symbol(g.fn))
	}
	return strings.TrimSpace(fmt.Sprintf("%v %s", g.id, fn))
}

// goroutineRows writes a row for each goroutine, with its sums at the end.
func (p *page) goroutineRows() {
	n := fewRows
	if p.look.By == ByG {
		n = manyRows
	}
	list, more := p.chosen(n)
	if len(list) == 0 {
		return
	}
	p.line("", nil, nil, fmt.Sprintf("%8s%8s%8s", "ran", "waited", "blocked"))
	for _, g := range list {
		cells, who := p.states(g)
		ran, waited, blocked := g.bill()
		p.line(p.title(g), cells, who,
			fmt.Sprintf("%8s%8s%8s", view.Brief(ran), view.Brief(waited), view.Brief(blocked)))
	}
	if more > 0 {
		fmt.Fprintf(&p.b, "and %s\n", many(more, "other goroutine"))
	}
	p.wakeups()
}

// title is the name of a goroutine's row: its letter, its number, and its function if there
// is room for all of it.
func (p *page) title(g *goroutine) string {
	text := string(p.letter(g.id)) + " " + p.name(g, p.look)
	if len([]rune(text)) < labelColumns {
		return text
	}
	return string(p.letter(g.id)) + " " + g.id.String()
}

// states shows when a goroutine runs, waits for a P, and is blocked.
func (p *page) states(g *goroutine) (cells []rune, who []event.GID) {
	for at := range p.cells {
		c := p.column(&g.track, at)
		r := [uses]rune{idle: ' ', runs: '█', calls: '=', waits: '░', blocked: '╌'}[c.share.top()]
		if r != '█' && 10*c.share[runs] >= c.long {
			r = '▒'
		}
		cells, who = append(cells, r), append(who, g.id)
	}
	return cells, who
}

// wakeups says who woke the selected goroutine and whom it woke: lines between rows would
// cover them.
func (p *page) wakeups() {
	list := p.marks[wakes]
	if p.opt.Goroutine == event.NoG || len(list) == 0 {
		return
	}
	const most = 12
	var texts []string
	for _, m := range list[:min(len(list), most)] {
		by := m.by.String()
		if m.by == event.NoG {
			by = "the runtime"
		}
		text := fmt.Sprintf("%s → %v at %v", by, m.g, m.at)
		if m.n > 1 {
			text = fmt.Sprintf("%s → %v, %d times from %v to %v", by, m.g, m.n, m.at, m.to)
		}
		texts = append(texts, text)
	}
	if n := len(list) - most; n > 0 {
		texts = append(texts, fmt.Sprintf("and %d more", n))
	}
	p.folded(append([]string{"wake-ups:"}, texts...))
}

// legend says what the signs mean that were used.
func (p *page) legend() {
	var list []string
	if p.look.By != ByG {
		list = append(list, "letter: who runs")
	}
	for _, s := range []struct {
		sign rune
		text string
	}{
		{'#', "the runtime's own"}, {'=', "system call"}, {'▒', "several, or a part"}, {'~', "spins"}, {'·', "schedules"}, {'─', "idle"},
		{'◆', "runnext"}, {'▁', "queue (log2)"}, {'↟', "steals"}, {'!', "preempted"}, {'r', "retaken"}, {'g', "global queue first"},
		{'▌', "world stopped"}, {'▓', "quota used up"}, {'█', "runs"}, {'░', "ready"}, {'╌', "blocked"},
	} {
		if p.used[s.sign] && (s.sign >= 0x80 || strings.ContainsRune("#=~", s.sign) || p.markUsed(s.sign)) {
			list = append(list, string(s.sign)+" "+s.text)
		}
	}
	p.folded(list)
}

// folded writes items next to each other, in as many lines as they need.
func (p *page) folded(items []string) {
	line := ""
	for _, item := range items {
		switch {
		case line == "":
			line = item
		case len([]rune(line))+2+len([]rune(item)) <= p.look.Width:
			line += "  " + item
		default:
			p.b.WriteString(line + "\n")
			line = item
		}
	}
	p.b.WriteString(line + "\n")
}

// markUsed reports whether a letter is a mark, and not only a goroutine's.
func (p *page) markUsed(sign rune) bool {
	return len(p.marks[map[rune]sort{'!': preempted, 'r': retaken, 'g': tick}[sign]]) > 0
}
