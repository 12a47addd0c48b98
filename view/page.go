package view

import (
	"encoding/binary"
	"math/bits"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/mattn/go-runewidth"
)

// A page lays out lines in columns:
//
//	 time  M  P  G    what was done    note                 runtime function
//	2.1us  M0 P0 G11  send c           G7 waited: …                 chansend
//
// The columns stay where they are: what is too long for its column, such as G10000, takes the blanks in
// front of the next. The function stands at the right edge and the note has the room between, so
// that a short name leaves room for a long note. Only notes are shortened (and
// names of channels that are longer than any should be). Where the page is narrower than 96 columns
// the function gives way to a note that needs its place.
type page struct {
	width   int
	gap     string // between columns
	stops   stops
	ids     [3]idColumn
	palette *palette
	cond    *runewidth.Condition
	deed    []byte // what was done, of the row in the making
	note    []byte // and its note
}

// stops are the columns at which the parts of a row begin.
type stops struct{ time, m, p, g, what, note int }

const (
	whatMost = 32
	roomy    = 96 // columns from which on the function always has its place
)

func newPage(width int, colored bool) *page {
	p := &page{width: width, gap: "  ", palette: newPalette(colored), cond: &runewidth.Condition{}}
	if width < roomy {
		p.gap = " "
	}
	p.fit(1)
	return p
}

// fit makes the columns wide enough for so many processors, the few threads more that these have, and 999 goroutines.
func (p *page) fit(procs int) {
	s, what := stops{time: len("999.999999ms")}, 16
	if p.width < roomy {
		s.time, what = len("9.999999ms"), 14
	}
	id := func(most int) int { return len("M ") + len(strconv.Itoa(most)) }
	s.m = s.time + len(p.gap)
	s.p = s.m + id(procs+2)
	s.g = s.p + id(procs-1)
	s.what = s.g + id(999) + len(p.gap) - 1
	s.note = s.what + what + len(p.gap)
	p.stops = s
	p.ids = [3]idColumn{
		{letter: 'M', none: int64(event.NoM), paint: p.palette.ids[0], from: s.m, to: s.p},
		{letter: 'P', none: int64(event.NoP), paint: p.palette.ids[1], from: s.p, to: s.g},
		{letter: 'G', none: int64(event.NoG), paint: p.palette.ids[2], from: s.g, to: s.what},
	}
}

// An idColumn is where a row names its thread, processor or goroutine.
type idColumn struct {
	letter   byte
	none     int64 // stands for no one
	paint    paint
	from, to int             // where the column and the next begin
	made     [idsMade]string // most rows are about small numbers: their texts are made once
}

// idsMade is how many numbers a column keeps the texts of.
const idsMade = 256

// cells is a row in the making: the text that it is appended to and the columns used so far.
type cells struct {
	text []byte
	used int
}

// add appends s in a colour.
func (c *cells) add(p *page, paint paint, s string) {
	c.text = paint.end(append(paint.begin(c.text), s...))
	c.used += p.columns(s)
}

// id appends the number of a goroutine, thread or processor, filled up to the next column.
func (c *cells) id(col *idColumn, n int64) {
	if c.used != col.from || uint64(n) >= idsMade {
		c.idAnew(col, n)
		return
	}
	if col.made[n] == "" {
		from := len(c.text)
		if c.idAnew(col, n); c.used == col.to {
			col.made[n] = string(c.text[from:])
		}
		return
	}
	c.text = append(c.text, col.made[n]...)
	c.used = col.to
}

// idAnew appends a number that no text is kept of.
func (c *cells) idAnew(col *idColumn, n int64) {
	c.text = col.paint.begin(c.text)
	from := len(c.text)
	c.text = appendID(c.text, col.letter, n, n == col.none)
	if n == col.none {
		c.used++ // a dash
	} else {
		c.used += len(c.text) - from
	}
	c.fill(col.to)
	c.text = col.paint.end(c.text)
}

// fill appends blanks up to stop, and at least one.
func (c *cells) fill(stop int) {
	n := max(stop-c.used, 1)
	c.text = appendBlanks(c.text, n)
	c.used += n
}

// columns is the width of s on a terminal.
func (p *page) columns(s string) int { return columns(p, []byte(s)) }

