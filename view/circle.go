package view

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// What a deadlock is made of: for each goroutine a sentence about what it waits for and
// who could end that, and the circle that these goroutines form, if they do.

// mostStuck is about how many goroutines a deadlock has a sentence.
const mostStuck = 12

// A stuck is one goroutine of a deadlock.
type stuck struct {
	g    event.GID
	text string
	next []event.GID // without whom it cannot go on; none: not known, or no one
}

// circle returns the sentences below a deadlock: those of the circles first.
func (n *names) circle(e *event.Event) []string {
	all := map[event.GID]stuck{}
	order := slices.Sorted(maps.Keys(n.state.Waits))
	complete := len(order) == e.Deadlock().Waiting
	for _, g := range order {
		all[g] = n.stuck(g, order, complete)
	}
	rounds := circles(order, all)
	var list []string
	told := map[event.GID]bool{}
	for _, g := range slices.Concat(rounds[:min(len(rounds), mostCircles)]...) {
		if !told[g] {
			list = append(list, all[g].text)
		}
		told[g] = true
	}
	list = append(list, namely(rounds)...)
	rest := slices.DeleteFunc(order, func(g event.GID) bool { return told[g] })
	for i, g := range rest {
		if i == mostStuck {
			return append(list, string(say(nil, "%s more.", count(len(rest)-i, "goroutine"))))
		}
		list = append(list, all[g].text)
	}
	return list
}

// stuck says what g waits for. complete: all that wait are in order.
func (n *names) stuck(g event.GID, order []event.GID, complete bool) stuck {
	w := n.state.Waits[g]
	var others []event.GID
	if complete {
		others = slices.DeleteFunc(slices.Clone(order), func(other event.GID) bool { return other == g })
	}
	s := stuck{g: g, text: g.String()}
	switch {
	case w.Select:
		s.text += " waits in a select" + n.at(w.Pos) + n.choices(w.In) + "."
	case len(w.In) == 0:
		s.text += " waits for ever" + n.at(w.Pos) + ": a nil channel is never ready."
	case w.In[0].Of == event.QueueMutex:
		n.wantsMutex(&s, w)
	case w.In[0].Of == event.QueueReader:
		n.wantsToRead(&s, w)
	case w.In[0].Of == event.QueueWriter:
		n.wantsToWrite(&s, w)
	case w.In[0].Of == event.QueueTurn:
		n.wantsTurn(&s, w)
	default:
		n.wantsOther(&s, w, others, complete)
	}
	return s
}

// wantsMutex words the wait for a mutex: who holds it is known.
func (n *names) wantsMutex(s *stuck, w event.Wait) {
	id := w.In[0].ID
	deed, held, itself := " wants %s", ", held by ", ", which it holds itself"
	if n.things[id].what == event.ThingOnce {
		deed, held, itself = " waits for %s.Do", ", whose function is run by ", ", whose function it runs itself"
	}
	s.text = string(say([]byte(s.text), deed, n.lock("mutex", id))) + n.at(w.Pos)
	switch h, is := n.state.Mutex[id]; {
	case !is:
		s.text += ", which no goroutine holds."
	case h.G == s.g:
		s.next = []event.GID{s.g}
		s.text += itself + n.since(h) + "."
	default:
		s.next = []event.GID{h.G}
		s.text += held + h.G.String() + n.since(h) + "."
		if _, waits := n.state.Waits[h.G]; !waits {
			s.next = nil
			s.text = strings.TrimSuffix(s.text, ".") + ", which has ended."
		}
	}
}

// wantsToRead words the wait of a reader: a writer is inside, or came before it.
func (n *names) wantsToRead(s *stuck, w event.Wait) {
	id := w.In[0].ID
	s.text += " wants to read " + n.lock("rwmutex", id) + n.at(w.Pos)
	h := n.state.Mutex[id]
	if h.G == event.NoG {
		s.text += "."
		return
	}
	s.next = []event.GID{h.G}
	switch {
	case h.G == s.g:
		s.text += ", which it writes itself" + n.since(h) + "."
	case n.waitsToWrite(h.G, id):
		s.text += ", but the writer " + h.G.String() + " came first" + n.since(h) + "."
	default:
		s.text += ", which " + h.G.String() + " writes" + n.since(h) + "."
	}
}

