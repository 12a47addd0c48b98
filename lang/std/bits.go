package std

import (
	"math/bits"

	"github.com/gmpsim/gmpsim/lang/native"
)

func bitsNatives() table {
	return table{
		"math/bits.Len64":           u1i(bits.Len64),
		"math/bits.OnesCount64":     u1i(bits.OnesCount64),
		"math/bits.TrailingZeros64": u1i(bits.TrailingZeros64),
		"math/bits.Reverse64":       u1u(bits.Reverse64),
		"math/bits.ReverseBytes64":  u1u(bits.ReverseBytes64),
		"math/bits.Mul64":           native.Do(mul64),
		"math/bits.div64":           native.Do(div64),
	}
}

// The makers are named as those of math, with u a uint64.

func u1i(f func(uint64) int) native.Func {
	return native.Do(func(c *native.Call) { c.SetInt(0, f(c.Uint64(0))) })
}

func u1u(f func(uint64) uint64) native.Func {
	return native.Do(func(c *native.Call) { c.SetUint64(0, f(c.Uint64(0))) })
}

func mul64(c *native.Call) {
	hi, lo := bits.Mul64(c.Uint64(0), c.Uint64(1))
	c.SetUint64(0, hi)
	c.SetUint64(1, lo)
}

// div64 is asked only for quotients that fit: the text has checked.
func div64(c *native.Call) {
	quo, rem := bits.Div64(c.Uint64(0), c.Uint64(1), c.Uint64(2))
	c.SetUint64(0, quo)
	c.SetUint64(1, rem)
}
