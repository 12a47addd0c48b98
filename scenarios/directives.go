package scenarios

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// MaxProcs is the largest GOMAXPROCS that a program may ask for.
const MaxProcs = 1024

// A Setup is the machine that a program is written for. Lines of the program
// set it:
//
//	//gmp:procs 64
//	//gmp:cores 16
//	//gmp:quota 7.5
//
// A field is 0 if the program has no line for it.
type Setup struct {
	Procs int // GOMAXPROCS
	Cores int // how many threads can run at the same time
	Quota int // the CPU time that all threads together may use, in thousandths of a CPU
}

// A directive is one kind of line.
type directive struct {
	word  string
	wants string // what must follow the word
	field func(*Setup) *int
	parse func(string) (int, bool)
}

// directives are the lines that a program may have, each at most once.
func directives() []directive {
	return []directive{
		{"procs", fmt.Sprintf("a number from 1 to %d", MaxProcs), func(s *Setup) *int { return &s.Procs }, parseNumber},
		{"cores", fmt.Sprintf("a number from 1 to %d", MaxProcs), func(s *Setup) *int { return &s.Cores }, parseNumber},
		{"quota", fmt.Sprintf("a number of CPUs from 0.001 to %d", MaxProcs), func(s *Setup) *int { return &s.Quota }, ParseCPUs},
	}
}

// prefix begins a line that sets something for gmpsim.
const prefix = "//gmp:"

// A DirectiveError reports a //gmp: line that is wrong. Line and Col are places
// in the source; the caller adds the name of the file.
type DirectiveError struct {
	Line, Col int
	Msg       string
}

// Error returns "line:col: message", ready to follow a file name and a colon.
func (e *DirectiveError) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Col, e.Msg) }

// SetupOf returns what the //gmp: lines of a program set. The error is a
// *DirectiveError: a line is misspelt, repeated or out of range.
func SetupOf(source []byte) (Setup, error) {
	var s Setup
	line := 0
	for text := range strings.Lines(string(source)) {
		line++
		if rest, ok := strings.CutPrefix(text, prefix); ok {
			if err := s.add(rest, line); err != nil {
				return Setup{}, err
			}
		}
	}
	return s, nil
}

// add sets the field that a line names; rest is the text after //gmp:.
func (s *Setup) add(rest string, line int) error {
	word, number, _ := strings.Cut(strings.TrimRight(rest, " \t\r\n"), " ")
	for _, d := range directives() {
		if d.word != word {
			continue
		}
		number = strings.TrimSpace(number)
		n, ok := d.parse(number)
		switch {
		case *d.field(s) != 0:
			return &DirectiveError{line, 1, fmt.Sprintf("a second //gmp:%s line: remove one of them", word)}
		case !ok:
			return &DirectiveError{line, len(prefix+word) + 2, fmt.Sprintf("//gmp:%s needs %s, not %q", word, d.wants, number)}
		}
		*d.field(s) = n
		return nil
	}
	const unknown = "unknown directive //gmp:%s; want procs, cores or quota, each with a number"
	return &DirectiveError{line, len(prefix) + 1, fmt.Sprintf(unknown, word)}
}

func parseNumber(s string) (n int, ok bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 1 && n <= MaxProcs
}

// ParseCPUs reads a number of CPUs, such as 2 or 0.5, and returns thousandths.
func ParseCPUs(s string) (thousandths int, ok bool) {
	n, err := strconv.ParseFloat(s, 64)
	parts := math.Round(n * 1000)
	if err != nil || !(parts >= 1 && parts <= MaxProcs*1000) {
		return 0, false
	}
	return int(parts), true
}
