package std

import (
	"fmt"

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
		"iter.coroswitch": native.OpDone(ask(sim.SwitchCoro), fatalSwitch),
		"iter.coroexit":   native.OpDone(ask(sim.ExitCoro), fatalSwitch),
		"iter.goid":       native.Do(func(c *native.Call) { c.SetInt64(0, int64(c.G().ID())) }),
		"iter.carry":      native.Do(func(c *native.Call) { c.Machine().Carries(0, event.GID(c.Int64(0)), c.Bool(1)) }),
	}
}

func newcoro(c *native.Call) sim.Op { return sim.NewCoro(c.Env.Coroutine(c.Pointer(0))) }

// fatalSwitch ends the program if the machine refused to switch. If the reason is a
// thread's lock, the runtime says what it found; there the threads are addresses.
func fatalSwitch(c *native.Call) {
	if c.G().Fault() == sim.FaultCoroLock {
		got, want := c.Machine().CoroLocks((*sim.Coro)(c.Pointer(0)), c.G())
		fmt.Fprintf(c.Stderr(), "coro: got thread %s, want %s\n", threadAddress(got.M), threadAddress(want.M))
		fmt.Fprintf(c.Stderr(), "coro: got lock internal 0, want 0\n")
		fmt.Fprintf(c.Stderr(), "coro: got lock external %d, want %d\n", got.Calls, want.Calls)
	}
	if f := c.G().Fault(); f != sim.FaultNone {
		c.Crash(f.Error())
	}
}

// threadAddress stands for the address of a thread's m.
func threadAddress(id event.MID) string {
	if id == event.NoM {
		return "0x0"
	}
	return fmt.Sprintf("%#x", 0xc000000000+int64(id)<<12)
}
