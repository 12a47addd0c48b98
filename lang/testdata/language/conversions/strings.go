// Strings from and to bytes and runes, and from a single rune.
package main

import "fmt"

type text string
type octets []byte
type char rune
type chars []char

func main() {
	s := "héllo, 世界\xff"
	b, r := []byte(s), []rune(s)
	fmt.Println(len(s), len(b), len(r), b, r)
	fmt.Println(string(b) == s, string(r) == s, string(r[1]), string(rune(0x4e16)), string(rune(-1)), string(rune(0xd800)) == "\uFFFD")
	b[0], r[0] = 'j', 'J'
	fmt.Printf("%q %q\n", s, string(b[:6]))
	fmt.Println(string(b[:6]), string(r[:5]))
	fmt.Println(text(octets("ab")), octets(text("cd")), string(chars{'x', 'y'}), chars("né"), text(char('z')))
	fmt.Println(string([]byte(nil)) == "", []byte("") == nil, len([]rune("")))
}

// Output:
// 15 15 10 [104 195 169 108 108 111 44 32 228 184 150 231 149 140 255] [104 233 108 108 111 44 32 19990 30028 65533]
// true false é 世 � true
// "héllo, 世界\xff" "jéllo"
// jéllo Jéllo
// ab [99 100] xy [110 233] z
// true false 0
