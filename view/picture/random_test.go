package picture

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A meeting has what the goroutines of a random program meet at.
type meeting struct {
	chans [3]*sim.Chan
	mu    sim.Mutex
	wg    sim.WaitGroup
}

// ops draws what a goroutine does next; others are the scripts that it may start.
func (w *meeting) ops(t *rapid.T, others []sim.Script) sim.Script {
	n := rapid.Int64Range(0, 900).Draw(t, "n")
	d, c := event.Duration(n*n)*80, w.chans[n%3]
	if len(others) > 0 && n%4 == 0 {
		return sim.Script{sim.Go(others[n%int64(len(others))], int32(n%5))}
	}
	all := []sim.Script{
		{sim.Burn(d)}, {sim.Gosched()}, {sim.Send(c, sim.Int(1))}, {sim.Recv(c)}, {sim.Sleep(d)}, {sim.Net(d)},
		{sim.Syscall(d, n%2 == 0)}, {sim.LockThread()}, {sim.UnlockThread()}, {sim.Lock(&w.mu), sim.Burn(d), sim.Unlock(&w.mu)},
		{sim.WgAdd(&w.wg, 1), sim.Burn(d), sim.WgAdd(&w.wg, -1)}, {sim.WgWait(&w.wg)}, {sim.Procs(int(n % 9))},
	}
	return all[n%int64(len(all))]
}

// random runs a random program and tells all listeners.
func random(t *rapid.T, listen event.Listener) *sim.Machine {
	m, err := sim.New(sim.Config{Procs: rapid.IntRange(1, 8).Draw(t, "procs"), Seed: rapid.Int64().Draw(t, "seed"),
		MaxSteps: 20_000, Listen: listen})
	if err != nil {
		t.Fatal(err)
	}
	w := &meeting{}
	for i := range w.chans {
		w.chans[i] = m.NewChan(i, 0)
	}
	var all []sim.Script
	for range rapid.IntRange(1, 7).Draw(t, "scripts") {
		var s sim.Script
		for _, other := range all {
			s = append(s, sim.Go(other, 1), sim.Go(other, 2))
		}
		for range rapid.IntRange(0, 12).Draw(t, "length") {
			s = append(s, w.ops(t, all)...)
		}
		all = append(all, s)
	}
	m.Start(append(all[len(all)-1], sim.Sleep(event.Millisecond)), 0)
	m.Run()
	return m
}

// Do the lanes show at every instant what the events' own state says then?
func TestLanesAgreeWithState(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var events []event.Event
		model := New(Options{})
		m := random(t, func(e *event.Event) {
			events = append(events, *e)
			model.Listen(e)
		})
		model.End(m.Now(), "")
		state := event.NewState()
		every := rapid.IntRange(1, 50).Draw(t, "every")
		for i := range events {
			state.Apply(&events[i])
			if last := i+1 == len(events); !last && events[i+1].T == events[i].T || !last && i%every > 0 {
				continue
			}
			agree(t, model, state, events[i].T)
		}
	})
}

// agree compares the lanes at one instant with a state.
func agree(t require.TestingT, m *Model, s *event.State, now event.Time) {
	for i, p := range m.ps {
		if i >= len(s.Ps) {
			require.Equal(t, deed{}, p.run.at(now).deed)
			continue
		}
		want := &s.Ps[i]
		got := p.run.at(now)
		if got.mix == nil {
			require.Equal(t, want.M != event.NoM && s.Ms[want.M].G != event.NoG, got.use == runs || got.use == calls, "P%d at %v", i, now)
			if got.use == runs || got.use == calls {
				require.Equal(t, s.Ms[want.M].G, got.g)
				require.EqualValues(t, want.M, got.on)
			}
			require.Equal(t, want.M == event.NoM, got.use == idle)
		}
		if next := p.next.at(now); next.mix == nil {
			require.Equal(t, want.Next, next.g)
		}
		agreeQueue(t, &p.queue, want.Queue, now)
	}
	for i := range m.ms {
		if got := m.ms[i].at(now); i < len(s.Ms) && got.mix == nil {
			require.Equal(t, s.Ms[i].G, got.g, "M%d at %v", i, now)
			require.Equal(t, s.Ms[i].P == event.NoP && s.Ms[i].G == event.NoG, got.use == idle, "M%d at %v", i, now)
		}
	}
	agreeQueue(t, &m.global, s.Global, now)
	for id, g := range m.crowd.kept {
		known, alive := s.Gs[id]
		switch got := g.track.at(now); {
		case g.track.pieces[0].from > now:
		case !alive:
			require.Equal(t, idle, got.use, "%v at %v", id, now)
		case got.mix == nil:
			require.Equal(t, useOf(known), got.use, "%v at %v", id, now)
		}
	}
}

func agreeQueue(t require.TestingT, q *queue, want []event.GID, now event.Time) {
	for i := range q.places {
		g := event.NoG
		if i < len(want) {
			g = want[i]
		}
		if got := q.places[i].at(now); got.mix == nil {
			require.Equal(t, g, got.g, "place %d at %v", i, now)
		}
	}
}

// Does merging keep the sums and the memory in bounds?
func TestTrackIsBounded(t *testing.T) {
	var tr track
	tr.begin(0)
	var want share
	now := event.Time(0)
	for i := range 300_000 {
		tr.set(now, deed{use: use(i % 3), g: event.GID(i % 7)})
		d := event.Duration(1 + i*i%97)
		if i%20_000 == 0 {
			d = 100_000
		}
		want[i%3] += d
		now = now.Add(d)
		require.LessOrEqual(t, len(tr.pieces), trackMost)
	}
	require.Equal(t, want, tr.total(0, now))
	long := 0
	tr.each(0, now, func(s stretch) {
		if s.to.Sub(s.from) == 100_000 {
			long++
		}
	})
	require.Equal(t, 15, long, "what is long enough to be seen stays as it is")
}

// Is a queue's length over time kept, however long it goes on?
func TestProfileIsBounded(t *testing.T) {
	p := profile{width: 1}
	area := 0.0
	for i := range 50_000 {
		v := int64(i % 100)
		if i == 31_000 {
			v = 5000
		}
		p.set(event.Time(i*1000), v)
		area += float64(v) * 1000
	}
	p.hold(50_000_000)
	require.LessOrEqual(t, len(p.cells), profileMost)
	require.EqualValues(t, 5000, p.highest(0, 50_000_000))
	require.EqualValues(t, 99, p.highest(0, 30_000_000))
	got := 0.0
	for _, c := range p.cells {
		got += c.area
	}
	require.InEpsilon(t, area, got, 1e-9)
}
