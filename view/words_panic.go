package view

import (
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// panicWords are the words for panics, Goexit and what becomes of them.
var panicWords = words{
	event.Panic: {
		what: text("panic"),
		note: notePanic,
		why: []reason{
			{language, "The rest of the function does not run. The deferred calls of this function and of its callers run, the newest " +
				"first. One of them may recover.", nil},
		},
	},
	event.Goexit: {
		what: text("call Goexit"),
		note: noteGoexit,
		why: []reason{
			{language, "Goexit ends this goroutine only. It is not a panic: a recover in a deferred call gives nil and " +
				"stops nothing.", nil},
		},
	},
	event.DeferCall: {
		what: text("deferred call"),
		note: noteDeferCall,
		why: []reason{
			{language, "Goexit runs all deferred calls of the goroutine before it ends.",
				func(e *event.Event) bool { return e.DeferCall().Goexit }},
			{language, "A panic runs the deferred calls on its way up the stack. The functions that deferred them have " +
				"not returned yet.", nil},
		},
	},
	event.Abort: {
		what: text("replace"),
		note: noteAbort,
		why: []reason{
			{language, "A panic in a deferred call of Goexit goes first. If a deferred call recovers from it, Goexit goes on.",
				func(e *event.Event) bool { return e.Abort().Goexit }},
			{language, "A panic or a Goexit in a deferred call takes the place of the panic that made the call. No recover gets the old " +
				"value any more. If the new one is a panic and is not recovered, the report shows both.", nil},
		},
	},
	event.Recover: {
		what: text("recover"),
		note: noteRecover,
		why: []reason{
			{language, "A panic stops if a deferred function that it runs calls recover itself.", gave(event.RecoveryStops)},
			{language, "Only the deferred function itself can recover, not a function that it calls or defers.", gave(event.RecoveryDeep)},
			{language, "A Goexit cannot be stopped.", gave(event.RecoveryGoexit)},
			{language, "Each panic can be recovered once.", nil},
		},
	},
	event.Recovered: {
		what: text("recovered"),
		note: noteRecovered,
		why: []reason{
			{language, "A Goexit is not stopped by a recover: it goes on with the deferred calls that are left.",
				func(e *event.Event) bool { return e.Recovered().Goexit }},
			{language, "The function whose deferred call recovered returns to its caller, after its other deferred " +
				"calls. It does not go on " +
				"where it panicked.", nil},
		},
	},
	event.Carry: {
		what: text("pass on"),
		note: noteCarry,
		why: []reason{
			{go126, "iter.Pull runs the iterator in a goroutine of its own. The caller of next or stop must learn how it " +
				"ended. So iter.Pull " +
				"recovers in the one goroutine and panics with the same value in the other; it passes a Goexit on in the same way.", nil},
		},
	},
	event.Fatal: {
		what: text("crash"),
		note: noteFatal,
		why: []reason{
			{language, "All deferred calls of this goroutine ran and none recovered. So the whole program ends. The " +
				"deferred calls of other " +
				"goroutines do not run.", func(e *event.Event) bool { return e.Fatal().Panics > 0 }},
			{go126, "A fatal error is not a panic: no deferred call runs, and recover cannot stop it.", nil},
		},
	},
}

// gave applies a reason to calls of recover with the given effect.
func gave(r event.Recovery) func(e *event.Event) bool {
	return func(e *event.Event) bool { return e.Recover().Gives == r }
}

func notePanic(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if d := e.Panic().Depth; d > 1 {
		return say(dst, "%s, panic %d of %v", n.literal(e.Panic().Value), d, e.G)
	}
	return say(dst, n.literal(e.Panic().Value))
}

func noteGoexit(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "%v ends after its deferred calls", e.G)
}

func noteDeferCall(dst []byte, n *names, _ *line, e *event.Event) []byte {
	a := e.DeferCall()
	return say(dst, "%s, deferred by %s", n.called(a.Fn), n.called(a.Of))
}

func noteAbort(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if e.Abort().Goexit {
		return say(dst, "the Goexit waits")
	}
	return say(dst, "panic %s is over", n.literal(e.Abort().Value))
}

func noteRecover(dst []byte, n *names, _ *line, e *event.Event) []byte {
	a := e.Recover()
	switch a.Gives {
	case event.RecoveryStops:
		return say(dst, "gives %s, the panic stops", n.literal(a.Value))
	case event.RecoveryDeep:
		return say(dst, "gives nil: not called by the panic")
	case event.RecoveryGoexit:
		return say(dst, "gives nil: a Goexit, not a panic")
	}
	return say(dst, "gives nil: recovered already")
}

func noteRecovered(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if e.Recovered().Goexit {
		return say(dst, "the Goexit of %v goes on", e.G)
	}
	return say(dst, "%s returns to its caller", n.called(e.Recovered().Fn))
}

func noteCarry(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.Carry().Goexit {
		return say(dst, "the Goexit of %v goes on in %v", e.Carry().From, e.G)
	}
	return say(dst, "the panic of %v goes on in %v", e.Carry().From, e.G)
}

func noteFatal(dst []byte, n *names, _ *line, e *event.Event) []byte {
	a := e.Fatal()
	switch {
	case a.Panics == 0:
		return say(dst, "fatal error: %s", n.quoted(a.Text))
	case a.Panics == 1:
		return say(dst, "%s was not recovered", n.literal(a.Text))
	}
	return say(dst, "%s was not recovered, the last of %d panics", n.literal(a.Text), a.Panics)
}

// literal returns the text of a value as it stands in a sentence: a text of several words
// in quotes, so that its end is seen.
func (n *names) literal(sym int32) string {
	s := n.quoted(sym)
	if strings.ContainsRune(s, ' ') && strings.IndexByte("{[&(", s[0]) < 0 && !strings.HasPrefix(s, "map[") {
		return `"` + s + `"`
	}
	return s
}

// called returns the short name of a function, or a stroke if it has none.
func (n *names) called(sym int32) string {
	if name := short(n.symbol(sym)); name != "" {
		return name
	}
	return "–"
}
