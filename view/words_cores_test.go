package view

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Does the summary say how scarce cores and quota were, and only then?
func TestShortage(t *testing.T) {
	require.Equal(t, [2]string{}, [2]string{shared(&event.Counts{}), quota(&event.Counts{})})
	require.Equal(t, "threads waited 3 times, 7ms in all",
		shared(&event.Counts{CoreWait: event.Measure{N: 3, Time: 7 * event.Millisecond}}))
	c := event.Counts{Periods: 2, Throttled: 8750 * event.Microsecond}
	c.N[event.Throttle] = 1
	require.Equal(t, "used up in 1 of 2 periods, frozen for 8.75ms", quota(&c))
}

// Do the words of the kernel's events say who has which core?
func TestKernelWords(t *testing.T) {
	for want, e := range map[string]event.Event{
		"core → M2 had core 0 for 3ms":                         event.Raw(event.SwitchM, 0, int64(3*event.Millisecond), 2, 0),
		"on core core 1, after 2.9ms":                          event.Raw(event.OnCore, 1, int64(2900*event.Microsecond), 0, 0),
		"on core core 1 was free":                              event.Raw(event.OnCore, 1, 0, 0, 0),
		"off core core 1 is free":                              event.Raw(event.OffCore, 1, 0, 0, 0),
		"wait for core all taken; number 2 in the queue":       event.Raw(event.CoreWait, 2, 0, 0, 0),
		"throttled 20ms used; 4 threads frozen until 10.000ms": event.Raw(event.Throttle, 20e6, 10e6, 4, 0),
		"unthrottled after 5ms; 4 threads go on":               event.Raw(event.Unthrottle, 5e6, 4, 0, 0),
	} {
		w, l, n := wordings[e.Kind], newLine(&e), newNames(nil, "")
		require.Equal(t, want, string(w.said(append(w.what(nil, n, l, &e), ' '), n, l, &e)))
	}
}
