package picture

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// thefts draws those of one P: an arrow from the queue of the victim to the lane of the
// thief, with the number of goroutines. Many that are close to each other are one bracket.
func (c *canvas) thefts(id event.PID, at []places) {
	list := c.marks[theft].of(id).within(c.opt.From, c.end)
	const close = 18
	for i := 0; i < len(list); {
		group := list[i]
		end := i + 1
		for end < len(list) && c.x(list[end].at)-c.x(group.to) < close {
			group.join(list[end])
			end++
		}
		c.used["steals"] = true
		if group.n == 1 {
			c.theft(group, at)
		} else {
			c.bracket(group, at[id].lane)
		}
		i = end
	}
}

// theft draws one.
func (c *canvas) theft(m mark, at []places) {
	x, thief := c.x(m.at), at[m.p].lane
	if int(m.victim) < len(at) && m.victim >= 0 {
		from, to := at[m.victim].queue, thief.y
		if m.victim > m.p {
			to = thief.y + thief.h
		}
		c.arrow(x, from, to)
	}
	w := word{text: fmt.Sprint(m.sum), size: 11, bold: true}
	c.write(w, [2]float64{x + 4, thief.y - 3}, [2]float64{x - 4 - w.long(), thief.y - 3})
}

// bracket draws several thefts at once.
func (c *canvas) bracket(m mark, lane strip) {
	x0, x1 := c.x(m.at), max(c.x(m.to), c.x(m.at)+2)
	c.path(`fill="none" stroke="`+c.theme.ink+`" stroke-width="1.2"`,
		fmt.Sprintf("M%s %sv-3H%sv3", number(x0), number(lane.y), number(x1)))
	text := fmt.Sprintf("%d thefts, %d to %d each", m.n, m.least, m.most)
	if m.least == m.most {
		text = fmt.Sprintf("%d thefts of %d", m.n, m.most)
	}
	w := word{text: text, size: 10}
	mid := (x0 + x1 - w.long()) / 2
	c.write(w, [2]float64{max(min(mid, c.right-w.long()), c.left), lane.y - 6.5}, [2]float64{max(x0-w.long()-4, c.left), lane.y - 6.5})
}

// ticks draws the other marks of a P over its lane: a stroke, and its sign where there is
// room.
func (c *canvas) ticks(id event.PID, at places) {
	for _, kind := range []struct {
		sort
		sign, ink string
	}{{preempted, "!", "#b34700"}, {retaken, "r", "#8a3d6b"}, {tick, "61", "#005f96"}} {
		ink := kind.ink
		if c.look.Dark {
			ink = c.theme.ink
		}
		last := -10.0
		for _, m := range c.marks[kind.sort].of(id).within(c.opt.From, c.end) {
			x := c.x(m.at)
			if x-last < 3 {
				continue
			}
			last = x
			c.used[kind.sign] = true
			c.path(`fill="none" stroke="`+ink+`" stroke-width="1.6"`, "M"+number(x)+" "+number(at.lane.y-4)+"v5")
			w := word{text: kind.sign, size: 9, ink: ink, bold: true, anchor: "middle"}
			c.write(w, [2]float64{x, at.lane.y - 5})
		}
	}
}

// threadLabels writes which M has a P where that changes, as far as there is room.
func (c *canvas) threadLabels(t *track, lane strip) {
	last := int32(-1)
	t.each(c.opt.From, c.end, func(s stretch) {
		if s.mix != nil || s.use == idle || s.on == last {
			return
		}
		last = s.on
		w := word{text: event.MID(s.on).String(), size: 9, ink: c.theme.faint}
		c.write(w, [2]float64{c.x(s.from) + 1, lane.y - 15})
	})
}

// curtain draws over all bands when the world was stopped or the quota used up. A stopped
// world is too short to be seen in most runs, and drawn all the same.
func (c *canvas) curtain(top, bottom float64) {
	last := -10.0
	c.world.each(c.opt.From, c.end, func(s stretch) {
		var sums share
		s.add(&sums, s.to.Sub(s.from), s.to.Sub(s.from))
		x, w := c.x(s.from), max(c.pixels(s.to.Sub(s.from)), 1)
		if sums[stopped]+sums[throttled] == 0 || x+w-last < 1 {
			return
		}
		last = x + w
		name, opacity := "stopped", ".45"
		if sums[throttled] > sums[stopped] {
			name, opacity = "throttled", ".16"
		}
		c.used[name] = true
		c.area(`fill="`+c.theme.ink+`" fill-opacity="`+opacity+`"`, x, top, w, bottom-top)
	})
}

