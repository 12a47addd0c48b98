package text

import (
	"go/token"
	"path/filepath"
	"strconv"
)

// A Places says what a position in a program's code means to people: the file
// and the line, what traces call the file, and whether it is the user's.
// Code has a number for each instruction and nothing else; without this table
// the numbers say nothing.
type Places struct {
	Files  *token.FileSet
	short  map[string]string    // what traces call a file, by its name
	isUser map[*token.File]bool // whether it belongs to the user
}

// NewPlaces returns a table without files. The texts that are parsed into its
// file set get positions; those that a trace names are entered besides.
func NewPlaces() *Places {
	return &Places{Files: token.NewFileSet(), short: map[string]string{}, isUser: map[*token.File]bool{}}
}

// Enter notes what traces call a file, and whether it is the user's.
func (p *Places) Enter(file *token.File, traced string, isUser bool) {
	p.short[file.Name()] = traced
	p.isUser[file] = isUser
}

// At returns the file, line and column of a position.
func (p *Places) At(pos int32) token.Position { return p.Files.Position(token.Pos(pos)) }

// Traced returns a position as traces print it: "file.go:12:3". A file of an
// imported package has its folder in the name. There is nothing to print of a
// position that code does not have.
func (p *Places) Traced(pos int32) string {
	if pos <= 0 {
		return ""
	}
	at := p.At(pos)
	name := p.short[at.Filename]
	if name == "" {
		name = filepath.Base(at.Filename)
	}
	return name + ":" + strconv.Itoa(at.Line) + ":" + strconv.Itoa(at.Column)
}

// IsUser reports whether a position is in one of the user's files.
func (p *Places) IsUser(pos int32) bool { return p.isUser[p.Files.File(token.Pos(pos))] }
