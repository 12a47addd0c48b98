package std

import (
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

// annotateNatives are what runtime/pprof and runtime/trace tell onlookers: the
// machine gets the names as symbols of the process.
func annotateNatives() table {
	return table{
		"runtime/pprof.setLabels":   native.Op(func(c *native.Call) sim.Op { return sim.SetLabels(symbol(c, 0)) }),
		"runtime/trace.beginTask":   native.Op(func(c *native.Call) sim.Op { return sim.BeginTask(c.Int64(0), c.Int64(1), symbol(c, 2)) }),
		"runtime/trace.endTask":     native.Op(func(c *native.Call) sim.Op { return sim.EndTask(c.Int64(0)) }),
		"runtime/trace.beginRegion": native.Op(func(c *native.Call) sim.Op { return sim.BeginRegion(c.Int64(0), symbol(c, 1)) }),
		"runtime/trace.endRegion":   native.Op(func(c *native.Call) sim.Op { return sim.EndRegion(c.Int64(0), symbol(c, 1)) }),
		"runtime/trace.log":         native.Op(func(c *native.Call) sim.Op { return sim.Log(c.Int64(0), symbol(c, 1), symbol(c, 2)) }),
	}
}

// symbol returns the number that stands for argument i, a string, in events.
func symbol(c *native.Call, i int) int32 { return c.Env.Symbolize(c.String(i)) }
