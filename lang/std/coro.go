package std

import (
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
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
	}
}

func newcoro(c *native.Call) sim.Op { return sim.NewCoro(c.Env.Coroutine(c.Pointer(0))) }

// fatalFault ends the program if the machine refused.
func fatalFault(c *native.Call) {
	if f := c.G().Fault(); f != sim.FaultNone {
		c.Throw(f.Error())
	}
}
