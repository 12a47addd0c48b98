package sim

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
)

// sameQueues compares who waits in the queues of channels, mutexes, semaphores and wait
// groups, in order.
func sameQueues(t tester, m *Machine, s *event.State) {
	t.Helper()
	conds := 0
	for q := range s.Queues {
		conds += int(bit(q.Of == event.QueueCond))
	}
	want := queuesOf(m, s)
	for q, gs := range want {
		eq(t, q.Of.String(), gs, s.Queues[q])
	}
	if len(want) != len(s.Queues)-conds {
		t.Fatalf("queues: machine %v, state %v", want, s.Queues)
	}
}

// queuesOf returns the machine's queues apart from those of Conds, which their waiters
// do not know. What a goroutine that only parks waits on is that of an older wait.
func queuesOf(m *Machine, s *event.State) map[event.Queue][]event.GID {
	all := map[event.Queue][]event.GID{}
	for g := range m.gs.each {
		if g.sel != nil {
			for i := range g.sel.waiters {
				if c := &g.sel.cases[i]; c.C != nil {
					all[queueOf(c.C, c.queue())] = idsOf(c.queue().first)
				}
			}
			continue
		}
		if len(s.Waits[g.id].In) == 0 {
			continue
		}
		switch g.why { // only now is it certain that on is a channel
		case event.WaitChanReceive:
			c := (*Chan)(g.wait.on)
			all[queueOf(c, &c.recvq)] = idsOf(c.recvq.first)
		case event.WaitChanSend:
			c := (*Chan)(g.wait.on)
			all[queueOf(c, &c.sendq)] = idsOf(c.sendq.first)
		}
	}
	for _, q := range m.semas.waited {
		w := q.first
		id := event.Queue{Of: event.QueueSema, ID: idAt(m, w.on)}
		switch w.g.resume {
		case resumeLock:
			id = event.Queue{Of: event.QueueMutex, ID: idAt(m, w.v.Ptr)}
		case resumeWgWait:
			id = event.Queue{Of: event.QueueWaitGroup, ID: idAt(m, w.v.Ptr)}
		}
		all[id] = idsOf(w)
	}
	return all
}

func queueOf(c *Chan, q *waitq) event.Queue {
	if q == &c.sendq {
		return event.Queue{Of: event.QueueSend, ID: c.id}
	}
	return event.Queue{Of: event.QueueRecv, ID: c.id}
}

func idsOf(w *waiter) (ids []event.GID) {
	for ; w != nil; w = w.next {
		ids = append(ids, w.g.id)
	}
	return ids
}

// idAt returns the number that a lock has in events.
func idAt(m *Machine, p unsafe.Pointer) int64 {
	if k := m.names.of[p]; k != nil {
		return k.id
	}
	return 0
}
