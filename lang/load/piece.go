package load

import (
	"go/ast"
	"strings"
)

// A standardFile is a text of a standard package, in pieces. The texts are as gofmt
// leaves them: a line that begins with a keyword begins a declaration.
type standardFile struct {
	name   string
	header *ast.File // its package clause and imports
	pieces []*piece
	left   []byte // the text without what does not stay
	base   int    // where its positions begin
}

// A piece is a declaration, or what stands before the first one.
type piece struct {
	text   string
	scope  *nameScope
	typ    string // of a type declaration, or of a method: the type's name
	fn     string // of a function that is no method: its name
	method string // of a method: its name
	stays  bool
}

// pieces divides a text. A type in a group is a piece as one by itself is.
func pieces(text string) (list []*piece) {
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

func newPiece(text string) *piece {
	x := &piece{text: text}
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

// waitsFor returns the name that a piece is wanted for, empty if it is wanted anyway.
func (x *piece) waitsFor() string {
	switch {
	case x.fn == "init":
		return ""
	case x.fn != "":
		return x.fn
	}
	return x.typ // none, of variables, constants and groups of types
}

// leave returns the text without the functions that do not stay; what does is in the
// same lines as before.
func (f *standardFile) leave() []byte {
	size := 0
	for _, x := range f.pieces {
		size += len(x.text)
	}
	left := make([]byte, 0, size)
	for _, x := range f.pieces {
		if x.stays || x.fn == "" && x.method == "" {
			left = append(left, x.text...)
			continue
		}
		for range strings.Count(x.text, "\n") {
			left = append(left, '\n')
		}
	}
	return left
}
