package bytes

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// The parts that are yielded cannot be appended to in place: their capacity is
// their length.

// Lines yields the lines of s with their newlines.
func Lines(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for rest := s; len(rest) > 0; {
			n := len(rest)
			if i := IndexByte(rest, '\n'); i >= 0 {
				n = i + 1
			}
			if !yield(rest[:n:n]) {
				return
			}
			rest = rest[n:]
		}
	}
}

// SplitSeq yields what Split returns.
func SplitSeq(s, sep []byte) iter.Seq[[]byte] { return split(s, sep, 0) }

// SplitAfterSeq yields what SplitAfter returns.
func SplitAfterSeq(s, sep []byte) iter.Seq[[]byte] { return split(s, sep, len(sep)) }

// split yields the parts of s, each with so many bytes of the separator.
func split(s, sep []byte, keep int) iter.Seq[[]byte] {
	if len(sep) == 0 {
		return explode(s)
	}
	return func(yield func([]byte) bool) {
		rest := s
		for {
			i := Index(rest, sep)
			if i < 0 {
				yield(rest[:len(rest):len(rest)])
				return
			}
			if !yield(rest[: i+keep : i+keep]) {
				return
			}
			rest = rest[i+len(sep):]
		}
	}
}

// explode yields the characters of s.
func explode(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for rest := s; len(rest) > 0; {
			_, size := utf8.DecodeRune(rest)
			if !yield(rest[:size:size]) {
				return
			}
			rest = rest[size:]
		}
	}
}

// FieldsSeq yields what Fields returns.
func FieldsSeq(s []byte) iter.Seq[[]byte] { return FieldsFuncSeq(s, unicode.IsSpace) }

// FieldsFuncSeq yields what FieldsFunc returns.
func FieldsFuncSeq(s []byte, f func(rune) bool) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		start := -1
		for i := 0; i < len(s); {
			r, size := utf8.DecodeRune(s[i:])
			switch cut := f(r); {
			case cut && start >= 0:
				if !yield(s[start:i:i]) {
					return
				}
				start = -1
			case !cut && start < 0:
				start = i
			}
			i += size
		}
		if start >= 0 {
			yield(s[start:len(s):len(s)])
		}
	}
}
