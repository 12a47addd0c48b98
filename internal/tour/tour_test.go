// Package tour_test is the whole thing end to end, on one program of ten lines:
// its text becomes the code of goroutines, the machine runs them in virtual time,
// each step is an event, views are made from events, and the real runtime prints
// the same. Begin here to see how the packages fit together.
//
// All scenarios, and the programs and recordings that they are compared with, are
// in internal/e2e.
package tour_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// squares is the program. With one P its last goroutine is the first to run, since
// a new goroutine takes the place in runnext; the others follow in their order.
const squares = `package main

import "fmt"

func main() {
	squares := make(chan int)
	for i := range 3 {
		go func() { squares <- i * i }()
	}
	for range 3 {
		fmt.Println(<-squares)
	}
}
`

const printed = "4\n0\n1\n"

// A run is what one simulation leaves: what the program printed, how it ended, all
// events, and what a view made of them.
type run struct {
	stdout string
	code   int
	events []event.Event
	trace  string
}

// simulate goes the whole way, from the text to the output.
func simulate(t *testing.T) run {
	t.Helper()
	program, err := lang.Load("squares.go", []byte(squares))
	require.NoError(t, err)

	var r run
	var stdout, trace bytes.Buffer
	var names struct{ *lang.Process } // the process needs the machine, which needs a listener
	view := view.NewTrace(&trace, view.Options{Symbols: &names, File: "squares.go"})
	m, err := sim.New(sim.Config{Procs: 1, Boot: program.Boot(), Check: true, Listen: func(e *event.Event) {
		r.events = append(r.events, *e)
		view.Listen(e)
	}})
	require.NoError(t, err)

	names.Process = program.New(m, lang.Host{Stdout: &stdout})
	m.Start(names.Main(), names.MainSymbol())
	r.code = names.Finish(m.Run())
	require.NoError(t, view.Close())
	r.stdout, r.trace = stdout.String(), trace.String()
	return r
}

// Does a program print on the simulated runtime what Go promises, and do the events
// say in which order its goroutines ran?
func TestOutput(t *testing.T) {
	r := simulate(t)
	require.Zero(t, r.code)
	require.Equal(t, printed, r.stdout)

	var order []event.GID
	for _, e := range r.events {
		if e.Kind == event.GoEnd {
			order = append(order, e.G)
		}
	}
	first := order[0]
	require.Equal(t, []event.GID{first, first - 2, first - 1}, order, "the last one first")
}

// Does a trace have a line for each go statement?
func TestTrace(t *testing.T) {
	require.Equal(t, 3, bytes.Count([]byte(simulate(t).trace), []byte("go → G")))
}

// Is a run with the same seed the same run?
func TestRepeat(t *testing.T) {
	require.Equal(t, simulate(t), simulate(t))
}

// Does the real runtime print the same?
func TestReal(t *testing.T) {
	if testing.Short() {
		t.Skip("asks the real runtime")
	}
	tc, err := real.Find(t.Context())
	if errors.Is(err, real.ErrNoGo) {
		t.Skip(err)
	}
	require.NoError(t, err)
	b, err := tc.Build(t.Context(), real.Source{Name: "squares", Text: []byte(squares)})
	require.NoError(t, err)
	defer func() { require.NoError(t, b.Close()) }()

	runs, err := b.Sample(t.Context(), "squares", real.Options{Procs: 1}, 5)
	require.NoError(t, err)
	require.True(t, runs.Has(real.Result{Stdout: printed}), "%v", runs)
}
