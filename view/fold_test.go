package view_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// text returns the trace of events.
func text(t *testing.T, opt view.Options, events []event.Event) string {
	var b bytes.Buffer
	opt.Symbols = placed{}
	tell(t, view.NewTrace(&b, opt), events)
	return b.String()
}

// repeats returns the events of a program that sends n times, starts a goroutine, and sends n times again.
func repeats(t *testing.T, n int) (events []event.Event) {
	m, err := sim.New(sim.Config{Procs: 1, Listen: func(e *event.Event) { events = append(events, *e) }})
	require.NoError(t, err)
	c := m.NewChan(4*n, 3)
	main := sim.Script{}
	for range 2 {
		for range n {
			main = append(main, sim.Send(c, sim.Int(1)))
		}
		main = append(main, sim.Go(sim.Script{sim.Recv(c)}, 2), sim.Gosched())
	}
	m.Start(main, 1)
	m.Run()
	return events
}

// Does a fold show the first, the second and the last line of a repetition, its count between them, and everything else?
func TestFold(t *testing.T) {
	events := repeats(t, 64)
	full, folded := text(t, view.Options{}, events), text(t, view.Options{Fold: "--unfold"}, events)
	require.Equal(t, 2, strings.Count(folded, "the line above 61 times more, from "), folded)
	require.Less(t, strings.Count(folded, "\n"), 40)
	require.Contains(t, full, "into the buffer: 30 of 256")
	for _, row := range []string{"1 of 256", "2 of 256", "64 of 256", "65 of 256", "127 of 256"} {
		require.Contains(t, folded, row)
	}
	require.NotContains(t, folded, "into the buffer: 30 of 256")
	for line := range strings.Lines(folded) {
		require.True(t, strings.Contains(line, "⋮") || strings.Contains(full, line), line)
	}
	for line := range strings.Lines(full) {
		if !strings.Contains(line, "send") {
			require.Contains(t, folded, line)
		}
	}
}

// Is what does not repeat often enough shown as it is?
func TestFoldOfFew(t *testing.T) {
	for n := range 8 {
		events := repeats(t, n+1)
		require.Equal(t, text(t, view.Options{}, events), text(t, view.Options{Fold: "--unfold"}, events), n)
	}
}

// Does each kind of a busy program's lines survive, and does each reason, which is given once?
func TestFoldHidesNothingOfItsOwn(t *testing.T) {
	events := busy(t)
	full, folded := text(t, view.Options{Why: true}, events), text(t, view.Options{Why: true, Fold: "--unfold"}, events)
	require.Less(t, len(folded), len(full))
	for line := range strings.Lines(full) {
		if i := strings.Index(line, "*"); i >= 0 { // a reason, without its number
			require.Contains(t, folded, strings.TrimSpace(line[i:]))
		}
	}
}

// Are the last lines those at the end of the whole trace, and has each reason there its text?
func TestLast(t *testing.T) {
	events := busy(t)
	full := text(t, view.Options{}, events)
	for _, n := range []int{1, 7, 100} {
		last := text(t, view.Options{Last: n}, events)
		require.True(t, strings.HasSuffix(full, last))
		require.GreaterOrEqual(t, strings.Count(last, "\n"), n)
	}
	why := text(t, view.Options{Last: 20, Why: true}, events)
	require.Contains(t, why, "(1) *")
	require.Equal(t, full, text(t, view.Options{Last: 1 << 20}, events))
}

// Does a trace end with the line of the event that was asked for, and does it say if there was none?
func TestUntil(t *testing.T) {
	events := repeats(t, 3)
	about := subject("gosched")
	opt := view.Options{Until: &about, Symbols: placed{}}
	var b bytes.Buffer
	tr := view.NewTrace(&b, opt)
	for i := range events {
		tr.Listen(&events[i])
		if tr.Done() {
			break
		}
	}
	require.NoError(t, tr.Close())
	require.True(t, tr.Reached())
	rows := strings.Split(strings.TrimSpace(b.String()), "\n")
	require.Contains(t, rows[len(rows)-1], "Gosched")
	about = subject("G99")
	tr = view.NewTrace(&b, opt)
	tell(t, tr, events)
	require.False(t, tr.Reached())
}

// Does a place have three lines on each side, and a stroke where others are left out?
func TestAround(t *testing.T) {
	events := repeats(t, 20)
	for i := range events {
		if events[i].Pos = 0; events[i].Kind == event.Gosched {
			events[i].Pos = 1
		}
	}
	around := text(t, view.Options{Around: view.Line(12)}, events)
	require.Equal(t, 2, strings.Count(around, "Gosched"))
	require.Equal(t, 1, strings.Count(around, "…\n"))
	require.Less(t, strings.Count(around, "\n"), 20)
}
