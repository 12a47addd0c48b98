package std

import (
	"math"

	"github.com/gmpsim/gmpsim/lang/native"
)

// curveNatives are the functions from one number to another.
func curveNatives() table {
	return table{
		"math.Abs":         f1f(math.Abs),
		"math.Acos":        f1f(math.Acos),
		"math.Acosh":       f1f(math.Acosh),
		"math.Asin":        f1f(math.Asin),
		"math.Asinh":       f1f(math.Asinh),
		"math.Atan":        f1f(math.Atan),
		"math.Atanh":       f1f(math.Atanh),
		"math.Cbrt":        f1f(math.Cbrt),
		"math.Ceil":        f1f(math.Ceil),
		"math.Cos":         f1f(math.Cos),
		"math.Cosh":        f1f(math.Cosh),
		"math.Erf":         f1f(math.Erf),
		"math.Erfc":        f1f(math.Erfc),
		"math.Erfcinv":     f1f(math.Erfcinv),
		"math.Erfinv":      f1f(math.Erfinv),
		"math.Exp":         f1f(math.Exp),
		"math.Exp2":        f1f(math.Exp2),
		"math.Expm1":       f1f(math.Expm1),
		"math.Floor":       f1f(math.Floor),
		"math.Gamma":       f1f(math.Gamma),
		"math.J0":          f1f(math.J0),
		"math.J1":          f1f(math.J1),
		"math.Log":         f1f(math.Log),
		"math.Log10":       f1f(math.Log10),
		"math.Log1p":       f1f(math.Log1p),
		"math.Log2":        f1f(math.Log2),
		"math.Logb":        f1f(math.Logb),
		"math.Round":       f1f(math.Round),
		"math.RoundToEven": f1f(math.RoundToEven),
		"math.Sin":         f1f(math.Sin),
		"math.Sinh":        f1f(math.Sinh),
		"math.Sqrt":        f1f(math.Sqrt),
		"math.Tan":         f1f(math.Tan),
		"math.Tanh":        f1f(math.Tanh),
		"math.Trunc":       f1f(math.Trunc),
		"math.Y0":          f1f(math.Y0),
		"math.Y1":          f1f(math.Y1),
	}
}

// mathNatives are the functions of other shapes.
func mathNatives() table {
	return table{
		"math.Atan2":     f2f(math.Atan2),
		"math.Copysign":  f2f(math.Copysign),
		"math.Dim":       f2f(math.Dim),
		"math.Hypot":     f2f(math.Hypot),
		"math.Max":       f2f(math.Max),
		"math.Min":       f2f(math.Min),
		"math.Mod":       f2f(math.Mod),
		"math.Nextafter": f2f(math.Nextafter),
		"math.Pow":       f2f(math.Pow),
		"math.Remainder": f2f(math.Remainder),

		"math.FMA":             native.Do(func(c *native.Call) { c.SetFloat64(0, math.FMA(c.Float64(0), c.Float64(1), c.Float64(2))) }),
		"math.Float32bits":     native.Do(func(c *native.Call) { c.SetUint64(0, uint64(math.Float32bits(c.Float32(0)))) }),
		"math.Float32frombits": native.Do(func(c *native.Call) { c.SetFloat32(0, math.Float32frombits(uint32(c.Uint64(0)))) }),
		"math.Float64bits":     native.Do(func(c *native.Call) { c.SetUint64(0, math.Float64bits(c.Float64(0))) }),
		"math.Float64frombits": native.Do(func(c *native.Call) { c.SetFloat64(0, math.Float64frombits(c.Uint64(0))) }),
		"math.Frexp":           f1fi(math.Frexp),
		"math.Lgamma":          f1fi(math.Lgamma),
		"math.Modf":            f1ff(math.Modf),
		"math.Sincos":          f1ff(math.Sincos),
		"math.Ilogb":           native.Do(func(c *native.Call) { c.SetInt(0, math.Ilogb(c.Float64(0))) }),
		"math.Inf":             native.Do(func(c *native.Call) { c.SetFloat64(0, math.Inf(c.Int(0))) }),
		"math.IsInf":           native.Do(func(c *native.Call) { c.SetBool(0, math.IsInf(c.Float64(0), c.Int(1))) }),
		"math.IsNaN":           native.Do(func(c *native.Call) { c.SetBool(0, math.IsNaN(c.Float64(0))) }),
		"math.Jn":              native.Do(func(c *native.Call) { c.SetFloat64(0, math.Jn(c.Int(0), c.Float64(1))) }),
		"math.Yn":              native.Do(func(c *native.Call) { c.SetFloat64(0, math.Yn(c.Int(0), c.Float64(1))) }),
		"math.Ldexp":           native.Do(func(c *native.Call) { c.SetFloat64(0, math.Ldexp(c.Float64(0), c.Int(1))) }),
		"math.NaN":             native.Do(func(c *native.Call) { c.SetFloat64(0, math.NaN()) }),
		"math.Nextafter32":     native.Do(func(c *native.Call) { c.SetFloat32(0, math.Nextafter32(c.Float32(0), c.Float32(1))) }),
		"math.Pow10":           native.Do(func(c *native.Call) { c.SetFloat64(0, math.Pow10(c.Int(0))) }),
		"math.Signbit":         native.Do(func(c *native.Call) { c.SetBool(0, math.Signbit(c.Float64(0))) }),
	}
}

// The makers below are named for a function's parameters (f a float64) and its
// results (i an int).

func f1f(f func(float64) float64) native.Func {
	return native.Do(func(c *native.Call) { c.SetFloat64(0, f(c.Float64(0))) })
}

func f2f(f func(_, _ float64) float64) native.Func {
	return native.Do(func(c *native.Call) { c.SetFloat64(0, f(c.Float64(0), c.Float64(1))) })
}

func f1ff(f func(float64) (float64, float64)) native.Func {
	return native.Do(func(c *native.Call) {
		a, b := f(c.Float64(0))
		c.SetFloat64(0, a)
		c.SetFloat64(1, b)
	})
}

func f1fi(f func(float64) (float64, int)) native.Func {
	return native.Do(func(c *native.Call) {
		x, n := f(c.Float64(0))
		c.SetFloat64(0, x)
		c.SetInt(1, n)
	})
}