// wantsToWrite words the wait of a writer: for the readers that are inside.
func (n *names) wantsToWrite(s *stuck, w event.Wait) {
	id := w.In[0].ID
	s.text += " wants to write " + n.lock("rwmutex", id) + n.at(w.Pos)
	var list []string
	for _, h := range n.state.Reads[id] {
		list = append(list, h.G.String()+n.since(h))
		s.next = append(s.next, h.G)
	}
	if len(list) > 0 {
		s.text += ", read by " + strings.Join(list, " and ")
	}
	s.text += "."
}

// wantsTurn words the wait for a turn in a coroutine: that of the iterator, which next or stop
// ends, or that of the goroutine which called one of them.
func (n *names) wantsTurn(s *stuck, w event.Wait) {
	iterator := event.GID(w.In[0].ID)
	caller := n.state.Coros[iterator]
	switch {
	case iterator != s.g:
		s.next = []event.GID{iterator}
		s.text += " waits for the iterator " + iterator.String() + n.at(w.Pos) + "."
	case caller == event.NoG:
		s.text += " is an iterator that has not begun" + n.at(w.Pos) + "; next was never called."
	default:
		s.next = []event.GID{caller}
		s.text += " is an iterator and waits for next or stop" + n.at(w.Pos) + "; " + caller.String() + " called last."
	}
}

// wantsOther words a wait that a goroutine can end which does not hold anything: who
// that is can be known only if one alone is left, or from what was done before.
func (n *names) wantsOther(s *stuck, w event.Wait, others []event.GID, complete bool) {
	q := w.In[0]
	var did event.Party
	var deed, verb, past string
	switch c := n.state.Chans[q.ID]; q.Of {
	case event.QueueSend:
		deed, verb, past, did = " sends on "+n.channel(q.ID), "receive from it", "received from it", c.Received
	case event.QueueRecv:
		deed, verb, past, did = " receives from "+n.channel(q.ID), "send on it", "sent on it", c.Sent
	case event.QueueWaitGroup:
		deed, verb = " waits for "+n.lock("wg", q.ID)+", whose counter is "+strconv.Itoa(n.state.Count[q.ID]), "call Done"
	case event.QueueCond:
		deed, verb = " waits for a signal of "+n.lock("cond", q.ID), "give it"
	default:
		deed, verb = " waits for "+n.lock("sema", q.ID), "release it"
	}
	s.text += deed + n.at(w.Pos)
	switch {
	case complete && len(others) == 0:
		s.text += "; no other goroutine is left."
	case len(others) == 1:
		s.next = others
		s.text += "; only " + others[0].String() + " could " + verb + "."
	case did.G != event.NoG && did.G != s.g && !did.Others && slices.Contains(others, did.G):
		s.next = []event.GID{did.G}
		s.text += "; so far only " + did.G.String() + " " + past + "."
	case did.G == event.NoG && past != "":
		s.text += "; so far no goroutine " + past + "."
	default:
		s.text += "."
	}
}

// choices lists the cases of a select.
func (n *names) choices(in []event.Queue) string {
	if len(in) == 0 {
		return " without a case that could be ready"
	}
	var list []string
	for _, q := range in {
		list = append(list, q.Of.String()+" "+n.channel(q.ID))
	}
	return ": " + strings.Join(list, " or ")
}

// at returns a place in brackets, "" if it is not known.
func (n *names) at(pos int32) string {
	if at := n.position(pos); at != "" {
		return " (" + at + ")"
	}
	return ""
}

// since says where a mutex was taken, and when.
func (n *names) since(h event.MutexHold) string {
	if at := n.position(h.Pos); at != "" {
		return " since " + at + " (" + h.Since.String() + ")"
	}
	return " since " + h.Since.String()
}
