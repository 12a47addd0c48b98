package view_test

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// symbols names what the scripts of these tests use.
type symbols []string

func (s symbols) Symbol(i int32) string   { return s[i] }
func (s symbols) Position(i int32) string { return "" }

// A lesson is a script to be traced: the transcript beside the test is what a
// student would see.
type lesson struct {
	name  string
	procs int
	opt   view.Options
	names symbols
	main  func(m *sim.Machine) sim.Script
}

// trace runs a lesson and returns its transcript.
func (l lesson) trace(t *testing.T) string {
	var b bytes.Buffer
	l.opt.Symbols = append(symbols{""}, l.names...)
	tr := view.NewTrace(&b, l.opt)
	m, err := sim.New(sim.Config{Procs: l.procs, Listen: tr.Listen})
	require.NoError(t, err)
	m.Start(l.main(m), 1)
	m.Run()
	require.NoError(t, tr.Close())
	return b.String()
}

func lessons() []lesson {
	return append(slices.Concat(kernelLessons(), gcLessons(), nameLessons()), []lesson{
		{"last-one-first", 1, view.Options{}, symbols{"main.main", "main.worker"}, func(m *sim.Machine) sim.Script {
			var wg sim.WaitGroup
			worker := sim.Script{sim.WgAdd(&wg, -1)}
			s := sim.Script{sim.WgAdd(&wg, 5)}
			for range 5 {
				s = append(s, sim.Go(worker, 2))
			}
			return append(s, sim.WgWait(&wg))
		}},
		{"hand-over", 1, view.Options{Why: true}, symbols{"main.main", "main.receiver", "c"}, func(m *sim.Machine) sim.Script {
			c := m.NewChan(0, 3)
			return sim.Script{sim.Go(sim.Script{sim.Recv(c)}, 2), sim.Gosched(), sim.Send(c, sim.Int(1)), sim.Gosched()}
		}},
		{"close-wakes", 1, view.Options{}, symbols{"main.main", "main.receiver", "c"}, func(m *sim.Machine) sim.Script {
			c := m.NewChan(0, 3)
			s := sim.Script{}
			for range 3 {
				s = append(s, sim.Go(sim.Script{sim.Recv(c)}, 2))
			}
			return append(s, sim.Gosched(), sim.Close(c), sim.Gosched())
		}},
		{"steal", 2, view.Options{}, symbols{"main.main", "main.worker"}, func(m *sim.Machine) sim.Script {
			var wg sim.WaitGroup
			worker := sim.Script{sim.Burn(100 * event.Microsecond), sim.WgAdd(&wg, -1)}
			s := sim.Script{sim.WgAdd(&wg, 6)}
			for range 6 {
				s = append(s, sim.Go(worker, 2))
			}
			return append(s, sim.WgWait(&wg))
		}},
		{"equal-timers", 1, view.Options{}, symbols{"main.main", "main.sleeper"}, func(m *sim.Machine) sim.Script {
			sleeper := sim.Script{sim.Sleep(event.Millisecond)}
			return sim.Script{sim.Go(sleeper, 2), sim.Go(sleeper, 2), sim.Go(sleeper, 2), sim.Sleep(2 * event.Millisecond)}
		}},
		{"select", 1, view.Options{Why: true}, symbols{"main.main", "main.sender", "jobs", "done", "out"}, func(m *sim.Machine) sim.Script {
			jobs, done, out := m.NewChan(0, 3), m.NewChan(0, 4), m.NewChan(1, 5)
			cases := []sim.Case{{C: jobs}, {C: done}, {C: out, Send: true}}
			return sim.Script{
				sim.Select(cases, true), sim.Select(cases[:2], false), sim.Go(sim.Script{sim.Send(jobs, sim.Int(1))}, 2),
				sim.Select(cases, true), sim.Close(done), sim.Select(cases, true),
			}
		}},
		{"condition", 1, view.Options{}, symbols{"main.main", "main.waiter"}, func(*sim.Machine) sim.Script {
			var list sim.NotifyList
			s := sim.Script{sim.NotifyOne(&list)}
			for ticket := range uint32(3) {
				s = append(s, sim.Go(sim.Script{sim.NotifyAdd(&list), sim.NotifyWait(&list, ticket)}, 2), sim.Gosched())
			}
			return append(s, sim.NotifyOne(&list), sim.NotifyAll(&list), sim.Gosched())
		}},
		{"every-step", 2, view.Options{Steps: true}, symbols{"main.main", "main.worker"}, func(m *sim.Machine) sim.Script {
			return sim.Script{sim.Go(sim.Script{}, 2), sim.Gosched(), sim.Sleep(event.Millisecond)}
		}},
	}...)
}

