package std

import (
	"bytes"
	"math/bits"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
)

// Functions whose result may be much larger than their arguments: a text that comes again
// and again takes no more memory than once. They ask for the room before they make the
// result, as the host's runtime would end the simulator and not the program.

// times returns a*b, or the largest number.
func times(a, b int) uint64 {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	if hi > 0 {
		return 1<<64 - 1
	}
	return lo
}

func repeat(c *native.Call) {
	if s, n := c.String(0), c.Int(1); c.Room(times(len(s), n)) {
		c.SetString(0, strings.Repeat(s, n))
	}
}

// joined returns how many bytes are in all parts with a separator after each.
func joined[T string | []byte](parts []T, sep int) uint64 {
	n := times(len(parts), sep)
	for _, p := range parts {
		n += uint64(len(p))
	}
	return n
}

func join(c *native.Call) {
	if parts := native.SliceOf[string](c, 0); c.Room(joined(parts, len(c.String(1)))) {
		c.SetString(0, strings.Join(parts, c.String(1)))
	}
}

func joinBytes(c *native.Call) {
	if parts := native.SliceOf[[]byte](c, 0); c.Room(joined(parts, len(c.Bytes(1)))) {
		c.SetBytes(0, bytes.Join(parts, c.Bytes(1)))
	}
}

// grown returns how many bytes longer a text can become if n of the parts that are equal to old
// are replaced, or all for -1. Where that is little nothing is counted.
func grown(text, old, by string, n int) uint64 {
	more := max(0, len(by)-len(old))
	most := times(len(text)/max(1, len(old))+1, more)
	if n >= 0 {
		most = min(most, times(n, more))
	}
	if most <= 1<<16 {
		return most
	}
	return min(most, times(strings.Count(text, old), more))
}

func replace(c *native.Call, n int) {
	s, old, by := c.String(0), c.String(1), c.String(2)
	if c.Room(uint64(len(s)) + grown(s, old, by, n)) {
		c.SetString(0, strings.Replace(s, old, by, n))
	}
}

func replaceBytes(c *native.Call, n int) {
	s, old, by := c.Bytes(0), c.Bytes(1), c.Bytes(2)
	if c.Room(uint64(len(s)) + grown(stringOf(s), stringOf(old), stringOf(by), n)) {
		c.SetBytes(0, bytes.Replace(s, old, by, n))
	}
}

// replacePairs is the work of a Replacer.
func replacePairs(c *native.Call) {
	pairs, s := native.SliceOf[string](c, 0), c.String(1)
	size := uint64(len(s))
	for i := 0; i+1 < len(pairs); i += 2 {
		size += grown(s, pairs[i], pairs[i+1], -1)
	}
	if c.Room(size) {
		all := strings.NewReplacer(pairs...).Replace(s)
		if c.Work = 2 * len(s); all != s {
			c.Work = 60 * (len(s) + len(all))
		}
		c.SetString(0, all)
	}
}

// moved returns how much memory a text of so many bytes takes where append makes it: a
// block that is a quarter too large, and the last one.
func moved(size uint64) uint64 { return 2*size + size/4 }

// validSize returns how many bytes a text has with by instead of each run of bytes that are
// no rune. Where by is short nothing is counted.
func validSize(text string, by int) uint64 {
	if most := times(len(text), by); most <= 1<<16 {
		return uint64(len(text)) + most
	}
	size, wrong := uint64(0), false
	for len(text) > 0 {
		r, n := utf8.DecodeRuneInString(text)
		text = text[n:]
		before := wrong
		wrong = r == utf8.RuneError && n == 1
		switch {
		case !wrong:
			size += uint64(n)
		case !before:
			size += uint64(by)
		}
	}
	return size
}

// fitsValid asks for the room for a text that ToValidUTF8 returns. It moves if it grows by
// more than one replacement.
func fitsValid(c *native.Call, text string, by int) bool {
	size := validSize(text, by)
	if size > uint64(len(text)+by) {
		size = moved(size)
	}
	return c.Room(size)
}

func validText(c *native.Call) {
	if s, by := c.String(0), c.String(1); fitsValid(c, s, len(by)) {
		c.SetString(0, strings.ToValidUTF8(s, by))
	}
}

func validBytes(c *native.Call) {
	if s, by := c.Bytes(0), c.Bytes(1); fitsValid(c, stringOf(s), len(by)) {
		c.SetBytes(0, bytes.ToValidUTF8(s, by))
	}
}

// stringOf is a view of bytes that does not outlive the call.
func stringOf(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