// columns counts what the traces themselves consist of: a column each. Names in other scripts are
// measured. The width of arrows and dots does not depend on the reader's locale, or a trace would.
func columns(p *page, s []byte) int {
	n := len(s) // less the bytes of each sign but its first
	for i := oddByte(s, 0); i < len(s); i = oddByte(s, i) {
		switch b := s[i]; {
		case b == 0xe2 && i+2 < len(s) && ownSign(s[i+1], s[i+2]):
			i, n = i+3, n-2
		case b == 0xc2 && i+1 < len(s) && s[i+1] == 0xb7: // ·
			i, n = i+2, n-1
		default:
			return p.cond.StringWidth(string(s))
		}
	}
	return n
}

// oddByte returns where in s, from i on, the first byte is that is not a letter or sign of ASCII. It looks at eight
// bytes at once: each row is measured three times.
func oddByte(s []byte, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if odd := oddBytes(binary.LittleEndian.Uint64(s[i:])); odd != 0 {
			return i + bits.TrailingZeros64(odd)/8
		}
	}
	for i < len(s) && ' ' <= s[i] && s[i] < 0x7f {
		i++
	}
	return i
}

// oddBytes sets the highest bit of each byte of w that is no letter or sign of ASCII. Above the lowest such byte it
// may set more.
func oddBytes(w uint64) uint64 {
	const ones = 0x0101010101010101
	control := (w - ' '*ones) &^ w
	del := w + ones
	return (w | del | control) & (0x80 * ones)
}

// ownSign reports whether a character is an arrow, a dash, an ellipsis or a bar, by the last two of its three bytes.
func ownSign(b, c byte) bool {
	switch b {
	case 0x80:
		return c == 0x93 || c == 0xa6 // – …
	case 0x86:
		return c == 0x92 // →
	case 0x94:
		return c == 0x82 || c == 0x83 // │ ┃
	}
	return false
}

func (p *page) pad(s string, width int) string { return p.cond.FillRight(s, width) }

// blanks are what columns are filled up with.
const blanks = "                                                                                "

// appendBlanks appends n blanks, none if n is negative.
func appendBlanks(dst []byte, n int) []byte {
	for n > len(blanks) {
		dst, n = append(dst, blanks...), n-len(blanks)
	}
	return append(dst, blanks[:max(n, 0)]...)
}

// line appends the rows of l, each with its reasons below it, if there are to be any.
func (p *page) line(dst []byte, n *names, l *line, why *given) []byte {
	aside, each := n.aside(l), l.repeated()
	for start := 0; start < len(l.events); {
		end := l.rowEnd(start, each)
		p.word(n, l, l.events[start:end], start > 0)
		dst = p.row(dst, l, l.events[start].Kind, aside)
		if why != nil {
			dst = why.why(dst, p, n, l, l.events[start:end])
		}
		start, aside = end, ""
	}
	return dst
}

// word words the events of a row: the first says what was done, and each adds its
// clause to the note. A row below another is indented.
func (p *page) word(n *names, l *line, events []event.Event, below bool) {
	p.deed, p.note = p.deed[:0], p.note[:0]
	if below {
		p.deed = append(p.deed, "  "...)
	}
	p.deed = wordings[events[0].Kind].what(p.deed, n, l, &events[0])
	for i := range events {
		before := len(p.note)
		if before > 0 {
			p.note = append(p.note, ", "...)
		}
		clause := len(p.note)
		p.note = wordings[events[i].Kind].said(p.note, n, l, &events[i])
		if len(p.note) == clause {
			p.note = p.note[:before]
		}
	}
}

// runtimeName is the mirrored function, without the package that would only
// cost room: Mutex.Lock for sync.Mutex.Lock.
func runtimeName(k event.Kind) string {
	return strings.TrimPrefix(event.Specs[k].Runtime, "sync.")
}

// row lays out the row that word has worded, followed by aside where there is room for it.
func (p *page) row(dst []byte, l *line, kind event.Kind, aside string) []byte {
	c := cells{text: dst}
	p.start(&c, l)
	p.cell(&c, p.palette.kind(kind))
	fn, edge, wide := runtimeName(kind), p.width, columns(p, p.note)
	if p.width >= roomy || c.used+wide+len(p.gap)+len(fn) <= edge {
		edge -= len(fn) + len(p.gap)
	} else {
		fn = ""
	}
	room := max(edge-c.used, 0)
	if wide > room && room >= leastNote {
		return p.long(c, len(dst), edge, fn, aside)
	}
	c.text = p.cut(c.text, p.note, wide, room)
	c.used = min(edge, c.used+wide)
	p.remark(&c, edge, aside)
	return c.end(p, len(dst), edge, fn)
}

