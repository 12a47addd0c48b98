package text

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Printable returns s as a terminal can have it: what is not printable is written as in a Go
// string, so that the name of a file cannot move the cursor or ring the bell. Lines and tabs
// stay.
func Printable(s string) string {
	if utf8.ValidString(s) && !strings.ContainsFunc(s, unprintable) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		if unprintable(r) || r == utf8.RuneError && size == 1 {
			q := strconv.Quote(s[:size])
			b.WriteString(q[1 : len(q)-1])
		} else {
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}

func unprintable(r rune) bool { return r != '\n' && r != '\t' && !strconv.IsPrint(r) }
