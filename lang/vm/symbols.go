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
func (r *Process) Symbolize(name string) int32 {
	if name == "" {
		return 0
	}
	n, ok := r.given.of[name]
	if !ok {
		n = int32(len(r.im.Symbols) + len(r.given.names))
		if r.given.of == nil {
			r.given.of = map[string]int32{}
		}
		name = strings.Clone(name) // it may lie in a buffer of the program's
		r.given.of[name] = n
		r.given.names = append(r.given.names, name)
	}
	return n
}

// Symbol returns the name that sym stands for: one of the program's text, or one
// that it made while it ran.
func (r *Process) Symbol(sym int32) string {
	if i := int(sym) - len(r.im.Symbols); i >= 0 && i < len(r.given.names) {
		return r.given.names[i]
	}
	return r.im.Symbol(sym)
}

// Position returns a place in the program's text: "file.go:12:3".
func (r *Process) Position(pos int32) string { return r.im.Places.Traced(pos) }