// cell appends what was done, and the gap behind it.
func (p *page) cell(c *cells, paint paint) {
	wide := columns(p, p.deed)
	c.text = p.cut(paint.begin(c.text), p.deed, wide, whatMost)
	c.used += min(wide, whatMost)
	c.fill(p.stops.note)
	c.text = paint.end(c.text)
}

// remark appends aside if there is room for it before the edge.
func (p *page) remark(c *cells, edge int, aside string) {
	between := ""
	if aside != "" && len(p.note) > 0 {
		between = " · "
	}
	if wide := p.columns(between) + p.columns(aside); c.used+wide <= edge {
		c.text = append(p.palette.dim.begin(c.text), between...)
		c.text = p.palette.dim.end(append(c.text, aside...))
		c.used += wide
	}
}

// end closes the row, which began at from, with fn at the right edge.
func (c *cells) end(p *page, from, edge int, fn string) []byte {
	if fn != "" {
		c.text = append(appendBlanks(c.text, edge-c.used), p.gap...)
		c.text = p.palette.dim.end(append(p.palette.dim.begin(c.text), fn...))
	}
	for len(c.text) > from && c.text[len(c.text)-1] == ' ' {
		c.text = c.text[:len(c.text)-1]
	}
	return append(c.text, '\n')
}

// start begins a row with the time and the three ids.
func (p *page) start(c *cells, l *line) {
	e := l.head()
	p.time(c, instant(l.at()))
	c.id(&p.ids[0], int64(e.M))
	c.id(&p.ids[1], int64(e.P))
	c.id(&p.ids[2], int64(l.g))
}

// time appends the instant of a row, to the right of its column.
func (p *page) time(c *cells, at instant) {
	var room [24]byte
	text := at.append(room[:0])
	c.text = appendBlanks(p.palette.dim.begin(c.text), p.stops.time-len(text))
	c.text = append(c.text, text...)
	c.used += max(p.stops.time, len(text))
	c.fill(p.stops.m)
	c.text = p.palette.dim.end(c.text)
}

// printed appends a line of the program's output, as many rows as it needs.
func (p *page) printed(dst []byte, l *line) []byte {
	bar, paint := "│ ", p.palette.stdout
	if l.output.stderr {
		bar, paint = "┃ ", p.palette.stderr
	}
	text := []rune(printable(l.output.text))
	for first := true; first || len(text) > 0; first = false {
		c := cells{text: dst}
		p.start(&c, l)
		c.add(p, p.palette.dim, bar)
		k := p.fitting(text, p.width-c.used)
		c.add(p, paint, string(text[:k]))
		text = text[k:]
		dst = c.end(p, len(dst), 0, "")
	}
	return dst
}

// fitting returns how many runes of text fit into room columns, at least one.
func (p *page) fitting(text []rune, room int) int {
	for i, r := range text {
		if room -= p.cond.RuneWidth(r); room < 0 && i > 0 {
			return i
		}
	}
	return len(text)
}

// cut appends s, which is so many columns wide, with an ellipsis at its end if there is no room for all of it.
func (p *page) cut(dst, s []byte, wide, room int) []byte {
	switch {
	case wide <= room:
		return append(dst, s...)
	case room < 1 || wide != utf8.RuneCount(s):
		return append(dst, p.cond.Truncate(string(s), room, "…")...)
	}
	end := 0
	for range room - 1 {
		_, n := utf8.DecodeRune(s[end:])
		end += n
	}
	return append(append(dst, s[:end]...), "…"...)
}

// appendCut appends s, cut to so many columns.
func appendCut(dst []byte, s string, most int) []byte {
	if len(s) > most {
		s = runewidth.Truncate(s, most, "…")
	}
	return append(dst, s...)
}

// column fits s into a column of the given width.
func column(s string, width int) string {
	p := newPage(width, false)
	return p.pad(p.cond.Truncate(s, width, "…"), width)
}
