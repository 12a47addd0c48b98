package view

import (
	"io"
	"maps"
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Book knows what everything in a run is called: it listens to the whole of it, once. What it describes is any
// moment of the run, in any order, and a thing has the same name at each.
type Book struct{ names *names }

// NewBook returns a Book; file is the program's, as in Options.
func NewBook(sym Symbols, file string) *Book { return &Book{newNames(sym, file)} }

// Listen takes in one event; it is an event.Listener.
func (b *Book) Listen(e *event.Event) {
	b.names.learn(e)
	if e.Kind.OfLock() {
		l := line{events: []event.Event{*e}, g: e.G}
		wordings[e.Kind].what(nil, b.names, &l, e) // what has no name gets its number from its first event
	}
}

// at returns names for a moment: the same ones, with another state.
func (b *Book) at(state *event.State) *names {
	n, r := *b.names, *b.names.ruling
	n.state, n.settled, n.ruling = state, true, &r
	n.deeds, n.naps, n.does = newDeeds(), map[event.MID]nap{}, map[event.GID]string{}
	return &n
}

// Scene describes the state after n events, of which e is the last.
func (b *Book) Scene(state *event.State, e *event.Event, n int) *Scene {
	return &Scene{names: b.at(state), state: state, last: *e, n: n, now: e.T}
}

// Trace returns a trace that begins in the midst of a run: state is the one before the first event that it is told,
// and the trace takes it over.
func (b *Book) Trace(w io.Writer, opt Options, state *event.State) *Trace {
	t := NewTrace(w, opt)
	t.names = b.at(state)
	t.names.steps = opt.Steps
	if len(state.Ps) > 0 {
		t.boot = nil
		t.page.fit(len(state.Ps))
	}
	return t
}

// Goroutine returns a goroutine's function, "main" for G1.
func (b *Book) Goroutine(g event.GID) string {
	if g == 1 {
		return "main"
	}
	return b.names.funcs[g]
}

// Line returns the place of an event or a wait, such as "line 12"; "" if it is not known.
func (b *Book) Line(pos int32) string { return b.names.position(pos) }

// Channel returns what a channel is called.
func (b *Book) Channel(id int64) string { return b.names.channel(id) }

// Channels returns the channels that the program made, oldest first.
func (b *Book) Channels() []int64 { return slices.Sorted(maps.Keys(b.names.chans)) }

// Waits says what a goroutine does or waits for at a moment, in a few words.
func (b *Book) Waits(state *event.State, g event.GID) string {
	w := &sceneText{Scene: &Scene{names: b.at(state), state: state}}
	return w.doing(g)
}

// named returns the identity of the thing with a name, and whether there is one of the kind: a channel, or one of
// package sync.
func (b *Book) named(name string) (id int64, channel, ok bool) {
	for id, c := range b.names.chans {
		if c.name == name {
			return id, true, true
		}
	}
	for id, t := range b.names.things {
		if t.name == name {
			return id, false, true
		}
	}
	for l, n := range b.names.locks {
		if n == name {
			return l.id, false, true
		}
	}
	return 0, false, false
}

// known lists what has a name so far, if that is not too much.
func (b *Book) known() string {
	all := map[string]bool{}
	for _, c := range b.names.chans {
		all[c.name] = true
	}
	for _, t := range b.names.things {
		all[t.name] = true
	}
	for _, name := range b.names.locks {
		all[name] = true
	}
	if len(all) == 0 || len(all) > 12 {
		return ""
	}
	return "; there are " + keys(all)
}
