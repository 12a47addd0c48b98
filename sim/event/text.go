package event

import (
	"fmt"
	"strconv"
	"strings"
)

// String returns the kind's name.
func (k Kind) String() string { return Specs[k].Name }

// Names reports whether one of e's arguments of type t is number id: whether e was
// done to that goroutine, processor or thread.
func (e *Event) Names(t Type, id int64) bool {
	for i, a := range Specs[e.Kind].Args {
		if a.Type == t && e.args[i] == id {
			return true
		}
	}
	return false
}

// Outcome returns the outcome of an operation, and whether e's kind has one.
func (e *Event) Outcome() (o Outcome, ok bool) {
	for i, a := range Specs[e.Kind].Args {
		if a.Type == TypeOutcome {
			return Outcome(e.args[i]), true
		}
	}
	return o, false
}

// String returns the type's name.
func (t Type) String() string {
	if t >= Types {
		return named(int(t))
	}
	return types[t].name
}

// Text prints an argument of type t: "G7", "1.9us", "buffered". Counts, amounts of
// memory, truth values and numbers of things stay numbers.
func (t Type) Text(v int64) string {
	if f := types[t].text; f != nil {
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
