package view

import (
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Gauges draws figures that a program says of itself as curves over time. They
// are messages of runtime/trace,
//
//	trace.Logf(ctx, "gauge mail", "waiting=%d sent=%d", waiting, sent)
//
// whose category is the word gauge, and a name if there is more than one thing
// to tell of; each figure holds until the next message says another.
//
// Tasks and regions would need no messages: begun and in no region is queued.
// But that draws nothing for programs without tasks, knows no worker that never
// had one, and is our count, which a program's own need not agree with. And
// the word is needed because a message such as id=17 is a number, but no figure.
//
// It is made from events alone, and keeps a bounded number of spans for each
// curve, however long the run is. Events of kind log are enough.
type Gauges struct {
	sym    Symbols
	charts []*chart // in the order in which they turned up
	more   bool     // than are kept
}

// A chart is the curves of one category.
type chart struct {
	name   string
	curves []*curve
	more   bool // than are kept
}

// Of charts, and of curves in a chart, so many are kept.
const chartsMost, curvesMost = 8, 8

// NewGauges returns a Gauges that has heard nothing.
func NewGauges(sym Symbols) *Gauges { return &Gauges{sym: sym} }

// Listen takes in one event; it is an event.Listener.
func (g *Gauges) Listen(e *event.Event) {
	if e.Kind != event.Log {
		return
	}
	a := e.Log()
	name, ok := gaugeName(g.sym.Symbol(a.Category))
	if !ok {
		return
	}
	list, ok := readings(g.sym.Symbol(a.Message))
	if !ok {
		return
	}
	if c := g.chart(name); c != nil {
		c.set(list, e.T)
	}
}

// gaugeName returns the name in a category, and whether it is one of a gauge.
func gaugeName(category string) (name string, ok bool) {
	name, ok = strings.CutPrefix(category, "gauge")
	return strings.TrimSpace(name), ok && (name == "" || name[0] == ' ')
}

// A reading is one number of a message.
type reading struct {
	name  string
	value int64
}

// readings reads "waiting=12 sent=3"; a message that has anything else is none.
func readings(message string) (list []reading, ok bool) {
	for _, word := range strings.Fields(message) {
		name, number, _ := strings.Cut(word, "=")
		n, err := strconv.ParseUint(number, 10, 63)
		if name == "" || err != nil {
			return nil, false
		}
		list = append(list, reading{name, int64(n)})
	}
	return list, len(list) > 0
}

// chart returns the chart of a name, nil if there are too many.
func (g *Gauges) chart(name string) *chart {
	for _, c := range g.charts {
		if c.name == name {
			return c
		}
	}
	if len(g.charts) == chartsMost {
		g.more = true
		return nil
	}
	c := &chart{name: name}
	g.charts = append(g.charts, c)
	return c
}

// set notes what the figures are from now on.
func (c *chart) set(list []reading, now event.Time) {
	for _, f := range list {
		if v := c.curve(f.name); v != nil {
			v.hold(max(now, 0))
			v.set(f.value)
		}
	}
}

// curve returns the curve of a name, nil if there are too many.
func (c *chart) curve(name string) *curve {
	for _, v := range c.curves {
		if v.name == name {
			return v
		}
	}
	if len(c.curves) == curvesMost {
		c.more = true
		return nil
	}
	v := &curve{name: name, width: 1}
	c.curves = append(c.curves, v)
	return v
}
