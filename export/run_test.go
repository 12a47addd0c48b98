package export_test

import (
	"bytes"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/export"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// A recording is a run of a scenario.
type recording struct {
	name   string
	events []event.Event
	now    event.Time
	sym    view.Symbols
}

// record runs a scenario, for at most so many steps.
func record(t testing.TB, name string, procs int, steps int64) *recording {
	t.Helper()
	s, ok := scenarios.Get(name)
	require.True(t, ok, name)
	p, err := lang.Load(name+".go", s.Source)
	require.NoError(t, err)
	r := &recording{name: name}
	if procs == 0 {
		procs = s.Procs
	}
	m, err := sim.New(sim.Config{Procs: procs, Cores: s.Cores, Quota: s.Quota, Boot: p.Boot(), MaxSteps: steps,
		Listen: func(e *event.Event) { r.events = append(r.events, *e) }})
	require.NoError(t, err)
	proc := p.New(m, lang.Host{Stdin: bytes.NewReader(nil), Stdout: io.Discard, Stderr: io.Discard,
		Wall: time.Date(2026, 2, 10, 0, 0, 0, 0, time.UTC)})
	m.Start(proc.Main(), proc.MainSymbol())
	m.Run()
	r.now, r.sym = m.Now(), both{p, proc}
	return r
}

// both are a program, which knows its places, and a process, which knows all symbols.
type both struct {
	*lang.Program
	proc *lang.Process
}

func (b both) Symbol(sym int32) string { return b.proc.Symbol(sym) }

// adjust changes a Writer before the run, nil: not.
type adjust func(w export.Writer)

// write exports a recording.
func (r *recording) write(t testing.TB, format string, from, to event.Time) []byte {
	t.Helper()
	out, err := r.try(format, from, to, nil)
	require.NoError(t, err)
	return out
}

// try is write for a format that may refuse.
func (r *recording) try(format string, from, to event.Time, change adjust) ([]byte, error) {
	var out bytes.Buffer
	for _, f := range export.Formats() {
		if f.Name != format {
			continue
		}
		w := f.New(&out, export.Options{Symbols: r.sym, Name: r.name, File: r.name + ".go", From: from, To: to})
		if change != nil {
			change(w)
		}
		for i := range r.events {
			w.Listen(&r.events[i])
		}
		err := w.Close(r.now)
		return out.Bytes(), err
	}
	return nil, io.EOF
}

// some are scenarios in which most kinds of events come.
func some() []string {
	return []string{"last-one-first", "mutex-hog", "syscall-handoff", "gc-takes-ps", "stealing", "rwmutex-writer", "select-fair",
		"container-quota", "locked-ping-pong", "deadlock", "pool-burst", "network-hogs", "threads-never-die", "pool-deadlines"}
}

// each calls a test for each of these scenarios.
func each(t *testing.T, f func(t *testing.T, r *recording)) {
	for _, name := range some() {
		t.Run(name, func(t *testing.T) { f(t, record(t, name, 0, 4_000)) })
	}
}
