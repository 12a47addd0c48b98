package scenarios

import (
	"fmt"
	"strconv"
	"strings"
)

// MaxProcs is the largest GOMAXPROCS that a program may ask for.
const MaxProcs = 1024

// prefix begins a line of a program that is meant for gmpsim.
const prefix = "//gmp:"

// A DirectiveError is a //gmp: line that makes no sense. The line and column
// are within the source that was given; its file is the caller's to name.
type DirectiveError struct {
	Line, Col int
	Msg       string
}

// Error returns "line:col: message", ready to follow a file name and a colon.
func (e *DirectiveError) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Col, e.Msg) }

// Procs returns the number in a program's //gmp:procs line, the GOMAXPROCS
// that its author had in mind, or 0 if there is no such line. A //gmp: line
// that is misspelt, repeated or out of range is a *DirectiveError.
func Procs(source []byte) (int, error) {
	procs, line := 0, 0
	for text := range strings.Lines(string(source)) {
		line++
		rest, ok := strings.CutPrefix(text, prefix)
		if !ok {
			continue
		}
		if procs != 0 {
			return 0, &DirectiveError{line, 1, "a second //gmp:procs line: leave out one of them"}
		}
		n, err := parseProcs(rest, line)
		if err != nil {
			return 0, err
		}
		procs = n
	}
	return procs, nil
}

// parseProcs parses what follows //gmp: in the given line.
func parseProcs(rest string, line int) (int, error) {
	word, number, _ := strings.Cut(strings.TrimRight(rest, " \t\r\n"), " ")
	if word != "procs" {
		return 0, &DirectiveError{line, len(prefix) + 1, fmt.Sprintf("unknown directive //gmp:%s; there is //gmp:procs N", word)}
	}
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if err != nil || n < 1 || n > MaxProcs {
		return 0, &DirectiveError{line, len(prefix+"procs ") + 1,
			fmt.Sprintf("//gmp:procs wants a number from 1 to %d, not %q", MaxProcs, strings.TrimSpace(number))}
	}
	return n, nil
}
