package truth

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// chanClaims are about channels and select.
var chanClaims = map[event.Kind]claims{
	event.Make: {
		note: []claim{{"unbuffered", func(m *Moment, _ []int64) bool { return m.E.Make().Cap == 0 }},
			{"room for {n}", func(m *Moment, n []int64) bool { return m.E.Make().Cap == int(n[0]) }}},
		why: []claim{{"On an unbuffered channel the sender and the receiver must meet", nil},
			{"On a buffered one a sender goes on until the buffer is full", nil}},
	},
	event.Send: {
		note: []claim{
			{"{g} waited: gets the value", func(m *Moment, n []int64) bool { return m.firstIn(event.QueueRecv, m.E.Send().Chan, n[0]) }},
			{"{g} waited: gets value{}", func(m *Moment, n []int64) bool { return m.firstIn(event.QueueRecv, m.E.Send().Chan, n[0]) }},
			{"into the buffer: {n} of {n}", intoBuffer},
			{"{}into slot {n}: {n} of {n}", func(m *Moment, n []int64) bool {
				return intoBuffer(m, n[1:]) && int(n[0]) == m.past.rings[m.E.Send().Chan].in%int(n[2])
			}},
			{"closed: panic", func(m *Moment, _ []int64) bool { return m.Was.Chans[m.E.Send().Chan].Closed }},
			{"a nil channel is never ready", func(m *Moment, _ []int64) bool { return m.E.Send().Chan == 0 }},
			{"no receiver{}", func(m *Moment, _ []int64) bool { return m.noneIn(event.QueueRecv, m.E.Send().Chan) }},
			{"the buffer is full: {n} of {n}{}", func(m *Moment, n []int64) bool {
				return n[0] == n[1] && m.holds(m.Was.Chans[m.E.Send().Chan], int(n[0])) && m.Was.Chans[m.E.Send().Chan].Cap == int(n[1])
			}},
		},
		why: []claim{
			{"The value goes directly to the receiver that waited longest", func(m *Moment, _ []int64) bool {
				return m.firstIn(event.QueueRecv, m.E.Send().Chan, int64(m.E.Send().G))
			}},
			{"That receiver becomes ready; the sender keeps its P and runs on", runsOn},
			{"The buffer has room, so the sender does not wait", func(m *Moment, _ []int64) bool {
				c := m.Was.Chans[m.E.Send().Chan]
				return (c.Len < c.Cap || m.past.fired) && m.noneIn(event.QueueRecv, m.E.Send().Chan)
			}},
			{"A send on a closed channel panics", func(m *Moment, _ []int64) bool { return m.Was.Chans[m.E.Send().Chan].Closed }},
			{"A send on a nil channel waits for ever", func(m *Moment, _ []int64) bool { return m.E.Send().Chan == 0 }},
			{"A send waits until a goroutine receives, or the buffer has room", func(m *Moment, _ []int64) bool {
				return m.noneIn(event.QueueRecv, m.E.Send().Chan)
			}},
		},
	},
	event.Recv: {
		note: []claim{
			{"{g} waited: value{} taken", func(m *Moment, n []int64) bool { return m.firstIn(event.QueueSend, m.E.Recv().Chan, n[0]) }},
			{"the oldest value{}; {g}'s moves up", func(m *Moment, n []int64) bool {
				return m.firstIn(event.QueueSend, m.E.Recv().Chan, n[0]) &&
					m.holds(m.Was.Chans[m.E.Recv().Chan], m.Was.Chans[m.E.Recv().Chan].Cap)
			}},
			{"from the buffer: {n} of {n} left", fromBuffer},
			{"{}from slot {n}: {n} of {n} left", func(m *Moment, n []int64) bool {
				return fromBuffer(m, n[1:]) && int(n[0]) == m.past.rings[m.E.Recv().Chan].out%int(n[2])
			}},
			{"closed and empty: zero value", func(m *Moment, _ []int64) bool {
				c := m.Was.Chans[m.E.Recv().Chan]
				return c.Closed && m.holds(c, 0)
			}},
			{"a nil channel is never ready", func(m *Moment, _ []int64) bool { return m.E.Recv().Chan == 0 }},
			{"no sender{}", func(m *Moment, _ []int64) bool { return m.noneIn(event.QueueSend, m.E.Recv().Chan) }},
			{"the buffer is empty: {n} of {n}{}", func(m *Moment, n []int64) bool {
				return n[0] == 0 && m.holds(m.Was.Chans[m.E.Recv().Chan], 0)
			}},
		},
		why: []claim{
			{"The sender that waited longest becomes ready", func(m *Moment, _ []int64) bool {
				return m.firstIn(event.QueueSend, m.E.Recv().Chan, int64(m.E.Recv().G))
			}},
			{"Values come out of a channel in the order in which they went in", nil},
			{"An empty closed channel gives zero values", func(m *Moment, _ []int64) bool { return m.Was.Chans[m.E.Recv().Chan].Closed }},
			{"A receive from a nil channel waits for ever", func(m *Moment, _ []int64) bool { return m.E.Recv().Chan == 0 }},
			{"A receive waits until there is a value", func(m *Moment, _ []int64) bool {
				return m.noneIn(event.QueueSend, m.E.Recv().Chan)
			}},
		},
	},
	event.Select: {
		note: []claim{
			{"none ready: default", func(m *Moment, _ []int64) bool { return m.E.Select().Ready == 0 }},
			{"{g} waits: {}", func(m *Moment, n []int64) bool { return m.E.G == event.GID(n[0]) }},
			{"no channel: {g} waits for ever", func(m *Moment, _ []int64) bool { return m.count(event.Case) == 0 }},
			{"{n} of {n} ready: {}", func(m *Moment, n []int64) bool { return m.count(event.Case) == 1 && n[0] <= n[1] }},
		},
		why: []claim{
			{"Several cases are ready, and each has the same chance", func(m *Moment, _ []int64) bool { return m.E.Select().Ready > 1 }},
			{"Their order in the source does not matter", nil},
			{"Exactly one case is ready, so it is taken", func(m *Moment, _ []int64) bool { return m.E.Select().Ready == 1 }},
			{"No case is ready; a select with a default does not wait", func(m *Moment, _ []int64) bool { return m.E.Select().Ready == 0 }},
			{"No case is ready", func(m *Moment, _ []int64) bool {
				return m.E.Select().Ready == 0 && m.E.Select().Outcome == event.Blocked
			}},
			{"The goroutine waits on all channels at once", nil},
			{"A select without cases waits for ever", func(m *Moment, _ []int64) bool {
				return m.E.Select().Cases == 0 && m.other(event.Park) != nil
			}},
		},
	},
	event.Case: {why: []claim{{"A select takes one case", nil}, {"If no case is ready, it waits on all of them", nil}}},
	event.Close: {
		note: []claim{
			{"closed already: panic", func(m *Moment, _ []int64) bool { return m.Was.Chans[m.E.Close().Chan].Closed }},
			{"a nil channel: panic", func(m *Moment, _ []int64) bool { return m.E.Close().Chan == 0 }},
			{"no waiters", func(m *Moment, _ []int64) bool {
				return m.noneIn(event.QueueSend, m.E.Close().Chan) && m.noneIn(event.QueueRecv, m.E.Close().Chan)
			}},
			{"wakes {n} sender{}, to panic", func(m *Moment, n []int64) bool {
				return m.waitIn(event.QueueSend, m.E.Close().Chan) == int(n[0])
			}},
			{"wakes {n} receiver{}", func(m *Moment, n []int64) bool { return m.waitIn(event.QueueRecv, m.E.Close().Chan) == int(n[0]) }},
		},
		why: []claim{
			{"The runtime collects the waiters on a stack, and each in turn goes to runnext", func(m *Moment, _ []int64) bool {
				return m.Rules.Policy.Runnext && m.reversed()
			}},
			{"The one that waited longest comes last and runs first", nil},
			{"The runtime collects the waiters on a stack", func(m *Moment, _ []int64) bool { return m.reversed() }},
			{"There is no runnext", func(m *Moment, _ []int64) bool { return !m.Rules.Policy.Runnext }},
			{"A channel can be closed once, and a nil channel never", nil}, {"Everything else panics", nil},
			{"A goroutine that waits on a channel goes on when the channel is closed", nil},
			{"Closing a channel tells all later receivers", func(m *Moment, _ []int64) bool { return m.Is.Chans[m.E.Close().Chan].Closed }},
		},
	},
}

