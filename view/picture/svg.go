package picture

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// The size of an SVG.
const (
	Width, Height           = 1280, 720
	LeastWidth, LeastHeight = 640, 320
	MostPixels              = 8192
)

// What an SVG may have at most: a page that holds several, a slide and a book's printer
// must take it.
const (
	elementsMost = 4000
	bytesMost    = 150 << 10
)

// A canvas is an SVG while it is drawn. Areas of one style become one path, so there are
// few elements however many areas there are.
type canvas struct {
	*Model
	look     Look
	theme    theme
	left     float64 // where the time axis begins,
	right    float64 // and ends
	grain    float64 // what is shorter is merged, in pixels
	rows     int     // of a queue at most
	styles   []string
	paths    map[string]*strings.Builder
	arrows   strings.Builder // comes over the areas,
	inner    strings.Builder // then labels in lanes,
	outer    strings.Builder // and those that keep lines off themselves
	height   float64
	rowHigh  float64 // of a goroutine
	elements int
	labels   []box
	used     map[string]bool // what the legend must explain
}

// SVG draws the run as an SVG. If that becomes too large it is drawn again, coarser.
func (m *Model) SVG(look Look) string {
	for grain, rows := 1.5, placesMost; ; grain, rows = 1.4*grain, max(rows*3/4, 4) {
		c := m.canvas(look, grain, rows)
		c.draw()
		text := c.text()
		if c.elements <= elementsMost && len(text) <= bytesMost || grain > 64 {
			return text
		}
	}
}

// canvas returns an empty one.
func (m *Model) canvas(look Look, grain float64, rows int) *canvas {
	return &canvas{Model: m, look: look, theme: themeOf(look.Dark), left: 108, right: float64(look.Width) - 190,
		grain: grain, rows: rows, paths: map[string]*strings.Builder{}, used: map[string]bool{}}
}

