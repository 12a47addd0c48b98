// Constants that do not fit.
package main

const big = 1 << 70

func main() {
	var b byte = 256    // ERROR "256 .* overflows byte|cannot use 256"
	var i int = big     // ERROR "overflows int|cannot use big"
	var u uint = -1     // ERROR "overflows uint|cannot use -1"
	var f int = 1.5     // ERROR "truncated"
	_ = 10 / 0          // ERROR "division by zero"
	_ = uint8(300)      // ERROR "overflows uint8|cannot convert 300"
	_ = [2]int{1, 2, 3} // ERROR "index 2|out of bounds"
	_ = "abc"[5]        // ERROR "out of bounds|out of range"
	_ = 1 << -1         // ERROR "negative shift count"
	_, _, _, _ = b, i, u, f
}
