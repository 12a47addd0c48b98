package picture

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// What do the pictures of some scenarios look like in a terminal?
func TestPictures(t *testing.T) {
	for _, c := range []struct {
		name string
		opt  Options
		by   By
	}{
		{"stealing", Options{}, ByP},
		{"queue-overflow", Options{}, ByP},
		{"mutex-hog", Options{}, ByP},
		{"gc-takes-ps", Options{}, ByP},
		{"deadlock", Options{}, ByP},
		{"prime-sieve", Options{From: 20_000, To: 60_000}, ByP},
		{"syscall-handoff", Options{}, ByM},
		{"pipeline", Options{Goroutine: 8}, ByG},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, look := scenario(t, c.name, 0, c.opt)
			look.By, look.Width = c.by, 80
			golden.Equal(t, "testdata/"+c.name+".txt", m.Text(look))
		})
	}
}

// Do colours change nothing but colours?
func TestColours(t *testing.T) {
	m, look := scenario(t, "stealing", 0, Options{})
	look.Width = 80
	plain := m.Text(look)
	look.Color = true
	coloured := m.Text(look)
	require.Contains(t, coloured, "\x1b[48;5;214;38;5;16m11", "G1 is orange, as in an SVG")
	require.Equal(t, plain, regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(coloured, ""))
}

// Does a goroutine that runs for a tenth of a column make the column look busy?
func TestActivityIsSeen(t *testing.T) {
	m := New(Options{})
	m.ps = []processor{{queue: newQueue(4, 0)}}
	m.ps[0].run.begin(0)
	for at := event.Time(0); at < 1000; at += 100 {
		m.ps[0].run.set(at, deed{use: runs, g: 7})
		m.ps[0].run.set(at+12, deed{})
	}
	m.End(1000, "")
	p := &page{Model: m, cells: 10, used: map[rune]bool{}}
	cells, _ := p.lane(&m.ps[0].run)
	require.Equal(t, strings.Repeat("▒", 10), string(cells))
}

// Are the sums at the right end of a goroutine's row those of a bill?
func TestSumsAreTheBill(t *testing.T) {
	names := []string{"stealing", "mutex-hog", "gc-takes-ps", "deadlock", "prime-sieve", "syscall-handoff", "producer-consumer"}
	for _, name := range names {
		bill, want := view.NewBill(), map[event.GID][3]event.Duration{}
		bill.Tell(func(g event.GID, spent [event.Causes]event.Duration) {
			var sums [3]event.Duration
			for c, d := range spent {
				sums[min(c, 2)] += d
			}
			want[g] = sums
		})
		m, _ := scenario(t, name, 0, Options{}, bill.Listen)
		bill.End(m.end)
		list, _ := m.chosen(1000)
		require.NotEmpty(t, list)
		for _, g := range list {
			ran, waited, blocked := g.bill()
			require.Equal(t, want[g.id], [3]event.Duration{ran, waited, blocked}, "%v of %s", g.id, name)
		}
	}
}
