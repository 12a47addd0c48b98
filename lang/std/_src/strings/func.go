package strings

import "unicode/utf8"

// IndexFunc returns where the first rune is that f accepts, -1 if there is none.
func IndexFunc(s string, f func(rune) bool) int { return first(s, f, true) }

// LastIndexFunc returns where the last rune is that f accepts.
func LastIndexFunc(s string, f func(rune) bool) int { return last(s, f, true) }

// ContainsFunc reports whether f accepts a rune of s.
func ContainsFunc(s string, f func(rune) bool) bool { return first(s, f, true) >= 0 }

func first(s string, f func(rune) bool, want bool) int {
	for i, r := range s {
		if f(r) == want {
			return i
		}
	}
	return -1
}

func last(s string, f func(rune) bool, want bool) int {
	for end := len(s); end > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		end -= size
		if f(r) == want {
			return end
		}
	}
	return -1
}

// TrimLeftFunc cuts the leading runes that f accepts.
func TrimLeftFunc(s string, f func(rune) bool) string {
	i := first(s, f, false)
	if i < 0 {
		return ""
	}
	return s[i:]
}

// TrimRightFunc cuts the trailing runes that f accepts.
func TrimRightFunc(s string, f func(rune) bool) string {
	i := last(s, f, false)
	if i < 0 {
		return ""
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[:i+size]
}

// TrimFunc cuts the runes at both ends that f accepts.
func TrimFunc(s string, f func(rune) bool) string { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// FieldsFunc cuts s at the runes that f accepts; no field is empty.
func FieldsFunc(s string, f func(rune) bool) []string {
	fields := []string{}
	for field := range FieldsFuncSeq(s, f) {
		fields = append(fields, field)
	}
	return fields
}

// Map returns s with each rune replaced by what mapping says; a negative rune
// drops it.
func Map(mapping func(rune) rune, s string) string {
	mapped := make([]byte, 0, len(s))
	for _, r := range s {
		if r = mapping(r); r >= 0 {
			mapped = utf8.AppendRune(mapped, r)
		}
	}
	return string(mapped)
}
