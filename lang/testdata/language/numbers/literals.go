// Every way to write a number.
package main

import "fmt"

func main() {
	fmt.Println(0b1011, 0b1, 0o17, 0o7, 017, 0xBad_Face, 1_000_000, 0x1f)
	fmt.Println(1., .5, 1e3, 1e-3, 0x1p10, 0x.8p1, 0x1.8p-2, 1_0.2_5, 0e0)
	fmt.Println('a', '\n', '\x41', '\101', '\u00e9', '\U0001F600', '\'', '世')
	fmt.Printf("%T %T %T %T\n", 1, 1., 'a', 1i)
}

// Output:
// 11 1 15 7 15 195951310 1000000 31
// 1 0.5 1000 0.001 1024 1 0.375 10.25 0
// 97 10 65 65 233 128512 39 19990
// int float64 int32 complex128
