package export_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/exp/trace"

	"github.com/gmpsim/gmpsim/export"
	"github.com/gmpsim/gmpsim/sim/event"
)

// parsed reads a Go trace to its end.
func parsed(t *testing.T, text []byte) (all []trace.Event) {
	t.Helper()
	r, err := trace.NewReader(bytes.NewReader(text))
	require.NoError(t, err)
	for {
		e, err := r.ReadEvent()
		if err == io.EOF {
			return all
		}
		require.NoError(t, err)
		all = append(all, e)
	}
}

// goStates are the states of goroutines, in the words of a trace.
func goStates() map[event.Status]trace.GoState {
	return map[event.Status]trace.GoState{event.Grunnable: trace.GoRunnable, event.Grunning: trace.GoRunning,
		event.Gsyscall: trace.GoSyscall, event.Gwaiting: trace.GoWaiting}
}

// A goStep is a goroutine's coming to a state, as a trace tells it.
type goStep struct {
	t  trace.Time
	to trace.GoState
	m  trace.ThreadID
	p  trace.ProcID
}

// goSteps returns those of each goroutine.
func goSteps(all []trace.Event) map[trace.GoID][]goStep {
	steps := map[trace.GoID][]goStep{}
	for _, e := range all {
		if e.Kind() == trace.EventStateTransition && e.StateTransition().Resource.Kind == trace.ResourceGoroutine {
			_, to := e.StateTransition().Goroutine()
			g := e.StateTransition().Resource.Goroutine()
			steps[g] = append(steps[g], goStep{e.Time(), to, e.Thread(), e.Proc()})
		}
	}
	return steps
}

// Does a reader of Go traces see each goroutine come to the states of the events, in their
// order, on the same thread and P? It lets no two events have the same time and makes the
// later one a nanosecond later, so its times may be late by as many as there are at once.
// After a system call a goroutine may be runnable for a moment.
func TestGoTraceFollowsEvents(t *testing.T) {
	each(t, func(t *testing.T, r *recording) {
		const atOnce = 500
		steps := goSteps(parsed(t, r.write(t, "gotrace", 0, 0)))
		s, before := event.NewState(), map[event.GID]event.Status{}
		for i := range r.events {
			e := &r.events[i]
			if event.Specs[e.Kind].Class == event.ClassMeasure {
				continue
			}
			s.Apply(e)
			one, other := e.Moves()
			for _, g := range []event.GID{one, other} {
				known, alive := s.Gs[g]
				if g == event.NoG || alive && known.Status == before[g] {
					continue
				}
				to := trace.GoNotExist
				if alive {
					to = goStates()[known.Status]
				}
				if e.Kind == event.Coroutine {
					before[g] = known.Status
					continue // it is created in this state
				}
				list := steps[trace.GoID(g)]
				moment := known.Status == event.Grunning && len(list) > 1 && list[0].to == trace.GoRunnable
				if moment || e.Kind == event.CoroSwitch && len(list) > 1 && list[0].to == trace.GoRunnable {
					list = list[1:]
				}
				require.NotEmpty(t, list, "%v", e)
				if e.Kind != event.Go {
					require.Equal(t, to, list[0].to, "%v", e)
				}
				late := int64(list[0].t) - int64(e.T)
				require.True(t, late >= 0 && late < atOnce, "%v: %d", e, late)
				if known.Status == event.Grunning {
					require.Equal(t, trace.ThreadID(e.M), list[0].m)
					require.Equal(t, trace.ProcID(s.Ms[e.M].P), list[0].p)
				}
				before[g], steps[trace.GoID(g)] = known.Status, list[1:]
			}
		}
		for g, rest := range steps {
			require.Empty(t, rest, g)
		}
	})
}

// Can a trace begin in the middle of a run?
func TestGoTraceWindow(t *testing.T) {
	each(t, func(t *testing.T, r *recording) {
		for i := int64(1); i < 8; i++ {
			require.NotEmpty(t, parsed(t, r.write(t, "gotrace", r.now*event.Time(i)/8, 0)))
		}
	})
}

// Does a trace of many generations tell the same as one of a single one?
func TestGoTraceGenerations(t *testing.T) {
	each(t, func(t *testing.T, r *recording) {
		out, err := r.try("gotrace", 0, 0, func(w export.Writer) { export.Generations(w, 50) })
		require.NoError(t, err)
		all, generations := parsed(t, out), 0
		for _, e := range all {
			if e.Kind() == trace.EventSync {
				generations++
			}
		}
		require.Greater(t, generations, 2)
		want := goSteps(parsed(t, r.write(t, "gotrace", 0, 0)))
		for g, steps := range goSteps(all) {
			var got []trace.GoState
			for i, s := range steps {
				if i == 0 || s.to != steps[i-1].to { // the statuses at the beginning of a generation
					got = append(got, s.to)
				}
			}
			require.Len(t, got, len(want[g]), g)
		}
	})
}

// Does go tool trace read it?
func TestGoTraceTool(t *testing.T) {
	r := record(t, "gc-takes-ps", 0, 4000)
	file := filepath.Join(t.TempDir(), "run.trace")
	require.NoError(t, os.WriteFile(file, r.write(t, "gotrace", 0, 0), 0o666))
	out, err := exec.Command("go", "tool", "trace", "-d=parsed", file).CombinedOutput()
	require.NoError(t, err, string(out))
	for _, want := range []string{"NotExist->Runnable", "Waiting->Runnable", "main.main", "GoID=1 "} {
		require.Contains(t, string(out), want)
	}
}
