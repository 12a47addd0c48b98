package bytes

import (
	"math/bits"
	"unicode/utf8"
)

// Runes returns the characters of s.
func Runes(s []byte) []rune { return []rune(string(s)) }

// Repeat returns count copies of b.
func Repeat(b []byte, count int) []byte {
	if count == 0 {
		return []byte{}
	}
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	if hi, lo := bits.Mul(uint(len(b)), uint(count)); hi > 0 || lo > 1<<63-1 {
		panic("bytes: Repeat output length overflow")
	}
	all := make([]byte, len(b)*count)
	for n := copy(all, b); n < len(all); {
		n += copy(all[n:], all[:n])
	}
	return all
}

// Map returns s with each rune replaced by what mapping says; a negative rune
// drops it.
func Map(mapping func(r rune) rune, s []byte) []byte {
	mapped := make([]byte, 0, len(s))
	for _, r := range string(s) {
		if r = mapping(r); r >= 0 {
			mapped = utf8.AppendRune(mapped, r)
		}
	}
	return mapped
}

// IndexFunc returns where the first rune is that f accepts.
func IndexFunc(s []byte, f func(r rune) bool) int { return first(s, f, true) }

// first returns where the first rune is of which f says want.
func first(s []byte, f func(r rune) bool, want bool) int {
	for i, r := range string(s) {
		if f(r) == want {
			return i
		}
	}
	return -1
}

// LastIndexFunc returns where the last rune is that f accepts.
func LastIndexFunc(s []byte, f func(r rune) bool) int {
	i, _ := last(s, f, true)
	return i
}

// last returns where the last rune begins and ends of which f says want, -1
// and 0 if there is none.
func last(s []byte, f func(r rune) bool, want bool) (begin, end int) {
	for end = len(s); end > 0; {
		r, size := utf8.DecodeLastRune(s[:end])
		if f(r) == want {
			return end - size, end
		}
		end -= size
	}
	return -1, 0
}

// ContainsFunc reports whether f accepts a rune of b.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

// TrimFunc returns s without the runes at both ends that f accepts.
func TrimFunc(s []byte, f func(r rune) bool) []byte { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc returns s without the runes at its beginning that f accepts;
// nil if that is all of them.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	if i := first(s, f, false); i >= 0 {
		return s[i:]
	}
	return nil
}

// TrimRightFunc returns s without the runes at its end that f accepts.
func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	_, end := last(s, f, false)
	return s[:end]
}

// FieldsFunc splits s at the runes that f accepts; no field is empty.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	fields := [][]byte{}
	for field := range FieldsFuncSeq(s, f) {
		fields = append(fields, field)
	}
	return fields
}
