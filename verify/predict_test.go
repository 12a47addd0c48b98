package verify

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
)

// Is a program whose timers wait for each other's goroutines to be made also
// simulated as in a process that has just begun, where that takes longer?
func TestCold(t *testing.T) {
	source, err := real.Load("testdata/cold.go")
	require.NoError(t, err)
	p, err := Load(source)
	require.NoError(t, err)
	c := &Check{Program: p}
	q, err := c.predictor().Predict(t.Context())
	require.NoError(t, err)
	require.True(t, q.Ways.Time)
	require.Equal(t, "AfterFunc\nsleeper\nsleeper again\n", q.Usual[0].Stderr)
	require.NoError(t, c.predictor().Widen(t.Context(), q, sampled("something else")))
	require.Len(t, q.Others, 2)
	require.Equal(t, RealTime, q.Others[0].Why)
	require.Equal(t, "sleeper\nsleeper again\nAfterFunc\n", q.Others[0].Stderr)
}
