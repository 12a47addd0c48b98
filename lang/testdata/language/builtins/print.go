// print and println write to standard error, without fmt.
package main

type s string

func main() {
	print("a", 1, true, "\n")
	println("b", -2, uint8(200), 1.5, float32(0.25), 'x', s("named"))
	println(1e6, 1e21, 123456789.0, -0.0, 3.0)
	println()
	println(nil == any(nil), len("abc"), 1<<40)
	var p *int
	var m map[int]int
	println(p, m, []int(nil), any(nil) == nil)
}

// Output:
// -- stderr --
// a1true
// b -2 200 1.5 0.25 120 named
// 1e+06 1e+21 1.23456789e+08 0 3
//
// true 3 1099511627776
// 0x0 0x0 [0/0]0x0 true
