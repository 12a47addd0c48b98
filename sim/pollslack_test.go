package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// How late does a sleeping process wake up? On Linux the later, the longer it slept; the
// medians of real ones were 0.2, 0.4, 0.5 and 0.9 ms for these sleeps.
func TestLongSleepsAreLater(t *testing.T) {
	for _, c := range []struct{ sleep, least, most event.Duration }{
		{100 * event.Millisecond, 100 * event.Microsecond, 300 * event.Microsecond},
		{300 * event.Millisecond, 300 * event.Microsecond, 500 * event.Microsecond},
		{500 * event.Millisecond, 400 * event.Microsecond, 600 * event.Microsecond},
		{event.Second, 800 * event.Microsecond, 1100 * event.Microsecond},
	} {
		m := machine(t, Config{Procs: 1})
		m.Start(Script{Sleep(c.sleep)}, 0)
		require.Equal(t, event.Exited, m.Run().Why)
		late := m.Now().Sub(0) - c.sleep
		assert.Greater(t, late, c.least, c.sleep)
		assert.Less(t, late, c.most, c.sleep)
	}
}

// Whom does the slack of the kernel make late? Who sleeps for long: a thousandth, less an
// eighth, of its sleep, and never more than 100ms. As a cost it can be another one, or none.
func TestSlackIsACost(t *testing.T) {
	costs := rules.DefaultCosts()
	later := func(d event.Duration) event.Duration {
		return machine(t, Config{Procs: 1, Costs: costs}).pollSlack(d)
	}
	assert.Zero(t, later(50*event.Millisecond), "poll.late has the slack of a short sleep")
	assert.Equal(t, 825*event.Microsecond, later(event.Second))
	assert.Equal(t, costs.PollSlackMost-rules.PollSlackLeast, later(event.Duration(event.Never)))
	costs.PollSlack, costs.PollSlackMost = 1000*event.Microsecond, 2*event.Millisecond
	assert.Equal(t, 950*event.Microsecond, later(event.Second))
	assert.Equal(t, 1950*event.Microsecond, later(3*event.Second))
	costs.PollSlack = 0
	assert.Zero(t, later(event.Duration(event.Never)))
}

// What comes after 146 years? Nothing: the run ends, or every timer would be due at once.
func TestTimeEnds(t *testing.T) {
	if testing.Short() {
		t.Skip("sysmon looks 76 million times")
	}
	m := machine(t, Config{Procs: 1})
	m.Start(Script{Sleep(event.Duration(event.Never))}, 0)
	require.Equal(t, event.TimeLimit, m.Run().Why)
	assert.Equal(t, EndOfTime, m.Now())
}
