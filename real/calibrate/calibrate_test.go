package calibrate

import (
	"context"
	"testing"
	"time"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMeasure: what is measured are costs that exist, in their order and none
// twice, with sane values, and the file has them all.
func TestMeasure(t *testing.T) {
	if testing.Short() {
		t.Skip("measures for some seconds")
	}
	var told []string
	all, err := Measure(t.Context(), func(what string) { told = append(told, what) })
	require.NoError(t, err)
	require.NotEmpty(t, told)
	require.Greater(t, len(all), 15)
	want := rules.DefaultCosts()
	for _, m := range all {
		assert.LessOrEqual(t, m.P10, m.Median, m.Key)
		assert.LessOrEqual(t, m.Median, m.P90, m.Key)
		assert.Positive(t, m.Samples, m.Key)
		assert.GreaterOrEqual(t, m.Duration(), event.Duration(1), m.Key)
		assert.Less(t, m.Duration(), event.Second, m.Key)
		if !m.Unusable {
			require.NoError(t, want.Set(m.Key, m.text()))
		}
	}
	text := File(all, "a test", time.Unix(0, 0))
	costs, err := rules.ParseCosts(text)
	require.NoError(t, err, text)
	require.Equal(t, want, costs)
	for _, c := range rules.CostTable() {
		require.Contains(t, text, c.Key, "measured, or said not to be")
	}
}

// TestMeasureStops: Ctrl-C ends it, and what it changed is as before.
func TestMeasureStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := Measure(ctx, func(string) {})
	require.ErrorIs(t, err, context.Canceled)
}

// TestDerive divides a time that is known: Gosched takes 172 ns, twice what it does
// in the table of defaults, so each of its parts does; and an unbuffered hand-over
// loses what the switch takes of it.
func TestDerive(t *testing.T) {
	table := []probe{
		{derive: shares([]string{"gosched", "look", "switch"}, []float64{31, 5, 50})},
		{derive: shares([]string{"park", "ready"}, []float64{38, 40}, "chan", "chan", "look", "switch")},
		{derive: []share{{key: "go", part: 1, whole: 1}}},
	}
	told := derive(table, [][]float64{{172, 172, 172}, {296, 296, 296}, {50, 90, 300}})
	require.InDelta(t, 62, told["gosched"].Median, 0.01)
	require.InDelta(t, 10, told["look"].Median, 0.01)
	require.InDelta(t, 100, told["switch"].Median, 0.01)
	require.InDelta(t, 76, told["park"].Median, 0.01, "296 less two of the default 15, less 10 and 100, is 156: 38 of 78 parts")
	require.InDelta(t, 80, told["ready"].Median, 0.01)
	told = derive(table[1:2], [][]float64{{90, 90, 90}})
	require.Empty(t, told, "5 of 90 are left of it, which is nothing to divide")
	told = derive(table[2:], [][]float64{{50, 90, 300}})
	require.Equal(t, Cost{"go", 50, 90, 90, 3, "", false}, told["go"], "the tenth of three samples is the first")
}

// TestUnusable: what a busy host measured in vain is in the file, but not used, nor
// taken off anything else.
func TestUnusable(t *testing.T) {
	table := []probe{
		{derive: []share{{"futex.wake", nil, 1, 1, "depends"}, {"futex.spread", nil, 1, 1, "depends"}}},
		{derive: []share{{"steal.backoff", []string{"futex.wake"}, 1, 1, withLess}}},
	}
	told := derive(table, [][]float64{{20_000, 2_000_000, 2_000_000, 3_000_000}, {90_000, 130_000, 130_000, 160_000}})
	require.True(t, told["futex.wake"].Unusable)
	require.True(t, told["futex.spread"].Unusable, "of the same samples")
	wake := table[0].derive[0]
	require.False(t, wake.of(2_000, 25_000, 50_000, 3, nil).Unusable, "as on a quiet host")
	require.False(t, wake.of(400_000, 500_000, 900_000, 3, nil).Unusable, "a slow host")
	require.InDelta(t, 130_000-costOf("futex.wake", nil), told["steal.backoff"].Median, 0.01)
	text := File(inOrder(told), "a test", time.Unix(0, 0))
	require.Contains(t, text, "\n# futex.wake     27us     # not 2ms: 20us to 2ms, 4 samples\n")
	costs, err := rules.ParseCosts(text)
	require.NoError(t, err, text)
	require.Equal(t, rules.DefaultCosts().FutexWake, costs.FutexWake)
	require.Equal(t, 103*event.Microsecond, costs.StealBackoff)
}

// TestProbes: each cost is told once, and each that is taken off exists.
func TestProbes(t *testing.T) {
	known := map[string]bool{}
	for _, c := range rules.CostTable() {
		known[c.Key] = true
	}
	seen := map[string]bool{}
	for _, p := range append(probes(), coldProbe(nil)) {
		for _, s := range p.derive {
			require.True(t, known[s.key], s.key)
			require.False(t, seen[s.key], s.key)
			seen[s.key] = true
			for _, key := range s.less {
				require.True(t, known[key], key)
			}
		}
	}
}
