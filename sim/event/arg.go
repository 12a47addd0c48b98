package event

import (
	"fmt"
	"strconv"
	"strings"
)

// An Arg describes one argument of a kind.
type Arg struct {
	Name string // such as "victim"
	Type Type
}

// A Type says what an argument is. Their list is generated, with what prints each.
type Type uint8

// Text prints an argument of type t: "G7", "1.9us", "buffered". Counts, amounts of
// memory, truth values and numbers of things stay numbers.
func (t Type) Text(v int64) string {
	if f := texts[t]; f != nil {
		return f(v).String()
	}
	return fmt.Sprint(v)
}

// String prints an event without knowledge of a program: when, who, what, and each
// argument with its name, such as
//
//	1.390us M0  P0  G7   runqput    g=G8 next=1 kicked=G6 left=2
func (e *Event) String() string {
	var b strings.Builder
	spec := &Specs[e.Kind]
	fmt.Fprintf(&b, "%10v %-3v %-3v %-4v %-10s", e.T, e.M, e.P, e.G, spec.Name)
	for i, a := range spec.Args {
		text := a.Type.Text(e.args[i])
		if a.Type == TypeRow {
			text = strconv.Quote(text) // it has several words, and what follows is a number
		}
		fmt.Fprintf(&b, " %s=%s", a.Name, text)
	}
	return strings.TrimRight(b.String(), " ")
}

// named returns the text of value i of an enum. A recording can hold a value that
// there is none for; it gets its number.
func named(i int, texts ...string) string {
	if i < len(texts) {
		return texts[i]
	}
	return fmt.Sprintf("?%d", i)
}
