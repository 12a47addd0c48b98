package vm

import (
	"strings"
)

// A symbolTable has the names that a program makes while it runs: labels, tasks,
// regions. Their numbers follow those of the names in the program's text, in the
// order in which they turn up, so they are the same in every run.
type symbolTable struct {
	names []string
	of    map[string]int32
}

// Symbolize returns the symbol of a name, 0 for "".
func (p *Process) Symbolize(name string) int32 {
	if name == "" {
		return 0
	}
	n, ok := p.given.of[name]
	if !ok {
		n = int32(len(p.im.Symbols) + len(p.given.names))
		if p.given.of == nil {
			p.given.of = map[string]int32{}
		}
		name = strings.Clone(name) // it may lie in a buffer of the program's
		p.given.of[name] = n
		p.given.names = append(p.given.names, name)
	}
	return n
}

// Symbol returns the name that sym stands for: one of the program's text, or one
// that it made while it ran.
func (p *Process) Symbol(sym int32) string {
	if i := int(sym) - len(p.im.Symbols); i >= 0 && i < len(p.given.names) {
		return p.given.names[i]
	}
	return p.im.Symbol(sym)
}

// Position returns a place in the program's text: "file.go:12:3".
func (p *Process) Position(pos int32) string { return p.im.Places.Traced(pos) }
