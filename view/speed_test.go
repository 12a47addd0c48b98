package view_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// placed gives every name and every position the same text: what a program's symbols cost is not measured here.
type placed struct{}

func (placed) Symbol(int32) string   { return "main.worker" }
func (placed) Position(int32) string { return "prog.go:12:3" }

// busy returns the events of a program with some of everything that programs do often, after its boot.
func busy(t testing.TB) (events []event.Event) {
	m, err := sim.New(sim.Config{Procs: 4, Listen: func(e *event.Event) { events = append(events, *e) }})
	require.NoError(t, err)
	var mu sim.Mutex
	var wg sim.WaitGroup
	c, d := m.NewChan(0, 3), m.NewChan(8, 4)
	sender, worker := sim.Script{}, sim.Script{}
	main := sim.Script{sim.WgAdd(&wg, 8)}
	for range 200 {
		sender = append(sender, sim.Send(c, sim.Int(1)), sim.Send(d, sim.Int(1)))
		worker = append(worker, sim.Lock(&mu), sim.Burn(3*event.Microsecond), sim.Unlock(&mu), sim.Gosched())
	}
	for range 4 {
		main = append(main, sim.Go(append(sender, sim.WgAdd(&wg, -1)), 2), sim.Go(append(worker, sim.WgAdd(&wg, -1)), 2))
	}
	for range 800 {
		main = append(main, sim.Recv(c), sim.Recv(d))
	}
	m.Start(append(main, sim.WgWait(&wg)), 1)
	m.Run()
	return events
}

// lines counts the rows that are written.
type lines int

func (n *lines) Write(p []byte) (int, error) {
	for _, b := range p {
		if b == '\n' {
			*n++
		}
	}
	return len(p), nil
}

var variants = []struct {
	name string
	opt  view.Options
}{
	{"plain", view.Options{}},
	{"narrow", view.Options{Width: 80}},
	{"color", view.Options{Color: true}},
	{"steps", view.Options{Steps: true}},
	{"only", view.Options{Only: []view.Subject{subject("G7"), subject("steal")}}},
	{"why", view.Options{Why: true}},
	{"why all", view.Options{WhyAll: true}},
	{"fold", view.Options{Fold: "--unfold"}},
	{"last", view.Options{Last: 100}},
}

func subject(s string) view.Subject {
	it, err := view.ParseSubject(s)
	if err != nil {
		panic(err)
	}
	return it
}

// BenchmarkTraceLine says what a row of a trace costs, of a program that does nothing but schedule.
func BenchmarkTraceLine(b *testing.B) {
	events := busy(b)
	for _, v := range variants {
		b.Run(v.name, func(b *testing.B) {
			v.opt.Symbols = placed{}
			var n lines
			tell(b, view.NewTrace(&n, v.opt), events)
			b.ReportAllocs()
			for b.Loop() {
				tell(b, view.NewTrace(io.Discard, v.opt), events)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/row")
			b.ReportMetric(float64(n), "rows")
		})
	}
}

func tell(t testing.TB, tr *view.Trace, events []event.Event) {
	for i := range events {
		e := events[i]
		tr.Listen(&e)
	}
	require.NoError(t, tr.Close())
}

// Does a row of a trace allocate nothing? What is allocated is the trace itself, its first lines, and
// the text of each reason.
func TestRowsAllocateNothing(t *testing.T) {
	events := busy(t)
	for _, v := range variants {
		v.opt.Symbols = placed{}
		var n lines
		tell(t, view.NewTrace(&n, v.opt), events)
		allocs := testing.AllocsPerRun(3, func() { tell(t, view.NewTrace(io.Discard, v.opt), events) })
		require.Less(t, allocs, float64(len(events)/4), "%s: %v allocations for %d rows", v.name, allocs, n)
	}
}
