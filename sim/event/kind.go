package event

// Kind says what an event records.
type Kind uint8

// Class says how a kind is shown.
type Class uint8

const (
	ClassStep    Class = iota // a step of the search that found nothing: shown with --steps
	ClassHead                 // opens a line of the trace
	ClassDetail               // belongs to the head before it
	ClassMeasure              // not shown line by line: sums are made of it

	Classes // the number of them
)

// String returns the class's name.
func (c Class) String() string { return named(int(c), "step", "head", "detail", "measure") }

// A Spec describes a kind. The generic text, the filter, the legend and the docs come
// from it.
type Spec struct {
	Name    string
	Class   Class
	Args    []Arg  // at most four
	Meaning string // one sentence
	Runtime string // the runtime function that it mirrors, Go 1.26; "" if there is none
	Fold    string // what it does to a State; "" if nothing
}

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
