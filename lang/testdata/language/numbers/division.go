// Integer division truncates towards zero, and the remainder has the dividend's sign.
package main

import "fmt"

func main() {
	for _, p := range [][2]int{{7, 2}, {-7, 2}, {7, -2}, {-7, -2}, {1, 3}, {-1, 3}} {
		q, r := p[0]/p[1], p[0]%p[1]
		fmt.Println(p, q, r, q*p[1]+r == p[0])
	}
	var a, b int8 = -128, -1
	fmt.Println(a/b, a%b)
	x := -7
	fmt.Println(x/4, x>>2, x%4, x&3, uint(x)%4)
	var u uint8 = 200
	fmt.Println(u/7, u%7, int8(u)/7, int8(u)%7)
}

// Output:
// [7 2] 3 1 true
// [-7 2] -3 -1 true
// [7 -2] -3 1 true
// [-7 -2] 3 -1 true
// [1 3] 0 1 true
// [-1 3] 0 -1 true
// -128 0
// -1 -2 -3 1 1
// 28 4 -8 0
