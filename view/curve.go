package view

import "github.com/gmpsim/gmpsim/sim/event"

// A curve is a figure over time. It keeps the highest value in each of at most
// cellsMost spans, which become twice as long when the run does: a peak is never
// lost, and is known to have been within a thousandth of the run.
type curve struct {
	name  string
	value int64      // now,
	since event.Time // and since when
	most  int64
	area  float64 // value times nanoseconds, up to since
	width event.Duration
	cells []int64
}

const cellsMost = 1024

// hold notes that the value was the same up to now.
func (c *curve) hold(now event.Time) {
	c.area += float64(float64(c.value) * float64(now.Sub(c.since)))
	last := c.cell(now) // may make the cells wider, so it comes first
	c.mark(c.cell(c.since), last)
	c.since = now
}

// set changes the value.
func (c *curve) set(value int64) {
	c.value, c.most = value, max(c.most, value)
	i := c.cell(c.since)
	c.mark(i, i)
}

// cell returns the number of the cell that has the instant t. Cells are made
// wide enough for it.
func (c *curve) cell(t event.Time) int {
	for int64(t)/int64(c.width) >= cellsMost {
		c.widen()
	}
	return int(int64(t) / int64(c.width))
}

// widen makes one cell of two.
func (c *curve) widen() {
	n := 0
	for i := 0; i < len(c.cells); i += 2 {
		c.cells[n] = max(c.cells[i], c.cells[min(i+1, len(c.cells)-1)])
		n++
	}
	c.cells, c.width = c.cells[:n], 2*c.width
}

// mark raises cells from one to another to the value.
func (c *curve) mark(from, to int) {
	for len(c.cells) <= to {
		c.cells = append(c.cells, 0)
	}
	for i := from; i <= to; i++ {
		c.cells[i] = max(c.cells[i], c.value)
	}
}

// highest returns the highest value from one instant to another, and a cell
// around them.
func (c *curve) highest(from, to event.Time) (most int64) {
	first, last := int(int64(from)/int64(c.width)), int(int64(to)/int64(c.width))
	for i := first; i <= min(last, len(c.cells)-1); i++ {
		most = max(most, c.cells[i])
	}
	return most
}

// mean returns the average over the time up to now.
func (c *curve) mean(now event.Time) float64 { return c.area / float64(max(now, 1)) }
