package view

import (
	"cmp"
	"fmt"
	"path"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Symbols resolves the numbers that events carry for a program's names and
// places. A loaded program implements it.
type Symbols interface {
	Symbol(sym int32) string   // a function's or variable's name; "" if it has none
	Position(pos int32) string // "file.go:12:3"; "" if unknown
}

// names knows what the numbers in events are called: channels by their
// variable, goroutines by their function, locks by the order they turned up.
type names struct {
	sym     Symbols
	file    string
	funcs   map[event.GID]string
	places  map[int32]string // what position said before
	chans   map[int64]channel
	used    map[string]int // how many channels bear a name
	locks   map[lock]string
	things  map[int64]thing // those of package sync that the program has a name for
	deeds   deeds
	state   *event.State // who waits and who holds what; nothing else is folded
	ruling  *ruling
	does    map[event.GID]string // what a goroutine did when it began to run, if it says
	kinds   map[string]int       // how many locks of a kind turned up
	walks   walks
	settled bool              // all of the run has been learned before
	steps   bool              // each step is shown: a theft says in which pass and look it was
	naps    map[event.MID]nap // a thread's last sleep in the poller, until it runs a goroutine
}

type channel struct {
	name string
	cap  int
}

// A nap is a sleep in the poller: when it began, when it was to end, and when it did.
type nap struct{ from, until, end event.Time }

// A thing is what is known of one that has a name.
type thing struct {
	name string
	what event.Thing
}

// A lock is a mutex, semaphore, wait group, list or timer: things that have
// an identity in events but no name.
type lock struct {
	kind string
	id   int64
}

func newNames(sym Symbols, file string) *names {
	return &names{sym: sym, file: file, ruling: newRuling(), deeds: newDeeds(), state: event.NewState(),
		funcs: map[event.GID]string{}, places: map[int32]string{}, does: map[event.GID]string{}, chans: map[int64]channel{},
		used: map[string]int{},
		naps: map[event.MID]nap{}, locks: map[lock]string{}, things: map[int64]thing{}, kinds: map[string]int{}}
}

// learn takes in the names that e brings along.
func (n *names) learn(e *event.Event) {
	n.deeds.learn(e)
	n.ruling.learn(e)
	n.state.ApplySync(e)
	if !n.settled {
		n.call(e)
	}
	switch e.Kind {
	case event.Poll:
		n.naps[e.M] = nap{e.T, e.Poll().Until, e.T}
	case event.PollWake:
		n.naps[e.M] = nap{n.naps[e.M].from, n.naps[e.M].until, e.T}
	case event.Walk:
		if n.steps {
			n.walks.learn(e)
		}
	case event.Execute:
		n.setOut(e.G)
		delete(n.naps, e.M)
	case event.CoroSwitch:
		n.setOut(e.CoroSwitch().G)
	}
}

// call gives what e makes its name.
func (n *names) call(e *event.Event) {
	switch e.Kind {
	case event.Go:
		n.funcs[e.Go().G] = short(n.symbol(e.Go().Fn))
	case event.System:
		n.funcs[e.System().G] = e.System().Role.String()
	case event.Named:
		a := e.Named()
		n.things[a.Thing] = thing{n.fresh(n.symbol(a.Name)), a.What}
	case event.Make:
		a := e.Make()
		n.chans[a.Chan] = channel{n.fresh(n.symbol(a.Sym)), a.Cap}
	}
}

// forget drops what is not needed after l: the names of a goroutine and of a task
// that ended.
func (n *names) forget(l *line) {
	if n.settled {
		return
	}
	n.deeds.forgetTask(l.head())
	if h := l.head(); h.Kind == event.GoEnd || h.Kind == event.CoroSwitch && h.CoroSwitch().Ended {
		delete(n.funcs, l.g)
		delete(n.does, l.g)
		n.deeds.forget(l.g)
	}
}

func (n *names) symbol(sym int32) string {
	if n.sym == nil || sym == 0 {
		return ""
	}
	return n.sym.Symbol(sym)
}

// short leaves out of a function's name what a reader does not need: the
// package, and in a package that is not the program's the number of a closure.
// sync.(*WaitGroup).Go.func1 is WaitGroup.Go.
func short(fn string) string {
	pkg, name, ok := strings.Cut(fn[strings.LastIndexByte(fn, '/')+1:], ".")
	if !ok {
		return fn
	}
	name = strings.TrimSuffix(strings.NewReplacer("(*", "", ")", "").Replace(name), "-fm")
	if pkg != "main" {
		name, _, _ = strings.Cut(name, ".func")
	}
	return name
}

// fresh makes name unique: the second channel called c is c#2.
func (n *names) fresh(name string) string {
	if name == "" {
		name = "chan"
	}
	n.used[name]++
	if k := n.used[name]; k > 1 || name == "chan" {
		return fmt.Sprintf("%s#%d", name, k)
	}
	return name
}

func (n *names) channel(id int64) string {
	if c, ok := n.chans[id]; ok {
		return c.name
	}
	if id == 0 {
		return "nil"
	}
	return fmt.Sprintf("chan#%d", id)
}

// capacity returns the capacity of a channel, 0 if it is not known.
func (n *names) capacity(id int64) int { return n.chans[id].cap }

// lock returns what the program calls a thing of package sync. Those without a name are
// numbered in the order in which they turn up: "mutex#2"; the first of each kind is
// called by its kind alone.
func (n *names) lock(kind string, id int64) string {
	if t, ok := n.things[id]; ok {
		return t.name
	}
	key := lock{kind, id}
	if name, ok := n.locks[key]; ok {
		return name
	}
	n.kinds[kind]++
	name := kind
	if k := n.kinds[kind]; k > 1 {
		name = fmt.Sprintf("%s#%d", kind, k)
	}
	n.locks[key] = name
	return name
}

// position prints where in the source an event was asked for: "line 12" in
// the program's file if it has one alone, "store/store.go:30" elsewhere, "" if it
// is not known.
func (n *names) position(pos int32) string {
	if n.sym == nil || pos == 0 {
		return ""
	}
	place, ok := n.places[pos]
	if !ok {
		place = n.place(n.sym.Position(pos))
		n.places[pos] = place
	}
	return place
}

// place prints a position.
func (n *names) place(position string) string {
	file, line, ok := fileLine(position)
	switch {
	case !ok:
		return ""
	case n.file == "" || file == n.file || file == path.Base(n.file):
		return "line " + line
	}
	return file + ":" + line
}

// fileLine splits "file.go:12:3" (the column is optional).
func fileLine(s string) (file, line string, ok bool) {
	i := strings.Index(s, ".go:")
	if i < 0 {
		return "", "", false
	}
	line, _, _ = strings.Cut(s[i+4:], ":")
	return s[:i+3], line, true
}

// aside returns what is worth saying at the end of a line if there is room:
// of a goroutine that begins to run what it says that it does, or else its function,
// and of an operation its place.
func (n *names) aside(l *line) string {
	switch {
	case l.head().Kind == event.CoroSwitch:
		return cmp.Or(n.does[l.head().CoroSwitch().G], n.funcs[l.head().CoroSwitch().G])
	case l.has(event.Execute) != nil && l.has(event.Park) != nil:
		return "" // one of the runtime's own: its note names it
	case l.has(event.Execute) != nil:
		return cmp.Or(n.does[l.g], n.funcs[l.g])
	}
	return n.position(l.head().Pos)
}
