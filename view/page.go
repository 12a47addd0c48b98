package view

import (
	"strings"

	"github.com/fatih/color"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/mattn/go-runewidth"
)

// A page lays out lines in columns:
//
//	 time  M  P  G   what was done    note                 runtime function
//	2.1us  M0 P0 G11 send c           G7 waited: …                 chansend
//
// The function stands at the right edge and the note has the room between, so
// that a short name leaves room for a long note. Only notes are shortened (and
// names of channels that are longer than any should be). Where the page is narrower than 96 columns
// the function gives way to a note that needs its place.
type page struct {
	width   int
	gap     string // between columns
	what    int    // width of that column; a longer deed takes its room from the note
	ids     [3]int // width of the M, P and G columns; they grow as needed
	palette *palette
	cond    *runewidth.Condition
}

const (
	timeWidth = 9
	whatMost  = 32
	roomy     = 96 // columns from which on the function always has its place
)

func newPage(width int, colored bool) *page {
	p := &page{width: width, gap: "  ", what: 16, ids: [3]int{2, 2, 3},
		palette: newPalette(colored), cond: &runewidth.Condition{}}
	if width < roomy {
		p.gap, p.what = " ", 14
	}
	return p
}

// cells is a row in the making: its text and the columns used so far.
type cells struct {
	strings.Builder
	used int
}

func (p *page) add(c *cells, paint *color.Color, s string) {
	c.WriteString(paint.Sprint(s))
	c.used += p.columns(s)
}

// columns is the width of s on a terminal. The width of arrows and dots does
// not depend on the reader's locale, or a trace would.
func (p *page) columns(s string) int { return p.cond.StringWidth(s) }

func (p *page) pad(s string, width int) string { return p.cond.FillRight(s, width) }

// line returns the rows of l as text.
func (p *page) line(n *names, l *line) string {
	var b strings.Builder
	aside := n.aside(l)
	for i, events := range l.rows() {
		r := newRow(n, l, events)
		if i > 0 {
			r.what, aside = "  "+r.what, ""
		}
		b.WriteString(p.row(l, r, aside))
	}
	return b.String()
}

// A row is what one row of a trace says, before it is laid out.
type row struct {
	kind           event.Kind
	what, note, fn string
}

// newRow words the events of a row: the first says what was done, and each
// adds its clause to the note.
func newRow(n *names, l *line, events []event.Event) row {
	e := &events[0]
	r := row{kind: e.Kind, what: wordings[e.Kind].what(n, l, e), fn: runtimeName(e.Kind)}
	var clauses []string
	for i := range events {
		if s := wordings[events[i].Kind].said(n, l, &events[i]); s != "" {
			clauses = append(clauses, s)
		}
	}
	r.note = strings.Join(clauses, ", ")
	return r
}

// runtimeName is the mirrored function, without the package that would only
// cost room: Mutex.Lock for sync.Mutex.Lock.
func runtimeName(k event.Kind) string {
	return strings.TrimPrefix(event.Specs[k].Runtime, "sync.")
}

// row lays out r, followed by aside where there is room for it.
func (p *page) row(l *line, r row, aside string) string {
	c := p.start(l)
	p.add(c, p.palette.kind(r.kind), p.pad(p.cond.Truncate(r.what, whatMost, "…"), p.what)+p.gap)
	edge := p.width
	if p.width >= roomy || c.used+p.columns(r.note)+len(p.gap)+len(r.fn) <= edge {
		edge -= len(r.fn) + len(p.gap)
	} else {
		r.fn = ""
	}
	c.WriteString(p.cond.Truncate(r.note, max(edge-c.used, 0), "…"))
	c.used = min(edge, c.used+p.columns(r.note))
	if aside != "" && r.note != "" {
		aside = " · " + aside
	}
	if c.used+p.columns(aside) <= edge {
		p.add(c, p.palette.dim, aside)
	}
	return c.end(p, edge, r.fn)
}

// end closes the row with fn at the right edge.
func (c *cells) end(p *page, edge int, fn string) string {
	if fn != "" {
		c.WriteString(strings.Repeat(" ", max(edge-c.used, 0)) + p.gap)
		p.add(c, p.palette.dim, fn)
	}
	return strings.TrimRight(c.String(), " ") + "\n"
}

// start begins a row with the time and the three ids.
func (p *page) start(l *line) *cells {
	c, e := &cells{}, l.head()
	p.add(c, p.palette.dim, p.cond.FillLeft(clock(l.at()), timeWidth)+p.gap)
	for i, id := range [...]string{e.M.String(), e.P.String(), l.g.String()} {
		p.ids[i] = max(p.ids[i], p.columns(id))
		p.add(c, p.palette.ids[i], p.pad(id, p.ids[i])+" ")
	}
	p.add(c, p.palette.act, p.gap[1:])
	return c
}

// printed returns a line of the program's output, as many rows as it needs.
func (p *page) printed(l *line) string {
	bar, paint := "│ ", p.palette.stdout
	if l.output.stderr {
		bar, paint = "┃ ", p.palette.stderr
	}
	var b strings.Builder
	text := []rune(printable(l.output.text))
	for first := true; first || len(text) > 0; first = false {
		c := p.start(l)
		p.add(c, p.palette.dim, bar)
		k := p.fitting(text, p.width-c.used)
		p.add(c, paint, string(text[:k]))
		text = text[k:]
		b.WriteString(c.end(p, 0, ""))
	}
	return b.String()
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

// column fits s into a column of the given width.
func column(s string, width int) string {
	p := newPage(width, false)
	return p.pad(p.cond.Truncate(s, width, "…"), width)
}
