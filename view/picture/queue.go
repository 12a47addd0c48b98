package picture

import "github.com/gmpsim/gmpsim/sim/event"

// A queue is the content of a run queue over time: a track for each of the first places,
// and the length. Taking the head moves all others up by a place, so the picture of a
// queue that is drained is a triangle, and a theft is a bite out of it.
type queue struct {
	places     []track
	length     profile
	n          int
	head, tail event.GID
}

func newQueue(places int, at event.Time) queue {
	q := queue{places: make([]track, places), length: profile{start: at, since: at, width: 1}}
	for i := range q.places {
		q.places[i].begin(at)
	}
	return q
}

// follow notes what the queue holds from now on. A queue loses goroutines at its head and
// gets them at its tail, so if both and the length are the same all of it is.
func (q *queue) follow(now event.Time, held []event.GID) {
	n, head, tail := len(held), event.NoG, event.NoG
	if n > 0 {
		head, tail = held[0], held[n-1]
	}
	if n == q.n && head == q.head && tail == q.tail {
		return
	}
	for i := range min(max(n, q.n), len(q.places)) {
		var d deed
		if i < n {
			d = deed{use: waits, g: held[i]}
		}
		q.places[i].set(now, d)
	}
	q.n, q.head, q.tail = n, head, tail
	q.length.set(now, int64(n))
}

// A profile is a number over time: the most and the mean in each of up to profileMost
// spans, which become twice as long when the run does.
type profile struct {
	start event.Time
	width event.Duration // of a cell
	cells []cell
	value int64      // now,
	since event.Time // and since when
}

type cell struct {
	most int64
	area float64 // value times nanoseconds
}

const profileMost = 4096

// set changes the value.
func (p *profile) set(now event.Time, value int64) {
	p.hold(now)
	p.value = value
	c := p.cell(now)
	if now == p.start {
		c.most = 0 // what was before the first instant is not in it
	}
	c.most = max(c.most, value)
}

// hold notes that the value was the same up to now.
func (p *profile) hold(now event.Time) {
	for now.Sub(p.start)/p.width >= profileMost {
		p.widen()
	}
	for p.since < now {
		c, end := p.cell(p.since), p.start.Add(p.width*(p.since.Sub(p.start)/p.width+1))
		c.most = max(c.most, p.value)
		c.area += float64(p.value) * float64(min(end, now).Sub(p.since))
		p.since = min(end, now)
	}
}

// cell returns the cell that has the instant t, for which they are wide enough.
func (p *profile) cell(t event.Time) *cell {
	i := int(t.Sub(p.start) / p.width)
	for len(p.cells) <= i {
		p.cells = append(p.cells, cell{})
	}
	return &p.cells[i]
}

// widen makes one cell of two.
func (p *profile) widen() {
	n := 0
	for i := 0; i < len(p.cells); i += 2 {
		c := p.cells[i]
		if i+1 < len(p.cells) {
			c.most, c.area = max(c.most, p.cells[i+1].most), c.area+p.cells[i+1].area
		}
		p.cells[n] = c
		n++
	}
	p.cells, p.width = p.cells[:n], 2*p.width
}

// highest returns the highest value from one instant to before another, within a cell.
func (p *profile) highest(from, to event.Time) (most int64) {
	first, last := int(max(from.Sub(p.start), 0)/p.width), int((to.Sub(p.start)-1)/p.width)
	for i := first; i <= min(last, len(p.cells)-1); i++ {
		most = max(most, p.cells[i].most)
	}
	return most
}
