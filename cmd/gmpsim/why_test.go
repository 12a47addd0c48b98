package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/internal/hunt"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// A waking is one event that made a goroutine ready, or handed it the turn.
type waking struct {
	at    event.Time
	by, g event.GID
}

// A witness holds the chains of a run against its events.
type witness struct {
	t        *testing.T
	path     *view.Path
	wakings  map[waking]bool
	executes map[waking]bool
	ends     int
	chains   int
}

func newWitness(t *testing.T) *witness {
	return &witness{t: t, path: view.NewPath(nil, ""), wakings: map[waking]bool{}, executes: map[waking]bool{}}
}

// Listen takes in an event; at some ends of goroutines it looks at their chains.
func (w *witness) Listen(e *event.Event) {
	if e.Kind == event.GoEnd {
		if w.ends++; w.ends <= 20 || w.ends%50 == 0 {
			w.look(e.G, e.T)
		}
	}
	w.path.Listen(e)
	switch e.Kind {
	case event.Ready:
		w.wakings[waking{e.T, e.G, e.Ready().G}] = true
	case event.Go:
		w.wakings[waking{e.T, e.G, e.Go().G}] = true
	case event.TimerAdd:
		w.wakings[waking{e.T, e.G, event.NoG}] = true
	case event.TimerPut:
		w.wakings[waking{e.T, e.G, event.NoG}] = true
	case event.CoroSwitch:
		w.wakings[waking{e.T, e.G, e.CoroSwitch().G}] = true
		w.executes[waking{e.T, event.NoG, e.CoroSwitch().G}] = true
	case event.Execute:
		w.executes[waking{e.T, event.NoG, e.G}] = true
	}
}

// look asks of the chain to now: does it begin at 0, has it no gap, do its durations add up, is each waker the right one?
func (w *witness) look(g event.GID, now event.Time) {
	w.path.Pass(now)
	chain := w.path.To(g)
	w.chains++
	require.NotEmpty(w.t, chain)
	require.Zero(w.t, chain[0].From)
	require.Equal(w.t, now, chain[len(chain)-1].To)
	require.Equal(w.t, g, chain[len(chain)-1].G)
	var all event.Duration
	for i, l := range chain {
		all += l.To.Sub(l.From)
		require.LessOrEqual(w.t, l.From, l.To)
		if i == 0 {
			continue
		}
		before := chain[i-1]
		require.Equal(w.t, before.To, l.From)
		if l.By != event.NoG {
			require.Equal(w.t, l.By, before.G)
			require.True(w.t, w.wakings[waking{l.From, l.By, l.G}], "%v %v %v", l.From, l.By, l.G)
			require.LessOrEqual(w.t, l.Waited, l.From)
		} else if before.G != event.NoG { // otherwise a timer started it, or the runtime
			require.Equal(w.t, before.G, l.G)
		}
		if before.Cause == event.Runnable && l.Cause == event.Running && l.By == event.NoG {
			require.True(w.t, w.executes[waking{l.From, event.NoG, l.G}])
		}
	}
	require.Equal(w.t, event.Duration(now), all)
}

// runWith runs a program on a machine with the flags.
func runWith(t *testing.T, name, flags string, listen event.Listener) {
	var o machineOptions
	cmd := &cobra.Command{}
	o.declare(cmd)
	require.NoError(t, cmd.ParseFlags(strings.Fields(flags)))
	p, cfg, err := o.prepare(nil, []string{name})
	require.NoError(t, err)
	cfg.MaxSteps, cfg.Listen = 20_000, listen
	m, err := sim.New(cfg)
	require.NoError(t, err)
	_, err = newSession().start(context.Background(), p, m, io.Discard, io.Discard, nil)
	require.NoError(t, err)
	m.Run()
}

// Do the chains of all scenarios add up, under several rules?
func TestPathsOfScenarios(t *testing.T) {
	for _, sc := range scenarios.All() {
		for _, flags := range []string{"", "--procs 3 --seed 2", "--go 1.13 --procs 4"} {
			w := newWitness(t)
			runWith(t, sc.Name, flags, w.Listen)
			if testing.Short() {
				break
			}
		}
	}
}

// Do those of random programs?
func TestPathsOfRandomPrograms(t *testing.T) {
	chains := 0
	for i, program := range hunt.GenerateMany(1, 40) {
		code, err := program.Load()
		require.NoError(t, err)
		w := newWitness(t)
		m, err := sim.New(sim.Config{Procs: 1 + i%4, Boot: code.Boot(), MaxSteps: 50_000, Listen: w.Listen})
		require.NoError(t, err)
		proc := code.New(m, lang.Host{Stdout: io.Discard, Stderr: io.Discard, Wall: epoch()})
		m.Start(proc.Main(), proc.MainSymbol())
		m.Run()
		chains += w.chains
	}
	require.Greater(t, chains, 100)
}

// Is each sentence of a story true? Read testdata/why/*.txt beside the trace.
func TestScriptStories(t *testing.T) {
	for _, args := range []string{
		"ping-pong G7", "stealing G20", "mutex-hog G7 --at 3ms", "rwmutex-writer G9 --at 60ms", "syscall-handoff G7", "tight-loop G7",
		"prime-sieve G9 --line 51", "gc-takes-ps G7 --at 70ms", "network-hogs G7 --at 100ms", "context-cancel G7",
		"timer-hogs G1 --at 30ms", "dining-philosophers G7",
		"ping-pong --latency G7@41", "pipeline --latency G1@500us", "errgroup --latency G1@14us", "pool --latency G1@600us",
		"prime-sieve --procs 4 --latency G1@100us",
	} {
		s := newSession()
		status := s.main(context.Background(), append([]string{"why"}, strings.Fields(args)...))
		name := strings.NewReplacer(" ", "_", "--", "", "@", "_at_").Replace(args)
		golden.Equal(t, filepath.Join("testdata", "why", name+".txt"), fmt.Sprintf("$ gmpsim why %s\n%s%s%s", args, &s.out, &s.err,
			[]string{"", fmt.Sprintf("exit status %d\n", status)}[min(status, 1)]))
	}
}
