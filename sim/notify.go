package sim

import "github.com/gmpsim/gmpsim/sim/event"

// A NotifyList is what a sync.Cond waits on. Each waiter takes a ticket before
// it unlocks, so that a notification between the unlock and the parking is not
// lost. Mirrors runtime.notifyList, Go 1.26.
type NotifyList struct {
	wait   uint32 // the next ticket
	notify uint32 // tickets below this one are notified
	queue  waitq
}

// notifyListAdd takes a ticket.
func (m *Machine) notifyListAdd(_ *M, g *G, op *Op) {
	l := (*NotifyList)(op.obj)
	g.result(Value{Bits: uint64(l.wait)}, true)
	l.wait++
}

// notifyListWait waits until the ticket is notified.
func (m *Machine) notifyListWait(mp *M, g *G, op *Op) {
	l, ticket := (*NotifyList)(op.obj), uint32(int(op.n))
	if int32(ticket-l.notify) < 0 {
		m.tellCondWait(mp, m.nameOf(op.obj, likeCond), event.Freed, int(op.n))
		return
	}
	m.tellCondWait(mp, m.nameOf(op.obj, likeCond), event.Blocked, int(op.n))
	g.wait.index, g.wait.inSelect = ticket, false
	l.queue.push(&g.wait)
	m.acquireSudogs(mp, 1)
	m.gopark(mp, event.WaitCond)
}

// notifyListNotifyAll readies all waiters, first come first served, so the
// last of them is in runnext.
func (m *Machine) notifyListNotifyAll(mp *M, _ *G, op *Op) {
	l := (*NotifyList)(op.obj)
	m.tellBroadcast(mp, m.nameOf(op.obj, likeCond), int(l.wait-l.notify), int(l.notify))
	l.notify = l.wait
	for w := l.queue.first; w != nil; w = l.queue.first {
		l.queue.remove(w)
		m.releaseSudogs(1)
		m.goready(mp, w.g)
	}
}

// notifyListNotifyOne readies the waiter with the oldest ticket. If that one
// has its ticket but is not parked yet, it will see that it was notified.
func (m *Machine) notifyListNotifyOne(mp *M, _ *G, op *Op) {
	l := (*NotifyList)(op.obj)
	if l.notify == l.wait {
		m.tellSignal(mp, m.nameOf(op.obj, likeCond), 0, int(l.notify))
		return
	}
	m.tellSignal(mp, m.nameOf(op.obj, likeCond), 1, int(l.notify))
	l.notify++
	for w := l.queue.first; w != nil; w = w.next {
		if w.index == l.notify-1 {
			l.queue.remove(w)
			m.releaseSudogs(1)
			m.goready(mp, w.g)
			return
		}
	}
}
