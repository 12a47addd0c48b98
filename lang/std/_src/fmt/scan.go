package fmt

import (
	"errors"
	"io"
	"os"
)

// A ScanState is what a Scanner reads from.
type ScanState interface {
	// ReadRune reads one character; io.EOF where the input, the line of
	// Scanln and the like, or the width of the verb ends.
	ReadRune() (r rune, size int, err error)
	// UnreadRune takes back the last one.
	UnreadRune() error
	// SkipSpace skips spaces, and newlines where they count as spaces.
	SkipSpace()
	// Token skips spaces, if asked to, and returns the characters that f
	// accepts, those that are no spaces if f is nil. The result is good until
	// the next call.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	// Width returns the width of the verb, if it has one.
	Width() (wid int, ok bool)
	// Read fails: use ReadRune.
	Read(buf []byte) (n int, err error)
}

// A Scanner reads its own value. Its method is that of a pointer.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Fscan reads values with spaces or newlines between them.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	return newScan(r, scan{newlineIsSpace: true}).values(a)
}

// Fscanln reads values with spaces between them, up to the end of the line.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	return newScan(r, scan{newlineIsEnd: true}).values(a)
}

// Fscanf reads values by the format.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScan(r, scan{}).formatted(format, a)
}

// Scan, Scanln and Scanf read from the standard input: as nobody else may have
// to read on behind them, a character at a time, each a system call.
func Scan(a ...any) (n int, err error)                 { return Fscan(os.Stdin, a...) }
func Scanln(a ...any) (n int, err error)               { return Fscanln(os.Stdin, a...) }
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

// Sscan, Sscanln and Sscanf read from a string.
func Sscan(str string, a ...any) (n int, err error)   { return Fscan((*text)(&str), a...) }
func Sscanln(str string, a ...any) (n int, err error) { return Fscanln((*text)(&str), a...) }
func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf((*text)(&str), format, a...)
}

// text is a string as a Reader.
type text string

func (t *text) Read(b []byte) (n int, err error) {
	if n = copy(b, *t); n == 0 {
		return 0, io.EOF
	}
	*t = (*t)[n:]
	return n, nil
}

// scan is the state of one call: where it reads, and how far.
type scan struct {
	in    io.RuneScanner
	buf   []byte // of the token that is being read
	count int    // runes read
	ended bool   // the input is at its end, or at that of the line

	newlineIsSpace bool // Scan
	newlineIsEnd   bool // Scanln

	width int // of the verb, unlimited if it has none
	limit int // count may not become more, for the width
}

// unlimited is more than any width.
const unlimited = 1 << 30

func newScan(r io.Reader, s scan) *scan {
	in, ok := r.(io.RuneScanner)
	if !ok {
		in = &runes{r: r, last: -1, size: -1}
	}
	s.in, s.width, s.limit = in, unlimited, unlimited
	return &s
}

// stop is panicked with to end the call with an error.
type stop struct{ err error }

func fail(err error)    { panic(stop{err}) }
func failed(err string) { fail(errors.New(err)) }

// stopped turns a stop into the error of the call.
func stopped(err *error) {
	switch e := recover().(type) {
	case nil:
	case stop:
		*err = e.err
	default:
		panic(e)
	}
}

// values reads values without a format.
func (s *scan) values(a []any) (n int, err error) {
	defer stopped(&err)
	for _, arg := range a {
		s.operand('v', arg)
		n++
	}
	for s.newlineIsEnd {
		r := s.next()
		if r == '\n' || r == atEnd {
			break
		}
		if !isSpace(r) {
			failed("expected newline")
		}
	}
	return n, nil
}
