// The limits of every type, as constants and as variables.
package main

import (
	"fmt"
	"math"
)

func main() {
	fmt.Println(math.MinInt8, math.MaxInt8, math.MaxUint8)
	fmt.Println(math.MinInt16, math.MaxInt16, math.MaxUint16)
	fmt.Println(math.MinInt32, math.MaxInt32, math.MaxUint32)
	fmt.Println(math.MinInt64, math.MaxInt64, uint64(math.MaxUint64))
	fmt.Println(^uint(0), int(^uint(0)>>1), -int(^uint(0)>>1)-1)
	var p uintptr = math.MaxUint64
	p++
	fmt.Println(p)
}

// Output:
// -128 127 255
// -32768 32767 65535
// -2147483648 2147483647 4294967295
// -9223372036854775808 9223372036854775807 18446744073709551615
// 18446744073709551615 9223372036854775807 -9223372036854775808
// 0
