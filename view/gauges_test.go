package view_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/view"
)

// says returns a Gauges that has heard messages, and how to tell it one.
func says() (*view.Gauges, func(at sim.Time, category, message string)) {
	names := symbols{""}
	symbol := func(name string) int64 {
		names = append(names, name)
		return int64(len(names) - 1)
	}
	g := view.NewGauges(&names)
	return g, func(at sim.Time, category, message string) {
		g.Listen(&sim.Event{T: at, Kind: sim.KLog, B: symbol(category), C: symbol(message)})
	}
}

// How do figures that a program says come and go?
func TestGauges(t *testing.T) {
	g, say := says()
	require.Empty(t, g.Text(100))
	for i := range sim.Time(40) {
		say(100+10*i, "gauge mail", fmt.Sprintf("waiting=%d sent=%d", i*(40-i), i))
	}
	say(700, "gauge mail", "waiting=7") // sent is what it was
	say(720, "gauge mail", "waiting=0")
	say(20, "gauge", "a-very-long-name-of-a-figure=1")
	say(21, "gauge", "a-very-long-name-of-a-figure=1000000000000000000")
	got := g.Text(1000)
	golden.Equal(t, "testdata/gauges.txt", got)
	for line := range strings.Lines(got) {
		require.LessOrEqual(t, utf8.RuneCountInString(line), 81, line)
	}
}

// What is no gauge, and what is no figure?
func TestNoGauges(t *testing.T) {
	g, say := says()
	for _, category := range []string{"", "order", "gauges", "my gauge"} {
		say(1, category, "id=17")
	}
	for _, message := range []string{"", "17", "id=", "=17", "id=-1", "id=1.5", "id=17 late", "id=99999999999999999999"} {
		say(1, "gauge", message)
	}
	g.Listen(&sim.Event{T: 1, Kind: sim.KTask, B: 1, C: 2})
	require.Empty(t, g.Text(100))
}

// Names that a program says neither reach the terminal raw nor pass its width.
func TestGaugesWithWildNames(t *testing.T) {
	g, say := says()
	say(1, "gauge \x1b[31mred\nline", "wa\x1b[1mit=1")
	say(2, "gauge "+strings.Repeat("é", 116), strings.Repeat("界", 30)+"=2 ééé=3")
	got := g.Text(100)
	require.Equal(t, 5, strings.Count(got, "\n"), got)
	require.Contains(t, got, "  ·[31mred·line over time")
	require.Contains(t, got, "    wa·[1mit  ")
	for line := range strings.Lines(got) {
		require.NotContains(t, line, "\x1b")
		require.LessOrEqual(t, runewidth.StringWidth(strings.TrimSuffix(line, "\n")), 80, line)
	}
}

// Nor does what it says in a trace.
func TestWildMessages(t *testing.T) {
	got := view.Said(&symbols{"", "my\x1b[2J", "two\nlines\u009b1m"}, 1, 2)
	require.Equal(t, "my·[2J: two·lines·1m", got)
}

// The highest value is a full bar, whatever it is.
func TestHighestIsAFullBar(t *testing.T) {
	for _, most := range []int64{1, 2, 3, 7, 39, 1<<53 + 1, 1<<63 - 1} {
		g, say := says()
		say(0, "gauge", fmt.Sprintf("n=%d", most))
		require.Contains(t, g.Text(100), "█", "%d", most)
	}
}

// A program may say whatever it likes: what is kept, and drawn, is bounded.
func TestManyGauges(t *testing.T) {
	g, say := says()
	for i := range 100 {
		say(1, fmt.Sprintf("gauge %d", i), "n=1")
		say(2, "gauge 0", fmt.Sprintf("n%d=1", i))
	}
	got := g.Text(100)
	require.Equal(t, 8+8+7+2, strings.Count(got, "\n"), got)
	require.Contains(t, got, "only the first 8 gauges are drawn")
	require.Contains(t, got, "only the first 8 figures are drawn")
}

// Is each column as high as the highest value of its time, and the average right?
func TestCurves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g, say := says()
		step := rapid.SampledFrom([]int64{1, 3, 1000, 1_000_000_007}).Draw(t, "step")
		values := rapid.SliceOfN(rapid.Int64Range(0, 8), 48, 48).Draw(t, "values")
		most := slices.Max(values)
		eighths := func(v int64) int64 { return (8*v + max(most, 1) - 1) / max(most, 1) }
		sum := int64(0)
		for i, v := range values {
			say(sim.Time(int64(i)*step), "gauge", fmt.Sprintf("n=%d", v))
			sum += v
		}
		text := g.Text(sim.Time(48 * step))
		_, row, _ := strings.Cut(text, "\n    n         ")
		bars := []rune(row)
		for i, v := range values {
			low, high := eighths(v), eighths(max(v, values[max(i-1, 0)], values[min(i+1, 47)]))
			if got := int64(strings.Index(" ▁▂▃▄▅▆▇█", string(bars[i]))+2) / 3; got < low || got > high {
				t.Fatalf("column %d is %d high, not %d, at most %d:\n%s", i, got, low, high, text)
			}
		}
		if mean := fmt.Sprintf("mean %.1f\n", float64(sum)/48); !strings.HasSuffix(text, mean) {
			t.Fatalf("no %s:\n%s", mean, text)
		}
	})
}
