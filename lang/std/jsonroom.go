package std

import (
	"bytes"
	"encoding/json"
	"errors"

	"github.com/gmpsim/gmpsim/lang/native"
)

// indentRoom asks for the room that Indent needs. Indent stops at a mistake, so what comes
// after it does not count; most texts are so small that nobody has to look for one.
func indentRoom(c *native.Call, data []byte, line, level int) bool {
	size := indented(data, line, level)
	if size <= 1<<20 {
		return c.Room(size)
	}
	var syntax *json.SyntaxError
	if errors.As(json.Unmarshal(data, new(anything)), &syntax) {
		size = indented(data[:syntax.Offset], line, level)
	}
	return c.Room(size)
}

// indented returns how many bytes Indent makes of a text: a line begins with as many bytes
// as line says, and more for each level. Mirrors appendIndent of encoding/json.
func indented(data []byte, line, level int) uint64 {
	size, depth, opened, text := uint64(len(data)), 0, false, false
	newline := func() { size += 1 + uint64(line) + times(depth, level) }
	for i := 0; i < len(data); i++ {
		b := data[i]
		closes := b == '}' || b == ']'
		switch {
		case text && b == '\\':
			i++
		case text:
			text = b != '"'
		case b == ' ' || b == '\t' || b == '\r' || b == '\n':
		case closes && opened:
			opened = false
		default:
			if opened {
				opened = false
				depth++
				newline()
			}
			text, opened = b == '"', b == '{' || b == '['
			if closes {
				depth = max(0, depth-1)
			}
			if closes || b == ',' {
				newline()
			}
			if b == ':' {
				size++
			}
		}
	}
	return size
}

// escapeHTML returns a text as HTMLEscape makes it, or nothing if there is no room.
func escapeHTML(c *native.Call, text []byte) []byte {
	more := 0
	for _, special := range []string{"<", ">", "&", "\u2028", "\u2029"} {
		more += bytes.Count(text, []byte(special)) * (len(`\u0000`) - len(special))
	}
	if !c.Room(uint64(len(text) + more)) {
		return nil
	}
	var b bytes.Buffer
	b.Grow(len(text) + more)
	json.HTMLEscape(&b, text)
	return b.Bytes()
}