// intoBuffer: the value goes in, and so many of so many are there now.
func intoBuffer(m *Moment, n []int64) bool {
	c, was := m.Is.Chans[m.E.Send().Chan], m.Was.Chans[m.E.Send().Chan]
	return c.Len == int(n[0]) && c.Cap == int(n[1]) && m.holds(was, c.Len-1)
}

// fromBuffer: the value comes out, and so many of so many are left.
func fromBuffer(m *Moment, n []int64) bool {
	c, was := m.Is.Chans[m.E.Recv().Chan], m.Was.Chans[m.E.Recv().Chan]
	return c.Len == int(n[0]) && c.Cap == int(n[1]) && m.holds(was, c.Len+1)
}

// reversed: the waiters become ready in the reverse of the order in which they came.
func (m *Moment) reversed() bool {
	line := append(m.waitersIn(event.QueueRecv, m.E.Close().Chan), m.waitersIn(event.QueueSend, m.E.Close().Chan)...)
	slices.Reverse(line)
	return slices.Equal(line, m.readied()) || m.unfinished()
}

// unfinished: the line ends where the witness stopped listening.
func (m *Moment) unfinished() bool { return len(m.readied()) == 0 }

// readied are those who become ready in the line, in their order.
func (m *Moment) readied() (list []event.GID) {
	for i := range m.Line {
		if m.Line[i].Kind == event.Ready {
			list = append(list, m.Line[i].Ready().G)
		}
	}
	return list
}

func (m *Moment) queue(of event.QueueKind, id int64) []event.GID {
	return m.Was.Queues[event.Queue{Of: of, ID: id}]
}

func (m *Moment) firstIn(of event.QueueKind, id, g int64) bool {
	q := m.queue(of, id)
	return len(q) > 0 && q[0] == event.GID(g)
}

func (m *Moment) noneIn(of event.QueueKind, id int64) bool { return len(m.queue(of, id)) == 0 }

func (m *Moment) waitIn(of event.QueueKind, id int64) int { return len(m.waitersIn(of, id)) }

// waitersIn are the goroutines in a queue. A select with two cases of one channel has its
// goroutine there twice, and wakes at the first.
func (m *Moment) waitersIn(of event.QueueKind, id int64) (line []event.GID) {
	for _, g := range m.queue(of, id) {
		if !slices.Contains(line, g) {
			line = append(line, g)
		}
	}
	return line
}

func runsOn(m *Moment, _ []int64) bool { return m.runs(int64(m.E.G)) && m.E.P != event.NoP }

// holds reports whether a channel has so many values, as far as one can know.
func (m *Moment) holds(c event.ChanState, n int) bool { return c.Len == n || m.past.fired }
