package main

// The parts of the table with what the program's code does between two operations, and
// with what makes other lines exact; see table.go.

// panics are told by the body: the machine knows of none of them. One begins, calls what
// was deferred, and ends in one of three ways: it is recovered, a later one goes past it, or
// the program ends.
var panics = []kind{
	{"Panic", head, "value Symbol, depth Count", "gopanic",
		unchanged,
		"The G panics: its deferred calls run, the newest first. depth counts the panics that it is in."},
	{"Goexit/callgoexit", head, "", "Goexit",
		unchanged,
		"The G calls runtime.Goexit: its deferred calls run, then it ends."},
	{"DeferCall", head, "fn Symbol, of Symbol, goexit Bool", "nextDefer",
		unchanged,
		"A panic or a Goexit runs a call that a function on the stack deferred."},
	{"Abort", head, "value Symbol, goexit Bool", "nextFrame",
		unchanged,
		"A later panic leaves a deferred call of an earlier panic or Goexit, which is over with that."},
	{"Recover", head, "value Symbol, gives Recovery", "gorecover",
		unchanged,
		"recover is called during a panic or a Goexit: it stops the panic, or gives nil."},
	{"Recovered", head, "fn Symbol, goexit Bool", "recovery",
		unchanged,
		"A panic was recovered: the function whose deferred call did that returns, or the Goexit goes on that the panic had overtaken."},
	{"Carry", head, "from G, goexit Bool", "iter.Pull",
		unchanged,
		"The iterator of iter.Pull ended its goroutine by a panic or a Goexit: the same happens to the G that asked for a value."},
	{"Fatal", head, "text Symbol, panics Count", "fatalpanic",
		unchanged,
		"The program ends: no deferred call recovered from the panic, or, without a panic, the runtime found a fatal error."},
}

// finer are details and steps that say which, where and how much.
var finer = []kind{
	{"MapRange", head, "start Count, of Count", "maps.Iter.Init",
		unchanged,
		"A range over a map begins: the entry that comes first is drawn, counted from 0 in the order in which they were added."},
	{"Walk", step, "pass Count, start P, stride Count, of Count", "stealWork",
		unchanged,
		"A pass of stealing begins: start and stride are drawn and say in which order the M looks at the Ps."},
	{"RemoveP", detail, "p P, gs Count, timers Count, to P", "p.destroy",
		unchanged,
		"A P is removed: its goroutines move to the head of the global queue, its timers to the P that goes on."},
	{"Value", detail, "form Form, bits Bits, slot Count, room Count", "hchan",
		unchanged,
		"If the listener wants to know: what was sent or received, the slot of the buffer (-1: past it), and how many more fit."},
}
