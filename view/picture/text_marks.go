package picture

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// takes writes the thefts at their columns. Those whose numbers would stand on each other
// become one.
func (p *page) takes(list marks) []rune {
	joined := append(marks(nil), list...)
	for again := true; again; {
		again = false
		for i := 0; i+1 < len(joined); i++ {
			if _, end := p.place(joined[i]); p.start(joined[i+1]) <= end {
				joined[i].join(joined[i+1])
				joined = append(joined[:i+1], joined[i+2:]...)
				again = true
			}
		}
	}
	cells := []rune{}
	for range p.cells {
		cells = append(cells, ' ')
	}
	for _, m := range joined {
		from, _ := p.place(m)
		copy(cells[from:], []rune(stolen(m)))
	}
	return cells
}

// stolen says how many goroutines thefts took: "↟27", "↟3×1" if each took one, "↟12 in 3".
func stolen(m mark) string {
	switch {
	case m.n == 1:
		return fmt.Sprintf("↟%d", m.sum)
	case m.least == m.most:
		return fmt.Sprintf("↟%d×%d", m.n, m.most)
	}
	return fmt.Sprintf("↟%d in %d", m.sum, m.n)
}

// place returns the columns that a theft's text takes: they do not go past the end.
func (p *page) place(m mark) (from, end int) {
	n := len([]rune(stolen(m)))
	from = max(min(p.columnOf(m.at), p.cells-n), 0)
	return from, from + n
}

func (p *page) start(m mark) int {
	from, _ := p.place(m)
	return from
}

// ticks writes the other marks of a P, the rarer ones over the others.
func (p *page) ticks(id event.PID) []rune {
	cells := p.at(p.marks[tick].of(id), 'g', nil)
	cells = p.at(p.marks[retaken].of(id), 'r', cells)
	return p.at(p.marks[preempted].of(id), '!', cells)
}

// at writes a sign at the column of each mark.
func (p *page) at(list marks, sign rune, cells []rune) []rune {
	for len(cells) < p.cells {
		cells = append(cells, ' ')
	}
	for _, m := range list {
		for c := p.columnOf(m.at); c <= p.columnOf(m.to); c++ {
			if c >= 0 {
				cells[c] = sign
			}
		}
	}
	return cells
}

// shared writes the rows that concern all lanes.
func (p *page) shared() {
	p.optional("world", p.still(), "")
	p.optional("GC begins", p.at(p.marks[collects], 'C', nil), "")
	p.optional("prints", p.at(p.marks[prints], '▾', nil), "")
}

// still shows when the world is stopped or the quota is used up.
func (p *page) still() (cells []rune) {
	for at := range p.cells {
		switch c := p.column(&p.world, at); {
		case 10*c.share[throttled] >= c.long:
			cells = append(cells, '▓')
		case c.share[stopped] > 0:
			cells = append(cells, '▌')
		default:
			cells = append(cells, ' ')
		}
	}
	return cells
}
