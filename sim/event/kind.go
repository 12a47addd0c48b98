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

// A Type says what an argument is. Their list is generated, with what prints each.
type Type uint8
