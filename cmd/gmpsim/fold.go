package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gmpsim/gmpsim/lang"
)

// What gmpsim itself has to say fits into 80 columns: half of a wide screen, or a mail.
const (
	mostMessage = 80
	hanging     = "        " // below "gmpsim: "
)

// say writes a message of gmpsim to standard error.
func (a *app) say(format string, args ...any) {
	fmt.Fprintln(a.stderr, folded("gmpsim: "+lang.Printable(fmt.Sprintf(format, args...)), min(a.width, mostMessage)))
}

// folded breaks each line of s between words into rows of at most width columns. A word that is wider, such as a path,
// is a row.
func folded(s string, width int) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = foldedLine(line, width, hanging)
	}
	return strings.Join(lines, "\n")
}

// foldedLine folds one line; the rows below the first are indented.
func foldedLine(line string, width int, indent string) string {
	if cells(line) <= width {
		return line
	}
	words := strings.Split(line, " ")
	var b strings.Builder
	used := 0
	for i, word := range words {
		n := cells(word)
		switch {
		case i == 0:
		case used+1+n > width && used > len(indent):
			b.WriteString("\n" + indent)
			used = len(indent)
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used += n
	}
	return b.String()
}

// cells is how many columns s has on a terminal; a tab stands only at the beginning of a line.
func cells(s string) int { return utf8.RuneCountInString(s) + 7*strings.Count(s, "\t") }

// besides sets a folded text beside a name that is wide columns wide, from column at on; below the name if that is too wide.
func besides(name string, wide int, text string, at int) string {
	indent := strings.Repeat(" ", at)
	text = strings.ReplaceAll(foldedLine(text, mostMessage-at, ""), "\n", "\n"+indent)
	if wide >= at {
		return name + "\n" + indent + text
	}
	return name + " " + text
}
