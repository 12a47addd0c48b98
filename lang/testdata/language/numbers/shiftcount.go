// The count of a shift has any integer type; an untyped left operand takes the type of its context.
package main

import "fmt"

func main() {
	var c8 int8 = 3
	var c64 uint64 = 1 << 40
	var s uint = 33
	fmt.Println(1<<c8, 1<<c64, -1>>c64, int32(1)<<s)
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var w int64 = 1.0 << 33
	var u = 1<<s != 0
	fmt.Println(i, j, k, w, u, uint8(255)<<c8>>c8)
	x := 1
	x <<= s
	x >>= c8
	fmt.Println(x)
}

// Output:
// 8 0 -1 0
// 8589934592 0 8589934592 8589934592 true 31
// 1073741824
