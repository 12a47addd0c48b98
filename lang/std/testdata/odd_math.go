//go:build ignore

// What do math, math/bits and math/cmplx make of odd numbers?
package main

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"math"
	"math/bits"
	"math/cmplx"
	"strconv"
)

func show(f float64) string { return fmt.Sprintf("%016x", math.Float64bits(f)) }

func try(name string, f func() any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panics:", e)
		}
	}()
	fmt.Println(name, f())
}

func main() {
	odd := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 3, 1e-320, 5e-324, 1e300, -1e300, math.MaxFloat64, math.Inf(1), math.Inf(-1), math.NaN(), 1 << 53, 1<<63 + 4096, 0.1, 709.8, -745.2, 171.7, math.Pi, 1e22}
	one := []struct {
		name string
		f    func(float64) float64
	}{
		{"Floor", math.Floor}, {"Ceil", math.Ceil}, {"Trunc", math.Trunc}, {"Round", math.Round}, {"RoundToEven", math.RoundToEven}, {"Sqrt", math.Sqrt}, {"Abs", math.Abs}, {"Cbrt", math.Cbrt},
		{"Exp", math.Exp}, {"Exp2", math.Exp2}, {"Expm1", math.Expm1}, {"Log", math.Log}, {"Log2", math.Log2}, {"Log10", math.Log10}, {"Log1p", math.Log1p}, {"Logb", math.Logb}, {"Sin", math.Sin}, {"Cos", math.Cos}, {"Tan", math.Tan},
		{"Asin", math.Asin}, {"Acos", math.Acos}, {"Atan", math.Atan}, {"Sinh", math.Sinh}, {"Cosh", math.Cosh}, {"Tanh", math.Tanh}, {"Asinh", math.Asinh}, {"Acosh", math.Acosh}, {"Atanh", math.Atanh}, {"Gamma", math.Gamma}, {"Erf", math.Erf}, {"Erfc", math.Erfc}, {"Erfinv", math.Erfinv}, {"J0", math.J0}, {"Y0", math.Y0},
	}
	for _, o := range one {
		for _, x := range odd {
			fmt.Println(o.name, x, show(o.f(x)))
		}
	}
	two := []struct {
		name string
		f    func(a, b float64) float64
	}{{"Pow", math.Pow}, {"Mod", math.Mod}, {"Remainder", math.Remainder}, {"Atan2", math.Atan2}, {"Hypot", math.Hypot}, {"Max", math.Max}, {"Min", math.Min}, {"Dim", math.Dim}, {"Nextafter", math.Nextafter}, {"Copysign", math.Copysign}, {"bmax", func(a, b float64) float64 { return max(a, b) }}, {"bmin", func(a, b float64) float64 { return min(a, b) }}}
	for _, o := range two {
		var row bytes.Buffer
		for _, x := range odd {
			for _, y := range odd[:18] {
				row.WriteString(show(o.f(x, y)))
			}
			fmt.Printf("%s %v %08x\n", o.name, x, crc32.ChecksumIEEE(row.Bytes()))
			row.Reset()
		}
	}
	for _, x := range odd {
		fr, ex := math.Frexp(x)
		in, fp := math.Modf(x)
		lg, sg := math.Lgamma(x)
		sn, cs := math.Sincos(x)
		fmt.Println(x, show(fr), ex, show(in), show(fp), show(lg), sg, show(sn), show(cs), show(math.Ldexp(x, -1074)), show(math.Ldexp(x, 2000)), math.Signbit(x), math.IsNaN(x), math.IsInf(x, 0), math.Float32bits(float32(x)), show(math.FMA(x, x, -x)))
		try("Ilogb", func() any { return math.Ilogb(x) })
		try("Jn", func() any { return show(math.Jn(-3, x)) + show(math.Yn(2, x)) })
		try("convert", func() any { return fmt.Sprint(int32(int64(math.Max(-1e9, math.Min(1e9, x)))), float32(x)) })
		for _, fm := range []byte("bEefgGxX") {
			fmt.Printf("%.40s %.40s %.40s ", strconv.FormatFloat(x, fm, -1, 64), strconv.FormatFloat(x, fm, 3, 32), strconv.FormatFloat(x, fm, 0, 64))
		}
		fmt.Println()
	}
	words := []uint64{0, 1, 2, 3, 0xff, 0x8000, 1 << 31, 1<<32 - 1, 1 << 32, 1 << 63, math.MaxUint64, 0xdeadbeefcafebabe}
	for _, a := range words {
		fmt.Println(a, bits.LeadingZeros64(a), bits.TrailingZeros64(a), bits.OnesCount64(a), bits.Reverse64(a), bits.ReverseBytes64(a), bits.Len64(a), bits.RotateLeft64(a, -7), bits.RotateLeft8(uint8(a), 100), bits.LeadingZeros8(uint8(a)), bits.TrailingZeros16(uint16(a)), bits.Reverse8(uint8(a)), bits.Len32(uint32(a)))
		for _, b := range words {
			s, c := bits.Add64(a, b, a&1)
			d, e := bits.Sub64(a, b, b&1)
			h, l := bits.Mul64(a, b)
			fmt.Print(s, c, d, e, h, l, " ")
			try("Div64", func() any { q, r := bits.Div64(b/3, a, b); return fmt.Sprint(q, r) })
			try("Rem64", func() any { return bits.Rem64(a, b, b>>1) })
			try("Div32", func() any { q, r := bits.Div32(uint32(a), uint32(b), uint32(a>>3)); return fmt.Sprint(q, r) })
			try("shift", func() any {
				return fmt.Sprint(a<<(b&127), a>>(b&127), int64(a)>>(b&127), int8(a)>>(b&15), int64(a)/int64(b|1), int64(a)%int64(b|1))
			})
			try("div", func() any { return int64(a) / int64(b) })
			try("neg", func() any { return uint64(1) << int64(b) })
		}
	}
	for _, c := range []complex128{0, 1, -1, 1i, complex(math.Inf(1), math.NaN()), complex(math.NaN(), 0), complex(0, math.Inf(-1)), complex(1e200, 1e200), complex(math.Copysign(0, -1), -0.5)} {
		for _, f := range []func(complex128) complex128{cmplx.Sqrt, cmplx.Exp, cmplx.Log, cmplx.Sin, cmplx.Tan, cmplx.Asin, cmplx.Atanh, cmplx.Conj, cmplx.Log10} {
			fmt.Print(f(c), " ")
		}
		r, th := cmplx.Polar(c)
		fmt.Println(cmplx.Abs(c), r, th, cmplx.Pow(c, c), cmplx.IsInf(c), cmplx.IsNaN(c), c/complex(0, 0), c*c, c == c)
	}
}
