// unicode and utf8.
package main

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

func main() {
	for _, r := range "aZ5 é世\n_" {
		fmt.Print(unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsSpace(r), unicode.IsUpper(r), string(unicode.ToUpper(r)), utf8.RuneLen(r), " ")
	}
	fmt.Println()
	s := "é世\xffz"
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		fmt.Printf("%q:%d ", r, n)
		s = s[n:]
	}
	fmt.Println(utf8.RuneCountInString("héllo"), utf8.ValidString("\xff"), utf8.AppendRune(nil, 'é'), utf8.RuneError)
}

// Output:
// true false false falseA1 true false false trueZ1 false true false false51 false false true false 1 true false false falseÉ2 true false false false世3 false false true false
// 1 false false false false_1
// 'é':2 '世':3 '�':1 'z':1 5 false [195 169] 65533
