package prune

import (
	"strings"
)

// A mention is a name in a Go text, with what it takes to tell what it may mean.
type mention struct {
	name   string
	of     string // the name before the dot before it; empty if something else is there
	dotted bool   // a dot stands before it
	spec   bool   // it is a method of an interface, or may be
}

// A nameReader finds the names in a Go text. It knows no more of the language than
// that takes: what a comment or a literal is, and where an interface begins and ends.
// Package go/scanner would tell more and take three times as long, and a program's
// start waits for it.
type nameReader struct {
	text   string
	at     int
	before string // the name that ended right here, if no dot stands before it
	dotted bool   // a dot stands right here
	depth  int    // of braces in an interface
}

// mentions visits the names in a text, keywords among them.
func mentions(text string, visit func(mention)) {
	r := nameReader{text: text}
	for r.at < len(text) {
		switch c := text[r.at]; {
		case isNameByte(c) && !isDigit(c):
			visit(r.mention())
		case isDigit(c):
			r.name() // 0x1p-2 is two numbers then, which is as good
			r.other()
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			r.at++
		case c == '"' || c == '\'':
			r.quoted(c)
			r.other()
		case c == '`':
			r.after(1, "`")
			r.other()
		case strings.HasPrefix(text[r.at:], "//"):
			r.after(2, "\n")
		case strings.HasPrefix(text[r.at:], "/*"):
			r.after(2, "*/")
		default:
			r.sign(c)
		}
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isNameByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || isDigit(c) || c >= 0x80
}

// name reads the letters and digits that come now.
func (r *nameReader) name() string {
	from := r.at
	for r.at < len(r.text) && isNameByte(r.text[r.at]) {
		r.at++
	}
	return r.text[from:r.at]
}

// mention reads a name. Whether it is a method of an interface is not known before the
// parenthesis after it, and an interface begins with the brace after its keyword.
func (r *nameReader) mention() mention {
	m := mention{name: r.name(), dotted: r.dotted}
	next := r.next()
	m.spec = r.depth > 0 && !m.dotted && strings.HasPrefix(next, "(")
	if m.name == "interface" && strings.HasPrefix(next, "{") && r.depth == 0 {
		r.at = len(r.text) - len(next) + 1
		r.depth = 1
	}
	if m.dotted {
		m.of, r.before = r.before, ""
	} else {
		r.before = m.name
	}
	r.dotted = false
	return m
}

// next returns the text from the next byte on that belongs to no space and no comment.
func (r *nameReader) next() string {
	for rest := r.text[r.at:]; ; {
		rest = strings.TrimLeft(rest, " \t\r\n")
		switch {
		case strings.HasPrefix(rest, "//"):
			_, rest, _ = strings.Cut(rest, "\n")
		case strings.HasPrefix(rest, "/*"):
			_, rest, _ = strings.Cut(rest[len("/*"):], "*/")
		default:
			return rest
		}
	}
}

// sign reads a byte that belongs to no name, space or literal.
func (r *nameReader) sign(c byte) {
	switch {
	case strings.HasPrefix(r.text[r.at:], "..."):
		r.at += 2
	case c == '.':
		r.at++
		r.dotted = true
		return
	case c == '{' && r.depth > 0:
		r.depth++
	case c == '}' && r.depth > 0:
		r.depth--
	}
	r.at++
	r.other()
}

// other notes that something else than a name has ended here.
func (r *nameReader) other() { r.before, r.dotted = "", false }

// quoted reads a string or a character.
func (r *nameReader) quoted(quote byte) {
	for r.at++; r.at < len(r.text) && r.text[r.at] != quote; r.at++ {
		if r.text[r.at] == '\\' {
			r.at++
		}
	}
	r.at++
}

// after goes on behind the next end, looking for it from here + skip on.
func (r *nameReader) after(skip int, end string) {
	_, rest, _ := strings.Cut(r.text[r.at+skip:], end)
	r.at = len(r.text) - len(rest)
}
