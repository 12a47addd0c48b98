package picture

import (
	"fmt"
	"math/bits"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A column is what one column of a lane has.
type column struct {
	long event.Duration
	share
	top    event.GID // the goroutine that ran or called longest,
	topped event.Duration
	calls  bool // and in a call
	n      int  // how many goroutines, as far as they are known
}

// column looks at one column of a lane.
func (p *page) column(t *track, at int) column {
	from, to := p.time(at), p.time(at+1)
	c := column{long: max(to.Sub(from), 1)}
	sums := map[deed]event.Duration{}
	t.each(from, to, func(s stretch) {
		d := s.to.Sub(s.from)
		s.add(&c.share, d, d)
		switch {
		case s.mix != nil && s.mix[runs]+s.mix[calls] > 0:
			c.n += 3
		case s.mix == nil && (s.use == runs || s.use == calls || s.use == waits):
			sums[deed{use: s.use, g: s.g}] += d
		}
	})
	for one, d := range sums {
		c.n++
		if d > c.topped || d == c.topped && one.g < c.top {
			c.top, c.topped, c.calls = one.g, d, one.use == calls
		}
	}
	return c
}

// sign is the sign of a column in the lane of a P or an M. Where a goroutine ran for a
// tenth of the column, the column must not look idle.
func (p *page) sign(c column) (rune, event.GID) {
	active := c.share[runs] + c.share[calls]
	switch {
	case c.top != event.NoG && (2*c.topped >= c.long || c.n <= 2 && 2*active >= c.long):
		if c.calls {
			return '=', c.top
		}
		return p.letter(c.top), c.top
	case 10*active >= c.long:
		return '▒', event.NoG
	}
	switch c.share.top() {
	case spins:
		return '~', event.NoG
	case schedules:
		return '·', event.NoG
	}
	return '─', event.NoG
}

// lane returns the signs of a lane.
func (p *page) lane(t *track) (cells []rune, who []event.GID) {
	for at := range p.cells {
		r, g := p.sign(p.column(t, at))
		cells, who = append(cells, r), append(who, g)
	}
	return cells, who
}

// fullPs is up to how many Ps have more than a run lane.
const fullPs = 16

// byProcessor writes the bands of the Ps and the global queue.
func (p *page) byProcessor() {
	for i := range p.ps {
		lane, id := &p.ps[i], event.PID(i)
		cells, who := p.lane(&lane.run)
		p.line(fmt.Sprintf("%-4vrun", id), cells, who, p.busy(&lane.run))
		if p.most <= fullPs {
			p.belowLane(id)
		}
	}
	if p.most > len(p.ps) {
		fmt.Fprintf(&p.b, "P%d to P%d are not drawn\n", len(p.ps), p.most-1)
	}
	p.optional("global", p.blocks(&p.global), fmt.Sprintf("  most %d", p.global.length.highest(p.opt.From, p.end)))
	cells, who := p.inCalls()
	if !blank(cells) {
		p.line("calls", cells, who, "")
	}
}

// belowLane writes the rows of a P below its run lane.
func (p *page) belowLane(id event.PID) {
	lane := &p.ps[id]
	p.optional("    next", p.diamonds(&lane.next), "")
	p.optional("    queue", p.blocks(&lane.queue), fmt.Sprintf("  most %d", lane.queue.length.highest(p.opt.From, p.end)))
	taken := p.marks[theft].of(id)
	n, sum := taken.total()
	p.optional("    takes", p.takes(taken), fmt.Sprintf("  %d in %d", sum, n))
	p.optional("    marks", p.ticks(id), "")
}

// byThread writes a row for each M that ever had a P.
func (p *page) byThread() {
	for i := range p.ms {
		if t := &p.ms[i]; t.shows(p.opt.From, p.end) {
			cells, who := p.lane(t)
			p.line(event.MID(i).String(), cells, who, p.busy(t))
		}
	}
	if n := len(p.state.Ms); n > len(p.ms) {
		fmt.Fprintf(&p.b, "M%d to M%d are not drawn\n", len(p.ms), n-1)
	}
}

// busy says for which part of the time a lane ran goroutines.
func (p *page) busy(t *track) string {
	s := t.total(p.opt.From, p.end)
	return fmt.Sprintf("  %.0f%% busy", 100*float64(s[runs]+s[calls])/float64(p.span()))
}

// optional writes a row, unless there is nothing in it.
func (p *page) optional(label string, cells []rune, right string) {
	if !blank(cells) {
		p.line(label, cells, nil, right)
	}
}

func blank(cells []rune) bool {
	for _, r := range cells {
		if r != ' ' {
			return false
		}
	}
	return true
}

// diamonds shows when there is a runnext.
func (p *page) diamonds(t *track) (cells []rune) {
	for at := range p.cells {
		c := p.column(t, at)
		switch {
		case 2*c.share[waits] >= c.long:
			cells = append(cells, '◆')
		case 10*c.share[waits] >= c.long:
			cells = append(cells, '◇')
		default:
			cells = append(cells, ' ')
		}
	}
	return cells
}

// blocks shows how long a queue is: each block is twice as long as the one before.
func (p *page) blocks(q *queue) (cells []rune) {
	for at := range p.cells {
		n := uint(q.length.highest(p.time(at), max(p.time(at+1), p.time(at)+1)))
		cells = append(cells, []rune(" ▁▂▃▄▅▆▇█")[min(bits.Len(n), 8)])
		p.used['▁'] = p.used['▁'] || n > 0
	}
	return cells
}

// inCalls shows who is in a system call, on any thread.
func (p *page) inCalls() (cells []rune, who []event.GID) {
	for at := range p.cells {
		n, one := 0, event.NoG
		for i := range p.ms {
			if c := p.column(&p.ms[i], at); 10*c.share[calls] >= c.long {
				n++
				if c.calls {
					one = c.top
				}
			}
		}
		r := ' '
		switch {
		case n == 1 && one != event.NoG:
			r = p.letter(one)
		case n > 0:
			r, one = '▒', event.NoG
		}
		cells, who = append(cells, r), append(who, one)
	}
	return cells, who
}