// instants draws what happens to all of the program: a collection begins, something is
// printed.
func (c *canvas) instants(bottom float64) {
	last := -10.0
	for _, m := range c.marks[collects].within(c.opt.From, c.end) {
		if x := c.x(m.at); x-last >= 3 {
			last = x
			c.used["GC"] = true
			broken := `fill="none" stroke="` + c.theme.faint + `" stroke-width="1" stroke-dasharray="3 2"`
			c.path(broken, "M"+number(x)+" "+number(headHigh-4)+"V"+number(bottom))
			c.write(word{text: "GC", size: 9, bold: true}, [2]float64{x + 2, headHigh + 2})
		}
	}
	last = -10
	for _, m := range c.marks[prints].within(c.opt.From, c.end) {
		if x := c.x(m.at); x-last >= 4 {
			last = x
			c.used["prints"] = true
			c.path(`fill="`+c.theme.ink+`"`, "M"+number(x-3.5)+" "+number(headHigh-4)+"h7l-3.5 6z")
		}
	}
}

// wakeups draws hairlines from who woke a goroutine to its row.
func (c *canvas) wakeups(rows map[event.GID]float64) {
	for _, m := range c.marks[wakes].within(c.opt.From, c.end) {
		to, ok := rows[m.g]
		if !ok {
			continue
		}
		from, known := rows[m.by]
		if !known {
			from = to - 3
		}
		if to += 2; from > to {
			to += c.rowHigh - 8
		}
		x := c.x(m.at)
		c.used["wakes"] = true
		c.path(`fill="none" stroke="`+c.theme.ink+`" stroke-width=".7"`, "M"+number(x)+" "+number(from+4)+"V"+number(to))
		c.path(`fill="`+c.theme.ink+`"`, "M"+number(x-1.5)+" "+number(to-1.5)+"h3v3h-3z")
	}
}

// An item is a sign of the legend and what it means.
type item struct {
	name, text string
	sign       func(x, y float64)
}

// legend says in one line what the signs mean that were used. What does not fit is left
// out, the plainest last.
func (c *canvas) legend() {
	y := c.height - 8
	x := 10.0
	for _, it := range c.items() {
		if !c.used[it.name] {
			continue
		}
		w := word{text: it.text, size: 9.5, ink: c.theme.faint}
		if x+16+w.long() > float64(c.look.Width)-6 {
			continue
		}
		it.sign(x, y)
		c.write(w, [2]float64{x + 16, y})
		x += 16 + w.long() + 8
	}
}

// items are all signs, the least plain first.
func (c *canvas) items() []item {
	area := func(style string, h float64) func(x, y float64) {
		return func(x, y float64) { c.area(style, x, y-4-h/2, 10, h) }
	}
	sign := func(text string) func(x, y float64) {
		return func(x, y float64) { c.write(word{text: text, size: 9.5, bold: true}, [2]float64{x, y}) }
	}
	hue := c.theme.hues[2]
	return []item{
		{"runs", "runs", area(c.solid(hue, 9), 8)},
		{"queue", "in a queue", area(c.pale(hue, 9), 5)},
		{"ready", "ready", area(`fill="`+hue+`" fill-opacity=".35"`, 8)},
		{"blocked", "blocked", area(`fill="`+c.theme.faint+`"`, 0.8)},
		{"next", "runnext", area(c.solid(hue, 9), 3.5)},
		{"steals", "theft", func(x, y float64) { c.arrow(x+5, y, y-9) }},
		{"spins", "spins", area(`fill="url(#spin)"`, 7)},
		{"calls", "system call", area(`fill="`+c.theme.page+`" stroke="`+hue+`" stroke-width="1.2"`, 6)},
		{"merged", "too short to tell apart", area(`fill="`+c.theme.merged+`" fill-opacity=".65"`, 8)},
		{"stopped", "world stopped", area(`fill="`+c.theme.ink+`" fill-opacity=".45"`, 9)},
		{"throttled", "quota used up", area(`fill="`+c.theme.ink+`" fill-opacity=".16"`, 9)},
		{"!", "preempted", sign("!")},
		{"61", "global first", sign("61")},
		{"r", "P retaken", sign("r")},
		{"wakes", "wakes", area(`fill="`+c.theme.ink+`"`, 3)},
		{"prints", "prints", func(x, y float64) {
			c.path(`fill="`+c.theme.ink+`"`, "M"+number(x+1)+" "+number(y-7)+"h7l-3.5 6z")
		}},
		{"schedules", "schedules", area(`fill="`+c.theme.ink+`"`, 1.4)},
		{"idle", "idle", area(`fill="`+c.theme.faint+`"`, 0.8)},
	}
}

// sums returns what stands at the right end of a row.
func (g *goroutine) sums() []event.Duration {
	ran, waited, blocked := g.bill()
	return []event.Duration{ran, waited, blocked}
}
