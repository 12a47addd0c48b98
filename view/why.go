package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// given numbers the reasons that a trace has given, in the order in which it gave them: a reason is
// printed once, and after that its number stands for it.
type given struct {
	always bool             // print each reason every time
	of     map[string]int32 // the key of a sentence: its place in all
	all    []givenReason
	last   int32    // the highest number
	found  []reason // of the row under way
	keys   []int32  // of these
	later  *block   // set: the reasons are printed when this block is
}

// A givenReason is one that a row has had.
type givenReason struct {
	mark   mark
	text   string
	number int32  // 0: it has not been printed yet
	rows   []byte // as they are printed
}

func newGiven(always bool) *given {
	return &given{always: always, of: map[string]int32{}}
}

// collect notes the reasons of a row of l, each once. A detail that only repeats its row
// has none to add.
func (g *given) collect(n *names, l *line, events []event.Event) {
	g.found, g.keys = g.found[:0], g.keys[:0]
	for i := range events {
		if i == 0 || !wordings[events[i].Kind].plain {
			g.found = n.reasonsOf(g.found, l, &events[i])
		}
	}
	for _, r := range g.found {
		k, known := g.of[r.text]
		if !known {
			k = int32(len(g.all))
			g.of[r.text] = k
			g.all = append(g.all, givenReason{mark: r.mark, text: n.ruling.fill(r.text)})
		}
		if !slices.Contains(g.keys, k) {
			g.keys = append(g.keys, k)
		}
	}
}

// why appends the reasons of a row of events below it, unless they are printed later.
func (g *given) why(dst []byte, p *page, n *names, l *line, events []event.Event) []byte {
	g.collect(n, l, events)
	if b := g.later; b != nil {
		from := len(b.keys)
		b.keys = append(b.keys, g.keys...)
		b.whys = append(b.whys, whyAt{len(dst), from, len(b.keys)})
		return dst
	}
	return g.print(dst, p, g.keys)
}

// print appends reasons: first the numbers of those that were printed before, then the new ones.
func (g *given) print(dst []byte, p *page, keys []int32) []byte {
	dst = g.again(dst, p, keys)
	for _, k := range keys {
		r := &g.all[k]
		if r.number > 0 && !g.always {
			continue
		}
		if r.number == 0 {
			g.last++
			r.number = g.last
			r.rows = p.reason(r.number, r.mark, r.text)
		}
		dst = append(dst, r.rows...)
	}
	return dst
}

// again appends the row with the numbers of the reasons that were printed before.
func (g *given) again(dst []byte, p *page, keys []int32) []byte {
	from := len(dst)
	for _, k := range keys {
		switch {
		case g.all[k].number == 0 || g.always:
			continue
		case len(dst) == from:
			dst = p.palette.dim.begin(appendBlanks(dst, p.stops.what))
		default:
			dst = append(dst, ' ')
		}
		dst = say(dst, "(%d)", int64(g.all[k].number))
	}
	if len(dst) == from {
		return dst
	}
	return append(p.palette.dim.end(dst), '\n')
}

// reason returns the rows of a reason.
func (p *page) reason(number int32, mark mark, text string) []byte {
	digits := "(" + strconv.Itoa(int(number)) + ") "
	label := digits + "*" + string(mark) + "* "
	rows := p.wrap(label+text, p.width-p.stops.what)
	rows[0] = p.palette.dim.text(digits) + p.palette.mark.text(label[len(digits):]) + p.palette.dim.text(strings.TrimPrefix(rows[0], label))
	var block []byte
	for i, row := range rows {
		if i > 0 {
			row = p.palette.dim.text(row)
		}
		block = append(append(appendBlanks(block, p.stops.what), row...), '\n')
	}
	return block
}

// below appends the sentences that have rows of their own below l; with why also who
// holds what is waited for, and since when.
func (p *page) below(dst []byte, n *names, l *line, why bool) []byte {
	if why && l.wait.hold.G != event.NoG {
		dst = append(l.wait.since(appendBlanks(dst, p.stops.what), n), '\n')
	}
	for _, sentence := range l.below {
		for _, row := range p.wrap(sentence, p.width-p.stops.what) {
			dst = append(append(appendBlanks(dst, p.stops.what), row...), '\n')
		}
	}
	return dst
}

// wrap breaks s between words into rows of at most width columns.
func (p *page) wrap(s string, width int) []string {
	var rows []string
	row := ""
	for _, word := range strings.Split(s, " ") {
		if row != "" && p.columns(row)+1+p.columns(word) > width {
			rows = append(rows, row)
			row = ""
		}
		if row != "" {
			row += " "
		}
		row += word
	}
	return append(rows, row)
}
