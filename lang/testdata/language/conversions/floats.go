// Floats to integers truncate; integers to floats round.
package main

import (
	"fmt"
	"math"
)

func main() {
	for _, f := range []float64{0, 0.9, -0.9, 1.5, -1.5, 2.5, 100.99, -100.99, 1e9} {
		fmt.Println(f, int(f), int8(f), int64(float32(f)), uint32(int64(f)))
	}
	big := int64(1<<53 + 1)
	fmt.Println(float64(big), float32(big), int64(float64(big)), float32(16777217))
	u := uint64(math.MaxUint64)
	fmt.Println(float64(u), float32(u), float64(int64(-5)), uint64(float64(1<<63)))
	fmt.Println(float32(1e-50), float32(0.1) == 0.1, float64(float32(0.1)), float32(1)/3)
}

// Output:
// 0 0 0 0 0
// 0.9 0 0 0 0
// -0.9 0 0 0 0
// 1.5 1 1 1 1
// -1.5 -1 -1 -1 4294967295
// 2.5 2 2 2 2
// 100.99 100 100 100 100
// -100.99 -100 -100 -100 4294967196
// 1e+09 1000000000 0 1000000000 1000000000
// 9.007199254740992e+15 9.007199e+15 9007199254740992 1.6777216e+07
// 1.8446744073709552e+19 1.8446744e+19 -5 9223372036854775808
// 0 true 0.10000000149011612 0.33333334
