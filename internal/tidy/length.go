package tidy

import (
	"fmt"
	"go/ast"
	"strings"
	"unicode/utf8"
)

// What fits on a screen, and what a reader keeps in mind.
const (
	functionLines = 60
	fileLines     = 400
	columns       = 140
	tab           = 4 // columns that a tab takes
)

// functions reports functions that are longer than a screen. Tests are free to list
// their cases in one.
func functions(h *house) (all []finding) {
	for _, f := range h.written() {
		if f.kind == test {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			d, ok := n.(*ast.FuncDecl)
			if !ok {
				return true
			}
			lines := h.fset.Position(d.End()).Line - h.fset.Position(d.Pos()).Line + 1
			if lines > functionLines {
				const help = "one decision a function"
				all = append(all, h.at(d.Pos(), "%s has %d lines, at most %d; %s", d.Name.Name, lines, functionLines, help))
			}
			return false
		})
	}
	return all
}

// files reports files that are too long.
func files(h *house) (all []finding) {
	for _, f := range h.written() {
		if n := strings.Count(f.text, "\n"); n > fileLines {
			all = append(all, finding{f.name, 0, fmt.Sprintf("has %d lines, at most %d; one idea a file", n, fileLines)})
		}
	}
	return all
}

// wide reports lines that do not fit beside a second window.
func wide(h *house) (all []finding) {
	for _, f := range h.written() {
		n := 0
		for line := range strings.Lines(f.text) {
			n++
			width := utf8.RuneCountInString(strings.TrimRight(line, "\r\n")) + (tab-1)*strings.Count(line, "\t")
			if width > columns {
				all = append(all, finding{f.name, n, fmt.Sprintf("%d columns, at most %d", width, columns)})
			}
		}
	}
	return all
}

// written returns the files that a person wrote.
func (h *house) written() (all []*file) {
	all = append(all, h.texts...)
	for _, p := range h.packages {
		for _, f := range p.files {
			if f.kind != generated {
				all = append(all, f)
			}
		}
	}
	return all
}
