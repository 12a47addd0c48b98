package std

import (
	"io"
	"iter"
	"regexp"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
)

// A search is an expression that reads a text rune by rune. The program's reader is
// simulated code, which the host cannot call: the search stops at each rune until the
// program gives it.
type search struct {
	next func() (struct{}, bool)
	stop func()
	ask  func(struct{}) bool // stops the search; false if it is to end

	r    rune
	size int
	end  bool
	loc  []int
}

// searchBytes is what a search takes: it is a coroutine with a stack.
const searchBytes = 8 << 10

// beginSearch is (only whether there is a match).
func beginSearch(c *native.Call, re *regexp.Regexp) {
	s, only := &search{}, c.Bool(1)
	s.next, s.stop = iter.Pull(func(ask func(struct{}) bool) {
		s.ask = ask
		switch {
		case !only:
			s.loc = re.FindReaderSubmatchIndex(s)
		case re.MatchReader(s):
			s.loc = []int{0, 0}
		}
	})
	c.Made += searchBytes
	c.SetPointer(0, unsafe.Pointer(s))
}

// wants runs the search until it needs a rune, and reports whether it does.
func (s *search) wants() bool {
	_, ok := s.next()
	return ok
}

func (s *search) give(r rune, size int, end bool) { s.r, s.size, s.end = r, size, end }

// ReadRune implements io.RuneReader for the host's package.
func (s *search) ReadRune() (rune, int, error) {
	if s.end || !s.ask(struct{}{}) || s.end {
		s.end = true
		return 0, 0, io.EOF
	}
	return s.r, s.size, nil
}
