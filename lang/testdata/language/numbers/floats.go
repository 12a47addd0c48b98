// Floats follow IEEE 754: infinities, NaN, signed zeros, rounding.
package main

import (
	"fmt"
	"math"
)

func main() {
	zero := 0.0
	inf, nan := 1/zero, zero/zero
	fmt.Println(inf, -inf, nan, inf-inf, inf*0, nan == nan, nan < 1, nan > 1, nan != nan)
	neg := math.Copysign(0, -1)
	fmt.Println(neg, 1/neg, neg == 0, -zero, math.Signbit(-zero))
	fmt.Println(0.1+0.2, float32(0.1)+float32(0.2), float32(16777216)+1)
	var f32 float32 = 1 << 24
	f32++
	fmt.Println(f32, math.MaxFloat32, float32(math.MaxFloat64/1e300), math.SmallestNonzeroFloat64)
	fmt.Println(1e100, 1e20, 1e21, 123456789.0, 1e-5, 0.00001234)
	println(0.1, float32(0.1), inf, nan, 1e100, neg)
}

// Output:
// +Inf -Inf NaN NaN NaN false false false true
// -0 -Inf true -0 true
// 0.3 0.3 1.6777216e+07
// 1.6777216e+07 3.4028234663852886e+38 1.7976931e+08 5e-324
// 1e+100 1e+20 1e+21 1.23456789e+08 1e-05 1.234e-05
// -- stderr --
// 0.1 0.1 +Inf NaN 1e+100 -0
