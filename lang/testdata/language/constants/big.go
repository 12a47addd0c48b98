// Constants are exact and as large as they like until they meet a variable.
package main

import "fmt"

const (
	huge  = 1 << 200
	tiny  = 1.0 / huge
	fact  = 1 * 2 * 3 * 4 * 5 * 6 * 7 * 8 * 9 * 10 * 11 * 12 * 13 * 14 * 15 * 16 * 17 * 18 * 19 * 20 * 21 * 22 * 23
	third = 1.0 / 3
	pi    = 3.14159265358979323846264338327950288419716939937510582097494459
)

func main() {
	fmt.Println(huge>>198, huge*tiny, fact/(1<<30)%1000, third*3 == 1, pi*1e10)
	var f float64 = huge
	fmt.Println(f, float32(pi), huge/(huge-1) == 1)
	const mask = ^uint64(0)
	fmt.Println(mask, mask>>63, -5>>1, -5/2, ^0, 1e3 == 1000)
}

// Output:
// 4 1 260 true 3.1415926535897934e+10
// 1.6069380442589903e+60 3.1415927 true
// 18446744073709551615 1 -3 -2 -1 true
