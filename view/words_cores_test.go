package view

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// Does the summary say how scarce cores and quota were, and only then?
func TestShortage(t *testing.T) {
	require.Equal(t, [2]string{}, [2]string{shared(sim.Stats{}), quota(sim.Stats{})})
	require.Equal(t, "threads waited 3 times, 7ms in all", shared(sim.Stats{ThreadSwitches: 3, CoreWait: 7 * event.Millisecond}))
	require.Equal(t, "used up in 1 of 2 periods, frozen for 8.75ms", quota(sim.Stats{Periods: 2, Throttles: 1, Throttled: 8750 * event.Microsecond}))
}

// Do the words of the kernel's events say who has which core?
func TestKernelWords(t *testing.T) {
	for want, e := range map[string]*event.Event{
		"core → M2 had core 0 for 3ms":                         {Kind: event.KSwitchM, B: int64(3 * event.Millisecond), C: 2},
		"on core core 1, after 2.9ms":                          {Kind: event.KOnCore, A: 1, B: int64(2900 * event.Microsecond)},
		"on core core 1, which was free":                       {Kind: event.KOnCore, A: 1},
		"off core core 1 is free":                              {Kind: event.KOffCore, A: 1},
		"wait for core all taken; number 2 in the queue":       {Kind: event.KCoreWait, A: 2},
		"throttled 20ms used; 4 threads frozen until 10.000ms": {Kind: event.KThrottle, A: 20e6, B: 10e6, C: 4},
		"unthrottled after 5ms; 4 threads go on":               {Kind: event.KUnthrottle, A: 5e6, B: 4},
	} {
		w, l, n := wordings[e.Kind], newLine(e), newNames(nil, "")
		require.Equal(t, want, w.what(n, l, e)+" "+w.note(n, l, e))
	}
}
