package picture

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// million is a run of about a million events on four Ps: goroutines that pass messages,
// yield, and fight for a mutex.
func million(t testing.TB, listen event.Listener) *sim.Machine {
	m, err := sim.New(sim.Config{Procs: 4, Listen: listen})
	require.NoError(t, err)
	c := m.NewChan(0, 1)
	var mu sim.Mutex
	var wg sim.WaitGroup
	var pair [2]sim.Script
	for range 12_000 {
		pair[0] = append(pair[0], sim.Send(c, sim.Int(1)), sim.Gosched())
		pair[1] = append(pair[1], sim.Recv(c), sim.Lock(&mu), sim.Burn(event.Microsecond), sim.Unlock(&mu))
	}
	main := sim.Script{sim.WgAdd(&wg, 16)}
	for range 8 {
		main = append(main, sim.Go(append(pair[0], sim.WgAdd(&wg, -1)), 1), sim.Go(append(pair[1], sim.WgAdd(&wg, -1)), 2))
	}
	m.Start(append(main, sim.WgWait(&wg)), 0)
	m.Run()
	return m
}

// Does a long run stay small: in memory, and as SVG?
func TestLongRunIsSmall(t *testing.T) {
	model, n := New(Options{}), 0
	m := million(t, func(e *event.Event) {
		n++
		model.Listen(e)
	})
	require.Greater(t, n, 1_000_000)
	model.End(m.Now(), "")
	sound(t, model.SVG(Look{Title: "long", By: ByP, Width: Width}), "long")
	for i := range model.ps {
		require.LessOrEqual(t, len(model.ps[i].run.pieces), trackMost)
	}
	for _, list := range model.marks {
		require.LessOrEqual(t, len(list), marksMost)
	}
}

// BenchmarkMillion says what the picture of a run of a million events costs, beside the
// run itself.
func BenchmarkMillion(b *testing.B) {
	b.Run("run", func(b *testing.B) {
		for b.Loop() {
			million(b, func(*event.Event) {})
		}
	})
	b.Run("picture", func(b *testing.B) {
		n := 0
		for b.Loop() {
			model := New(Options{})
			n = 0
			m := million(b, func(e *event.Event) {
				n++
				model.Listen(e)
			})
			model.End(m.Now(), "")
			model.SVG(Look{Title: "long", By: ByP, Width: Width})
		}
		b.ReportMetric(float64(n), "events")
	})
}
