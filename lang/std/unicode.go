package std

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/gmpsim/gmpsim/lang/native"
)

func unicodeNatives() table {
	return table{
		"unicode.IsControl":  r1b(unicode.IsControl),
		"unicode.IsDigit":    r1b(unicode.IsDigit),
		"unicode.IsGraphic":  r1b(unicode.IsGraphic),
		"unicode.IsLetter":   r1b(unicode.IsLetter),
		"unicode.IsLower":    r1b(unicode.IsLower),
		"unicode.IsMark":     r1b(unicode.IsMark),
		"unicode.IsNumber":   r1b(unicode.IsNumber),
		"unicode.IsPrint":    r1b(unicode.IsPrint),
		"unicode.IsPunct":    r1b(unicode.IsPunct),
		"unicode.IsSpace":    r1b(unicode.IsSpace),
		"unicode.IsSymbol":   r1b(unicode.IsSymbol),
		"unicode.IsTitle":    r1b(unicode.IsTitle),
		"unicode.IsUpper":    r1b(unicode.IsUpper),
		"unicode.SimpleFold": r1r(unicode.SimpleFold),
		"unicode.ToLower":    r1r(unicode.ToLower),
		"unicode.ToTitle":    r1r(unicode.ToTitle),
		"unicode.ToUpper":    r1r(unicode.ToUpper),
		"unicode.To":         native.Do(func(c *native.Call) { c.SetInt(0, int(unicode.To(c.Int(0), char(c, 1)))) }),
	}
}

func r1b(f func(rune) bool) native.Func {
	return native.Do(func(c *native.Call) { c.SetBool(0, f(char(c, 0))) })
}

func r1r(f func(rune) rune) native.Func {
	return native.Do(func(c *native.Call) { c.SetInt(0, int(f(char(c, 0)))) })
}

func utf8Natives() table {
	return table{
		"unicode/utf8.DecodeLastRune":         onBytes(decode(utf8.DecodeLastRune)),
		"unicode/utf8.DecodeRune":             onBytes(decode(utf8.DecodeRune)),
		"unicode/utf8.DecodeLastRuneInString": onString(decode(utf8.DecodeLastRuneInString)),
		"unicode/utf8.DecodeRuneInString":     onString(decode(utf8.DecodeRuneInString)),
		"unicode/utf8.EncodeRune":             native.Do(encodeRune),
		"unicode/utf8.FullRune":               onBytes(test(utf8.FullRune)),
		"unicode/utf8.FullRuneInString":       onString(test(utf8.FullRuneInString)),
		"unicode/utf8.Valid":                  onBytes(test(utf8.Valid)),
		"unicode/utf8.ValidString":            onString(test(utf8.ValidString)),
		"unicode/utf8.RuneCount":              onBytes(count(utf8.RuneCount)),
		"unicode/utf8.RuneCountInString":      onString(count(utf8.RuneCountInString)),
		"unicode/utf8.RuneLen":                native.Do(func(c *native.Call) { c.SetInt(0, utf8.RuneLen(char(c, 0))) }),
		"unicode/utf8.ValidRune":              r1b(utf8.ValidRune),
	}
}

func onBytes(f func(c *native.Call, b []byte)) native.Func {
	return native.Do(func(c *native.Call) { f(c, c.Bytes(0)) })
}

func onString(f func(c *native.Call, s string)) native.Func {
	return native.Do(func(c *native.Call) { f(c, c.String(0)) })
}

func decode[T any](f func(T) (rune, int)) func(*native.Call, T) {
	return func(c *native.Call, in T) {
		r, size := f(in)
		c.SetInt(0, int(r))
		c.SetInt(1, size)
	}
}

func test[T any](f func(T) bool) func(*native.Call, T) {
	return func(c *native.Call, in T) { c.SetBool(0, f(in)) }
}

func count[T any](f func(T) int) func(*native.Call, T) {
	return func(c *native.Call, in T) { c.SetInt(0, f(in)) }
}

// encodeRune fails as the real one does when the slice is too short.
func encodeRune(c *native.Call) {
	encoded := utf8.AppendRune(nil, char(c, 1))
	p := c.Bytes(0)
	if len(p) < len(encoded) {
		c.Fault("index out of range [" + strconv.Itoa(len(encoded)-1) + "] with length " + strconv.Itoa(len(p)))
		return
	}
	c.SetInt(0, copy(p, encoded))
}
