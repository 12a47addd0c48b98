package view

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// told returns the events of a program with locks, channels, sleeps and system calls.
func eventful(t *testing.T, procs int) (events []event.Event, end event.Time) {
	m, err := sim.New(sim.Config{Procs: procs, Listen: func(e *event.Event) { events = append(events, *e) }})
	require.NoError(t, err)
	var mu sim.Mutex
	c := m.NewChan(2, 0)
	worker, reader := sim.Script{}, sim.Script{}
	for range 40 {
		worker = append(worker, sim.Lock(&mu), sim.Burn(30*event.Microsecond), sim.Unlock(&mu), sim.Send(c, sim.Int(1)), sim.Gosched())
		reader = append(reader, sim.Recv(c), sim.Syscall(20*event.Microsecond, false), sim.Sleep(event.Microsecond))
	}
	main := sim.Script{}
	for range 4 {
		main = append(main, sim.Go(worker, 0), sim.Go(reader, 0))
	}
	m.Start(append(main, sim.Burn(25*event.Millisecond), sim.Sleep(4*event.Millisecond)), 0)
	m.Run()
	return events, m.Now()
}

// Do the episodes of each goroutine cover its life, and do they say the same as its bill?
func TestStoryAddsUp(t *testing.T) {
	for procs := 1; procs < 5; procs++ {
		events, end := eventful(t, procs)
		bills := map[event.GID]account{}
		bill := NewBill()
		bill.closed = func(a *account) { bills[a.g] = *a }
		for i := range events {
			bill.Listen(&events[i])
		}
		bill.End(end)
		require.Len(t, bills, 9)
		for g, want := range bills {
			s := NewStory(g, nil, "")
			for i := range events {
				s.Listen(&events[i])
			}
			s.Pass(end)
			text := s.Text(100)
			require.Contains(t, text, fmt.Sprintf("Its bill: %s = ", exact(want.life())))
			if !s.ended {
				last := s.underWay()
				s.episodes.add(last)
			}
			var all event.Duration
			for _, k := range s.episodes.kinds {
				all += k.all
			}
			require.Equal(t, want.life(), all, "%v", g)
			require.Equal(t, want.spent[event.Running], s.episodes.kinds["ran"].all)
			require.Equal(t, want.spent[event.Runnable], s.episodes.kinds["was ready"].all)
			require.LessOrEqual(t, len(s.episodes.told()), firstEpisodes+dearEpisodes+newEpisodes)
			for i, e := range s.episodes.told()[1:] {
				require.Greater(t, e.nth, s.episodes.told()[i].nth)
			}
		}
	}
}
