package fmt

import (
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// runes makes a RuneScanner of a Reader. It reads a byte at a time, so that
// what comes behind a value is still there for the next call.
type runes struct {
	r     io.Reader
	ahead []byte // bytes behind one that begins no rune
	last  rune
	size  int  // of last, -1 if there is none
	again bool // last was taken back
	bytes [utf8.UTFMax]byte
}

func (in *runes) readByte() (byte, error) {
	if len(in.ahead) > 0 {
		b := in.ahead[0]
		in.ahead = in.ahead[1:]
		return b, nil
	}
	b := make([]byte, 1)
	if n, err := io.ReadFull(in.r, b); n != 1 {
		return 0, err
	}
	return b[0], nil
}

// ReadRune implements io.RuneReader.
func (in *runes) ReadRune() (r rune, size int, err error) {
	if in.again {
		in.again = false
		return in.last, utf8.RuneLen(in.last), nil
	}
	n := 0
	for {
		b, err := in.readByte()
		if err == io.EOF && n > 0 {
			break
		}
		if err != nil {
			return 0, 0, err
		}
		in.bytes[n] = b
		if n++; utf8.FullRune(in.bytes[:n]) {
			break
		}
	}
	in.last, in.size = utf8.DecodeRune(in.bytes[:n])
	if in.size < n {
		in.ahead = append(append([]byte{}, in.bytes[in.size:n]...), in.ahead...)
	}
	return in.last, in.size, nil
}

// UnreadRune implements io.RuneScanner.
func (in *runes) UnreadRune() error {
	if in.again || in.size < 0 {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	in.again = true
	return nil
}

// Read implements ScanState, which is a Reader for no other reason than to be
// given to Fscan.
func (s *scan) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

// ReadRune implements ScanState.
func (s *scan) ReadRune() (r rune, size int, err error) {
	if s.ended || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.in.ReadRune()
	switch {
	case err == io.EOF:
		s.ended = true
	case err == nil:
		s.count++
		s.ended = s.newlineIsEnd && r == '\n'
	}
	return r, size, err
}

// UnreadRune implements ScanState.
func (s *scan) UnreadRune() error {
	s.in.UnreadRune()
	s.ended = false
	s.count--
	return nil
}

// Width implements ScanState.
func (s *scan) Width() (wid int, ok bool) {
	if s.width == unlimited {
		return 0, false
	}
	return s.width, true
}

// Token implements ScanState.
func (s *scan) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer stopped(&err)
	if f == nil {
		f = notSpace
	}
	s.buf = s.buf[:0]
	return s.token(skipSpace, f), nil
}

// atEnd is what next returns at the end of the input.
const atEnd = -1

// next returns the next character.
func (s *scan) next() rune {
	r, _, err := s.ReadRune()
	if err == io.EOF {
		return atEnd
	}
	if err != nil {
		fail(err)
	}
	return r
}

// must returns the next character, which has to be there.
func (s *scan) must() rune {
	r := s.next()
	if r == atEnd {
		fail(io.ErrUnexpectedEOF)
	}
	return r
}

// more ends the call with io.EOF if there is nothing more.
func (s *scan) more() {
	if s.next() == atEnd {
		fail(io.EOF)
	}
	s.UnreadRune()
}

// peek reports whether the next character is one of set.
func (s *scan) peek(set string) bool {
	r := s.next()
	if r == atEnd {
		return false
	}
	s.UnreadRune()
	return strings.ContainsRune(set, r)
}

// skip steps over the next character if it is one of set.
func (s *scan) skip(set string) bool {
	r := s.next()
	if r == atEnd {
		return false
	}
	if !strings.ContainsRune(set, r) {
		s.UnreadRune()
		return false
	}
	return true
}

// take is skip for a character of the token.
func (s *scan) take(set string) bool {
	r := s.next()
	if r == atEnd {
		return false
	}
	if !strings.ContainsRune(set, r) {
		s.UnreadRune()
		return false
	}
	s.keep(r)
	return true
}

func (s *scan) keep(r rune) { s.buf = utf8.AppendRune(s.buf, r) }

// SkipSpace implements ScanState. A carriage return before a newline belongs to
// it.
func (s *scan) SkipSpace() {
	for {
		r := s.next()
		switch {
		case r == atEnd:
			return
		case r == '\r' && s.peek("\n"):
		case r == '\n' && !s.newlineIsSpace:
			failed("unexpected newline")
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

// token reads the characters that f accepts.
func (s *scan) token(skipSpace bool, f func(rune) bool) []byte {
	if skipSpace {
		s.SkipSpace()
	}
	for {
		r := s.next()
		if r == atEnd {
			return s.buf
		}
		if !f(r) {
			s.UnreadRune()
			return s.buf
		}
		s.keep(r)
	}
}

func notSpace(r rune) bool { return !isSpace(r) }

// isSpace reports whether r is a space: as unicode.IsSpace, which fmt is not to
// depend on for this.
func isSpace(r rune) bool {
	switch {
	case '\t' <= r && r <= '\r', r == ' ', r == 0x85, r == 0xa0:
		return true
	case r < 0x1680:
		return false
	case 0x2000 <= r && r <= 0x200a:
		return true
	}
	return r == 0x1680 || r == 0x2028 || r == 0x2029 || r == 0x202f || r == 0x205f || r == 0x3000
}
