// Strings are joined with +, and never change.
package main

import "fmt"

func main() {
	a := "go"
	b := a
	a += "pher"
	a += string(rune('s')) + ""
	fmt.Println(a, b, a+" "+b+"!", len(a+b))
	var s string
	for i := range 5 {
		s = fmt.Sprint(i) + s
	}
	fmt.Println(s, s+s[:2]+s[3:])
}

// Output:
// gophers go gophers go! 9
// 43210 432104310
