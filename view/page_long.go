package view

import "bytes"

// A note that has no room in its row goes on in the rows below, from its own column on. It
// is broken between two clauses if that leaves no large gap, otherwise between two words.
// Cut off, it would lose what comes last, such as how much is left of a stack.

// leastNote is the room below which a note is cut: rows of a word each cannot be read.
const leastNote = 16

// long lays out a note that is wider than its room, in the row that c has begun.
func (p *page) long(c cells, from, edge int, fn, aside string) []byte {
	indent, rest := c.used, p.note
	for {
		k := p.breakAt(rest, edge-indent)
		c.text = p.cut(c.text, rest[:k], columns(p, rest[:k]), edge-indent)
		c.used = min(edge, indent+columns(p, rest[:k]))
		rest = bytes.TrimLeft(rest[k:], " ")
		if len(rest) == 0 {
			p.remark(&c, edge, aside)
			return c.end(p, from, edge, fn)
		}
		dst := c.end(p, from, edge, fn)
		from, fn = len(dst), ""
		c = cells{text: appendBlanks(dst, indent), used: indent}
	}
}

// breakAt returns how many bytes of the note stand in one row: up to the last clause that
// ends in the row's second half, otherwise up to the last word that fits. A word that is
// longer than a row is a row, and is cut.
func (p *page) breakAt(note []byte, room int) int {
	if columns(p, note) <= room {
		return len(note)
	}
	word, clause, used, before := 0, 0, 0, 0 // before: what was measured
	for i, b := range note {
		if b != ' ' || i == 0 {
			continue
		}
		used, before = used+columns(p, note[before:i]), i
		if used > room {
			break
		}
		word = i
		if end := note[i-1]; used >= room/2 && (end == ',' || end == ';' || end == ':') {
			clause = i
		}
	}
	switch {
	case clause > 0:
		return clause
	case word > 0:
		return word
	}
	if i := bytes.IndexByte(note, ' '); i > 0 {
		return i
	}
	return len(note)
}
