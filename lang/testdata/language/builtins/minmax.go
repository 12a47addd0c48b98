// min and max of numbers and strings; a NaN spreads, and -0 is less than 0.
package main

import (
	"fmt"
	"math"
)

func main() {
	a, b, c := 3, 1, 2
	fmt.Println(min(a, b, c), max(a, b, c), min(a), max(a, 10), min(2.5, float64(a)))
	fmt.Println(min("b", "a", "c"), max("x", "yy"), min('a', 'b'), max(uint8(200), 100))
	nan, zero := math.NaN(), 0.0
	neg := math.Copysign(0, -1)
	fmt.Println(min(1, nan), max(nan, 1), min(zero, neg), max(neg, zero), 1/min(neg, zero), 1/max(neg, zero))
	var f32 float32 = 0.5
	fmt.Println(min(f32, 1), max(f32, -1), min(math.Inf(-1), 0))
	const k = max(1, 2.5, 'a')
	fmt.Println(k, int8(min(-128, 127)), max(-5, int8(c)))
	s := fmt.Sprint("d", "yn")
	fmt.Println(min(s, "dyo"), max(s, "d"))
}

// Output:
// 1 3 3 10 2.5
// a yy 97 200
// NaN NaN -0 0 -Inf +Inf
// 0.5 0.5 -Inf
// 97 -128 2
// dyn dyn
