package std

import (
	"encoding/json"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/gmpsim/gmpsim/lang/native"
)

// pieceBytes is how much of a long text is quoted at a time.
const pieceBytes = 64 << 10

// pieces cuts a text where no rune is divided.
func pieces(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(s) > pieceBytes {
			end := pieceBytes
			for end > pieceBytes-utf8.UTFMax && !utf8.RuneStart(s[end]) {
				end--
			}
			if !yield(s[:end]) {
				return
			}
			s = s[end:]
		}
		yield(s)
	}
}

// quoted makes a native of a function that puts a text in quotes and replaces each rune for
// itself: six bytes may come of one. The length of a long result is counted first, so
// that there is room for it and it never moves.
func quoted(quote func(string) string) native.Func {
	return native.Do(func(c *native.Call) { setQuoted(c, c.String(0), quote) })
}

func setQuoted(c *native.Call, s string, quote func(string) string) {
	if len(s) <= pieceBytes {
		c.SetString(0, quote(s))
		return
	}
	size := len(`""`)
	for p := range pieces(s) {
		size += len(quote(p)) - len(`""`)
	}
	if !c.Room(uint64(size)) {
		return
	}
	var b strings.Builder
	b.Grow(size)
	b.WriteByte('"')
	for p := range pieces(s) {
		q := quote(p)
		b.WriteString(q[1 : len(q)-1])
	}
	b.WriteByte('"')
	c.SetString(0, b.String())
}

// jsonQuote is (s, escapeHTML).
func jsonQuote(c *native.Call) {
	html := c.Bool(1)
	setQuoted(c, c.String(0), func(s string) string {
		var b strings.Builder
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(html)
		if err := e.Encode(s); err != nil {
			c.Panic(err.Error())
			return `""`
		}
		return strings.TrimSuffix(b.String(), "\n")
	})
}
