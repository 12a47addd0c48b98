package std

import (
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// coroNatives are the coroutines under iter.Pull.
func coroNatives() table {
	return table{
		"iter.newcoro": native.OpDone(newcoro, func(c *native.Call) {
			v, _ := c.G().Result()
			c.SetPointer(0, v.Ptr)
		}),
		"iter.coroswitch": native.OpDone(ask(sim.SwitchCoro), fatalFault),
		"iter.coroexit":   native.OpDone(ask(sim.ExitCoro), fatalFault),
		"iter.goid":       native.Do(func(c *native.Call) { c.SetInt64(0, int64(c.G().ID())) }),
		"iter.carry":      native.Do(func(c *native.Call) { c.Machine().Carries(0, event.GID(c.Int64(0)), c.Bool(1)) }),
	}
}

func newcoro(c *native.Call) sim.Op { return sim.NewCoro(c.Env.Coroutine(c.Pointer(0))) }

// fatalFault ends the program if the machine refused.
func fatalFault(c *native.Call) {
	if f := c.G().Fault(); f != sim.FaultNone {
		c.Throw(f.Error())
	}
}
