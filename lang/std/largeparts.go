package std

import (
	"bytes"
	"regexp"
	"regexp/syntax"
	"strings"

	"github.com/gmpsim/gmpsim/lang/native"
)

// Functions that make a list of the parts of a text: an entry may take more memory than
// the part. Where even the longest list is small nothing is counted.

// smallList is how many bytes of a list need no question.
const smallList = 1 << 20

// fitsParts asks for the room for what comes of a text at each separator, or at the first
// n-1 of them. An entry has a number of bytes.
func fitsParts(c *native.Call, text, sep string, n, entry int) bool {
	most := len(text) + 1
	if n >= 0 {
		most = min(most, n)
	}
	if times(most, entry) <= smallList {
		return true
	}
	return c.Room(times(min(most, strings.Count(text, sep)+1), entry))
}

// fitsFields does so for what stands between spaces.
func fitsFields(c *native.Call, text string, entry int) bool {
	if times(len(text)/2+1, entry) <= smallList {
		return true
	}
	n := 0
	for range strings.FieldsSeq(text) {
		n++
	}
	return c.Room(times(n, entry))
}

func fields(c *native.Call) {
	if s := c.String(0); fitsFields(c, s, stringBytes) {
		native.SetSlice(c, 0, strings.Fields(s))
	}
}

func fieldsBytes(c *native.Call) {
	if s := c.Bytes(0); fitsFields(c, stringOf(s), sliceBytes) {
		native.SetSlice(c, 0, bytes.Fields(s))
	}
}

// splitBytes makes a native of a function that divides bytes at each separator.
func splitBytes(f func(s, sep []byte) [][]byte) native.Func {
	return native.Do(func(c *native.Call) {
		if s, sep := c.Bytes(0), c.Bytes(1); fitsParts(c, stringOf(s), stringOf(sep), -1, sliceBytes) {
			native.SetSlice(c, 0, f(s, sep))
		}
	})
}

// splitBytesN makes a native of a function that does so at the first separators.
func splitBytesN(f func(s, sep []byte, n int) [][]byte) native.Func {
	return native.Do(func(c *native.Call) {
		if s, sep, n := c.Bytes(0), c.Bytes(1), c.Int(2); fitsParts(c, stringOf(s), stringOf(sep), n, sliceBytes) {
			parts(c, f(s, sep, n))
		}
	})
}

// fitsMatches asks for the room for the places of all matches of an expression, or of the
// first n. It finds them twice if they may be many.
func fitsMatches(c *native.Call, re *regexp.Regexp, text string, n int) bool {
	places := 2 * (re.NumSubexp() + 1) * wordBytes
	entry := int(moved(sliceBytes)+moved(uint64(places))) + places
	most := len(text) + 1
	if n >= 0 {
		most = min(most, n)
	}
	if times(most, entry) <= 16*smallList {
		return true
	}
	found := 0
	re.ReplaceAllStringFunc(text, func(string) string {
		found++
		return ""
	})
	return c.Room(times(min(most, found), entry))
}

// The sizes of a number, a string and a slice.
const (
	wordBytes   = 8
	stringBytes = 2 * wordBytes
	sliceBytes  = 3 * wordBytes
)

// expanded returns how long a template gets by the groups of a match. A short one is not
// looked at: no group is longer than the text.
func expanded(re *regexp.Regexp, template, text string, match []int) uint64 {
	most := times(strings.Count(template, "$"), len(text)) + uint64(len(template))
	if most <= smallList {
		return most
	}
	size, buf := uint64(0), []byte(nil)
	for template != "" {
		end := min(len(template), 1)
		if strings.HasPrefix(template, "$$") {
			end = 2
		}
		if i := strings.IndexByte(template[end:], '$'); i >= 0 {
			end += i
		} else {
			end = len(template)
		}
		buf = re.ExpandString(buf[:0], template[:end], text, match)
		size += uint64(len(buf))
		template = template[end:]
	}
	return moved(size)
}

// What an expression takes at most, measured with the largest that have 500 to 3000
// instructions: the expression itself, each instruction of it, and each while it is compiled.
const (
	expressionBytes  = 1 << 10
	instructionBytes = 128
	compilingBytes   = 192
	runeBytes        = 4
)

// instructions returns about how many an expression is compiled to, and how many runes its
// classes have. A repetition multiplies them, so that a short text may be a large program.
func instructions(re *syntax.Regexp) (count, runes uint64) {
	for _, sub := range re.Sub {
		n, r := instructions(sub)
		count, runes = count+n, runes+r
	}
	switch re.Op {
	case syntax.OpRepeat:
		n := uint64(max(re.Min, re.Max, 1))
		return n * (count + 1), runes
	case syntax.OpLiteral:
		return uint64(len(re.Rune)), 0
	case syntax.OpCharClass:
		return 1, uint64(len(re.Rune))
	}
	return count + 2, runes
}

// fitsExpression asks for the room for an expression, and counts what of it stays.
func fitsExpression(c *native.Call, expr string, flags syntax.Flags) bool {
	re, err := syntax.Parse(expr, flags)
	if err != nil {
		return true // and the compiler says what is wrong
	}
	count, runes := instructions(re)
	c.Made += expressionBytes + count*instructionBytes + runes*runeBytes
	return count*compilingBytes <= smallList || c.Room(count*compilingBytes)
}
