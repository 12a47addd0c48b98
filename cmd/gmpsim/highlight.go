package main

import (
	"go/scanner"
	"go/token"
	"strings"

	"github.com/fatih/color"
)

// highlight colours the comments, strings and keywords of Go source.
func highlight(source []byte) string {
	var b strings.Builder
	var s scanner.Scanner
	file := token.NewFileSet().AddFile("", -1, len(source))
	s.Init(file, source, nil, scanner.ScanComments)
	done := 0
	for pos, tok, lit := s.Scan(); tok != token.EOF; pos, tok, lit = s.Scan() {
		if c := tokenColor(tok); c != nil {
			at := file.Offset(pos)
			b.Write(source[done:at])
			b.WriteString(c.Sprint(lit))
			done = at + len(lit)
		}
	}
	b.Write(source[done:])
	return b.String()
}

// tokenColor returns the colour of a kind of token; nil for most.
func tokenColor(tok token.Token) *color.Color {
	switch {
	case tok == token.COMMENT:
		return paint(true, color.Faint)
	case tok == token.STRING || tok == token.CHAR:
		return paint(true, color.FgGreen)
	case tok.IsKeyword():
		return paint(true, color.FgMagenta)
	}
	return nil
}
