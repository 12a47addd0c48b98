package sim

import (
	"fmt"
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
)

// ends runs a small program, goroutines that compute for a while, and returns
// the order in which they end and how often the chooser was asked.
func ends(t *testing.T, procs int, costs rules.Costs, c Chooser) (order string, wakes int) {
	var draws []Draw
	m := machine(t, Config{Procs: procs, Costs: costs, Chooser: Recording(c, &draws), Listen: func(e *event.Event) {
		if e.Kind == event.GoEnd {
			order += fmt.Sprint(" ", e.G)
		}
	}})
	wg := new(WaitGroup)
	main := Script{WgAdd(wg, 6)}
	for i := range 6 {
		main = append(main, Go(Script{Burn(event.Duration(20+5*i) * event.Microsecond), WgAdd(wg, -1)}, 0))
	}
	m.Start(append(main, WgWait(wg)), 0)
	m.Run()
	for _, d := range draws {
		wakes += int(bit(d.What == ChooseWake))
	}
	return order, wakes
}

// TestSeedsDiffer: with several Ps another seed is another schedule of an
// ordinary program, since threads take now longer and now shorter to wake up.
// One P has no thread to wait for.
func TestSeedsDiffer(t *testing.T) {
	const seeds = 20
	orders := map[string]bool{}
	for seed := range int64(seeds) {
		order, wakes := ends(t, 4, rules.DefaultCosts(), Seeded(seed))
		again, _ := ends(t, 4, rules.DefaultCosts(), Seeded(seed))
		assert.Equal(t, order, again)
		assert.Positive(t, wakes)
		orders[order] = true
		_, wakes = ends(t, 1, rules.DefaultCosts(), Seeded(seed))
		assert.Zero(t, wakes)
	}
	assert.Greater(t, len(orders), 3)
}

// TestNoSpread: without a spread each thread takes the median, and so does it
// when the chooser has no opinion.
func TestNoSpread(t *testing.T) {
	costs := rules.DefaultCosts()
	costs.FutexSpread, costs.ThreadSpread = 0, 0
	fixed, wakes := ends(t, 4, costs, Scripted())
	assert.Zero(t, wakes)
	median, _ := ends(t, 4, rules.DefaultCosts(), Scripted())
	assert.Equal(t, fixed, median)
}

// TestLatency: the draws cover the spread evenly, and none is below zero.
func TestLatency(t *testing.T) {
	least, most := event.Duration(event.Never), event.Duration(0)
	m := machine(t, Config{Procs: 2, Chooser: &counting{}})
	for range latencies {
		d := m.latency(100, 40)
		least, most = min(least, d), max(most, d)
	}
	assert.EqualValues(t, 80, least)
	assert.EqualValues(t, 120, most)
	m.choose = Scripted(latencies/2 + 1)
	assert.Zero(t, m.latency(100, event.Second))
	assert.EqualValues(t, 0, m.latency(0, event.Second))
}

// counting is a chooser that takes each alternative in turn.
type counting struct{ n int }

func (c *counting) Choose(_ Choice, n int) int {
	c.n++
	return c.n % n
}
