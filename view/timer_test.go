package view_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/view"
)

// How did a sleep and a system call look before Go 1.14? Read
// testdata/timer-goroutine.txt aloud.
func TestTimerGoroutine(t *testing.T) {
	var b bytes.Buffer
	tr := view.NewTrace(&b, view.Options{Why: true, Rules: "go=1.13", Symbols: symbols{"", "main.main", "main.worker"}})
	m, err := sim.New(sim.Config{Procs: 1, Policy: sim.PolicyOf(13), Listen: tr.Listen})
	require.NoError(t, err)
	worker := sim.Script{sim.Sleep(sim.Millisecond), sim.Syscall(sim.Microsecond, false)}
	m.Start(sim.Script{sim.Go(worker, 2), sim.Sleep(5 * sim.Millisecond)}, 1)
	m.Run()
	require.NoError(t, tr.Close())
	golden.Equal(t, "testdata/timer-goroutine.txt", b.String())
}
