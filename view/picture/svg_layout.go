package picture

import (
	"fmt"
	"math"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// A plan says how high everything is.
type plan struct {
	ps      int     // Ps that are drawn
	label   float64 // the strip over a run lane: Ms, thefts, marks
	lane    float64
	next    float64
	gap     float64
	rooms   []room // of the Ps' queues,
	global  room   // and of the global queue
	threads []int  // Ms with a lane
	callers []int  // Ms with a row for system calls
	gs      []*goroutine
	more    int
}

const (
	headHigh   = 46.0 // title and times
	legendHigh = 22.0
	callHigh   = 13.0
	gLeast     = 13.0
	gMost      = 20.0
	gHead      = 16.0
)

// draw draws everything.
func (c *canvas) draw() {
	pl := c.plan()
	c.titleLine()
	c.axis(headHigh-12, c.height-legendHigh)
	y := headHigh + 2
	switch c.look.By {
	case ByM:
		y = c.threadBands(pl, y)
	case ByP:
		y = c.bands(pl, y)
	}
	c.curtain(headHigh, y)
	c.instants(y)
	c.goroutineBand(pl, y)
	c.legend()
}

// plan divides the height. A picture with little to show is less high, unless the reader
// has said how high it is.
func (c *canvas) plan() plan {
	limit := float64(c.look.Height)
	if limit == 0 {
		limit = Height
	}
	body := limit - headHigh - 2 - legendHigh
	var pl plan
	most := body * 0.3
	if c.look.By == ByG {
		most = body
	}
	pl.gs, pl.more = c.chosen(max(int((most-gHead-gLeast)/gLeast), 1))
	rows := float64(len(pl.gs) + 1)
	body -= gHead + gLeast*rows
	switch c.look.By {
	case ByP:
		body = c.planBands(&pl, body)
	case ByM:
		body = c.planThreads(&pl, body)
	}
	wider := min(body/rows, gMost-gLeast)
	c.rowHigh = gLeast + wider
	c.height = limit
	if rest := body - wider*rows; c.look.Height == 0 {
		c.height -= math.Floor(rest)
	}
	return pl
}

// callers returns the Ms that were in system calls for long enough to be seen, the
// longest if they are many.
func (c *canvas) callers(most int) (list []int) {
	long := map[int]event.Duration{}
	for i := range c.ms {
		s := c.ms[i].total(c.opt.From, c.end)
		if c.pixels(s[calls]) >= 1 {
			list = append(list, i)
			long[i] = s[calls]
		}
	}
	slices.SortStableFunc(list, func(x, y int) int { return int(long[y] - long[x]) })
	list = list[:min(len(list), most)]
	slices.Sort(list)
	return list
}

// planBands gives the Ps what they need of a height, and returns what is left. With many
// of them lanes get lower, and queues go without rows before lanes go.
func (c *canvas) planBands(pl *plan, body float64) (left float64) {
	pl.callers = c.callers(6)
	if len(pl.callers) > 0 {
		body -= callHigh*float64(len(pl.callers)) + 6
	}
	pl.ps = max(min(len(c.ps), int(body/8)), 1)
	n := float64(pl.ps)
	switch space := body / n; {
	case space >= 58:
		pl.label, pl.lane, pl.next, pl.gap = 23, 18, 7, 6
	case space >= 26:
		pl.label, pl.lane, pl.next, pl.gap = 0, 11, 5, 4
	default:
		pl.lane, pl.gap = space*0.75, space*0.25
	}
	body -= n * (pl.label + pl.lane + pl.next + pl.gap)
	pl.rooms = make([]room, pl.ps)
	if body < 12 {
		return max(body, 0)
	}
	needs := make([]int64, pl.ps+1) // the last is the global queue
	for i := range pl.ps {
		needs[i] = c.ps[i].queue.length.highest(c.opt.From, c.end)
	}
	if needs[pl.ps] = c.global.length.highest(c.opt.From, c.end); needs[pl.ps] > 0 {
		body -= 14
	}
	rooms := c.rooms(needs, body)
	pl.rooms, pl.global = rooms[:pl.ps], rooms[pl.ps]
	for _, r := range rooms {
		body -= r.height()
	}
	taller := max(min(body/n/2, 16), 0)
	pl.lane += taller * 0.75
	pl.gap += taller * 0.25
	return max(body-taller*n, 0)
}

// planThreads gives the Ms their lanes, and returns what is left.
func (c *canvas) planThreads(pl *plan, body float64) (left float64) {
	for i := range c.ms {
		if c.ms[i].shows(c.opt.From, c.end) {
			pl.threads = append(pl.threads, i)
		}
	}
	n := float64(max(len(pl.threads), 1))
	pl.lane = min(body/n, 34)
	return body - pl.lane*n
}

// rooms divides a height among queues that need so many rows. All rows are as high as the
// others, so that slopes can be compared.
func (c *canvas) rooms(needs []int64, body float64) []room {
	const least, most, profileHigh = 2.5, 9.0, 16.0
	fits := func(limit int64) (rows, profiles float64) {
		for _, n := range needs {
			rows += float64(min(n, limit))
			if n > limit {
				profiles++
			}
		}
		return rows, profiles
	}
	limit := int64(c.rows)
	for ; limit > 0; limit-- {
		if rows, profiles := fits(limit); rows*least+profiles*profileHigh <= body {
			break
		}
	}
	rows, profiles := fits(limit)
	high := min((body-profiles*profileHigh)/max(rows, 1), most)
	list := make([]room, len(needs))
	for i, n := range needs {
		list[i] = room{rows: int(min(n, limit)), high: high}
		if n > limit {
			list[i].profile = max(min(profileHigh, body/profiles), 0)
		}
	}
	return list
}

// bands draws the Ps, the global queue and the system calls, and returns where they end.
func (c *canvas) bands(pl plan, y float64) float64 {
	tops := make([]places, pl.ps)
	for i := range pl.ps {
		tops[i] = places{lane: strip{y + pl.label, pl.lane}, queue: y + pl.label + pl.lane + pl.next}
		c.band(event.PID(i), tops[i], pl, pl.rooms[i])
		y = tops[i].queue + pl.rooms[i].height() + pl.gap
	}
	if pl.ps < c.most {
		c.write(word{text: fmt.Sprintf("P%d to P%d are not drawn", pl.ps, c.most-1), size: 9, ink: c.theme.faint}, [2]float64{8, y + 8})
		y += 10
	}
	if h := pl.global.height(); h > 0 {
		c.side("global queue", y+9, 10, true)
		c.rightText("most "+fmt.Sprint(c.global.length.highest(c.opt.From, c.end)), y+9)
		c.queueRows(&c.global, y, pl.global)
		y += max(h, 10) + 4
	}
	for i, id := range pl.callers {
		if i == 0 {
			y += 4
		}
		c.side(event.MID(id).String()+" calls", y+9, 9, false)
		c.callRow(&c.ms[id], strip{y, callHigh - 3})
		y += callHigh
	}
	if pl.label > 0 {
		for i := range pl.ps {
			c.thefts(event.PID(i), tops)
		}
		for i := range pl.ps {
			c.ticks(event.PID(i), tops[i])
			c.threadLabels(&c.ps[i].run, tops[i].lane)
		}
	}
	return y
}

// places says where the parts of a band are.
type places struct {
	lane  strip
	queue float64
}

// band draws one P.
func (c *canvas) band(id event.PID, at places, pl plan, r room) {
	p := &c.ps[id]
	size := min(13, pl.lane)
	c.side(id.String(), at.lane.y+pl.lane/2+size*0.35, size, true)
	c.runLane(&p.run, at.lane, true)
	s := p.run.total(c.opt.From, c.end)
	c.rightText(fmt.Sprintf("%.0f%% busy", 100*float64(s[runs]+s[calls])/float64(c.span())), at.lane.y+pl.lane/2+3.5)
	if pl.next > 0 {
		c.nextLane(&p.next, strip{at.lane.y + pl.lane + 1.5, pl.next - 3})
	}
	if r.height() == 0 {
		return
	}
	c.queueRows(&p.queue, at.queue, r)
	if r.height() > 12 {
		c.side("queue", at.queue+9, 9, false)
		c.rightText(fmt.Sprintf("queue at most %d", p.queue.length.highest(c.opt.From, c.end)), at.queue+9)
	}
	if n, sum := c.marks[theft].of(id).total(); n > 0 && r.height() > 24 {
		c.rightText(fmt.Sprintf("took %d in %s", sum, many(n, "theft")), at.queue+21)
	}
}

// side writes what a lane is called.
func (c *canvas) side(text string, y, size float64, bold bool) {
	ink := c.theme.faint
	if bold {
		ink = c.theme.ink
	}
	c.write(word{text: fit(text, size, c.left-12), size: size, bold: bold, ink: ink}, [2]float64{8, y})
}

// rightText writes what there is to say of a lane.
func (c *canvas) rightText(text string, y float64) {
	c.write(word{text: text, size: 10, ink: c.theme.faint}, [2]float64{c.right + 8, y})
}

// callRow draws the system calls of a thread.
func (c *canvas) callRow(t *track, at strip) {
	c.pieces(t, func(s stretch, x, w float64) {
		if s.use == calls {
			c.call(s.g, x, w, at, true)
		}
	}, func(s share, x, w float64) {
		if part := float64(s[calls]) / float64(s.long()); part >= 0.1 {
			c.area(c.dense(part), x, at.y, w, at.h)
		}
	})
}

// threadBands draws a lane for each M.
func (c *canvas) threadBands(pl plan, y float64) float64 {
	for _, i := range pl.threads {
		at := strip{y + pl.lane*0.1, pl.lane * 0.7}
		s := c.ms[i].total(c.opt.From, c.end)
		c.side(event.MID(i).String(), at.y+at.h/2+4, min(13, at.h), true)
		c.runLane(&c.ms[i], at, true)
		c.rightText(fmt.Sprintf("%.0f%% busy", 100*float64(s[runs]+s[calls])/float64(c.span())), at.y+at.h/2+3.5)
		y += pl.lane
	}
	return y
}

// goroutineBand draws a row for each of the goroutines with the most to tell.
func (c *canvas) goroutineBand(pl plan, y float64) {
	if len(pl.gs) == 0 {
		return
	}
	for i, head := range [...]string{"ran", "waited", "blocked"} {
		c.write(word{text: head, size: 9.5, anchor: "end", ink: c.theme.faint}, [2]float64{c.right + 60*float64(i+1), y + gHead - 5})
	}
	rows := map[event.GID]float64{}
	for i, g := range pl.gs {
		top := y + gHead + c.rowHigh*float64(i)
		rows[g.id] = top
		c.goroutineRow(g, strip{top, c.rowHigh - 4})
	}
	if pl.more > 0 {
		text := "and " + many(pl.more, "other goroutine")
		c.write(word{text: text, size: 9.5, ink: c.theme.faint}, [2]float64{8, y + gHead + c.rowHigh*float64(len(pl.gs)) + 8})
	}
	c.wakeups(rows)
}

// goroutineRow draws one goroutine with its sums.
func (c *canvas) goroutineRow(g *goroutine, at strip) {
	c.side(c.name(g, c.look), at.y+at.h/2+3.5, 9.5, false)
	for i, d := range g.sums() {
		c.write(word{text: view.Brief(d), size: 9.5, anchor: "end"}, [2]float64{c.right + 60*float64(i+1), at.y + at.h/2 + 3.5})
	}
	hue := c.hue(g.id)
	c.pieces(&g.track, func(s stretch, x, w float64) {
		switch s.use {
		case runs:
			c.used["runs"] = true
			c.area(c.solid(hue, w), x, at.y, w, at.h)
		case waits:
			c.used["ready"] = true
			c.area(`fill="`+hue+`" fill-opacity=".35"`, x, at.y, w, at.h)
		case calls:
			c.call(g.id, x, w, strip{at.y + 1, at.h - 2}, false)
		case blocked:
			c.used["blocked"] = true
			c.area(`fill="`+c.theme.faint+`" fill-opacity=".5"`, x, at.y+at.h/2-0.3, w, 0.6)
		}
	}, func(s share, x, w float64) {
		if part := float64(s[runs]) / float64(s.long()); part >= 0.1 {
			c.area(c.dense(part), x, at.y, w, at.h)
		} else if 10*s[waits] >= s.long() {
			c.area(`fill="`+hue+`" fill-opacity=".35"`, x, at.y, w, at.h)
		}
	})
}
