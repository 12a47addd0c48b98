// Ranging over a string yields runes and where they begin; a bad byte is U+FFFD, one byte wide.
package main

import "fmt"

func main() {
	s := "aé世\xff\U0001F600z"
	for i, r := range s {
		fmt.Printf("%d:%q(%U) ", i, r, r)
	}
	fmt.Println(len(s))
	for i := range s {
		fmt.Print(i, " ")
	}
	n := 0
	for range s {
		n++
	}
	fmt.Println(n)
	for i := 0; i < len(s); i++ {
		fmt.Printf("%02x ", s[i])
	}
	fmt.Println()
	for i, r := range "\xe4\xb8" {
		fmt.Println(i, r)
	}
}

// Output:
// 0:'a'(U+0061) 1:'é'(U+00E9) 3:'世'(U+4E16) 6:'�'(U+FFFD) 7:'😀'(U+1F600) 11:'z'(U+007A) 12
// 0 1 3 6 7 11 6
// 61 c3 a9 e4 b8 96 ff f0 9f 98 80 7a
// 0 65533
// 1 65533
