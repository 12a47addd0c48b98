//go:build ignore

// What stands beside copy in a statement is read after it has copied.
package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4, 5}
	fmt.Println(s[0], copy(s, s[2:]), s)
	b := []byte("abc")
	first, n := b[0], copy(b, "xyz")
	fmt.Println(string(first), n, string(b))
}
