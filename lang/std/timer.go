package std

import (
	"strings"
	"time"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// instant has the layout of the text's time.Time.
type instant struct {
	sec  int64 // since year 1
	nsec int64
	mono int64          // the machine's clock plus 1
	loc  unsafe.Pointer // nil is UTC
}

// epoch is 1970 in seconds since year 1.
const epoch = 62135596800

func timerNatives() table {
	return table{
		"time.wall":         native.Do(wall),
		"time.runtimeNano":  native.Do(func(c *native.Call) { c.SetInt64(0, int64(c.Now())) }),
		"time.Sleep":        native.Op(func(c *native.Call) sim.Op { return sim.Sleep(event.Duration(c.Int64(0))) }),
		"time.newChanTimer": native.Do(newChanTimer),
		"time.newFuncTimer": native.Do(newFuncTimer),
		"time.copied":       native.Do(copiedTimer),
		"time.reset":        native.OpDone(resetTimer, setResultOK),
		"time.stop":         native.OpDone(ask(sim.StopTimer), setResultOK),
	}
}

func wall(c *native.Call) {
	wall := c.Wall()
	c.SetInt64(0, wall.Unix())
	c.SetInt64(1, int64(wall.Nanosecond()))
}

// newChanTimer makes a timer whose channel gets the time at which it is due.
func newChanTimer(c *native.Call) {
	start, loc := c.Env.Wall(), c.Pointer(0)
	t := c.Machine().NewTimerChan(0, c.Moment(c.Machine()), func(at event.Time) sim.Value {
		wall := start.Add(time.Duration(at))
		return sim.Value{Ptr: unsafe.Pointer(&instant{
			sec:  wall.Unix() + epoch,
			nsec: int64(wall.Nanosecond()),
			mono: int64(at) + 1,
			loc:  loc,
		})}
	})
	c.SetPointer(0, unsafe.Pointer(t))
	c.SetChan(1, t.Chan())
}

// newFuncTimer makes a timer that starts a goroutine each time it fires, so it
// takes a new body each time.
func newFuncTimer(c *native.Call) {
	env, fn := c.Env, c.Pointer(0)
	_, sym := env.Body(fn)
	t := c.Machine().NewTimerFunc(sym, func() sim.Body {
		body, _ := env.Body(fn)
		return body
	})
	c.SetPointer(0, unsafe.Pointer(t))
}

// The releases that changed what a Timer is: since the first one each P has timers, and
// since the second one the runtime's timer is behind the program's.
const (
	releaseTimersOfP = 14
	releaseOneTimer  = 23
)

// copiedTimer ends the program where a method of a copied Timer or Ticker is undefined.
// In the releases between, such a method reports that the timer was still to fire.
func copiedTimer(c *native.Call) {
	method, release := c.String(0), c.Machine().Policy().Release
	typ, name, _ := strings.Cut(method, ".")
	switch {
	case release >= releaseOneTimer:
		c.Refuse("time: " + method + " of a copy: what it does is undefined since Go 1.23; copy the pointer, not the " + typ)
	case release < releaseTimersOfP && name == "Reset":
		c.Refuse("time: " + method + " of a copy: before Go 1.14 it starts a second timer, which is not simulated")
	}
	c.SetBool(0, release >= releaseTimersOfP)
}

func resetTimer(c *native.Call) sim.Op {
	return sim.ResetTimer((*sim.Timer)(c.Pointer(0)), event.Duration(c.Int64(1)), event.Duration(c.Int64(2)))
}
