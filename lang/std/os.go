package std

import (
	"io"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

func osNatives() table {
	return table{
		"os.args":         native.Do(func(c *native.Call) { native.SetSlice(c, 0, c.Env.Arguments()) }),
		"os.environ":      native.Do(func(c *native.Call) { native.SetSlice(c, 0, append([]string(nil), c.Env.Environ()...)) }),
		"os.missed":       native.Do(func(c *native.Call) { c.Env.Missed(c.String(0)) }),
		"os.Exit":         native.Op(func(c *native.Call) sim.Op { return sim.Exit(c.Int(0)) }),
		"os.output":       native.OpDone(write, wrote),
		"os.outputString": native.OpDone(writeString, wrote),
		"os.choose":       native.Do(choose),
		"syscall.thread":  native.Do(func(c *native.Call) { c.SetInt(0, int(c.G().M())) }),
		"syscall.message": native.Do(func(c *native.Call) { c.SetString(0, message(int(c.Uint64(0)))) }),
	}
}

// write is the system call that writes to an output; who listens may keep the text.
func write(c *native.Call) sim.Op {
	to, text := output(c), c.Bytes(1)
	return writing(c, len(text), func() (int, error) { return to.Write(text) })
}

// writeString is write for a string.
func writeString(c *native.Call) sim.Op {
	to, text := output(c), c.String(1)
	return writing(c, len(text), func() (int, error) { return io.WriteString(to, text) })
}

// writing is a write of size bytes. Argument 2 says whether it is the program's first.
func writing(c *native.Call, size int, write func() (int, error)) sim.Op {
	costs := c.Machine().Costs()
	d := c.Machine().Policy().Output.Price(&costs, size)
	if c.Bool(2) {
		d += costs.WriteFirst
	}
	return sim.SyscallDoing(d, func() sim.Value {
		n, err := write()
		if err == nil {
			return sim.Int(int64(n))
		}
		return sim.Int(int64(n) | int64(numberOf(err))<<errnoShift)
	})
}

// errnoShift is where the result of a write has its error; below it is how much was written.
const errnoShift = 40

// wrote returns what came of a write: a full disk is the program's trouble.
func wrote(c *native.Call) {
	v, _ := c.G().Result()
	n := int(v.Bits & (1<<errnoShift - 1))
	c.Made += uint64(n)
	c.SetInt(0, n)
	c.SetInt(1, int(v.Bits>>errnoShift))
}

// output returns the output with the descriptor in argument 0.
func output(c *native.Call) io.Writer {
	if c.Int(0) == 2 {
		return c.Stderr()
	}
	return c.Stdout()
}
