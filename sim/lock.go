package sim

// A runtimeLock is a lock inside the runtime, such as sched.lock. Whoever comes
// while another M holds it waits, in virtual time. With a queue on each P hardly
// anybody ever does; with one queue for all it is what a program waits for.
type runtimeLock struct {
	owner  *M
	freeAt Time
	waited Duration // by all, in sum
	waits  int64    // times that somebody had to
}

// lock lets mp have l for the given time, after those who came before. The
// time is a part of what the step costs anyway; only the waiting comes on top.
func (m *Machine) lock(mp *M, l *runtimeLock, hold Duration) {
	if l.owner != mp && l.freeAt > mp.at {
		wait := l.freeAt.Sub(mp.at)
		l.waited += wait
		l.waits++
		mp.spend(wait)
	}
	l.owner, l.freeAt = mp, mp.at.Add(hold)
}
