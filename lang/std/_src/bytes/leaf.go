// Package bytes works on byte slices.
package bytes

import "errors"

// MinRead is how much room ReadFrom makes before each Read.
const MinRead = 512

// ErrTooLarge is panicked with when a Buffer cannot grow.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

func Clone(b []byte) []byte
func Compare(a, b []byte) int
func Contains(b, subslice []byte) bool
func ContainsAny(b []byte, chars string) bool
func ContainsRune(b []byte, r rune) bool
func Count(s, sep []byte) int
func Cut(s, sep []byte) (before, after []byte, found bool)
func CutPrefix(s, prefix []byte) (after []byte, found bool)
func CutSuffix(s, suffix []byte) (before []byte, found bool)
func Equal(a, b []byte) bool
func EqualFold(s, t []byte) bool
func Fields(s []byte) [][]byte
func HasPrefix(s, prefix []byte) bool
func HasSuffix(s, suffix []byte) bool
func Index(s, sep []byte) int
func IndexAny(s []byte, chars string) int
func IndexByte(b []byte, c byte) int
func IndexRune(s []byte, r rune) int
func Join(s [][]byte, sep []byte) []byte
func LastIndex(s, sep []byte) int
func LastIndexByte(s []byte, c byte) int
func Replace(s, old, new []byte, n int) []byte
func ReplaceAll(s, old, new []byte) []byte
func Split(s, sep []byte) [][]byte
func SplitN(s, sep []byte, n int) [][]byte
func ToLower(s []byte) []byte
func ToUpper(s []byte) []byte
func Trim(s []byte, cutset string) []byte
func TrimLeft(s []byte, cutset string) []byte
func TrimPrefix(s, prefix []byte) []byte
func TrimRight(s []byte, cutset string) []byte
func TrimSpace(s []byte) []byte
func TrimSuffix(s, suffix []byte) []byte

// Runes returns the characters of s.
func Runes(s []byte) []rune { return []rune(string(s)) }

// Repeat returns count copies of b.
func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	all := make([]byte, 0, len(b)*count)
	for range count {
		all = append(all, b...)
	}
	return all
}

// Map returns s with each rune replaced by what mapping says; a negative rune
// drops it.
func Map(mapping func(r rune) rune, s []byte) []byte {
	mapped := make([]byte, 0, len(s))
	for _, r := range string(s) {
		if r = mapping(r); r >= 0 {
			mapped = append(mapped, string(r)...)
		}
	}
	return mapped
}

// IndexFunc returns where the first rune is that f accepts.
func IndexFunc(s []byte, f func(r rune) bool) int {
	for i, r := range string(s) {
		if f(r) {
			return i
		}
	}
	return -1
}

// ContainsFunc reports whether f accepts a rune of b.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }
