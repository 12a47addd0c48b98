package picture

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A strip is where a track is drawn.
type strip struct {
	y, h float64
}

// leastSeen is how many pixels wide what matters is drawn at least: between two long
// sleeps a burst of work must be seen.
const leastSeen = 0.6

// pieces calls long for the pieces of a track that can be seen, and short for neighbours
// that cannot, with what they were taken together.
func (c *canvas) pieces(t *track, long func(s stretch, x, w float64), short func(s share, x, w float64)) {
	var sum share
	var from, to event.Time
	flush := func() {
		switch w := c.pixels(sum.long()); {
		case w >= leastSeen:
			short(sum, c.x(from), w)
		case 2*(sum[runs]+sum[calls]+sum[waits]) > sum.long():
			short(sum, c.x(from), leastSeen)
		}
		sum = share{}
	}
	t.each(c.opt.From, c.end, func(s stretch) {
		d := s.to.Sub(s.from)
		if s.mix == nil && c.pixels(d) >= c.grain {
			flush()
			long(s, c.x(s.from), c.pixels(d))
			return
		}
		if sum.long() == 0 {
			from = s.from
		}
		s.add(&sum, d, d)
		if to = s.to; c.pixels(to.Sub(from)) >= c.grain {
			flush()
		}
	})
	flush()
}

// solid is the style of an area; those that are wide enough have a frame, so that a light
// colour stands out from a light page.
func (c *canvas) solid(hue string, w float64) string {
	if w < 3 {
		return `fill="` + hue + `"`
	}
	return `fill="` + hue + `" stroke="` + c.theme.ink + `" stroke-width=".5"`
}

// pale is the style of one that waits.
func (c *canvas) pale(hue string, w float64) string {
	if w < 3 {
		return `fill="` + hue + `" fill-opacity=".55"`
	}
	return `fill="` + hue + `" fill-opacity=".55" stroke="` + c.theme.ink + `" stroke-opacity=".4" stroke-width=".4"`
}

// dense is the style of what is merged, the darker the more of the time it was.
func (c *canvas) dense(part float64) string {
	c.used["merged"] = true
	level := min(int(part*4), 3)
	return fmt.Sprintf(`fill="%s" fill-opacity="%s"`, c.theme.merged, [...]string{".25", ".45", ".65", ".85"}[level])
}

// runLane draws what a P or an M did.
func (c *canvas) runLane(t *track, at strip, label bool) {
	c.pieces(t, func(s stretch, x, w float64) {
		switch s.use {
		case runs:
			c.used["runs"] = true
			c.area(c.solid(c.hue(s.g), w), x, at.y, w, at.h)
			if label {
				c.inside(s.g, x, w, at)
			}
		case calls:
			c.call(s.g, x, w, strip{at.y + at.h/4, at.h / 2}, false)
		case spins:
			c.used["spins"] = true
			c.area(`fill="url(#spin)"`, x, at.y+at.h/2, w, at.h/2)
		case schedules:
			c.used["schedules"] = true
			c.area(`fill="`+c.theme.ink+`"`, x+w/2-0.7, at.y+at.h/2-0.7, 1.4, 1.4)
		default:
			c.line(x, w, at)
		}
	}, func(s share, x, w float64) { c.merged(&s, x, w, at) })
}

// merged draws pieces that are too short.
func (c *canvas) merged(s *share, x, w float64, at strip) {
	busy := float64(s[runs]+s[calls]) / float64(s.long())
	switch {
	case busy >= 0.1:
		c.area(c.dense(busy), x, at.y, w, at.h)
	case s[spins] > s[idle]:
		c.used["spins"] = true
		c.area(`fill="url(#spin)"`, x, at.y+at.h/2, w, at.h/2)
	default:
		c.line(x, w, at)
	}
}

// line draws that nothing happens.
func (c *canvas) line(x, w float64, at strip) {
	c.used["idle"] = true
	c.area(`fill="`+c.theme.faint+`" fill-opacity=".6"`, x, at.y+at.h/2-0.4, w, 0.8)
}

