package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A queued says where the goroutine of a Story waits for a P, who was before it and who was taken although it was ready.
type queued struct {
	at     event.PID // whose queue or runnext it is in; NoP: the global queue
	in     bool      // it is in one
	next   bool      // in runnext
	put    string    // where it was put first, and behind whom
	route  []string  // where it came after that
	passed [passes]int
}

// A pass is why another goroutine was taken before it.
type pass uint8

const (
	passRunnext pass = iota // runnext of its P comes before the queue
	passFirst               // it stood before it
	passGlobal              // it was the turn of the global queue
	passWorker              // a mark worker
	passLocal               // it waits in the global queue, and the Ps have goroutines of their own
	passLoot                // the thief took both, and runs the other one first
	passStolen              // it waits in the global queue, and a thread steals
	passNet                 // the network was ready for it
	passOther
	passes
)

// texts of the passes, in their order.
func (p pass) String() string {
	return [...]string{"from runnext", "that stood before it", "from the global queue, whose turn it was", "for the collector",
		"from the queues of Ps, which come before the global queue", "that the thief took with it", "stolen from another P",
		"for which the network was ready", "that came another way"}[p]
}

// begin forgets what was before.
func (q *queued) begin() { *q = queued{at: event.NoP} }

// moves says where e takes the goroutine from one queue to another, before e is applied; "" if it does not.
func (q *queued) moves(s *Story, e *event.Event) string {
	if !q.in {
		return ""
	}
	switch e.Kind {
	case event.Steal:
		a := e.Steal()
		if !q.next && q.at == a.Victim && a.G != s.g && slices.Contains(s.state.Ps[a.Victim].Queue[:a.N], s.g) {
			return fmt.Sprintf("%v stole it with others from %v to %v", e.M, a.Victim, e.P)
		}
	case event.GlobBatch:
		if q.at == event.NoP && e.GlobBatch().G != s.g && slices.Contains(s.state.Global[:e.GlobBatch().N], s.g) {
			return fmt.Sprintf("%v took it with others from the global queue to %v", e.M, e.P)
		}
	case event.Overflow:
		if a := e.Overflow(); q.at == e.P && !q.next && slices.Contains(s.state.Ps[e.P].Queue[:a.N-1], s.g) {
			return fmt.Sprintf("the queue of %v overflowed, and it went to the global queue", e.P)
		}
	}
	return ""
}

// see takes in e, which is applied; moved is what moves said.
func (q *queued) see(s *Story, e *event.Event, moved string) {
	if s.state.Gs[s.g].Status != event.Grunnable {
		return
	}
	switch {
	case moved != "":
		q.route = append(q.route, moved)
		q.at, q.next = e.P, false
		if e.Kind == event.Overflow {
			q.at = event.NoP
		}
	case e.Kind == event.RunqPut && e.RunqPut().G == s.g:
		q.place(s, e.P, e.RunqPut().Next)
	case e.Kind == event.RunqPut && e.RunqPut().Kicked == s.g:
		q.route = append(q.route, fmt.Sprintf("%v kicked it out of runnext to the tail of the queue (%d)",
			e.RunqPut().G, len(s.state.Ps[e.P].Queue)))
		q.next = false
	case e.Kind == event.GlobPut && e.GlobPut().G == s.g, e.Kind == event.Overflow && e.Overflow().G == s.g,
		e.Kind == event.SyscallExit && e.SyscallExit().How == event.SyscallNoP && e.SyscallExit().G == s.g:
		q.place(s, event.NoP, false)
	case e.Kind == event.Retake && q.in && q.at == e.Retake().P && q.at != event.NoP:
		q.route = append(q.route, fmt.Sprintf("sysmon took %v from %v, whose %v was in a system call", q.at, e.Retake().M, e.Retake().G))
	case e.Kind == event.Execute && e.G != s.g && q.in && (q.at == event.NoP || q.at == e.P):
		q.passed[q.why(s, e)]++
	}
}

// place notes where the goroutine is put, and behind whom.
func (q *queued) place(s *Story, p event.PID, next bool) {
	q.at, q.in, q.next = p, true, next
	text, before := "in the global queue", s.state.Global
	switch {
	case next:
		text, before = fmt.Sprintf("in runnext of %v", p), nil
	case p != event.NoP:
		text, before = fmt.Sprintf("in the queue of %v", p), s.state.Ps[p].Queue
	}
	if i := slices.Index(before, s.g); i > 0 {
		text += " behind " + few(before[:i])
	}
	if p != event.NoP && !next && s.state.Ps[p].Next != event.NoG {
		text += fmt.Sprintf(", with %v in runnext", s.state.Ps[p].Next)
	}
	if p != event.NoP && s.state.Ps[p].M != event.NoM {
		if g := s.state.Ms[s.state.Ps[p].M].G; g != event.NoG && g != s.g {
			text += fmt.Sprintf("; %v ran there", g)
		}
	}
	if q.put == "" {
		q.put = text
	} else {
		q.route = append(q.route, "it came to be "+text)
	}
}

// few names the first goroutines of a queue.
func few(all []event.GID) string {
	const most = 3
	if len(all) <= most {
		return join(all)
	}
	return fmt.Sprintf("%s and %d more", join(all[:most]), len(all)-most)
}

// why says by which rule another goroutine was taken.
func (q *queued) why(s *Story, e *event.Event) pass {
	switch find := s.finds[e.M]; {
	case find == event.GCWorker:
		return passWorker
	case find == event.Netpoll:
		return passNet
	case find == event.Steal || find == event.StealNext:
		if q.at == event.NoP {
			return passStolen
		}
		return passLoot
	case q.at == event.NoP && find == event.RunqGet:
		return passLocal
	case q.at == event.NoP && (find == event.GlobGet || find == event.GlobBatch):
		return passFirst
	case find == event.GlobBatch:
		return passFirst
	case find == event.GlobGet && q.at != event.NoP:
		return passGlobal
	case find == event.RunqGet && s.next[e.M]:
		return passRunnext
	case find == event.RunqGet && !q.next:
		return passFirst
	}
	return passOther
}

// found says how the wait ended: who took the goroutine, and who came first.
func (q *queued) found(s *Story, e *event.Event) string {
	text := "was ready"
	if q.put != "" {
		text += " " + q.put
	}
	for _, m := range q.route[:min(len(q.route), mostMoves)] {
		text += "; " + m
	}
	if n := len(q.route) - mostMoves; n > 0 {
		text += fmt.Sprintf("; it was moved %d times more", n)
	}
	text += q.before()
	if e.Kind == event.Execute {
		switch find := s.finds[e.M]; find {
		case event.Steal, event.StealNext:
			text += fmt.Sprintf("; %v stole it for %v", e.M, e.P)
		}
	}
	return text
}

// before says how many goroutines ran first, and by which rules.
func (q *queued) before() string {
	var list []string
	n, rule := 0, pass(0)
	for p, k := range q.passed {
		if n += k; k > 0 {
			rule = pass(p)
			list = append(list, fmt.Sprintf("%d %v", k, rule))
		}
	}
	switch len(list) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("; %s %v ran first", count(n, "goroutine"), rule)
	}
	return fmt.Sprintf("; %s ran first: %s", count(n, "goroutine"), strings.Join(list, ", "))
}

// mostMoves is how many moves a sentence tells.
const mostMoves = 3
