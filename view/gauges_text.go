package view

import (
	"cmp"
	"fmt"
	"math/bits"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// The curves of a program as text, one row each, to stand below the summary.

// chartWidth is how many columns a curve has at most.
const chartWidth = 48

// Text draws the curves from the beginning of main to now; "" if the program
// said no figures.
func (g *Gauges) Text(now event.Time) string {
	var b strings.Builder
	for _, c := range g.charts {
		c.draw(&b, now)
	}
	if g.more {
		fmt.Fprintf(&b, "  only the first %d gauges are drawn\n", chartsMost)
	}
	return b.String()
}

// draw writes a chart: a row that says what a column is, and the curves.
func (c *chart) draw(b *strings.Builder, now event.Time) {
	names, tails, width, p := 9, make([]string, len(c.curves)), 0, newPage(80, false)
	for i, v := range c.curves {
		v.hold(max(now, v.since))
		tails[i] = fmt.Sprintf("most %d, mean %s", v.most, average(v.mean(now)))
		width = max(width, len(tails[i]))
		names = max(names, min(p.columns(printable(v.name)), 20))
	}
	columns := min(chartWidth, 80-4-names-1-2-width)
	what := " over time, the highest in each " + brief(int64(now)/int64(columns)).String()
	title := p.cond.Truncate(printable(cmp.Or(c.name, "gauge")), 80-2-p.columns(what), "…")
	fmt.Fprintf(b, "  %s%s\n", title, what)
	for i, v := range c.curves {
		fmt.Fprintf(b, "    %s %s  %s\n", column(printable(v.name), names), v.bars(now, columns), tails[i])
	}
	if c.more {
		fmt.Fprintf(b, "    only the first %d figures are drawn\n", curvesMost)
	}
}

// average prints a mean with one decimal, unless it is too large for any.
func average(x float64) string {
	if x < 1e6 {
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.3g", x)
}

// bars draws the curve in so many columns, as high as its highest value: only
// what is 0 is blank.
func (c *curve) bars(now event.Time, columns int) string {
	const eighths = " ▁▂▃▄▅▆▇█"
	steps := []rune(eighths)
	bars := make([]rune, columns)
	for i := range bars {
		from, to := share(now, i, columns), share(now, i+1, columns)
		v := c.highest(from, max(from, to-1))
		bars[i] = steps[height(v, c.most)]
	}
	return string(bars)
}

// share returns i of n parts of t.
func share(t event.Time, i, n int) event.Time {
	return t/event.Time(n)*event.Time(i) + t%event.Time(n)*event.Time(i)/event.Time(n)
}

// height returns how many eighths v is of most, rounded up.
func height(v, most int64) int {
	if most == 0 {
		return 0
	}
	high, low := bits.Mul64(uint64(v), 8)
	low, carry := bits.Add64(low, uint64(most-1), 0)
	eighths, _ := bits.Div64(high+carry, low, uint64(most))
	return int(eighths)
}