// What does a lesson look like? Read testdata/*.txt aloud.
func TestTranscripts(t *testing.T) {
	for _, l := range lessons() {
		t.Run(l.name, func(t *testing.T) {
			golden.Equal(t, filepath.Join("testdata", l.name+".txt"), l.trace(t))
		})
	}
}

// Where does the time go, in a program with some of everything?
func TestBill(t *testing.T) {
	names := symbols{"", "main.main", "main.worker", "main.client", "main.reader", "results"}
	bill, counts := view.NewBill(), event.Counts{}
	m, err := sim.New(sim.Config{Procs: 2, Listen: event.Each(bill.Listen, counts.Listen)})
	require.NoError(t, err)
	var mu sim.Mutex
	c := m.NewChan(0, 5)
	worker := sim.Script{sim.Lock(&mu), sim.Burn(300 * event.Microsecond), sim.Unlock(&mu), sim.Send(c, sim.Int(1))}
	client := sim.Script{sim.Net(2 * event.Millisecond), sim.Burn(event.Microsecond)}
	reader := sim.Script{sim.Syscall(event.Millisecond, false), sim.Sleep(event.Millisecond)}
	s := sim.Script{}
	for range 4 {
		s = append(s, sim.Go(worker, 2), sim.Go(client, 3), sim.Go(reader, 4))
	}
	for range 4 {
		s = append(s, sim.Recv(c))
	}
	m.Start(append(s, sim.Sleep(5*event.Millisecond)), 1)
	m.Run()
	bill.End(m.Now())
	golden.Equal(t, filepath.Join("testdata", "bill.txt"), view.Summary(&counts)+bill.Text(names, 80))
}

// What does a run come to, in five lines?
func TestSummary(t *testing.T) {
	for _, l := range lessons() {
		if l.name == "steal" {
			var counts event.Counts
			m, err := sim.New(sim.Config{Procs: l.procs, Listen: counts.Listen})
			require.NoError(t, err)
			m.Start(l.main(m), 1)
			m.Run()
			golden.Equal(t, filepath.Join("testdata", "summary.txt"), view.Summary(&counts))
		}
	}
}

// TestSummaryFits80Columns: a row with much to say goes on below itself.
func TestSummaryFits80Columns(t *testing.T) {
	waits := event.Measure{N: 123_456, Time: 70 * event.Millisecond}
	counts := event.Counts{
		End: event.End{Why: event.Exited}, Time: event.Time(event.Second), FromNext: 1e8, Thefts: 1e8, Stolen: 1e9,
		SchedLock: waits, ChanLock: waits, SemaLock: waits, TimerLock: waits,
		GCPause: event.Second, GCWork: event.Second, Assists: event.Measure{N: 1, Time: event.Second},
		PerP: make([]event.PCounts, 8),
	}
	for k := range counts.N {
		counts.N[k] = 2e8
	}
	text := view.Summary(&counts)
	for line := range strings.Lines(text) {
		require.LessOrEqual(t, len(line), 81, line)
	}
	require.Contains(t, text, "70ms in all;\n              waited for locks of channels")
	require.NotContains(t, text, " \n")
}
