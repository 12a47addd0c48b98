// math and math/bits.
package main

import (
	"fmt"
	"math"
	"math/bits"
)

func main() {
	fmt.Println(math.Sqrt(2), math.Pow(2, 10), math.Floor(-1.5), math.Ceil(1.2), math.Round(2.5), math.Trunc(-1.7), math.Mod(7, 3), math.Hypot(3, 4))
	fmt.Println(math.Abs(-1), math.Max(1, 2), math.Inf(1), math.IsNaN(math.NaN()), math.Log(math.E), math.Log2(8), math.Sin(0), math.Atan2(1, 1) == math.Pi/4)
	fmt.Println(math.Float64bits(1.5), math.Float32frombits(0x3f800000), math.MaxInt, math.Cbrt(27), math.Signbit(-0.0))
	fr, exp := math.Frexp(8)
	i, f := math.Modf(3.25)
	fmt.Println(fr, exp, i, f)
	fmt.Println(bits.OnesCount(255), bits.LeadingZeros32(1), bits.TrailingZeros(8), bits.Len(1023), bits.Reverse8(1), bits.RotateLeft8(0x81, 1))
	hi, lo := bits.Mul64(1<<63, 6)
	sum, carry := bits.Add64(math.MaxUint64, 1, 0)
	fmt.Println(hi, lo, sum, carry)
}

// Output:
// 1.4142135623730951 1024 -2 2 3 -1 1 5
// 1 2 +Inf true 1 3 0 true
// 4609434218613702656 1 9223372036854775807 3 false
// 0.5 4 3 0.25
// 8 31 3 10 128 3
// 3 0 0 1
