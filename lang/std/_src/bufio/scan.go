package bufio

import (
	"bytes"
	"errors"
	"io"
	"unicode"
	"unicode/utf8"
)

// MaxScanTokenSize is the longest token, unless Buffer says otherwise.
const MaxScanTokenSize = 64 * 1024

// The failures of a Scanner.
var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
	ErrFinalToken      = errors.New("final token")
)

// A SplitFunc finds the next token at the front of data: how far to go on, and
// the token. With neither it wants more data.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// A Scanner reads tokens, lines if not told otherwise.
type Scanner struct {
	r          io.Reader
	split      SplitFunc
	max        int // the longest token
	token      []byte
	buf        []byte
	start, end int // buf[start:end] is read and not yet scanned
	err        error
	empty      int // tokens without advance in a row
	begun      bool
	done       bool
}

// NewScanner returns a Scanner of r.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{r: r, split: ScanLines, max: MaxScanTokenSize}
}

// Err returns what went wrong, nil at the end of the input.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes returns the token; the next Scan may overwrite it.
func (s *Scanner) Bytes() []byte { return s.token }

// Text returns the token.
func (s *Scanner) Text() string { return string(s.token) }

// Buffer sets the memory to use and the length of the longest token.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.begun {
		panic("Buffer called after Scan")
	}
	s.buf, s.max = buf[:cap(buf)], max
}

// Split sets what a token is.
func (s *Scanner) Split(split SplitFunc) {
	if s.begun {
		panic("Split called after Scan")
	}
	s.split = split
}

// Scan goes to the next token; false at the end or at an error.
func (s *Scanner) Scan() bool {
	if s.done {
		return false
	}
	s.begun = true
	for {
		if s.start < s.end || s.err != nil {
			if found, over := s.next(); over {
				return found
			}
		}
		if s.err != nil {
			s.start, s.end = 0, 0
			return false
		}
		if !s.room() {
			return false
		}
		s.fill()
	}
}

// next tries to split a token off what was read. It reports whether there is
// one and whether Scan is over with that.
func (s *Scanner) next() (found, over bool) {
	advance, token, err := s.split(s.buf[s.start:s.end], s.err != nil)
	switch {
	case err == ErrFinalToken:
		s.token, s.done = token, true
		return token != nil, true
	case err != nil:
		s.fail(err)
		return false, true
	case advance < 0:
		s.fail(ErrNegativeAdvance)
		return false, true
	case advance > s.end-s.start:
		s.fail(ErrAdvanceTooFar)
		return false, true
	}
	s.start += advance
	s.token = token
	if token == nil {
		return false, false
	}
	if s.err == nil || advance > 0 {
		s.empty = 0
	} else if s.empty++; s.empty > 100 {
		panic("bufio.Scan: too many empty tokens without progressing")
	}
	return true, true
}

// room makes room to read into: by moving what is not yet scanned to the front
// when more than half is scanned, or in wider memory. It fails when a token
// is too long.
func (s *Scanner) room() bool {
	if s.start > 0 && (s.end == len(s.buf) || s.start > len(s.buf)/2) {
		s.start, s.end = 0, copy(s.buf, s.buf[s.start:s.end])
	}
	if s.end < len(s.buf) {
		return true
	}
	if len(s.buf) >= s.max || len(s.buf) > 1<<62 {
		s.fail(ErrTooLong)
		return false
	}
	size := 2 * len(s.buf)
	if size == 0 {
		size = firstSize
	}
	wider := make([]byte, min(size, s.max))
	s.start, s.end, s.buf = 0, copy(wider, s.buf[s.start:s.end]), wider
	return true
}

// firstSize is how much memory a Scanner begins with.
const firstSize = 4096

// fill reads until there is something, or not.
func (s *Scanner) fill() {
	for range 101 {
		n, err := s.r.Read(s.buf[s.end:])
		if n < 0 || n > len(s.buf)-s.end {
			s.fail(ErrBadReadCount)
			return
		}
		s.end += n
		if err != nil {
			s.fail(err)
			return
		}
		if n > 0 {
			s.empty = 0
			return
		}
	}
	s.fail(io.ErrNoProgress)
}

// fail keeps the first error.
func (s *Scanner) fail(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}

// ScanBytes makes a token of each byte.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[:1], nil
}

// ScanRunes makes a token of each character.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	switch {
	case len(data) == 0 || !atEOF && !utf8.FullRune(data):
		return 0, nil, nil
	}
	r, size := utf8.DecodeRune(data)
	if r == utf8.RuneError && size == 1 {
		return 1, []byte(string(utf8.RuneError)), nil
	}
	return size, data[:size], nil
}

// ScanLines makes a token of each line without its end.
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	line, end := data, len(data)
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		line, end = data[:i], i+1
	} else if !atEOF || len(data) == 0 {
		return 0, nil, nil
	}
	return end, bytes.TrimSuffix(line, []byte{'\r'}), nil
}

// ScanWords makes a token of each run of characters that are no spaces.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := 0
	for start < len(data) {
		r, size := utf8.DecodeRune(data[start:])
		if !unicode.IsSpace(r) {
			break
		}
		start += size
	}
	for i := start; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if unicode.IsSpace(r) {
			return i + size, data[start:i], nil
		}
		i += size
	}
	if atEOF && len(data) > start {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}