// text puts the SVG together.
func (c *canvas) text() string {
	var b strings.Builder
	w, h := c.look.Width, int(c.height)
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" `+
		`font-family="Helvetica, Arial, DejaVu Sans, sans-serif">`+"\n", w, h, w, h)
	fmt.Fprintf(&b, "<title>%s</title>\n", escaped(strings.Join(c.titles(c.look), " · ")))
	fmt.Fprintf(&b, `<defs><pattern id="spin" width="4" height="4" patternUnits="userSpaceOnUse">`+
		`<path d="M0 4L4 0" stroke="%s"/></pattern>`+
		`<marker id="head" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto">`+
		`<path d="M0 0L6 3L0 6z" fill="%s"/></marker></defs>`+"\n", c.theme.faint, c.theme.ink)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="%s"/>`+"\n", w, h, c.theme.page)
	c.elements += 8
	for _, style := range c.styles {
		fmt.Fprintf(&b, `<path %s d="%s"/>`+"\n", style, inLines(c.paths[style].String()))
		c.elements++
	}
	b.WriteString(c.arrows.String() + c.inner.String())
	fmt.Fprintf(&b, `<g stroke="%s" stroke-width="2.5" stroke-linejoin="round" paint-order="stroke">`+"\n%s</g>\n</svg>\n",
		c.theme.page, &c.outer)
	return b.String()
}

// inLines breaks the data of a path between its areas: what has changed from one version
// of a picture to the next is a few lines then.
func inLines(d string) string {
	const long = 120
	var b strings.Builder
	line := 0
	for part := range strings.SplitAfterSeq(d, "z") {
		if line > 0 && line+len(part) > long {
			b.WriteByte('\n')
			line = 0
		}
		b.WriteString(part)
		line += len(part)
	}
	return b.String()
}

func escaped(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s))
	return b.String()
}

// x is where an instant is.
func (c *canvas) x(at event.Time) float64 {
	return c.left + (c.right-c.left)*float64(at.Sub(c.opt.From))/float64(c.span())
}

// pixels is how wide a span is.
func (c *canvas) pixels(d event.Duration) float64 {
	return (c.right - c.left) * float64(d) / float64(c.span())
}

// number prints a coordinate with one decimal, where there is one.
func number(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }

// area adds a rectangle to the path of a style.
func (c *canvas) area(style string, x, y, w, h float64) {
	x0, x1 := math.Round(x*10)/10, math.Round((x+w)*10)/10
	if x1 <= x0 {
		x1 = x0 + 0.1
	}
	c.path(style, "M"+number(x0)+" "+number(y)+"h"+number(x1-x0)+"v"+number(h)+"h"+number(x0-x1)+"z")
}

// path adds to the path of a style.
func (c *canvas) path(style, d string) {
	b := c.paths[style]
	if b == nil {
		b = &strings.Builder{}
		c.paths[style] = b
		c.styles = append(c.styles, style)
	}
	b.WriteString(d)
}

// arrow draws an upright arrow over the areas.
func (c *canvas) arrow(x, from, to float64) {
	fmt.Fprintf(&c.arrows, `<path d="M%s %sV%s" stroke="%s" marker-end="url(#head)"/>`+"\n",
		number(x), number(from), number(to), c.theme.ink)
	c.elements++
}

// A box is the room that a label takes.
type box struct{ x0, y0, x1, y1 float64 }

func (a box) meets(b box) bool { return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1 }

// A word is a label that wants a place.
type word struct {
	text   string
	size   float64
	anchor string // start, middle or end
	ink    string
	bold   bool
	within bool // it is in a lane, on the lane's colour
}

// broad is how wide a letter is at most on average, for a size of 1: that of DejaVu Sans,
// the widest of the fonts that are asked for.
const broad = 0.64

func (w word) long() float64 { return float64(len([]rune(w.text))) * w.size * broad }

// box returns the room that the word takes at a place.
func (w word) box(x, y float64) box {
	switch w.anchor {
	case "middle":
		x -= w.long() / 2
	case "end":
		x -= w.long()
	}
	return box{x, y - 0.8*w.size, x + w.long(), y + 0.25*w.size}
}

// write puts a label at the first of some places where it covers no other; without one it
// is left out.
func (c *canvas) write(w word, places ...[2]float64) bool {
	for _, at := range places {
		b := w.box(at[0], at[1])
		if b.x0 < 0 || b.x1 > float64(c.look.Width) || c.covers(b) {
			continue
		}
		c.labels = append(c.labels, b)
		c.label(w, at[0], at[1])
		return true
	}
	return false
}

// label adds the element of a label.
func (c *canvas) label(w word, x, y float64) {
	attrs := ""
	if w.anchor != "" && w.anchor != "start" {
		attrs += ` text-anchor="` + w.anchor + `"`
	}
	if w.bold {
		attrs += ` font-weight="bold"`
	}
	to := &c.outer
	if w.within {
		to = &c.inner
	}
	fmt.Fprintf(to, `<text x="%s" y="%s" font-size="%s" fill="%s"%s>%s</text>`+"\n",
		number(x), number(y), number(w.size), cmp.Or(w.ink, c.theme.ink), attrs, escaped(w.text))
	c.elements++
}

// covers reports whether a label is there already.
func (c *canvas) covers(b box) bool {
	for _, other := range c.labels {
		if b.meets(other) {
			return true
		}
	}
	return false
}

// fit shortens a text to so many pixels.
func fit(s string, size, pixels float64) string { return cut(s, max(int(pixels/size/broad), 2)) }

// titleLine writes what ran.
func (c *canvas) titleLine() {
	parts := c.titles(c.look)
	text := fit(strings.Join(parts, " · "), 15, float64(c.look.Width)-20)
	c.write(word{text: text, size: 15, bold: true}, [2]float64{10, 21})
}

// axis draws a line and a time at round instants, over all bands.
func (c *canvas) axis(top, bottom float64) {
	step := event.Duration(1)
	for i := 0; c.pixels(step) < 90 && i < 54; i++ {
		step = step * [...]event.Duration{2, 5, 2}[i%3] / [...]event.Duration{1, 2, 1}[i%3]
	}
	at := c.opt.From.Add((step - event.Duration(c.opt.From)%step) % step)
	for ; at <= c.end; at = at.Add(step) {
		x := c.x(at)
		c.path(`stroke="`+c.theme.grid+`" stroke-width="1"`, "M"+number(x)+" "+number(top)+"V"+number(bottom))
		c.write(word{text: view.Tick(at, step), size: 10, ink: c.theme.faint}, [2]float64{x + 2, top + 1})
	}
}
