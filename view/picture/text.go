package picture

import (
	"fmt"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// Look says how a picture is drawn, as text or as SVG.
type Look struct {
	Title   string       // what ran, such as the program's name and the seed
	By      By           // whose lanes they are
	Symbols view.Symbols // names the functions; it may be nil
	Width   int          // columns of a text, pixels of an SVG
	Height  int          // pixels of an SVG
	Color   bool         // of a text
	Dark    bool         // an SVG for a dark page
}

// By says whose lanes a picture has.
type By string

// The lanes of processors, of threads, or of goroutines alone.
const (
	ByP By = "p"
	ByM By = "m"
	ByG By = "g"
)

// A page is a picture as text while it grows. All rows have one time axis.
type page struct {
	*Model
	look   Look
	cells  int // columns of the axis
	used   map[rune]bool
	b      strings.Builder
	paints bool
}

const (
	labelColumns = 10
	rightColumns = 24 // three sums of eight
	leastCells   = 8
)

// Text draws the run in lines of at most look.Width columns.
func (m *Model) Text(look Look) string {
	p := &page{Model: m, look: look, used: map[rune]bool{}, paints: look.Color}
	p.cells = max(look.Width-labelColumns-rightColumns, leastCells)
	p.head()
	switch look.By {
	case ByM:
		p.byThread()
	case ByG:
	default:
		p.byProcessor()
	}
	p.shared()
	p.goroutineRows()
	p.legend()
	return p.b.String()
}

// head writes what ran and the axis.
func (p *page) head() {
	column := event.Duration(p.span()) / event.Duration(p.cells)
	title := append(p.titles(), view.Brief(max(column, 1))+" a column")
	p.b.WriteString(cut(strings.Join(title, " · "), p.look.Width) + "\n")
	axis := ""
	for at := 0; at+8 <= p.cells; at += 14 {
		tick := "├" + view.Tick(p.time(at), p.time(14).Sub(p.time(0)))
		axis += strings.Repeat(" ", max(at-len([]rune(axis)), 0)) + tick
	}
	p.line("", []rune(axis), nil, "")
}

// titles says what ran, on how many Ps, for how long, and how it ended.
func (m *Model) titles(look Look) []string {
	title := []string{look.Title, many(m.most, "P"), view.Brief(m.span())}
	if m.opt.From > 0 || m.opt.To > 0 {
		title[2] = fmt.Sprintf("%v to %v", m.opt.From, m.end)
	}
	if m.why != "" {
		title = append(title, m.why)
	}
	return title
}

func (p *page) titles() []string { return p.Model.titles(p.look) }

// many says how many things there are.
func many(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// span is how long the picture's time is.
func (m *Model) span() event.Duration { return m.end.Sub(m.opt.From) }

// time is when a column begins.
func (p *page) time(column int) event.Time {
	return p.opt.From.Add(event.Duration(float64(p.span()) * float64(column) / float64(p.cells)))
}

// columnOf is the column of an instant.
func (p *page) columnOf(at event.Time) int {
	return min(int(float64(at.Sub(p.opt.From))*float64(p.cells)/float64(p.span())), p.cells-1)
}

// line writes a row: its name, its cells, and what there is to say at its end. who is
// whose each cell is, for its colour; nil is no one's.
func (p *page) line(label string, cells []rune, who []event.GID, right string) {
	var b strings.Builder
	fmt.Fprintf(&b, "%-*s", labelColumns, cut(label, labelColumns-1))
	for i := 0; i < len(cells); {
		end := i + 1
		for end < len(cells) && who != nil && who[end] == who[i] {
			end++
		}
		if who == nil {
			end = len(cells)
		}
		text := string(cells[i:end])
		if p.paints && who != nil && who[i] != event.NoG {
			text = inColour(who[i], cells[i], text)
		}
		b.WriteString(text)
		i = end
	}
	if right != "" {
		b.WriteString(strings.Repeat(" ", max(p.cells-len(cells), 0)) + right)
	}
	p.b.WriteString(strings.TrimRight(b.String(), " ") + "\n")
	for _, r := range cells {
		p.used[r] = true
	}
	p.used['◆'] = p.used['◆'] || p.used['◇']
}

// cut shortens a text to so many columns.
func cut(s string, columns int) string {
	if r := []rune(s); len(r) > columns {
		return string(r[:columns-1]) + "…"
	}
	return s
}

// letter is how a goroutine is called in one column.
func (m *Model) letter(g event.GID) rune {
	const letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if _, ours := m.ours[g]; ours {
		return '#'
	}
	return rune(letters[int(g)%len(letters)])
}

// inColour paints a text of a goroutine's: letters stand on its colour, blocks have it.
func inColour(g event.GID, first rune, text string) string {
	hues := [...]int{250, 214, 74, 36, 227, 32, 202, 175}
	n := hues[int(g)%len(hues)]
	if first < 0x80 {
		return fmt.Sprintf("\x1b[48;5;%d;38;5;16m%s\x1b[0m", n, text)
	}
	return fmt.Sprintf("\x1b[38;5;%dm%s\x1b[0m", n, text)
}
