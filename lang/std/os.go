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
		"os.output":       native.Do(func(c *native.Call) { write(c, c.Bytes(1)) }),
		"os.outputString": native.Do(func(c *native.Call) { writeString(c, c.String(1)) }),
		"os.choose":       native.Do(choose),
		"syscall.thread":  native.Do(func(c *native.Call) { c.SetInt(0, int(c.G().M())) }),
		"syscall.message": native.Do(func(c *native.Call) { c.SetString(0, message(int(c.Uint64(0)))) }),
	}
}

// write writes to an output; who listens may keep it.
func write(c *native.Call, text []byte) {
	n, err := output(c).Write(text)
	wrote(c, n, err)
}

// writeString is write for a string.
func writeString(c *native.Call, text string) {
	n, err := io.WriteString(output(c), text)
	wrote(c, n, err)
}

// wrote returns what came of a write: a full disk is the program's trouble.
func wrote(c *native.Call, n int, err error) {
	c.Made += uint64(n)
	c.SetInt(0, n)
	if err != nil {
		c.SetInt(1, numberOf(err))
	}
}

// output returns the output with the descriptor in argument 0.
func output(c *native.Call) io.Writer {
	if c.Int(0) == 2 {
		return c.Stderr()
	}
	return c.Stdout()
}
