package main

import (
	"fmt"
	"math"
	"math/cmplx"
	"strconv"
)

func main() {
	functions := []struct {
		name string
		f    func(complex128) complex128
	}{{"Acos", cmplx.Acos}, {"Acosh", cmplx.Acosh}, {"Asin", cmplx.Asin}, {"Asinh", cmplx.Asinh}, {"Atan", cmplx.Atan}, {"Atanh", cmplx.Atanh}, {"Conj", cmplx.Conj},
		{"Cos", cmplx.Cos}, {"Cosh", cmplx.Cosh}, {"Cot", cmplx.Cot}, {"Exp", cmplx.Exp}, {"Log", cmplx.Log}, {"Log10", cmplx.Log10}, {"Sin", cmplx.Sin}, {"Sinh", cmplx.Sinh},
		{"Sqrt", cmplx.Sqrt}, {"Tan", cmplx.Tan}, {"Tanh", cmplx.Tanh}}
	for _, z := range []complex128{0, 1, -1, 1i, 3 + 4i, -2.5 - 0.5i, 1e-3i, cmplx.Inf()} {
		for _, f := range functions {
			fmt.Printf("%s%v=%.6g ", f.name, z, f.f(z))
		}
		r, theta := cmplx.Polar(z)
		fmt.Println(cmplx.Abs(z), cmplx.Phase(z), r, theta, cmplx.Pow(z, 2), cmplx.Pow(z, 1i))
	}
	fmt.Printf("%.3f %v %v %v %v\n", cmplx.Rect(2, math.Pi/3), cmplx.IsNaN(cmplx.NaN()), cmplx.IsNaN(cmplx.Inf()), cmplx.IsInf(cmplx.Inf()), cmplx.IsInf(1))
	fmt.Println(strconv.FormatComplex(1.5-2i, 'g', -1, 128), strconv.FormatComplex(1.0/3, 'f', 3, 64))
	for _, s := range []string{"1+2i", "(3-4i)", "5", "-i", "2.5e3i", "x", "1+", "1e999+0i", "inf+nani"} {
		fmt.Println(strconv.ParseComplex(s, 128))
	}
	fmt.Println(strconv.ParseComplex("0.1", 64))
	defer func() { fmt.Println(recover()) }()
	strconv.FormatComplex(1, 'g', -1, 32)
}
