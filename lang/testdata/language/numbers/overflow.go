// Integers of every width wrap around, without a panic.
package main

import (
	"fmt"
	"math"
)

func main() {
	var i8 int8 = math.MaxInt8
	var i16 int16 = math.MaxInt16
	var i32 int32 = math.MaxInt32
	var i64 int64 = math.MaxInt64
	var u8 uint8
	var u16 uint16
	var u32 uint32
	var u64 uint64
	i8++
	i16++
	i32++
	i64++
	u8--
	u16--
	u32--
	u64--
	fmt.Println(i8, i16, i32, i64, u8, u16, u32, u64)
	fmt.Println(-i8, -i16, -i32, -i64, -u8, -u16, -u32, -u64)
	fmt.Println(i8*i8, i8/-1, i16*3, i32*i32, i64/-1, u8*u8, u16*u16, u32*u32, u64*u64)
	fmt.Println(i8%-1, i64%-1)
}

// Output:
// -128 -32768 -2147483648 -9223372036854775808 255 65535 4294967295 18446744073709551615
// -128 -32768 -2147483648 -9223372036854775808 1 1 1 1
// 0 -128 -32768 0 -9223372036854775808 1 1 1 1
// 0 0
