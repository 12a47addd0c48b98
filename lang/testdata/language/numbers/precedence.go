// The five levels of binary operators, and unary ones above them.
package main

import "fmt"

func main() {
	fmt.Println(1+2*3, (1+2)*3, 1+2<<3, 1|2&3^4, 10-4-3, 2*7%4, 1<<2+1)
	fmt.Println(-2*-3, -3%2, ^1&3, !true || true, !(true && false) == true)
	a, b := 5, 3
	fmt.Println(a&b == 1, a&^b|b<<1, a*b/2%4, -a+b)
	p := &a
	fmt.Println(2**p, *p*b, - -a, ^^a)
}

// Output:
// 7 9 17 7 3 2 5
// 6 -1 2 true true
// true 6 3 -2
// 10 15 5 5
