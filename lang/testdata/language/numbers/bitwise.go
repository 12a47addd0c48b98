// And, or, xor, and-not and complement, signed and unsigned.
package main

import "fmt"

func main() {
	a, b := 0b1100, 0b1010
	fmt.Printf("%04b %04b %04b %04b %d\n", a&b, a|b, a^b, a&^b, ^a)
	var u8 uint8 = 0xf0
	var i16 int16 = -1
	fmt.Println(^u8, ^i16, u8&^0x30, i16&0x7f, i16^i16)
	a &^= 4
	b |= 1
	a ^= b
	a &= 0xf
	fmt.Println(a, b, ^uint64(0), ^int64(0), -1&0xff)
}

// Output:
// 1000 1110 0110 0100 -13
// 15 0 192 127 0
// 3 11 18446744073709551615 -1 255
