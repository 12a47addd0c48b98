package lang

import "github.com/gmpsim/gmpsim/lang/text"

// Printable returns s as a terminal can have it: what is not printable is written as in a Go
// string. Names of files and of what the program made go through it.
func Printable(s string) string { return text.Printable(s) }
