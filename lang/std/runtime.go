package std

import (
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

func runtimeNatives() table {
	return table{
		"runtime.Gosched":      native.Op(func(*native.Call) sim.Op { return sim.Gosched() }),
		"runtime.Goexit":       native.Do((*native.Call).Goexit),
		"runtime.GOMAXPROCS":   native.OpDone(procs, setResultInt),
		"runtime.NumGoroutine": native.Do(func(c *native.Call) { c.SetInt(0, c.Machine().NumGoroutine()) }),
		"runtime.NumCPU":       native.Do(func(c *native.Call) { c.SetInt(0, c.Machine().Procs()) }),
		"github.com/gmpsim/gmpsim/work.burn": native.Op(func(c *native.Call) sim.Op {
			return sim.Burn(max(0, sim.Duration(c.Int64(0))))
		}),
	}
}

// procs asks for GOMAXPROCS(n). A number that no machine can have becomes the
// largest one.
func procs(c *native.Call) sim.Op { return sim.Procs(min(c.Int(0), 1024)) }

// setResultInt returns the number that an operation left.
func setResultInt(c *native.Call) {
	v, _ := c.G().Result()
	c.SetUint64(0, v.Bits)
}

// setResultOK returns the truth that an operation left.
func setResultOK(c *native.Call) {
	_, ok := c.G().Result()
	c.SetBool(0, ok)
}
