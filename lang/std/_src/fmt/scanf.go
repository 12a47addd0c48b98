package fmt

import "unicode/utf8"

// formatted reads values by a format.
func (s *scan) formatted(format string, a []any) (n int, err error) {
	defer stopped(&err)
	for i := 0; i < len(format); {
		length, matched := s.literal(format[i:])
		if i += length; length > 0 {
			continue
		}
		if !matched && format[i] != '%' { // else %%, which is tried as a verb
			failed("input does not match format")
		}
		i++ // the %
		width, next, given := digits(format, i, len(format)-1)
		if s.width = unlimited; given {
			s.width = width
		}
		verb, size := utf8.DecodeRuneInString(format[next:])
		i = next + size
		if s.verb(verb, format[next:], a[n:]) {
			n++
		}
	}
	if n < len(a) {
		failed("too many operands")
	}
	return n, nil
}

// verb reads by one verb; rest is the format from it on. It reports whether it
// took the first operand.
func (s *scan) verb(verb rune, rest string, a []any) bool {
	if verb != 'c' {
		s.SkipSpace()
	}
	if verb == '%' {
		s.begin()
		if !s.take("%") {
			failed("missing literal %")
		}
		return false
	}
	s.limit = min(unlimited, s.count+s.width)
	if len(a) == 0 {
		failed("too few operands for format '%" + rest + "'")
	}
	s.operand(verb, a[0])
	s.limit = unlimited
	return true
}

// literal matches what stands before the next verb with the input. It returns
// the length of what matched, and false if the input is different from there on.
func (s *scan) literal(format string) (i int, matched bool) {
	for i < len(format) {
		c, size := utf8.DecodeRuneInString(format[i:])
		if isSpace(c) {
			i += s.spaces(format[i:])
			continue
		}
		if c == '%' {
			if i+1 == len(format) {
				failed("missing verb: % at end of format string")
			}
			if format[i+1] != '%' {
				return i, true
			}
			i++
		}
		if s.must() != c {
			s.UnreadRune()
			return 0, false
		}
		i += size
	}
	return i, true
}

// spaces matches the spaces that a format begins with, and returns their length.
// Each newline of the format stands for spaces and a newline, or the end, of the
// input; spaces behind the last stand for spaces, at least one if there is no
// newline.
func (s *scan) spaces(format string) (length int) {
	newlines, trailing := 0, false
	for _, c := range format {
		if !isSpace(c) {
			break
		}
		length += utf8.RuneLen(c)
		if trailing = c != '\n'; !trailing {
			newlines++
		}
	}
	for range newlines {
		if r := s.afterSpaces(s.next()); r != '\n' && r != atEnd {
			failed("newline in format does not match input")
		}
	}
	if trailing {
		s.trailing(newlines == 0)
	}
	return length
}

// afterSpaces returns the first character, r or one behind it, that is no space,
// or a newline.
func (s *scan) afterSpaces(r rune) rune {
	for isSpace(r) && r != '\n' {
		r = s.next()
	}
	return r
}

// trailing matches spaces, which must be there if needed.
func (s *scan) trailing(needed bool) {
	r := s.next()
	if needed {
		if !isSpace(r) && r != atEnd {
			failed("expected space in input to match format")
		}
		if r == '\n' {
			failed("newline in input does not match format")
		}
	}
	if s.afterSpaces(r) != atEnd {
		s.UnreadRune()
	}
}
