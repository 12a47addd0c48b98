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
	always  bool             // print each reason every time
	of      map[string]int32 // the number of a sentence
	blocks  [][]byte         // the rows of each, as they are printed
	found   []reason         // of the row under way
	numbers []int32          // of these; a negative one is new: it has not been printed yet
}

func newGiven(always bool) *given {
	return &given{always: always, of: map[string]int32{}, blocks: make([][]byte, 1)}
}

// collect notes the reasons of a row of l, each once. A detail that only repeats its row
// has none to add.
func (g *given) collect(p *page, n *names, l *line, events []event.Event) {
	g.found, g.numbers = g.found[:0], g.numbers[:0]
	for i := range events {
		if i == 0 || !wordings[events[i].Kind].plain {
			g.found = n.reasonsOf(g.found, l, &events[i])
		}
	}
	for _, r := range g.found {
		k := g.of[r.text]
		if k == 0 {
			k = int32(len(g.blocks))
			g.of[r.text] = k
			g.blocks = append(g.blocks, p.reason(k, r.mark, n.ruling.fill(r.text)))
			g.numbers = append(g.numbers, -k)
		} else if !slices.Contains(g.numbers, k) && !slices.Contains(g.numbers, -k) {
			g.numbers = append(g.numbers, k)
		}
	}
}

// why appends the reasons of a row of events below it: first the numbers of those that were given
// before, then the new ones.
func (g *given) why(dst []byte, p *page, n *names, l *line, events []event.Event) []byte {
	g.collect(p, n, l, events)
	dst = g.again(dst, p)
	for _, k := range g.numbers {
		if k < 0 || g.always {
			dst = append(dst, g.blocks[max(k, -k)]...)
		}
	}
	return dst
}

// again appends the row with the numbers of the reasons that were given before.
func (g *given) again(dst []byte, p *page) []byte {
	from := len(dst)
	for _, k := range g.numbers {
		switch {
		case k < 0 || g.always:
			continue
		case len(dst) == from:
			dst = p.palette.dim.begin(appendBlanks(dst, p.stops.what))
		default:
			dst = append(dst, ' ')
		}
		dst = say(dst, "(%d)", int64(k))
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
