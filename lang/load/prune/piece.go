package prune

import (
	"strings"
)

// A piece is a declaration, or what stands before the first one. The texts are as
// gofmt leaves them: a line that begins with a keyword begins a declaration.
type piece struct {
	text   string
	typ    string // of a type declaration, or of a method: the type's name
	fn     string // of a function that is no method: its name
	method string // of a method: its name
}

// cut divides a text. A type in a group is a piece as one by itself is.
func cut(text string) (list []piece) {
	for _, declaration := range divide(text, declares) {
		if !strings.HasPrefix(declaration, "type (") {
			list = append(list, newPiece(declaration))
			continue
		}
		for _, spec := range divide(declaration, specifies) {
			list = append(list, newPiece(spec))
		}
	}
	return list
}

// divide cuts a text in front of the lines that begin something.
func divide(text string, begins func(rest string) bool) (parts []string) {
	for from, at := 0, 0; ; {
		line := strings.IndexByte(text[at:], '\n') + 1
		if line == 0 {
			return append(parts, text[from:])
		}
		if at += line; begins(text[at:]) {
			parts = append(parts, text[from:at])
			from = at
		}
	}
}

// declares reports whether rest begins with a declaration.
func declares(rest string) bool {
	for _, keyword := range []string{"func ", "type ", "var ", "const "} {
		if strings.HasPrefix(rest, keyword) {
			return true
		}
	}
	return false
}

// specifies reports whether rest begins with one of a group of types.
func specifies(rest string) bool {
	return strings.HasPrefix(rest, "\t") && firstName(rest[1:]) != ""
}

// newPiece says what a piece declares. Of a receiver the type's name is what counts, not
// whether it is a pointer, and a type parameter is none of it.
func newPiece(text string) piece {
	x := piece{text: text}
	if method, ok := strings.CutPrefix(text, "func ("); ok {
		receiver, method, _ := strings.Cut(method, ") ")
		receiver, _, _ = strings.Cut(receiver, "[")
		x.typ = strings.TrimLeft(receiver[strings.LastIndexByte(receiver, ' ')+1:], "*")
		x.method = firstName(method)
	} else if fn, ok := strings.CutPrefix(text, "func "); ok {
		x.fn = firstName(fn)
	} else if typ, ok := strings.CutPrefix(text, "type "); ok {
		x.typ = firstName(typ)
	} else if specifies(text) {
		x.typ = firstName(text[1:])
	}
	return x
}

// firstName returns the name that text begins with, if it does.
func firstName(text string) string {
	r := nameReader{text: text}
	return r.name()
}
