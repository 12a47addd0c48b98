package view

import (
	"strings"
	"unicode"
)

// printable replaces what would move the cursor or change colours.
func printable(s string) string {
	s = strings.ReplaceAll(strings.TrimSuffix(s, "\r"), "\t", "    ")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '·'
		}
		return r
	}, s)
}
