package view

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// finerWords are the words for what makes other lines exact: which, where and how much.
var finerWords = words{
	event.MapRange: {
		what: text("range over map"),
		note: noteMapRange,
		why: []reason{
			{chance, "The runtime draws where a range over a map starts, each time anew. So no program can come to rely on an order.", nil},
		},
	},
	event.Walk: {
		what: whatWalk,
		note: noteWalk,
		special: []special{
			{under(stealsNone), reason{ruled, "No thread steals. It runs the timers of other Ps that are due, and their goroutines " +
				"become ready. Start and stride of the walk are drawn.", nil}},
		},
		why: []reason{
			{chance, "Start and stride of each pass are drawn, so two thieves rarely meet at the same victim. The stride " +
				"and the number of " +
				"Ps have no common factor, so a pass comes to each P once.", nil},
		},
	},
	event.RemoveP: {
		what: whatRemoveP,
		note: noteRemoveP,
		why: []reason{
			{go126, "No thread looks at a P that does not exist. Its goroutines go to the head of the global queue, where they are not " +
				"overtaken. Its timers go to the P that goes on, so none is lost and none is late because of it.", nil},
		},
	},
	event.Value: {
		what: text("value"),
		note: noteValue,
		why: []reason{
			{go126, "A channel carries a copy of the value. Its buffer is a ring of slots, used in turn.", nil},
		},
		plain: true,
	},
}

func noteMapRange(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	a := e.MapRange()
	return say(dst, "starts at entry %d of %d", a.Start+1, a.Of)
}

func whatWalk(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if stealsNone(&n.ruling.Policy) {
		return say(dst, "look for timers")
	}
	return say(dst, "steal, pass %d", e.Walk().Pass)
}

// mostVictims is how many Ps a walk is shown with.
const mostVictims = 8

// noteWalk lists the Ps in the order of the looks; the thief leaves its own out.
func noteWalk(dst []byte, n *names, _ *line, e *event.Event) []byte {
	a := e.Walk()
	dst = say(dst, "looks at")
	shown := 0
	for p := range visited(a, e.P) {
		if shown++; shown > mostVictims {
			dst = say(dst, " and others")
			break
		}
		dst = say(dst, " %v", p)
	}
	dst = say(dst, ": start %v, stride %d", a.Start, a.Stride)
	if a.Pass == rules.StealPasses {
		dst = say(dst, last(&n.ruling.Policy))
	}
	return dst
}

// last says what the last pass looks at, beside the queues.
func last(p *rules.Policy) string {
	timers, runnext := p.Timers == rules.TimersOnPs, p.Runnext
	switch {
	case stealsNone(p):
		return ""
	case timers && runnext:
		return "; timers and runnext too"
	case timers:
		return "; timers too"
	case runnext:
		return "; runnext too"
	}
	return ""
}

func whatRemoveP(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "remove %v", e.RemoveP().P)
}

func noteRemoveP(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	a := e.RemoveP()
	if a.Gs > 0 {
		dst = say(dst, "%s → head of the global queue", count(a.Gs, "goroutine"))
	}
	if a.Gs > 0 && a.Timers > 0 {
		dst = say(dst, ", ")
	}
	if a.Timers > 0 {
		dst = say(dst, "%s → %v", count(a.Timers, "timer"), a.To)
	}
	return dst
}

// noteValue is silent where the head says the value itself.
func noteValue(dst []byte, n *names, l *line, e *event.Event) []byte {
	if v := e.Value(); transfers(l.head()) || v.Form == event.FormText && v.Bits == 0 {
		return dst
	}
	return n.value(dst, l)
}

// transfers reports whether e is a send or a receive that says which value it moves.
func transfers(e *event.Event) bool {
	if e.Kind != event.Send && e.Kind != event.Recv {
		return false
	}
	o, _ := e.Outcome()
	return o == event.Handed || o == event.Buffered
}

// value appends which value the line is about: "value 42", or "value" if that is not known.
func (n *names) value(dst []byte, l *line) []byte {
	e := l.has(event.Value)
	switch {
	case e == nil || e.Value().Form == event.FormText && e.Value().Bits == 0:
		return say(dst, "value")
	case e.Value().Form == event.FormInt:
		return say(dst, "value %d", e.Value().Bits)
	}
	return say(dst, "value %s", n.literal(int32(e.Value().Bits)))
}

// into says what a send puts where: "value 42 into slot 1", or "into the buffer" if that
// is not known.
func (n *names) into(dst []byte, l *line) []byte { return n.moves(dst, l, "into") }

// from says what a receive takes from where.
func (n *names) from(dst []byte, l *line) []byte { return n.moves(dst, l, "from") }

func (n *names) moves(dst []byte, l *line, way string) []byte {
	e := l.has(event.Value)
	if e == nil {
		return say(dst, "%s the buffer", way)
	}
	if e.Value().Form != event.FormText || e.Value().Bits != 0 {
		dst = say(n.value(dst, l), " ")
	}
	return say(dst, "%s slot %d", way, e.Value().Slot)
}
