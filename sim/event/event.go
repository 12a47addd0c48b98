package event

import "slices"

// An Event is the record of one thing that happened. Events are the machine's
// only output and they are complete: folding them into a State gives, after
// each of them, the queues, owners and statuses that the machine has.
//
// M, P and G say who did it: NoM, NoP and NoG if no one did. The kind has up to four
// arguments. The method with the kind's name reads them:
//
//	case event.Steal:
//		a := e.Steal() // a.Victim is a PID, a.N a count
//
// What must treat all kinds alike, such as a filter or an export, goes over
// Specs[e.Kind].Args and asks Arg.
type Event struct {
	T    Time
	G    GID
	args [4]int64 // only generated code knows what they mean
	M    MID
	P    PID
	Pos  int32 // where in the program's source; 0 is unknown
	Kind Kind
}

// Raw returns an event of a kind with arguments that are not typed. It is for the
// generated makers, for what reads recorded events back, and for tests: where the
// compiler can check the types, they must not be cast to numbers first.
func Raw(k Kind, a, b, c, d int64) Event {
	return Event{Kind: k, args: [4]int64{a, b, c, d}, M: NoM, P: NoP}
}

// Set makes e an event of another kind; who did it, when and where stays. The machine
// reuses one event with it. The arguments are stored one by one: an array of them is
// built on the stack first and copied from there in pieces of another size, for which
// the processor has to wait; that was a third of the time of telling.
func (e *Event) Set(k Kind, a, b, c, d int64) {
	e.Kind = k
	e.args[0], e.args[1], e.args[2], e.args[3] = a, b, c, d
}

// Arg returns argument i as the number that it is in a recording; Specs says what it
// means. It is 0 for an argument that the kind does not have.
func (e *Event) Arg(i int) int64 { return e.args[i] }

// A Listener is told every event as it happens. The event is only valid
// during the call: copy what you keep.
type Listener func(*Event)

// Each returns a listener that tells several; nil ones are left out, and so is the
// listener itself if there is none.
func Each(listeners ...Listener) Listener {
	all := slices.DeleteFunc(slices.Clone(listeners), func(l Listener) bool { return l == nil })
	switch len(all) {
	case 0:
		return nil
	case 1:
		return all[0]
	}
	return func(e *Event) {
		for _, l := range all {
			l(e)
		}
	}
}

// A Kindset says of each kind whether it is one of the set.
type Kindset [Kinds]bool
