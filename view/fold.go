package view

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A fold is a stage that counts what repeats: a program that does the same 64 times with other
// goroutines, times and numbers has the same few lines 64 times. It shows them twice, then how
// often they came again, and the last time in full: so the first and the last numbers stand
// there, and what lies between differs from them in nothing but numbers.
//
// Two lines are alike if they have the same kinds of events by the same thread and P, for the
// same place in the source, and the same arguments except for goroutines, times and
// amounts; of an amount it matters whether it is 0. So no line is hidden that has a kind, an outcome, a channel,
// a function or a reason of its own.
type fold struct {
	page   *page
	hint   string // how to see what is hidden
	free   func(*block)
	seen   [mostPeriod]key // of the last lines, the newest first
	runs   [mostPeriod]int // for how many lines each was like the one so many before
	period int             // of the repetition under way; 0: none
	kept   []*block        // lines of it that may be hidden
	hidden int             // lines of it that are
	from   event.Time      // when the first of these was
	to     event.Time      // and the last
}

// A key is what lines that are alike have in common.
type key struct {
	alike uint64
	aside string
}

const (
	mostPeriod  = 6 // the longest repetition, in lines
	leastHidden = 6 // lines that are worth a row which counts them
)

func (f *fold) put(b *block, pass func(*block)) {
	k := key{b.alike, b.aside}
	for p := range f.runs {
		if k.alike != 0 && f.seen[p] == k {
			f.runs[p]++
		} else {
			f.runs[p] = 0
		}
	}
	copy(f.seen[1:], f.seen[:])
	f.seen[0] = k
	if f.period > 0 && f.runs[f.period-1] == 0 {
		f.close(pass)
	}
	if f.period > 0 {
		f.keep(b)
		return
	}
	pass(b)
	for p := range f.runs {
		if f.runs[p] > p {
			f.period = p + 1
			return
		}
	}
}

// keep holds a line of the repetition back. Those before the last time are hidden as soon as there are
// enough.
func (f *fold) keep(b *block) {
	f.kept = append(f.kept, b)
	if len(f.kept) >= 2*f.period+leastHidden {
		f.hide(f.period)
	}
}

// hide drops the oldest n lines.
func (f *fold) hide(n int) {
	if f.hidden == 0 {
		f.from = f.kept[0].first
	}
	f.to = f.kept[n-1].first
	for _, b := range f.kept[:n] {
		f.free(b)
	}
	f.kept = slices.Delete(f.kept, 0, n)
	f.hidden += n
}

// close ends the repetition: it passes on the count and the lines of the last time.
func (f *fold) close(pass func(*block)) {
	if f.period == 0 {
		return
	}
	last := f.period + len(f.kept)%f.period
	if n := len(f.kept) - last; n > 0 && f.hidden+n >= leastHidden {
		f.hide(n)
	}
	if f.hidden > 0 {
		pass(f.row())
	}
	for _, b := range f.kept {
		pass(b)
	}
	f.kept, f.period, f.hidden = f.kept[:0], 0, 0
}

// row is the line that stands for the hidden ones.
func (f *fold) row() *block {
	times := f.hidden / f.period
	text := []byte("the line above")
	if f.period > 1 {
		text = say(text[:0], "the %s lines above", numeral(f.period))
	}
	text = say(text, " %d times more, from %v to %v (%s)", times, event.Duration(f.from), event.Duration(f.to), f.hint)
	c := cells{text: f.page.palette.dim.begin(nil)}
	c.text = appendBlanks(c.text, f.page.stops.time-1)
	c.text = append(c.text, "⋮"...)
	c.used = f.page.stops.time
	c.fill(f.page.stops.m)
	c.text = f.page.cut(c.text, text, columns(f.page, text), f.page.width-c.used)
	return &block{text: append(f.page.palette.dim.end(c.text), '\n'), first: f.from}
}

func (f *fold) end(pass func(*block)) { f.close(pass) }

// alike returns a number that lines have in common which a fold may count together; 0: the line
// is one of a kind.
func (n *names) alike(l *line, b *block) uint64 {
	if l.output != nil || l.boot != nil || len(l.below) > 0 || len(l.wrote) > 0 {
		return 0
	}
	h := mixed(mixed(fnvOffset, uint64(l.head().M)), uint64(l.head().P))
	for i := range l.events {
		e := &l.events[i]
		h = mixed(mixed(h, uint64(e.Kind)|uint64(uint32(e.Pos))<<32), someone(e.G))
		args := event.Specs[e.Kind].Args
		for j := range args {
			h = mixed(h, likeArg(e, args[j].Type, j))
		}
	}
	h = mixed(mixed(mixed(h, someone(l.wait.hold.G)), uint64(l.wait.hold.Pos)), uint64(sign(int64(l.wait.reads))))
	if l.wait.waits {
		h = mixed(h, 1)
	}
	for _, k := range b.keys {
		h = mixed(h, uint64(k))
	}
	return h | 1
}

// likeArg is what an argument adds to that number: of a goroutine whether there is one, of an
// amount its sign, of all else the argument.
func likeArg(e *event.Event, kind event.Type, i int) uint64 {
	v := e.Arg(i)
	switch kind {
	case event.TypeG, event.TypeTime, event.TypeDuration, event.TypeBytes:
		return uint64(sign(v))
	case event.TypeBits:
		if e.Value().Form == event.FormInt {
			return uint64(sign(v))
		}
	case event.TypeCount:
		if e.Kind == event.Select || e.Kind == event.WgAdd && i == 0 {
			return uint64(v)
		}
		return uint64(sign(v))
	case event.TypeID:
		switch e.Kind {
		case event.TimerAdd, event.TimerDel, event.TimerFire, event.TimerPut: // they have no names
			return 0
		}
	}
	return uint64(v)
}

func someone(g event.GID) uint64 { return uint64(sign(int64(g))) }

// sign is -1, 0 or 1.
func sign(v int64) int64 { return v>>63 | int64(uint64(-v)>>63) }

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// mixed mixes a number into h.
func mixed(h, v uint64) uint64 {
	h = (h ^ v) * fnvPrime
	return h ^ h>>29
}
