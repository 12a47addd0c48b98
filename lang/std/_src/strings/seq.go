package strings

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// Lines yields the lines of s with their newlines.
func Lines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for rest := s; len(rest) > 0; {
			line := rest
			if i := IndexByte(rest, '\n'); i >= 0 {
				line = rest[:i+1]
			}
			rest = rest[len(line):]
			if !yield(line) {
				return
			}
		}
	}
}

// SplitSeq yields what Split returns.
func SplitSeq(s, sep string) iter.Seq[string] { return split(s, sep, 0) }

// SplitAfterSeq yields what SplitAfter returns.
func SplitAfterSeq(s, sep string) iter.Seq[string] { return split(s, sep, len(sep)) }

// split yields the parts of s, each with so many bytes of the separator.
func split(s, sep string, keep int) iter.Seq[string] {
	if sep == "" {
		return explode(s)
	}
	return func(yield func(string) bool) {
		rest := s
		for {
			i := Index(rest, sep)
			if i < 0 {
				yield(rest)
				return
			}
			if !yield(rest[:i+keep]) {
				return
			}
			rest = rest[i+len(sep):]
		}
	}
}

// explode yields the characters of s.
func explode(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for rest := s; len(rest) > 0; {
			_, size := utf8.DecodeRuneInString(rest)
			if !yield(rest[:size]) {
				return
			}
			rest = rest[size:]
		}
	}
}

// FieldsSeq yields what Fields returns.
func FieldsSeq(s string) iter.Seq[string] { return FieldsFuncSeq(s, unicode.IsSpace) }

// FieldsFuncSeq yields what FieldsFunc returns.
func FieldsFuncSeq(s string, f func(rune) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range s {
			switch cut := f(r); {
			case cut && start >= 0:
				if !yield(s[start:i]) {
					return
				}
				start = -1
			case !cut && start < 0:
				start = i
			}
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}
