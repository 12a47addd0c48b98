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

// A Type says what an argument is.
type Type uint8

const (
	TypeG        Type = iota // a goroutine, or NoG
	TypeP                    // a processor, or NoP
	TypeM                    // a thread, or NoM
	TypeTime                 // an instant
	TypeDuration             // a span of time
	TypeCount                // how many, or which one of several
	TypeBytes                // an amount of memory
	TypeBool
	TypeID     // a channel, lock, timer or task: a small number, in the order of their first event
	TypeSymbol // a name that the program's Symbols resolve
	TypeOutcome
	TypeRow
	TypeSyscallWay
	TypeGCTrigger
	TypeMarkMode
	TypeQuantity
	TypeWaitReason
	TypeEndReason
	TypeRuleKey
	TypeValue // what a rule is set to, as package rules numbers it
	Types     // the number of them
)

// types has each type's name, and how an argument is printed that is no plain number.
var types = [Types]struct {
	name string
	text func(v int64) fmt.Stringer
}{
	TypeG:          {"G", func(v int64) fmt.Stringer { return GID(v) }},
	TypeP:          {"P", func(v int64) fmt.Stringer { return PID(v) }},
	TypeM:          {"M", func(v int64) fmt.Stringer { return MID(v) }},
	TypeTime:       {"time", func(v int64) fmt.Stringer { return Time(v) }},
	TypeDuration:   {"duration", func(v int64) fmt.Stringer { return Duration(v) }},
	TypeCount:      {"count", nil},
	TypeBytes:      {"bytes", nil},
	TypeBool:       {"bool", nil},
	TypeID:         {"id", nil},
	TypeSymbol:     {"symbol", nil},
	TypeOutcome:    {"outcome", func(v int64) fmt.Stringer { return Outcome(v) }},
	TypeRow:        {"row", func(v int64) fmt.Stringer { return Row(v) }},
	TypeSyscallWay: {"way", func(v int64) fmt.Stringer { return SyscallWay(v) }},
	TypeGCTrigger:  {"trigger", func(v int64) fmt.Stringer { return GCTrigger(v) }},
	TypeMarkMode:   {"mode", func(v int64) fmt.Stringer { return MarkMode(v) }},
	TypeQuantity:   {"quantity", func(v int64) fmt.Stringer { return Quantity(v) }},
	TypeWaitReason: {"wait reason", func(v int64) fmt.Stringer { return WaitReason(v) }},
	TypeEndReason:  {"end reason", func(v int64) fmt.Stringer { return EndReason(v) }},
	TypeRuleKey:    {"rule", func(v int64) fmt.Stringer { return RuleKey(v) }},
	TypeValue:      {"value", nil},
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

// named returns the text of value i of an enum. A recording can hold a value that
// there is none for; it gets its number.
func named(i int, texts ...string) string {
	if i < len(texts) {
		return texts[i]
	}
	return fmt.Sprintf("?%d", i)
}
