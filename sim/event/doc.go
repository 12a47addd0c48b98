// Package event says what can happen in a run. The machine of package sim tells of
// everything as an [Event]; views, exports and checks read events and nothing else. The
// package is a leaf: to read a run, a program needs no machine.
//
// # Kinds
//
// An event has a time, a [Kind], who did it (M, P and G), a place in the source, and up
// to four arguments. What the arguments of a kind are is said once, in the table of
// sim/internal/eventgen, from which everything else is generated:
//
//	kinds.go   the constants, such as [Steal]; apply.go: which of them change a State
//	specs.go   [Specs]: name, class, arguments with their types, meaning, runtime function
//	read.go    a method for each kind that reads its arguments with their types
//	enums.go   the enums that arguments have, with their names
//
// and in package sim the functions with which the machine tells of an event. So
//
//	switch e.Kind {
//	case event.Steal:
//		a := e.Steal() // a.Victim is a PID, a.N an int, a.G a GID
//		fmt.Printf("%v took %d goroutines from %v\n", e.P, a.N, a.Victim)
//	}
//
// reads a theft, and the compiler knows that a victim is no goroutine. Reading an event
// as one of another kind panics. Otherwise a number would be taken for something that it
// is not: once a trace printed a goroutine's name for a thread's number. What treats all kinds alike asks
// [Specs] and [Event.Arg].
//
// A head opens a decision or an operation; the details that follow it, with the same
// time and M, say what it led to. See [Class].
//
// # Folds
//
// Events are complete. Two folds live here because many readers need them: [State] has
// the queues, owners and statuses after any event (fold.go says what each kind does to
// it; a test holds it against the machine's own state after every step), and [Counts]
// has the figures of a summary.
//
// # The other words
//
// [GID], [MID] and [PID] number goroutines, threads and processors. [Time] is an instant
// and [Duration] a span of virtual time, in nanoseconds. [Status] and [PStatus] are the
// runtime's _G and _P constants. [WaitReason] says why a goroutine waits in the
// runtime's words, and [Cause] what its time counts as. [End] is how a run ended.
//
// Rejected: a Go type for each kind behind an interface. A run has millions of events;
// each would be an allocation, and a recording could not be read without a switch over
// all kinds. A fixed-size value costs nothing when no one listens.
package event
