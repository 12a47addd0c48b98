// Package cmplx has functions of complex numbers. The host computes them.
package cmplx

import "math"

// of makes a number of its parts.
func of(re, im float64) complex128 { return complex(re, im) }

// The host takes and gives parts.
func acos(re, im float64) (float64, float64)
func acosh(re, im float64) (float64, float64)
func asin(re, im float64) (float64, float64)
func asinh(re, im float64) (float64, float64)
func atan(re, im float64) (float64, float64)
func atanh(re, im float64) (float64, float64)
func cos(re, im float64) (float64, float64)
func cosh(re, im float64) (float64, float64)
func cot(re, im float64) (float64, float64)
func exp(re, im float64) (float64, float64)
func log(re, im float64) (float64, float64)
func log10(re, im float64) (float64, float64)
func sin(re, im float64) (float64, float64)
func sinh(re, im float64) (float64, float64)
func sqrt(re, im float64) (float64, float64)
func tan(re, im float64) (float64, float64)
func tanh(re, im float64) (float64, float64)
func pow(re, im, re2, im2 float64) (float64, float64)

// Functions of one variable.
func Acos(x complex128) complex128  { return of(acos(real(x), imag(x))) }
func Acosh(x complex128) complex128 { return of(acosh(real(x), imag(x))) }
func Asin(x complex128) complex128  { return of(asin(real(x), imag(x))) }
func Asinh(x complex128) complex128 { return of(asinh(real(x), imag(x))) }
func Atan(x complex128) complex128  { return of(atan(real(x), imag(x))) }
func Atanh(x complex128) complex128 { return of(atanh(real(x), imag(x))) }
func Cos(x complex128) complex128   { return of(cos(real(x), imag(x))) }
func Cosh(x complex128) complex128  { return of(cosh(real(x), imag(x))) }
func Cot(x complex128) complex128   { return of(cot(real(x), imag(x))) }
func Exp(x complex128) complex128   { return of(exp(real(x), imag(x))) }
func Log(x complex128) complex128   { return of(log(real(x), imag(x))) }
func Log10(x complex128) complex128 { return of(log10(real(x), imag(x))) }
func Sin(x complex128) complex128   { return of(sin(real(x), imag(x))) }
func Sinh(x complex128) complex128  { return of(sinh(real(x), imag(x))) }
func Sqrt(x complex128) complex128  { return of(sqrt(real(x), imag(x))) }
func Tan(x complex128) complex128   { return of(tan(real(x), imag(x))) }
func Tanh(x complex128) complex128  { return of(tanh(real(x), imag(x))) }

// Pow returns x to the power of y.
func Pow(x, y complex128) complex128 { return of(pow(real(x), imag(x), real(y), imag(y))) }

// Abs returns the distance of x from 0, Phase its angle, Polar both.
func Abs(x complex128) float64   { return math.Hypot(real(x), imag(x)) }
func Phase(x complex128) float64 { return math.Atan2(imag(x), real(x)) }

func Polar(x complex128) (r, θ float64) { return Abs(x), Phase(x) }

// Rect returns the number at a distance and an angle.
func Rect(r, θ float64) complex128 {
	sin, cos := math.Sincos(θ)
	return complex(r*cos, r*sin)
}

// Conj returns x with the other sign of its imaginary part.
func Conj(x complex128) complex128 { return complex(real(x), -imag(x)) }

// Inf and NaN return a number of which both parts are infinite, or none.
func Inf() complex128 { return complex(math.Inf(1), math.Inf(1)) }
func NaN() complex128 { return complex(math.NaN(), math.NaN()) }

// IsInf reports whether a part is infinite.
func IsInf(x complex128) bool { return math.IsInf(real(x), 0) || math.IsInf(imag(x), 0) }

// IsNaN reports whether a part is no number and none is infinite.
func IsNaN(x complex128) bool { return !IsInf(x) && (math.IsNaN(real(x)) || math.IsNaN(imag(x))) }
