package std

import (
	"fmt"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

func runtimeNatives() table {
	return table{
		"runtime.Gosched":        native.Op(func(*native.Call) sim.Op { return sim.Gosched() }),
		"runtime.LockOSThread":   native.Op(func(*native.Call) sim.Op { return sim.LockThread() }),
		"runtime.UnlockOSThread": native.Op(func(*native.Call) sim.Op { return sim.UnlockThread() }),
		"runtime.Goexit":         native.Do((*native.Call).Goexit),
		"runtime.GOMAXPROCS":     native.OpDone(procs, setResultInt),
		"runtime.NumGoroutine":   native.Do(func(c *native.Call) { c.SetInt(0, c.Machine().NumGoroutine()) }),
		"runtime.NumCPU":         native.Do(func(c *native.Call) { c.SetInt(0, c.Machine().NumCPU()) }),
		"runtime.GC":             native.Op(collect),
		"runtime.memory":         native.Do(memory),
		"runtime.objects":        native.Do(objects),
		"runtime/debug.SetMaxStack": native.Do(func(c *native.Call) {
			c.SetInt64(0, c.Machine().SetMaxStack(c.Int64(0)))
		}),
		"runtime.callers":            native.Do(func(c *native.Call) { native.SetSlice(c, 0, c.Env.Callers()) }),
		"runtime.frameAt":            native.Do(frameAt),
		"runtime.traceback":          native.Do(func(c *native.Call) { c.SetString(0, c.Env.Traceback(c.Bool(0))) }),
		"runtime.fatal":              native.Do(func(c *native.Call) { c.Throw(c.String(0)) }),
		"runtime/debug.SetTraceback": native.Do(func(c *native.Call) { c.Env.SetTraceback(c.String(0)) }),
		"runtime/debug.SetGCPercent": native.Do(func(c *native.Call) {
			c.Env.Settle()
			c.SetInt(0, c.Machine().SetGCPercent(c.Int(0)))
		}),
	}
}

// workNatives are what package work does with its time.
func workNatives() table {
	const path = "github.com/gmpsim/gmpsim/work."
	return table{
		path + "burn":  native.Op(func(c *native.Call) sim.Op { return sim.Burn(max(0, span(c))) }),
		path + "block": native.Op(func(c *native.Call) sim.Op { return sim.Syscall(span(c), false) }),
		path + "poll":  native.Op(func(c *native.Call) sim.Op { return sim.Net(span(c)) }),
		path + "keep":  native.Do(func(c *native.Call) { c.Machine().Keep(max(0, c.Int64(0))) }),
	}
}

// pprofNatives are the counts and stacks of runtime/pprof.
func pprofNatives() table {
	return table{
		"runtime/pprof.goroutines": native.Do(func(c *native.Call) { c.SetInt(0, c.Machine().NumGoroutine()) }),
		"runtime/pprof.stacks":     native.Do(func(c *native.Call) { native.SetSlice(c, 0, c.Env.Stacks()) }),
		"runtime/pprof.threads":    native.Do(func(c *native.Call) { c.SetInt(0, c.Machine().NumThread()) }),
	}
}

// span is a duration that is the only argument.
func span(c *native.Call) event.Duration { return event.Duration(c.Int64(0)) }

// collect asks for a collection.
func collect(c *native.Call) sim.Op {
	c.Env.Settle()
	return sim.Collect()
}

// memory returns what the text of ReadMemStats makes a MemStats of.
func memory(c *native.Call) {
	c.Env.Settle()
	s := c.Machine().Memory()
	c.SetUint64(0, uint64(s.Alloc))
	c.SetUint64(1, uint64(s.Total))
	c.SetUint64(2, uint64(s.Next))
	if s.Cycles > 0 {
		c.SetUint64(3, uint64(c.Env.Wall().UnixNano()+int64(s.Last)))
	}
	c.SetUint64(4, uint64(s.Pauses))
	c.SetUint64(5, uint64(s.Cycles))
	c.SetUint64(6, uint64(s.Forced))
}

// objects returns the rest of what it needs.
func objects(c *native.Call) {
	s := c.Machine().Memory()
	c.SetUint64(0, uint64(s.Mallocs))
	c.SetUint64(1, uint64(s.Frees))
	c.SetUint64(2, uint64(s.Stacks))
	c.SetUint64(3, uint64(s.Mapped))
}

// procs asks for GOMAXPROCS(n). The real runtime has no limit; a program that got less than it asked for would print
// another number.
func procs(c *native.Call) sim.Op {
	n := c.Int(0)
	if n > sim.MaxProcs {
		c.Refuse(fmt.Sprintf("runtime: GOMAXPROCS(%d): at most %d Ps are simulated", n, sim.MaxProcs))
	}
	return sim.Procs(n)
}

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

// frameAt describes what is at a program counter.
func frameAt(c *native.Call) {
	f, ok := c.Env.Frame(uintptr(c.Uint64(0)))
	c.SetString(0, f.Function)
	c.SetString(1, f.File)
	c.SetInt(2, f.Line)
	c.SetUint64(3, uint64(f.Entry))
	c.SetBool(4, ok)
}
