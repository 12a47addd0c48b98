package regexp

import "io"

// A search goes through a text that comes rune by rune. It asks for no more of them than
// the real one: what is left of the text is another's.
type search struct{}

// search begins to look for the first match, or only for whether there is one.
func (m *machine) search(only bool) *search

// wants reports whether the search needs another rune.
func (s *search) wants() bool

// give gives it the next rune, or the end of the text.
func (s *search) give(c rune, size int, end bool)

// found ends the search and returns the match, nil if there is none.
func (s *search) found() []int

// read looks for a match in what a reader has.
func (re *Regexp) read(r io.RuneReader, only bool) []int {
	s := re.m.search(only)
	defer s.found() // a reader may panic
	for s.wants() {
		c, size, err := r.ReadRune()
		s.give(c, size, err != nil)
	}
	return s.found()
}

// MatchReader reports whether a match is in what r has.
func (re *Regexp) MatchReader(r io.RuneReader) bool { return re.read(r, true) != nil }

// FindReaderIndex returns where the first match in what r has begins and ends.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) {
	if loc = re.read(r, false); loc == nil {
		return nil
	}
	return loc[:2]
}

// FindReaderSubmatchIndex is FindReaderIndex with the groups.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int { return re.read(r, false) }
