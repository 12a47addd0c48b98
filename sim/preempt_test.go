package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The world is stopped while a goroutine that was asked to stop has not stopped
// yet. What it has not computed by then is still to be computed.
func TestStopTheWorldBeforeThePreemption(t *testing.T) {
	costs := DefaultCosts()
	costs.PreemptSignal = 5 * Millisecond
	var computed, asked, stopped Time
	m := machine(t, Config{Procs: 2, Costs: costs, Check: true, Listen: func(e *Event) {
		switch {
		case e.Kind == KPreemptAsk && asked == 0:
			asked = e.T
		case e.Kind == KStopP && stopped == 0:
			stopped = e.T
		case e.Kind == KUser && e.G == 1:
			computed += Time(e.A)
			assert.LessOrEqual(t, computed, e.T, "it has computed for longer than it ran")
		}
	}})
	stopper := Script{Sleep(16 * Millisecond), Procs(3)}
	m.Start(Script{Go(stopper, 0), Burn(30 * Millisecond), Burn(0)}, 0)
	assert.Equal(t, Exited, m.Run().Why)
	assert.True(t, asked < stopped && stopped < asked.Add(costs.PreemptSignal), "asked at %v, stopped at %v", asked, stopped)
	assert.Equal(t, Time(30*Millisecond), computed)
}
