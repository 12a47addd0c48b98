//go:build ignore

// A search in a reader asks for no more runes than it needs: what is left is another's.
package main

import (
	"fmt"
	"regexp"
)

type endless struct{ n int }

func (e *endless) ReadRune() (rune, int, error) {
	e.n++
	if e.n > 100000 {
		panic("read too far")
	}
	return 'a' + rune(e.n%3), 1, nil
}

func main() {
	for _, x := range []string{"^b", "ab", "^[abc]{3}", "c+", "b$|^b"} {
		e := &endless{}
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Println(x, r)
				}
			}()
			fmt.Println(x, regexp.MustCompile(x).FindReaderIndex(e), e.n)
		}()
	}
}