// call draws a system call: an outline, since the goroutine computes nothing.
func (c *canvas) call(g event.GID, x, w float64, at strip, label bool) {
	c.used["calls"] = true
	c.area(`fill="`+c.theme.page+`" stroke="`+c.hue(g)+`" stroke-width="1.2"`, x, at.y, w, at.h)
	text := word{text: g.String(), size: 9, anchor: "middle", within: true}
	if label && w >= text.long()+4 {
		c.write(text, [2]float64{x + w/2, at.y + at.h/2 + 3})
	}
}

// inside writes who runs into its piece, if there is room.
func (c *canvas) inside(g event.GID, x, w float64, at strip) {
	name := g.String()
	if c.ours[g] {
		name = "GC"
	}
	text := word{text: name, size: min(11, at.h-2), anchor: "middle", ink: inkOn(c.hue(g)), within: true}
	if text.size >= 7 && w >= text.long()+4 {
		c.write(text, [2]float64{x + w/2, at.y + at.h/2 + text.size*0.35})
	}
}

// nextLane draws runnext.
func (c *canvas) nextLane(t *track, at strip) {
	c.pieces(t, func(s stretch, x, w float64) {
		if s.g != event.NoG {
			c.used["next"] = true
			c.area(c.solid(c.hue(s.g), w), x, at.y, w, at.h)
		}
	}, func(s share, x, w float64) { c.held(&s, x, w, at) })
}

// held draws short pieces of a place in a queue.
func (c *canvas) held(s *share, x, w float64, at strip) {
	if part := float64(s[waits]) / float64(s.long()); part >= 0.1 {
		c.area(c.dense(part), x, at.y, w, at.h)
	}
}

// A room is what a queue gets of the picture: rows for its first places, and a profile for
// what does not fit into them.
type room struct {
	rows    int
	high    float64 // of a row
	profile float64 // 0: none is needed
}

func (r room) height() float64 { return float64(r.rows)*r.high + r.profile }

// queueRows draws a queue, its head on top.
func (c *canvas) queueRows(q *queue, y float64, r room) {
	for i := range min(r.rows, len(q.places)) {
		at := strip{y + float64(i)*r.high, r.high * 0.85}
		c.pieces(&q.places[i], func(s stretch, x, w float64) {
			if s.g != event.NoG {
				c.used["queue"] = true
				c.area(c.pale(c.hue(s.g), w), x, at.y, w, at.h)
			}
		}, func(s share, x, w float64) { c.held(&s, x, w, at) })
	}
	if r.profile > 0 {
		c.profile(q, y+float64(r.rows)*r.high, r)
	}
}

// profile draws how many more there were than rows.
func (c *canvas) profile(q *queue, y float64, r room) {
	most := q.length.highest(c.opt.From, c.end) - int64(r.rows)
	if most <= 0 {
		return
	}
	style := `fill="` + c.theme.merged + `" fill-opacity=".35"`
	last, begun := -1.0, 0.0
	for x := c.left; x <= c.right+1; x += 2 {
		h := 0.0
		if x <= c.right {
			more := q.length.highest(c.instant(x), c.instant(min(x+2, c.right))) - int64(r.rows)
			h = float64(int(float64(max(more, 0)) / float64(most) * r.profile))
		}
		if h == last {
			continue
		}
		if last > 0 {
			c.area(style, begun, y, min(x, c.right)-begun, last)
		}
		last, begun = h, x
	}
	c.write(word{text: fmt.Sprintf("+%d", most), size: 9, anchor: "end", ink: c.theme.faint}, [2]float64{c.left - 5, y + min(r.profile, 9)})
}

// instant is when x is.
func (c *canvas) instant(x float64) event.Time {
	return c.opt.From.Add(event.Duration((x - c.left) / (c.right - c.left) * float64(c.span())))
}
