package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
)

// The world is stopped while a goroutine that was asked to stop has not stopped
// yet. What it has not computed by then is still to be computed.
func TestStopTheWorldBeforeThePreemption(t *testing.T) {
	costs := rules.DefaultCosts()
	costs.PreemptSignal = 5 * event.Millisecond
	var computed, asked, stopped event.Time
	m := machine(t, Config{Procs: 2, Costs: costs, Check: true, Listen: func(e *event.Event) {
		switch {
		case e.Kind == event.PreemptAsk && asked == 0:
			asked = e.T
		case e.Kind == event.StopP && stopped == 0:
			stopped = e.T
		case e.Kind == event.Burn && e.G == 1:
			computed += event.Time(e.Burn().CPU)
			assert.LessOrEqual(t, computed, e.T, "it has computed for longer than it ran")
		}
	}})
	stopper := Script{Sleep(16 * event.Millisecond), Procs(3)}
	m.Start(Script{Go(stopper, 0), Burn(30 * event.Millisecond), Burn(0)}, 0)
	assert.Equal(t, event.Exited, m.Run().Why)
	assert.True(t, asked < stopped && stopped < asked.Add(costs.PreemptSignal), "asked at %v, stopped at %v", asked, stopped)
	assert.Equal(t, event.Time(30*event.Millisecond), computed)
}
