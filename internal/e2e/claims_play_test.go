package e2e_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// play runs a scenario and keeps its events.
func play(t *testing.T, s scenarios.Scenario, p *lang.Program, cfg sim.Config, seed int64) *played {
	t.Helper()
	run := on(s)
	if cfg.Procs != 0 {
		run = cfg
	}
	r := &played{}
	run.Seed, run.Policy = seed, cfg.Policy
	run.Listen = event.Each(func(e *event.Event) { r.events = append(r.events, *e) }, r.counts.Listen)
	result, _ := launch(t, p, run)
	r.out = result.Stdout + result.Stderr
	r.lines = strings.Split(strings.TrimSuffix(r.out, "\n"), "\n")
	return r
}

// count is how many events of a kind there are that are as wanted.
func (r *played) count(k event.Kind, want func(e *event.Event) bool) (n int) {
	for i := range r.events {
		if r.events[i].Kind == k && (want == nil || want(&r.events[i])) {
			n++
		}
	}
	return n
}

// each calls f for the events of a kind, with those that follow.
func (r *played) each(k event.Kind, f func(e *event.Event, after []event.Event)) {
	for i := range r.events {
		if r.events[i].Kind == k {
			f(&r.events[i], r.events[i+1:])
		}
	}
}

// prints is a claim's run that prints a line with that text.
func prints(text string) func(*testing.T, *played) {
	return func(t *testing.T, r *played) { require.Contains(t, r.out, text) }
}

// next returns the first event of a kind.
func next(t *testing.T, list []event.Event, k event.Kind) *event.Event {
	t.Helper()
	for i := range list {
		if list[i].Kind == k {
			return &list[i]
		}
	}
	t.Fatalf("no %v follows", k)
	return nil
}
