// Slices of strings count bytes and share the text.
package main

import "fmt"

func main() {
	s := "hello, 世界"
	fmt.Println(s[:5], s[7:], s[3:3] == "", s[len(s):] == "", s[7:10], len(s[7:]))
	fmt.Println(s[1], s[len(s)-1], s[1:4][1:], "constant"[2:5], "const"[4])
	i, j := uint8(2), int64(4)
	fmt.Println(s[i:j], s[i], s[j:][0])
	c := s[1]
	fmt.Printf("%T %c\n", c, c)
}

// Output:
// hello 世界 true true 世 6
// 101 140 ll nst 116
// ll 108 111
// uint8 e
