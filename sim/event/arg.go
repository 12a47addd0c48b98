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

// texts says how an argument of each type is printed.
var texts = [Types]func(v int64) fmt.Stringer{
	TypeG:          func(v int64) fmt.Stringer { return GID(v) },
	TypeP:          func(v int64) fmt.Stringer { return PID(v) },
	TypeM:          func(v int64) fmt.Stringer { return MID(v) },
	TypeTime:       func(v int64) fmt.Stringer { return Time(v) },
	TypeDuration:   func(v int64) fmt.Stringer { return Duration(v) },
	TypeOutcome:    func(v int64) fmt.Stringer { return Outcome(v) },
	TypeRow:        func(v int64) fmt.Stringer { return Row(v) },
	TypeSyscallWay: func(v int64) fmt.Stringer { return SyscallWay(v) },
	TypeGCTrigger:  func(v int64) fmt.Stringer { return GCTrigger(v) },
	TypeMarkMode:   func(v int64) fmt.Stringer { return MarkMode(v) },
	TypeQuantity:   func(v int64) fmt.Stringer { return Quantity(v) },
	TypeWaitReason: func(v int64) fmt.Stringer { return WaitReason(v) },
	TypeEndReason:  func(v int64) fmt.Stringer { return EndReason(v) },
	TypeRuleKey:    func(v int64) fmt.Stringer { return RuleKey(v) },
}

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
