package scenarios

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// MaxProcs is the largest GOMAXPROCS that a program may ask for.
const MaxProcs = 1024

// A Setup is the machine that a program's author had in mind. Lines of the
// program say it:
//
//	//gmp:procs 64
//	//gmp:cores 16
//	//gmp:quota 7.5
//
// What is 0 is not said.
type Setup struct {
	Procs int // GOMAXPROCS
	Cores int // how many threads can run at a time
	Quota int // the CPU time that all of them may use, in thousandths of a CPU
}

// A directive is one kind of line.
type directive struct {
	word  string
	wants string // what stands behind it
	field func(*Setup) *int
	parse func(string) (int, bool)
}

// directives are the lines that a program may have, each of them once.
func directives() []directive {
	return []directive{
		{"procs", fmt.Sprintf("a number from 1 to %d", MaxProcs), func(s *Setup) *int { return &s.Procs }, parseNumber},
		{"cores", fmt.Sprintf("a number from 1 to %d", MaxProcs), func(s *Setup) *int { return &s.Cores }, parseNumber},
		{"quota", fmt.Sprintf("a number of CPUs from 0.001 to %d", MaxProcs), func(s *Setup) *int { return &s.Quota }, ParseCPUs},
	}
}

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

// SetupOf returns what the //gmp: lines of a program say. One that is misspelt,
// repeated or out of range is a *DirectiveError.
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

// add takes in what follows //gmp: in the given line.
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
			return &DirectiveError{line, 1, fmt.Sprintf("a second //gmp:%s line: leave out one of them", word)}
		case !ok:
			return &DirectiveError{line, len(prefix+word) + 2, fmt.Sprintf("//gmp:%s wants %s, not %q", word, d.wants, number)}
		}
		*d.field(s) = n
		return nil
	}
	const unknown = "unknown directive //gmp:%s; there are procs, cores and quota, each with a number"
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
