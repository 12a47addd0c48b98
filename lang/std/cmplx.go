package std

import (
	"math/cmplx"
	"strconv"

	"github.com/gmpsim/gmpsim/lang/native"
)

// cmplxNatives are the functions of complex numbers, each of which comes as its two
// parts.
func cmplxNatives() table {
	t := table{
		"math/cmplx.pow":        native.Do(func(c *native.Call) { setComplex(c, cmplx.Pow(complexAt(c, 0), complexAt(c, 2))) }),
		"strconv.formatComplex": native.Do(formatComplex),
		"strconv.parseComplex":  native.Do(parseComplex),
	}
	for name, f := range map[string]func(complex128) complex128{
		"acos": cmplx.Acos, "acosh": cmplx.Acosh, "asin": cmplx.Asin, "asinh": cmplx.Asinh, "atan": cmplx.Atan, "atanh": cmplx.Atanh,
		"cos": cmplx.Cos, "cosh": cmplx.Cosh, "cot": cmplx.Cot, "exp": cmplx.Exp, "log": cmplx.Log, "log10": cmplx.Log10,
		"sin": cmplx.Sin, "sinh": cmplx.Sinh, "sqrt": cmplx.Sqrt, "tan": cmplx.Tan, "tanh": cmplx.Tanh,
	} {
		t["math/cmplx."+name] = native.Do(func(c *native.Call) { setComplex(c, f(complexAt(c, 0))) })
	}
	return t
}

// complexAt returns the number whose parts are arguments i and i+1.
func complexAt(c *native.Call, i int) complex128 { return complex(c.Float64(i), c.Float64(i+1)) }

// setComplex sets results 0 and 1 to the parts of z.
func setComplex(c *native.Call, z complex128) {
	c.SetFloat64(0, real(z))
	c.SetFloat64(1, imag(z))
}

// formatComplex is (re, im, fmt, prec, bitSize).
func formatComplex(c *native.Call) {
	bits := c.Int(4)
	if bits != 64 && bits != 128 {
		c.Panic("invalid bitSize")
		return
	}
	c.SetString(0, strconv.FormatComplex(complexAt(c, 0), byte(c.Uint64(2)), c.Int(3), bits))
}

func parseComplex(c *native.Call) {
	z, err := strconv.ParseComplex(c.String(0), c.Int(1))
	setComplex(c, z)
	c.SetInt(2, failure(err, 10))
}
